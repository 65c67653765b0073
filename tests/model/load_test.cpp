// SPDX-License-Identifier: Apache-2.0
// Loading: each fault is named with layer, row, field and reason, and costs only its own row.
#include "model/load.h"

#include <doctest/doctest.h>

#include "letter.h"
#include "rows.h"

using namespace model;
using namespace model::test;

namespace {

// Loads a good row and the given one; the good one must survive.
Loaded beside(const Fields& row)
{
    auto loaded = loadDataset(sourceOf({plain("good"), with(plain("other"), row)}));
    REQUIRE(loaded);
    CHECK(loaded->dataset.record("good"));
    return *loaded;
}

void refused(const Fields& row, const std::string& field, const std::string& reason)
{
    const Loaded loaded = beside(row);
    CAPTURE(field);
    for (const geo::Diagnostic& d : loaded.diagnostics) INFO(d.text());
    CHECK(loaded.dataset.records.size() == 1);
    CHECK(says(loaded.diagnostics, 1, field, reason));
    CHECK(says(loaded.diagnostics, 1, field, "the row is left out"));
}

}  // namespace

TEST_CASE("a plain row loads with the defaults of the format")
{
    const auto loaded = loadDataset(sourceOf({plain("one")}));
    REQUIRE(loaded);
    CHECK(loaded->diagnostics.empty());
    const Record* record = loaded->dataset.record("one");
    REQUIRE(record);
    CHECK(record->type == Type::Contribution);
    CHECK(record->title.get(Language::Dutch) == "Title of one");
    CHECK(record->brief().get(Language::English) == "Title of one");
    CHECK(record->number.qualifier() == Qualifier::Unknown);
    CHECK(record->precision == Precision::Unplaced);
    CHECK(loaded->dataset.frame.asOf == makeDay(2018, 6, 15));
}

TEST_CASE("faulty rows are named and left out")
{
    refused({{"start_earliest", "2019-02-01"}, {"start_latest", "2019-01-01"}}, "start_earliest", "comes after");
    refused({{"end_earliest", "2020-02-01"}, {"end_latest", "2020-01-01"}}, "end_earliest", "comes after");
    refused({{"start_earliest", "2020-02-01"}, {"end_latest", "2020-01-01"}}, "end_latest", "before the start");
    refused({{"start_latest", "2020-02-01"}, {"end_latest", "2020-01-01"}}, "end_latest", "before the start");
    refused({{"start_earliest", "2019-02-31"}}, "start_earliest", "31 February 2019 does not exist");
    refused({{"end_latest", "soon"}}, "end_latest", "'soon' is not a date");
    refused({{"status", "perhaps"}}, "status", "'perhaps' is unknown; use one of continuing");
    refused({{"status", {}}}, "status", "is missing");
    refused({{"status", "continuing"}, {"start_earliest", "2019-01-01"}}, "start_earliest", "after the as-of date");
    refused({{"status", "mission-planned"}}, "status", "for missions only");
    refused({{"theatre", "mars"}}, "theatre", "'mars' is unknown");
    refused({{"organisation", "nato"}}, "organisation", "'nato' is unknown");
    refused({{"kind", "x"}}, "kind", "unknown");
    refused({{"type", "x"}}, "type", "unknown");
    refused({{"place", "atlantis"}}, "place", "there is no place 'atlantis'");
    refused({{"place_from", "atlantis"}}, "place_from", "there is no place 'atlantis'");
    refused({{"precision", "city"}}, "precision", "needs a place");
    refused({{"section", " "}}, "section", "is missing");
    refused({{"id", {}}}, "id", "is missing");
    refused({{"id", "good"}}, "id", "'good' is used twice");
    refused({{"title_en", ""}}, "title_nl", "is missing");
    refused({{"number_low", std::int64_t{15}}, {"number_high", std::int64_t{8}}}, "number_low", "reversed");
    refused({{"number_low", std::int64_t{-3}}}, "number_low", "negative");
    refused({{"number_low", 2.5}}, "number_low", "not a whole number");
    refused({{"number_low", "many"}}, "number_low", "not a whole number");
    refused({{"number_low", std::int64_t{3}}, {"number_qualifier", "unknown"}}, "number_low", "cannot have a number");
}

TEST_CASE("unknown fields and relations that say nothing are remarks, not faults")
{
    const Loaded loaded = beside({{"colour", "red"}, {"relations", "just words; part-of:x (inferred)"}});
    CHECK(loaded.dataset.records.size() == 2);
    CHECK(says(loaded.diagnostics, -1, "colour", "not a field"));
    CHECK(says(loaded.diagnostics, 1, "relations", "'just words'"));
    const Record* record = loaded.dataset.record("other");
    REQUIRE(record->notes().relations.size() == 1);
    CHECK(record->notes().relations[0].target == "x");
    CHECK(record->notes().relations[0].inferred);
}

TEST_CASE("numbers without a qualifier are what they look like")
{
    CHECK(beside({{"number_low", std::int64_t{12}}, {"number_unit", "military"}}).dataset.record("other")->number ==
          Number::exact(12, Unit::Military));
    CHECK(beside({{"number_low", "8"}, {"number_high", 15.0}}).dataset.record("other")->number ==
          *Number::make(Qualifier::Range, 8, 15, Unit::None));
}

TEST_CASE("a row's own point is its place; a point off the Earth is refused")
{
    geo::FeatureCollection source = sourceOf({plain("here"), plain("nowhere"), plain("line")});
    const auto setPoint = [&](std::size_t row, geo::Shape shape, geo::Point p) {
        source.layers[0].features[row].shape = shape;
        source.layers[0].features[row].geometry.append(std::vector<geo::Point>{p});
    };
    setPoint(0, geo::Shape::Point, {44, 36});
    setPoint(1, geo::Shape::Point, {44, 136});
    setPoint(2, geo::Shape::Line, {44, 36});
    const auto loaded = loadDataset(source);
    REQUIRE(loaded);
    const Record* here = loaded->dataset.record("here");
    REQUIRE(here);
    CHECK(here->precision == Precision::City);
    REQUIRE(loaded->dataset.siteOf(*here));
    CHECK(loaded->dataset.siteOf(*here)->point == geo::Point{44, 36});
    CHECK_FALSE(loaded->dataset.record("nowhere"));
    CHECK(says(loaded->diagnostics, 1, "", "not a longitude and latitude"));
    CHECK(loaded->dataset.record("line"));
    CHECK(says(loaded->diagnostics, 2, "", "not a point"));
}

TEST_CASE("own data names the letter's places and keeps its clocks")
{
    const geo::FeatureCollection source = sourceOf({with(plain("one"), {{"place", "baghdad"}})});
    CHECK(loadDataset(source)->dataset.records.empty());
    const auto loaded = loadDataset(source, &letter());
    REQUIRE(loaded);
    REQUIRE(loaded->dataset.record("one"));
    CHECK(loaded->dataset.record("one")->precision == Precision::City);
    CHECK(loaded->dataset.views.size() == letter().views.size());
    CHECK(loaded->dataset.frame.document == letter().frame.document);
}

TEST_CASE("a single layer may have any name; without contributions there is nothing to show")
{
    geo::FeatureCollection source = sourceOf({plain("one")});
    source.layers[0].name = "my_table";
    CHECK(loadDataset(source)->dataset.records.size() == 1);
    source.layers.push_back(layerOf("places", {}));
    const auto failed = loadDataset(source);
    REQUIRE_FALSE(failed);
    CHECK(failed.error().text().find("own.csv: has no layer 'contributions'") == 0);
}

TEST_CASE("faults in places, views, events and the frame are named too")
{
    geo::FeatureCollection source = sourceOf({plain("one")});
    source.layers.push_back(layerOf("places", {{{"id", "p"}, {"kind", "city"}}}));
    source.layers.push_back(
        layerOf("views", {{{"id", "v"}, {"west", 5.0}, {"south", 1.0}, {"east", 2.0}, {"north", 9.0}},
                          {{"id", "w"}, {"west", 500.0}, {"south", 1.0}, {"east", 2.0}}}));
    source.layers.push_back(layerOf("dataset", {{{"as_of", "2030-01-01"}}}));
    source.layers.push_back(layerOf("events", {{{"id", "e"},
                                                {"type", "document"},
                                                {"status", "past"},
                                                {"title_en", "E"},
                                                {"section", "p. 2"},
                                                {"records", "one; two"}},
                                               {{"id", "f"}, {"type", "party"}}}));
    const auto loaded = loadDataset(source);
    REQUIRE(loaded);
    CHECK(says(loaded->diagnostics, 0, "", "has no point geometry"));
    CHECK(says(loaded->diagnostics, 0, "west", "west must be less than east"));
    CHECK(says(loaded->diagnostics, 1, "west", "500 is beyond 180"));
    CHECK(says(loaded->diagnostics, 1, "north", "is missing"));
    CHECK(says(loaded->diagnostics, 0, "as_of", "between first_day and last_day"));
    CHECK(says(loaded->diagnostics, 0, "records", "no record 'two'"));
    CHECK(says(loaded->diagnostics, 1, "type", "'party' is unknown"));
    CHECK(loaded->dataset.events.size() == 1);
    CHECK(loaded->dataset.places.empty());
    CHECK(loaded->dataset.views.empty());
    CHECK(loaded->dataset.frame.asOf == makeDay(2018, 6, 15));
}

TEST_CASE("row by row the letter is the same as read whole")
{
    auto source = geo::Source::open(MISSIEKAART_ASSETS "/letter");
    REQUIRE(source);
    const auto loaded = loadDataset(*source);
    REQUIRE(loaded);
    CHECK(loaded->diagnostics.empty());
    const Dataset& data = loaded->dataset;
    REQUIRE(data.records.size() == letter().records.size());
    for (std::size_t i = 0; i < data.records.size(); ++i) {
        const Record &one = data.records[i], &other = letter().records[i];
        CHECK(one.id == other.id);
        CHECK(one.notes() == other.notes());
        CHECK(one.start == other.start);
        CHECK(one.number == other.number);
    }
    CHECK(data.events.size() == letter().events.size());
}

TEST_CASE("a thing is found by its id, of two with the same id the first")
{
    Places places;
    for (const char* id : {"b", "a", "b", "c"})
        places.push_back({id, {}, PlaceKind::City, {static_cast<double>(places.size()), 0}, {}, {}});
    REQUIRE(places.find("b"));
    CHECK(places.find("b")->point.x == 0);
    CHECK(places.find("c")->point.x == 3);
    CHECK_FALSE(places.find("d"));
    CHECK_FALSE(Places().find(""));
}

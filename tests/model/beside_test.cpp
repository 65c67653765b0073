// SPDX-License-Identifier: Apache-2.0
// Two datasets side by side: ids, places and clocks stay apart, and numbers are never added up across them.
#include "model/beside.h"

#include <doctest/doctest.h>

#include <set>

#include "letter.h"
#include "model/totals.h"

using namespace model;
using namespace model::test;

namespace {

Dataset later()
{
    Dataset own = letter();
    own.frame.asOf = makeDay(2019, 6, 1);
    own.frame.lastDay = makeDay(2023, 12, 31);
    own.records = {};
    for (Record record : letter().records) {
        record.asOf = own.frame.asOf;
        own.records.push_back(std::move(record));
    }
    return own;
}

}  // namespace

TEST_CASE("every record, event and place of both is there once, under an id of its own")
{
    const Dataset both = beside(letter(), later(), "own");
    CHECK(both.records.size() == 2 * letter().records.size());
    CHECK(both.events.size() == 2 * letter().events.size());
    CHECK(both.places.size() == letter().places.size());  // the same places
    std::set<std::string> ids;
    for (const Record& record : both.records) CHECK(ids.insert(record.id).second);
    const Record* own = both.record("own:minusma-current");
    REQUIRE(own);
    CHECK(own->source == 1);
    CHECK(both.record("minusma-current")->source == 0);
    for (const Event& event : both.events)
        for (const std::string& id : event.records) CHECK(both.record(id));
    for (const Record& record : both.records)
        if (!record.place.empty()) CHECK(both.site(record.place));
}

TEST_CASE("a place of the same id elsewhere is another place")
{
    Dataset own;
    own.frame = letter().frame;
    own.places.push_back({"mali", {"Mali", "Mali"}, PlaceKind::City, {10, 10}, {}, {}});
    Record record;
    record.id = "one";
    record.place = "mali";
    own.records.push_back(record);
    const Dataset both = beside(letter(), own, "own");
    CHECK(both.record("own:one")->place == "own:mali");
    CHECK(both.site("own:mali")->point.x == 10);
    CHECK(both.site("mali")->point.x == letter().site("mali")->point.x);
}

TEST_CASE("each record stands where its own source puts it, and the days of both are shown")
{
    const Dataset both = beside(letter(), later(), "own");
    const Day between = makeDay(2019, 1, 1);
    CHECK(standing(*both.record("rs-nl-existing"), between).state == State::Planned);
    CHECK(standing(*both.record("own:rs-nl-existing"), between).state == State::Reported);
    CHECK(both.frame.asOf == letter().frame.asOf);
    CHECK(both.frame.lastDay == makeDay(2023, 12, 31));
    REQUIRE(both.sources().size() == 2);
    CHECK(both.sources()[1].asOf == makeDay(2019, 6, 1));
    CHECK(letter().sources().size() == 1);
}

TEST_CASE("numbers of two datasets are told apart")
{
    const Dataset both = beside(letter(), later(), "own");
    const Day day = makeDay(2020, 3, 1);
    const std::string one = inWords(totals(letter(), {}, day), Language::English);
    CHECK(totalsInWords(letter(), {}, day, Language::English) == one);
    CHECK(totalsInWords(both, {}, day, Language::English) == one + "  [2] " + one);
}

// SPDX-License-Identifier: Apache-2.0
// The letter as data: complete, sourced, consistent, and with the figures that the letter gives and no others.
#include "letter.h"

#include <algorithm>
#include <set>

#include "model/words.h"

using namespace model;
using namespace model::test;

TEST_CASE("the letter loads without a single remark")
{
    for (const geo::Diagnostic& d : loadedLetter().diagnostics) MESSAGE(d.text());
    CHECK(loadedLetter().diagnostics.empty());
    CHECK(letter().records.size() == 29);
    CHECK(letter().events.size() == 42);
    CHECK(letter().frame.asOf == makeDay(2018, 6, 15));
    CHECK(letter().frame.firstDay == makeDay(2018, 1, 1));
    CHECK(letter().frame.lastDay == makeDay(2021, 12, 31));
    CHECK(letter().frame.document == "Kamerstuk 29 521, nr. 363");
}

TEST_CASE("every record is complete in both languages")
{
    for (const Record& record : letter().records) {
        CAPTURE(record.id);
        for (const Text* text :
             {&record.title, &record.brief(), &record.notes().paraphrase, &record.notes().ambiguity}) {
            CHECK_FALSE(text->nl.empty());
            CHECK_FALSE(text->en.empty());
        }
        CHECK(record.notes().paraphrase.nl != record.notes().paraphrase.en);
        CHECK(record.notes().ambiguity.nl != record.notes().ambiguity.en);
        CHECK_FALSE(record.citation().sections.empty());
        const auto codePoints = [](const std::string& text) {
            return std::ranges::count_if(text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; });
        };
        CHECK(codePoints(record.brief().nl) <= 35);
        CHECK(codePoints(record.brief().en) <= 35);
    }
    for (const Event& event : letter().events) {
        CAPTURE(event.id);
        CHECK(event.title.nl != event.title.en);
        CHECK_FALSE(event.dateNote.empty());
        CHECK_FALSE(event.citation.sections.empty());
    }
}

TEST_CASE("only Baghdad, Erbil and Oirschot are pins; what has no place stays unplaced")
{
    std::set<std::string> cities;
    std::set<std::string> unplaced;
    for (const Record& record : letter().records) {
        if (record.precision == Precision::City) cities.insert(record.place);
        if (record.precision == Precision::Unplaced) unplaced.insert(record.id);
        if (record.place.empty()) continue;
        const auto place = letter().site(record.place);
        REQUIRE(place);
        CHECK((place->kind == PlaceKind::City) == (record.precision == Precision::City));
        CHECK((place->kind == PlaceKind::City) == place->area.empty());
    }
    CHECK(cities == std::set<std::string>{"baghdad", "erbil", "oirschot"});
    CHECK(unplaced == std::set<std::string>{"anti-isis-2019", "maritime-2019", "un-mission-reform"});
}

TEST_CASE("the Baltic states and Poland are a frame without a place, never drawn")
{
    const Record& frame = letterRecord("efp-baltics-poland");
    CHECK_FALSE(isDrawn(frame));
    CHECK(frame.place.empty());
    CHECK(frame.precision == Precision::Countries);
    for (const Place& place : letter().places) CHECK(place.id != "poland");
}

TEST_CASE("the letter has three figures of people and no more")
{
    std::set<std::string> stated;
    for (const Record& record : letter().records) {
        if (record.number.stated() && countsPeople(record.number.unit())) stated.insert(record.id);
    }
    CHECK(stated ==
          std::set<std::string>{"rs-nl-intensification", "sahel-eu-capacity-missions", "sahel-eu-training-mission"});
    CHECK(letterRecord("rs-nl-intensification").number == Number::about(60, Unit::Military));
    CHECK(letterRecord("sahel-eu-training-mission").number == Number::exact(5, Unit::Military));
    CHECK(letterRecord("sahel-eu-capacity-missions").number == Number::exact(8, Unit::Officials));
    CHECK(letterRecord("sahel-eu-capacity-missions").numberAfter == Number::exact(15, Unit::Officials));
    CHECK(letterRecord("sahel-eu-financial").number.qualifier() == Qualifier::NotApplicable);
    CHECK(letterRecord("minusma-current").number.qualifier() == Qualifier::Unknown);
}

TEST_CASE("relations lead to records and events that exist")
{
    const std::set<std::string> wordsOnly{"iraq", "13 Light Brigade", "readiness"};
    int inferred = 0;
    for (const Record& record : letter().records) {
        for (const Relation& relation : record.notes().relations) {
            CAPTURE(record.id);
            CAPTURE(relation.target);
            CHECK((letter().record(relation.target) || letter().event(relation.target) ||
                   wordsOnly.contains(relation.target)));
            inferred += relation.inferred ? 1 : 0;
        }
    }
    CHECK(inferred == 4);
}

TEST_CASE("windows that are our reading say so")
{
    for (const char* id : {"planned-letter-iraq-after-summer", "planned-art100-minusma-sahel"}) {
        const Event* event = letter().event(id);
        REQUIRE(event);
        CHECK(event->date == Window{makeDay(2018, 9, 1), makeDay(2018, 12, 31)});
        CHECK(event->dateNote.en.find("interpretation") != std::string::npos);
    }
    const Event* yearly = letter().event("recurring-efp-review");
    REQUIRE(yearly);
    CHECK(yearly->date.open());
}

TEST_CASE("every theatre has a view that holds its places")
{
    REQUIRE(letter().view("overview"));
    for (const Word<Theatre>& theatre : words<Theatre>()) {
        if (theatre.value == Theatre::None) continue;
        CAPTURE(theatre.code);
        const NamedView* view = letter().view(theatre.code);
        REQUIRE(view);
        for (const Record& record : letter().records) {
            if (record.theatre != theatre.value || record.place.empty()) continue;
            CHECK(view->extent.contains(letter().site(record.place)->point));
            CHECK(letter().view("overview")->extent.contains(letter().site(record.place)->point));
        }
    }
}

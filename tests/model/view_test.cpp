// SPDX-License-Identifier: Apache-2.0
// Views and filters as text and choice.
#include "model/view.h"

#include <cmath>

#include "letter.h"
#include "model/filter.h"

using namespace model;
using namespace model::test;

TEST_CASE("views by name and by extent")
{
    const auto iraq = parseView("iraq", letter());
    REQUIRE(iraq);
    CHECK(iraq->extent == geo::Extent{37, 28.5, 50, 38});
    CHECK(viewText(*iraq) == "iraq");
    const auto extent = parseView("-10, 5.5,20,30", letter());
    REQUIRE(extent);
    CHECK(extent->extent == geo::Extent{-10, 5.5, 20, 30});
    CHECK(parseView(viewText(*extent), letter())->extent == extent->extent);
}

TEST_CASE("views by a place and how wide the map is")
{
    const auto view = parseView("44.36128, 33.3@850000", letter());
    REQUIRE(view);
    CHECK(view->camera == Camera{{44.36128, 33.3}, 850'000, Camera::Per::Width});
    CHECK(view->name.empty());
    CHECK(view->extent.contains(geo::Point{44, 33}));
    CHECK(viewText(*view) == "44.36128,33.3@850000");
    CHECK(parseView(viewText(*view), letter()) == *view);
}

TEST_CASE("views that are none are refused with what would do")
{
    const auto unknown = parseView("atlantis", letter());
    REQUIRE_FALSE(unknown);
    CHECK(unknown.error().message.find("overview, afghanistan, iraq") != std::string::npos);
    for (const char* wrong : {"", "1,2,3", "1,2,3,4,5", "20,5,10,30", "0,30,10,5", "-200,0,10,10", "0,0,10,95",
                              "a,b,c,d", "nan,0,10,10", "0,0,inf,10", ",,,", "44,33@", "44@33,9", "44,33@12@4",
                              "44,33@nan", "44,33@9999", "44,91@50000", "44,33,850000"}) {
        CAPTURE(wrong);
        CHECK_FALSE(parseView(wrong, letter()));
    }
}

TEST_CASE("filters combine, and words find without case or accents")
{
    const auto count = [](const Filter& filter) {
        return std::ranges::count_if(letter().records, [&](const Record& r) { return shows(filter, r); });
    };
    CHECK(count({}) == 29);
    Filter filter;
    filter.theatres.toggle(Theatre::Iraq);
    filter.theatres.toggle(Theatre::Lithuania);
    CHECK(count(filter) == 7);
    filter.types.only(Type::Mission);
    CHECK(count(filter) == 3);
    filter.theatres.toggle(Theatre::Iraq);
    CHECK(count(filter) == 1);
    CHECK(filter.restricts());

    Filter stated;
    stated.statedNumberOnly = true;
    CHECK(count(stated) == 3);

    Filter words;
    words.words = "FINANCIELE  sahel";
    CHECK(count(words) == 1);
    words.words = "peshmerga";
    CHECK(count(words) >= 2);
    words.words = "zeppelin";
    CHECK(count(words) == 0);
}

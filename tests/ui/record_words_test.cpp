// SPDX-License-Identifier: Apache-2.0
#include "ui/record_words.h"

#include "letter_session.h"

using namespace ui;
using model::Language, model::makeDay;

TEST_CASE("windows in words")
{
    const auto first = makeDay(2018, 6, 15), last = makeDay(2018, 12, 31), other = makeDay(2019, 1, 1);
    CHECK(windowWords({}, Language::Dutch) == "niet vermeld");
    CHECK(windowWords({first, first}, Language::English) == "15 June 2018");
    CHECK(windowWords({first, last}, Language::Dutch) == "tussen 15 juni en 31 december 2018");
    CHECK(windowWords({first, last}, Language::English) == "between 15 June and 31 December 2018");
    CHECK(windowWords({last, other}, Language::English) == "between 31 December 2018 and 1 January 2019");
    CHECK(windowWords({{}, last}, Language::Dutch) == "uiterlijk 31 december 2018");
    CHECK(windowWords({first, {}}, Language::English) == "not before 15 June 2018");
}

TEST_CASE("sources in words")
{
    const model::Citation citation{{"S6.1", "P0.2", "FN3", "S4"}, {"27925-630"}};
    CHECK(sectionWords(citation, Language::Dutch) == "§ 6, alinea 1; inleiding, alinea 2; voetnoot 3; § 4");
    CHECK(sectionWords(citation, Language::English) == "§ 6, paragraph 1; introduction, paragraph 2; footnote 3; § 4");
    CHECK(kamerstukWords(citation) == "Kamerstuk 27 925, nr. 630");
    CHECK(kamerstukWords({}).empty());
}

TEST_CASE("places and standing of the letter's records")
{
    const auto data = test::letter();
    const model::Record* move = data->record("sof-move-iraq-afghanistan");
    REQUIRE(move);
    CHECK(placeWords(*move, *data, Language::English).starts_with("Iraq → Afghanistan"));
    const model::Record* sea = data->record("maritime-2019");
    REQUIRE(sea);
    CHECK(placeWords(*sea, *data, Language::Dutch) == "geen plaats vermeld");
    const model::Record* minusma = data->record("minusma-current");
    REQUIRE(minusma);
    CHECK(standingWords(*minusma, makeDay(2019, 5, 1), Language::English) == "absent · ended 30 April 2019");
}

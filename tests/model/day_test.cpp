// SPDX-License-Identifier: Apache-2.0
// Days as people and files write them.
#include "model/day.h"

#include <doctest/doctest.h>

#include <chrono>
#include <initializer_list>

using namespace model;

TEST_CASE("ISO days, and months as their first day")
{
    CHECK(parseIsoDay("2019-05-01") == makeDay(2019, 5, 1));
    CHECK(parseIsoDay("2019-05") == makeDay(2019, 5, 1));
    CHECK(parseIsoDay("2019/05/31") == makeDay(2019, 5, 31));
    CHECK(parseIsoDay("2020-02-29") == makeDay(2020, 2, 29));
    for (const char* wrong : {"", "2019", "2019-5-1", "01-05-2019", "2019-05-01T10:00", "2019-05/01", "2019-0x-01",
                              "+019-05-01", "2019-05-1 ", "2019-13-01", "2019-00-10", "2019-04-31", "2019-04-00"}) {
        CAPTURE(wrong);
        CHECK_FALSE(parseIsoDay(wrong));
    }
}

TEST_CASE("a day that does not exist is refused with the reason")
{
    const auto iso = parseIsoDay("2019-02-31");
    REQUIRE_FALSE(iso);
    CHECK(iso.error().message == "31 February 2019 does not exist: that month has 28 days");
    const auto typed = parseDay("31 februari 2020");
    REQUIRE_FALSE(typed);
    CHECK(typed.error().message == "31 February 2020 does not exist: that month has 29 days");
    const auto month = parseDay("1-13-2019");
    REQUIRE_FALSE(month);
    CHECK(month.error().message == "there is no month 13; give one from 1 to 12");
}

TEST_CASE("typed days in Dutch and English")
{
    for (const char* typed :
         {"2019-05-01", "2019-5-1", "1 mei 2019", "1 MEI 2019", " 1  May 2019 ", "1-5-2019", "01/05/2019", "1.5.2019",
          "May 1, 2019", "May 1st, 2019", "mei 2019", "May 2019", "5-2019", "2019-05"}) {
        CAPTURE(typed);
        CHECK(parseDay(typed) == makeDay(2019, 5, 1));
    }
    CHECK(parseDay("2020") == makeDay(2020, 1, 1));
    CHECK(parseDay("3 mrt 2020") == makeDay(2020, 3, 3));
    CHECK(parseDay("12 okt 2020") == makeDay(2020, 10, 12));
    CHECK(parseDay("12 Oct 2020") == makeDay(2020, 10, 12));
    CHECK(parseDay("sept 2020") == makeDay(2020, 9, 1));
    CHECK(parseDay("1-5-19") == makeDay(2019, 5, 1));
    CHECK(parseDay("1 mei 19") == makeDay(2019, 5, 1));
    CHECK(parseDay("31 februari").error().message ==
          "'31 februari' names no year; write 2019-05-01, 1 mei 2019, 1-5-2019 or May 2019");
    CHECK(parseDay("31 februari 2019", Language::Dutch).error().message ==
          "31 februari 2019 bestaat niet: die maand heeft 28 dagen");
    for (const char* wrong :
         {"", "mei", "1 mei", "31 februari", "vandaag", "1 2 3 4", "1 mei 20199", "-", "99999999999"}) {
        CAPTURE(wrong);
        CHECK_FALSE(parseDay(wrong));
    }
}

TEST_CASE("every day survives being written and read, in both languages")
{
    for (Day day = makeDay(2018, 1, 1); day <= makeDay(2021, 12, 31); day += std::chrono::days{1}) {
        REQUIRE(parseIsoDay(isoDay(day)) == day);
        REQUIRE(parseDay(longDay(day, Language::Dutch)) == day);
        REQUIRE(parseDay(longDay(day, Language::English)) == day);
    }
    CHECK(longDay(makeDay(2020, 3, 1), Language::Dutch) == "1 maart 2020");
    CHECK(longDay(makeDay(2020, 3, 1), Language::English) == "1 March 2020");
}

TEST_CASE("stepping by months keeps the day or takes the last one there is")
{
    CHECK(addMonths(makeDay(2019, 1, 31), 1) == makeDay(2019, 2, 28));
    CHECK(addMonths(makeDay(2019, 12, 15), 1) == makeDay(2020, 1, 15));
    CHECK(addMonths(makeDay(2020, 3, 31), -1) == makeDay(2020, 2, 29));
}

// SPDX-License-Identifier: Apache-2.0
// Numbers: what cannot be made, what two of them have in common, and totals that hide nothing.
#include "model/number.h"

#include <doctest/doctest.h>

#include "letter.h"
#include "model/totals.h"
#include "model/words.h"

using namespace model;
using namespace model::test;

TEST_CASE("thousands are kept apart as the language does")
{
    CHECK(grouped(999, Language::Dutch) == "999");
    CHECK(grouped(1'000, Language::Dutch) == "1.000");
    CHECK(grouped(250'000, Language::English) == "250,000");
    CHECK(grouped(1'234'567, Language::English) == "1,234,567");
    CHECK(inWords(Number::exact(250'000, Unit::Military), Language::Dutch).starts_with("250.000 "));
}

TEST_CASE("numbers that mean nothing cannot be made")
{
    const auto make = [](Qualifier q, std::optional<int> low, std::optional<int> high) {
        return Number::make(q, low, high, Unit::Military);
    };
    CHECK_FALSE(make(Qualifier::Exact, -1, -1));
    CHECK_FALSE(make(Qualifier::Exact, std::nullopt, std::nullopt));
    CHECK_FALSE(make(Qualifier::About, 3, 5));
    CHECK_FALSE(make(Qualifier::Range, 15, 8));
    CHECK_FALSE(make(Qualifier::Range, 8, std::nullopt));
    CHECK_FALSE(make(Qualifier::AtLeast, 8, 9));
    CHECK_FALSE(make(Qualifier::Unknown, 8, std::nullopt));
    CHECK_FALSE(make(Qualifier::NotApplicable, 0, 0));
    CHECK(make(Qualifier::Exact, 5, std::nullopt) == Number::exact(5, Unit::Military));
    CHECK(make(Qualifier::Exact, 0, 0) == Number::exact(0, Unit::Military));
}

TEST_CASE("one number or another is the range of both, or unknown")
{
    const Number eight = Number::exact(8, Unit::Officials);
    CHECK(eight.orElse(eight) == eight);
    CHECK(eight.orElse(Number::exact(15, Unit::Officials)) == *Number::make(Qualifier::Range, 8, 15, Unit::Officials));
    CHECK(Number::exact(15, Unit::Officials).orElse(eight) == *Number::make(Qualifier::Range, 8, 15, Unit::Officials));
    CHECK(eight.orElse(Number::atLeast(3, Unit::Officials)) == Number::atLeast(3, Unit::Officials));
    CHECK(eight.orElse(Number::unknown(Unit::Officials)).qualifier() == Qualifier::Unknown);
    CHECK(eight.orElse(Number::exact(15, Unit::Military)).qualifier() == Qualifier::Unknown);
}

TEST_CASE("numbers in words")
{
    CHECK(inWords(Number::about(60, Unit::Military), Language::English) == "about 60 military");
    CHECK(inWords(Number::about(60, Unit::Military), Language::Dutch) == "ongeveer 60 militairen");
    CHECK(inWords(*Number::make(Qualifier::Range, 8, 15, Unit::Officials), Language::Dutch) ==
          "8 tot 15 functionarissen");
    CHECK(inWords(Number::exact(1, Unit::Teams), Language::English) == "1 team");
    CHECK(inWords(Number::unknown(Unit::Military), Language::English) == "number not stated");
    CHECK(inWords(Number::notApplicable(), Language::English).empty());
}

TEST_CASE("totals tell units apart and count what is not stated")
{
    const Totals may = totals(letter(), {}, makeDay(2019, 5, 1));
    CHECK(may.low == 73);
    CHECK(may.high == 80);
    CHECK(may.withoutNumber == 4);  // Resolute Support as it was, Baghdad, special forces in the north, Lithuania
    REQUIRE(may.others.size() == 1);
    CHECK(may.others.front().unit == Unit::Teams);
    CHECK(may.others.front().low == 2);
    CHECK(may.proposed == 6);
    CHECK(inWords(may, Language::English) ==
          "73 to 80 stated (about 65 military, 8 to 15 officials), 2 teams; 4 contributions without a number; "
          "proposals not counted");
    CHECK(inWords(may, Language::Dutch) ==
          "73 tot 80 vermeld (ongeveer 65 militairen, 8 tot 15 functionarissen), 2 teams; 4 bijdragen zonder aantal; "
          "voorstellen niet meegeteld");

    const Totals atLetter = totals(letter(), {}, makeDay(2018, 6, 15));
    CHECK(atLetter.low == 8);
    CHECK(atLetter.high == 8);
    CHECK(atLetter.withoutNumber == 5);
    CHECK(atLetter.proposed == 0);

    Filter lithuania;
    lithuania.theatres.only(Theatre::Lithuania);
    CHECK(inWords(totals(letter(), lithuania, makeDay(2019, 5, 1)), Language::English) ==
          "no number of people stated; 1 contribution without a number");
}

TEST_CASE("codes and labels of every enumeration are complete and unique")
{
    const auto check = []<class E>(E) {
        for (const Word<E>& word : words<E>()) {
            CHECK(fromCode<E>(word.code) == word.value);
            CHECK(code(word.value) == word.code);
            CHECK_FALSE(word.nl.empty());
            CHECK_FALSE(word.en.empty());
        }
        CHECK_FALSE(fromCode<E>("no such code"));
    };
    check(Type{});
    check(Status{});
    check(Organisation{});
    check(Theatre{});
    check(Kind{});
    check(Precision{});
    check(PlaceKind{});
    check(EventType{});
    check(EventStatus{});
    check(Qualifier{});
    check(Unit{});
    check(Presence{});
    check(State{});
    CHECK(kamerstukLabel("27925-630") == "Kamerstuk 27 925, nr. 630");
    CHECK(clockLine(makeDay(2020, 3, 1), makeDay(2018, 6, 15), Language::English) ==
          "1 March 2020 · as planned on 15 June 2018");
    CHECK(clockLine(makeDay(2018, 6, 15), makeDay(2018, 6, 15), Language::Dutch) ==
          "15 juni 2018 · zoals gemeld op 15 juni 2018");
}

// SPDX-License-Identifier: Apache-2.0
// What differs between two days of the letter: marks, words, and that nothing is left out.
#include "model/compare.h"

#include "letter.h"
#include "model/ledger.h"
#include "model/words.h"

using namespace model;
using namespace model::test;

namespace {

const Day kBefore = makeDay(2019, 4, 30), kAfter = makeDay(2019, 5, 1);

Standing at(const std::string& id, Day day) { return standing(letterRecord(id), day); }

}  // namespace

TEST_CASE("a contribution that ends went, its drawdown came")
{
    CHECK(markOf(at("minusma-current", kBefore), at("minusma-current", kAfter)) == Mark::Went);
    CHECK(markOf(at("minusma-redeployment", kBefore), at("minusma-redeployment", kAfter)) == Mark::Came);
    CHECK(markOf(at("minusma-current", kAfter), at("minusma-current", kBefore)) == Mark::Came);
    CHECK(differenceWords(at("minusma-current", kBefore), at("minusma-current", kAfter), Language::English) ==
          "went: was planned");
    CHECK(differenceWords(at("minusma-redeployment", kBefore), at("minusma-redeployment", kAfter), Language::Dutch) ==
          "erbij: voorzien");
}

TEST_CASE("a number and a state that change are told with both values")
{
    const Day asOf = letter().frame.asOf, later = makeDay(2020, 3, 1);
    CHECK(differenceWords(at("efp-lithuania", asOf), at("efp-lithuania", later), Language::Dutch) ==
          "was gemeld, nu voorzien");
    Standing was = at("sahel-eu-capacity-missions", asOf), now = at("sahel-eu-capacity-missions", later);
    was.state = now.state;
    const std::string words = differenceWords(was, now, Language::English);
    CHECK(words ==
          "was " + inWords(*was.number, Language::English) + ", now " + inWords(*now.number, Language::English));
}

TEST_CASE("nothing differs from itself, and absence is the same whatever its reason")
{
    for (const Record& record : letter().records)
        CHECK_FALSE(markOf(at(record.id, kAfter), at(record.id, kAfter)).has_value());
    CHECK_FALSE(markOf(at("efp-lithuania", makeDay(2021, 1, 1)), at("efp-lithuania", makeDay(2021, 12, 31))));
    CHECK(differencesInWords(letter(), {}, kAfter, kAfter, Language::English) == "no difference");
}

TEST_CASE("the compared ledger lists every record that a viewer would see differ, and no other")
{
    const Day from = makeDay(2018, 6, 15), to = makeDay(2021, 6, 1);
    const auto rows = ledgerRows(letter(), {}, to, from);
    std::size_t differing = 0;
    for (const Record& record : letter().records) {
        const Standing before = at(record.id, from), after = at(record.id, to);
        const bool same = before.here() == after.here() && (!after.here() || before.showsSameAs(after));
        differing += same ? 0 : 1;
        const bool listed =
            std::ranges::any_of(rows, [&](const LedgerRow& row) { return row.record->id == record.id; });
        CHECK(listed != same);
    }
    CHECK(rows.size() == differing);
}

TEST_CASE("a comparison's CSV has the day before beside the day")
{
    const std::string text = csv(ledgerRows(letter(), {}, kAfter, kBefore));
    CHECK(text.find("kamerstukken,presence_before,state_before,number_low_before,number_high_before\n") !=
          std::string::npos);
    CHECK(text.find(",yes,planned,,\n") != std::string::npos);
    CHECK(csv(ledgerRows(letter(), {}, kAfter)).find("_before") == std::string::npos);
}

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

Comparison between(const std::string& id, Day shown, Day other) { return compare(letterRecord(id), shown, other); }

}  // namespace

TEST_CASE("a contribution that ends went, its drawdown came")
{
    const Comparison ended = between("minusma-current", kAfter, kBefore);
    CHECK(ended.mark() == Mark::Went);
    CHECK(ended.onlyOther());
    CHECK(differenceWords(ended, Language::English) == "went: was planned");
    const Comparison drawdown = between("minusma-redeployment", kAfter, kBefore);
    CHECK(drawdown.mark() == Mark::Came);
    CHECK_FALSE(drawdown.onlyOther());
    CHECK(differenceWords(drawdown, Language::Dutch) == "erbij: voorzien");
}

TEST_CASE("against a later day the marks are the same, and the words speak of what is to come")
{
    const Comparison ends = between("minusma-current", kBefore, kAfter);
    CHECK(ends.mark() == Mark::Went);
    CHECK_FALSE(ends.onlyOther());
    CHECK(differenceWords(ends, Language::English) == "to go: planned");
    CHECK(differenceWords(ends, Language::Dutch) == "later weg: voorzien");
    const Comparison drawdown = between("minusma-redeployment", kBefore, kAfter);
    CHECK(drawdown.mark() == Mark::Came);
    CHECK(drawdown.onlyOther());
    CHECK(differenceWords(drawdown, Language::Dutch) == "later erbij: voorzien");
    const Day asOf = letter().frame.asOf, later = makeDay(2020, 3, 1);
    CHECK(differenceWords(between("efp-lithuania", asOf, later), Language::Dutch) == "gemeld, later voorzien");
    for (const Record& record : letter().records)
        CHECK(compare(record, asOf, later).mark() == compare(record, later, asOf).mark());
    CHECK(differencesInWords(letter(), {}, kBefore, kAfter, Language::English).find("to come") != std::string::npos);
    CHECK(differencesInWords(letter(), {}, kAfter, kBefore, Language::English).find("came") != std::string::npos);
}

TEST_CASE("a number and a state that change are told with both values")
{
    const Day asOf = letter().frame.asOf, later = makeDay(2020, 3, 1);
    CHECK(differenceWords(between("efp-lithuania", later, asOf), Language::Dutch) == "was gemeld, nu voorzien");
    Comparison officials = between("sahel-eu-capacity-missions", later, asOf);
    officials.other.state = officials.shown.state;
    CHECK(differenceWords(officials, Language::English) ==
          "was " + inWords(*officials.other.number, Language::English) + ", now " +
              inWords(*officials.shown.number, Language::English));
}

TEST_CASE("nothing differs from itself, and absence is the same whatever its reason")
{
    for (const Record& record : letter().records) CHECK_FALSE(between(record.id, kAfter, kAfter).mark().has_value());
    CHECK_FALSE(between("efp-lithuania", makeDay(2021, 12, 31), makeDay(2021, 1, 1)).mark());
    CHECK(differencesInWords(letter(), {}, kAfter, kAfter, Language::English) == "no difference");
}

TEST_CASE("the compared ledger lists every record that a viewer would see differ, and no other")
{
    const Day from = makeDay(2018, 6, 15), to = makeDay(2021, 6, 1);
    const auto rows = ledgerRows(letter(), {}, to, from);
    std::size_t differing = 0;
    for (const Record& record : letter().records) {
        const auto [after, before, otherLater] = between(record.id, to, from);
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
    CHECK(csv(ledgerRows(letter(), {}, kBefore, kAfter)).find("presence_after") != std::string::npos);
}

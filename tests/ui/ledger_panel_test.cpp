// SPDX-License-Identifier: Apache-2.0
#include "ui/ledger_panel.h"

#include <algorithm>

#include "letter_session.h"

using namespace ui;

namespace {

std::vector<std::string> sorted(LedgerColumn column, bool descending)
{
    const auto data = test::letter();
    auto rows = model::ledgerRows(*data, {}, model::makeDay(2020, 3, 1));
    sortLedger(rows, column, descending, *data, model::Language::English);
    std::vector<std::string> ids;
    for (const model::LedgerRow& row : rows) ids.push_back(row.record->id);
    return ids;
}

}  // namespace

TEST_CASE("numbers of people sort by their lower bound, and what is not stated comes last both ways")
{
    const auto up = sorted(LedgerColumn::Number, false), down = sorted(LedgerColumn::Number, true);
    REQUIRE(up.size() == 29);
    CHECK(std::vector(up.begin(), up.begin() + 3) ==
          std::vector<std::string>{"sahel-eu-training-mission", "sahel-eu-capacity-missions", "rs-nl-intensification"});
    CHECK(std::vector(down.begin(), down.begin() + 3) ==
          std::vector<std::string>{"rs-nl-intensification", "sahel-eu-capacity-missions", "sahel-eu-training-mission"});
}

TEST_CASE("sorting loses nothing, whatever the column")
{
    auto all = sorted(LedgerColumn::Title, false);
    std::ranges::sort(all);
    for (const LedgerColumn column : {LedgerColumn::Theatre, LedgerColumn::State, LedgerColumn::Place,
                                      LedgerColumn::Organisation, LedgerColumn::Source}) {
        for (const bool descending : {false, true}) {
            auto ids = sorted(column, descending);
            std::ranges::sort(ids);
            CHECK(ids == all);
        }
    }
}

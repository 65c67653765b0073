// SPDX-License-Identifier: Apache-2.0
#include "ui/sum_words.h"

#include <algorithm>

#include "letter_session.h"
#include "model/ledger.h"
#include "model/totals.h"

using namespace ui;
using model::Language, model::makeDay;

namespace {

std::size_t rowsOf(const std::vector<SumGroup>& groups, std::string_view name)
{
    const auto found = std::ranges::find(groups, name, &SumGroup::name);
    return found == groups.end() ? 0 : found->rows.size();
}

}  // namespace

TEST_CASE("the records of a total add up to it on every day of change, each with its source")
{
    const auto data = test::letter();
    scene::Sum people{.rect = {}, .id = "people", .words = {}, .of = scene::Sum::Of::People, .day = {}};
    for (const model::ChangeDay& change : model::changeDays(*data)) {
        const auto groups = sumGroups(people, *data, change.day, std::nullopt, Language::English);
        const model::Totals totals = model::totals(*data, {}, change.day);
        int low = 0, high = 0, proposed = 0, without = 0;
        for (const SumGroup& group : groups) {
            for (const SumRow& row : group.rows) {
                CHECK_FALSE(row.source.empty());
                CHECK_FALSE(row.state.empty());
                const auto now = model::standing(*row.record, change.day);
                if (group.name != "Number of people stated") continue;
                CHECK(row.adds == model::inWords(*now.number, Language::English));
                low += *now.number->low();
                high += now.number->high().value_or(*now.number->low());
            }
        }
        proposed = static_cast<int>(rowsOf(groups, "Proposed, not counted"));
        without = static_cast<int>(rowsOf(groups, "Without a number"));
        CHECK(low == totals.low);
        CHECK(high == totals.high);
        CHECK(proposed == totals.proposed);
        CHECK(without == totals.withoutNumber);
        CHECK((rowsOf(groups, "Other number stated") > 0) == !totals.others.empty());
    }
}

TEST_CASE("differences are those of the table, and counted records come as they are")
{
    const auto data = test::letter();
    const model::Day day = makeDay(2019, 5, 1), before = makeDay(2018, 6, 15);
    const scene::Sum differences{
        .rect = {}, .id = "differences", .words = {}, .of = scene::Sum::Of::Differences, .day = day};
    const auto groups = sumGroups(differences, *data, day, before, Language::Dutch);
    REQUIRE(groups.size() == 1);
    CHECK(groups.front().rows.size() == model::ledgerRows(*data, {}, day, before).size());
    const scene::Sum two{.rect = {}, .id = "state-planned", .words = {}, .day = day, .records = {3, 1}};
    const auto counted = sumGroups(two, *data, day, std::nullopt, Language::Dutch);
    REQUIRE(counted.size() == 1);
    REQUIRE(counted.front().rows.size() == 2);
    CHECK(counted.front().rows.front().record == &data->records[3]);
}

// SPDX-License-Identifier: Apache-2.0
// What is counted once for all days is what asking every record on every day gives.
#include "model/roster.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <chrono>

#include "letter.h"
#include "model/words.h"

using namespace model;
using namespace model::test;
using Where = Roster::Where;

namespace {

std::shared_ptr<const Dataset> shared() { return std::make_shared<const Dataset>(letter()); }

std::vector<Filter> filters()
{
    std::vector<Filter> out(5);
    out[1].states.only(State::Planned);
    out[2].theatres.only(Theatre::Sahel);
    out[3].words = "minusma";
    out[4].statedNumberOnly = true;
    return out;
}

bool unplaced(const Record& record) { return !record.placed() || record.precision == Precision::Unplaced; }

}  // namespace

TEST_CASE("on every day each theatre has the counts of its records, and the first are the most certain")
{
    const auto data = shared();
    for (const Filter& filter : filters()) {
        const Roster roster(data, filter);
        for (Day day = data->frame.firstDay; day <= data->frame.lastDay; day += std::chrono::days{9}) {
            for (const auto& theatre : words<Theatre>()) {
                for (const Where where : {Where::Placed, Where::Unplaced}) {
                    RankCounts expected{};
                    std::size_t all = 0;
                    for (const Record& record : data->records) {
                        const Standing now = standing(record, day);
                        const bool here = isDrawn(record) && record.type != Type::Move &&
                                          record.theatre == theatre.value &&
                                          unplaced(record) == (where == Where::Unplaced) && now.here() &&
                                          shows(filter, record, now.state);
                        if (here) ++expected[rankOf(now)], ++all;
                    }
                    CAPTURE(isoDay(day));
                    CAPTURE(theatre.code);
                    REQUIRE(roster.counts(theatre.value, where, day) == expected);
                    std::vector<std::size_t> ranks;
                    for (const std::uint32_t i : roster.first(theatre.value, where, day, all))
                        ranks.push_back(rankOf(standing(data->records[i], day)));
                    REQUIRE(ranks.size() == all);
                    CHECK(std::ranges::is_sorted(ranks));
                    CHECK(roster.first(theatre.value, where, day, 1).size() == std::min<std::size_t>(all, 1));
                }
            }
        }
    }
}

TEST_CASE("its totals are those of the dataset, for each choice of theatres")
{
    const auto data = shared();
    for (const Filter& filter : filters()) {
        const Roster roster(data, filter);
        for (Day day = data->frame.firstDay; day <= data->frame.lastDay; day += std::chrono::days{9}) {
            for (const auto& theatre : words<Theatre>()) {
                Filter one = filter;
                one.theatres.only(theatre.value);
                one.source = 0;
                if (!filter.theatres.allows(theatre.value)) continue;
                for (const Language language : {Language::Dutch, Language::English})
                    REQUIRE(inWords(roster.totals(one.theatres, 0, day), language) ==
                            inWords(totals(*data, one, day), language));
            }
            REQUIRE(inWords(roster.totals(filter.theatres, 0, day), Language::English) ==
                    inWords(totals(*data, filter, day), Language::English));
        }
    }
}

TEST_CASE("places and areas are those of all records, whatever the filter")
{
    const auto data = shared();
    Filter none;
    none.words = "nobody writes this";
    const Roster roster(data, none);
    CHECK(roster.group(Theatre::Sahel, Where::Placed).records.empty());
    CHECK(roster.places(Theatre::Sahel).symbols);
    CHECK(roster.places(Theatre::Sahel).extent.contains(data->site("mali")->point));
    CHECK(roster.places(Theatre::None).records.empty());
    const auto areas = roster.areas();
    CHECK(std::ranges::find(areas, "country:AF", &Roster::Area::id) != areas.end());
    CHECK(roster.isOf(data, none));
    CHECK_FALSE(roster.isOf(data, {}));
}

TEST_CASE("a rank is its state, and whether presence is uncertain")
{
    for (std::size_t rank = 0; rank < kRanks; ++rank) CHECK(rankOf(standingOfRank(rank)) == rank);
}

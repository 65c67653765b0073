// SPDX-License-Identifier: Apache-2.0
// Who is there on which day, theatre by theatre: counted once for a dataset and a filter, so that the picture of a day
// asks for what it shows and not for every record.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <span>
#include <vector>

#include "model/filter.h"
#include "model/presence.h"
#include "model/totals.h"

namespace model {

// From certain to open, as cards list what is there: 0 is the most certain.
inline constexpr std::size_t kRanks = 8;
[[nodiscard]] std::size_t rankOf(const Standing& standing);
[[nodiscard]] Standing standingOfRank(std::size_t rank);  // its state, and whether it is uncertain
using RankCounts = std::array<std::size_t, kRanks>;

class Roster {
public:
    Roster(std::shared_ptr<const Dataset> dataset, Filter filter);

    [[nodiscard]] bool isOf(const std::shared_ptr<const Dataset>& dataset, const Filter& filter) const
    {
        return dataset == dataset_ && filter == filter_;
    }

    // What is drawn and has a place in one theatre, or has no place; moves are kept apart.
    enum class Where { Placed, Unplaced };
    struct Group {
        std::vector<std::uint32_t> records;  // that the filter shows on some day, in their order
        // More than can be asked one by one for every picture: the counts answer, and the first few stand for all.
        [[nodiscard]] bool many() const { return records.size() > kFew; }
    };
    static constexpr std::size_t kFew = 400;
    [[nodiscard]] const Group& group(Theatre theatre, Where where) const;
    [[nodiscard]] std::span<const std::uint32_t> moves() const { return moves_; }

    // Of those of a group that are there on the day and that the filter shows then: how many of each rank.
    [[nodiscard]] RankCounts counts(Theatre theatre, Where where, Day day) const;
    // The first `most` of them, the most certain first.
    [[nodiscard]] std::vector<std::uint32_t> first(Theatre theatre, Where where, Day day, std::size_t most) const;

    // The same as model::totals() of the filter with only these theatres and this source.
    [[nodiscard]] Totals totals(const Choice<Theatre>& theatres, std::size_t source, Day day) const;

    // Whatever the filter: all records of a theatre that have a place.
    struct Places {
        std::vector<std::uint32_t> records;
        geo::Extent extent;    // degrees
        geo::Point middle;     // degrees: of those that are drawn
        bool symbols = false;  // something is drawn that is no move
    };
    [[nodiscard]] const Places& places(Theatre theatre) const;

    // Whatever the filter: a country or region in which something is drawn.
    struct Area {
        std::string id;  // "country:AF"
        Theatre theatre;
        PlaceKind kind;
        std::vector<std::uint32_t> whole;  // contributions of which no more is known than that they are somewhere there
    };
    [[nodiscard]] std::span<const Area> areas() const { return areas_; }

private:
    static constexpr std::size_t kTheatres = static_cast<std::size_t>(Theatre::None) + 1,
                                 kUnits = static_cast<std::size_t>(Unit::Materiel) + 1;
    // By day: a number of the first day, then the difference from the day before until summed().
    using ByDay = std::vector<std::int32_t>;
    struct Tally {
        ByDay count, low, high, about, atLeast;
    };
    struct TheatreTally {
        std::array<Tally, kUnits> units;
        ByDay withoutNumber, proposed;
    };

    static std::size_t indexOf(Theatre theatre, Where where)
    {
        return static_cast<std::size_t>(theatre) + (where == Where::Placed ? 0 : kTheatres);
    }
    [[nodiscard]] std::size_t dayIndex(Day day) const;
    void locate();
    void count();
    void add(ByDay& byDay, Day from, Day to, int amount);
    void addSpan(const Record& record, std::size_t group, const Standing& standing, Day from, Day to);

    std::shared_ptr<const Dataset> dataset_;
    Filter filter_;
    std::size_t days_;
    std::array<Group, 2 * kTheatres> groups_;
    std::vector<std::uint32_t> moves_;
    std::array<std::array<ByDay, kRanks>, 2 * kTheatres> counts_;
    std::vector<std::array<TheatreTally, kTheatres>> tallies_;  // by source
    std::array<Places, kTheatres> places_;
    std::vector<Area> areas_;
};

}  // namespace model

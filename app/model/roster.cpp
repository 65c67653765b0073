// SPDX-License-Identifier: Apache-2.0
// Each record adds to the days from one of its changes to the next; at the end the differences are summed up.
#include "model/roster.h"

#include <algorithm>
#include <chrono>
#include <utility>

#include "model/change_candidates.h"

namespace model {

std::size_t rankOf(const Standing& standing)
{
    return 2 * static_cast<std::size_t>(uncertainty(standing.state)) + (standing.uncertain ? 1 : 0);
}

Standing standingOfRank(std::size_t rank)
{
    constexpr std::array kStates{State::Reported, State::Planned, State::NotStated, State::Proposed};
    Standing out;
    out.state = kStates.at(rank / 2);
    out.uncertain = rank % 2 == 1;
    return out;
}

Roster::Roster(std::shared_ptr<const Dataset> dataset, Filter filter)
    : dataset_(std::move(dataset)),
      filter_(std::move(filter)),
      days_(static_cast<std::size_t>((dataset_->frame.lastDay - dataset_->frame.firstDay).count()) + 1),
      tallies_(dataset_->sources().size())
{
    locate();
    count();
}

const Roster::Group& Roster::group(Theatre theatre, Where where) const { return groups_[indexOf(theatre, where)]; }
const Roster::Places& Roster::places(Theatre theatre) const { return places_[static_cast<std::size_t>(theatre)]; }

std::size_t Roster::dayIndex(Day day) const
{
    const auto offset = (day - dataset_->frame.firstDay).count();
    return static_cast<std::size_t>(std::clamp<std::int64_t>(offset, 0, static_cast<std::int64_t>(days_) - 1));
}

void Roster::locate()
{
    std::array<std::pair<geo::Point, double>, kTheatres> sums{};
    for (std::uint32_t i = 0; i < dataset_->records.size(); ++i) {
        const Record& record = dataset_->records[i];
        const auto site = dataset_->siteOf(record);
        if (!site) continue;
        Places& places = places_[static_cast<std::size_t>(record.theatre)];
        places.records.push_back(i);
        places.extent.include(site->point);
        if (!isDrawn(record)) continue;
        auto& [sum, count] = sums[static_cast<std::size_t>(record.theatre)];
        sum = {sum.x + site->point.x, sum.y + site->point.y};
        ++count;
        places.symbols = places.symbols || record.type != Type::Move;
        if (site->area.empty()) continue;
        auto area = std::ranges::find_if(areas_, [&](const Area& one) {
            return one.id == site->area && one.theatre == record.theatre && one.kind == site->kind;
        });
        if (area == areas_.end()) area = areas_.insert(area, {std::string(site->area), record.theatre, site->kind, {}});
        if (site->kind == PlaceKind::Region && record.precision == Precision::Region) area->whole.push_back(i);
    }
    for (std::size_t i = 0; i < kTheatres; ++i)
        if (const auto& [sum, count] = sums[i]; count > 0) places_[i].middle = {sum.x / count, sum.y / count};
}

void Roster::add(ByDay& byDay, Day from, Day to, int amount)
{
    if (byDay.empty()) byDay.resize(days_ + 1);
    byDay[dayIndex(from)] += amount;
    byDay[dayIndex(to) + 1] -= amount;
}

void Roster::addSpan(const Record& record, std::size_t group, const Standing& standing, Day from, Day to)
{
    if (!standing.here() || !filter_.states.allows(standing.state)) return;
    if (isDrawn(record) && record.type != Type::Move) add(counts_[group][rankOf(standing)], from, to, 1);
    TheatreTally& tally = tallies_[record.source][static_cast<std::size_t>(record.theatre)];
    switch (countedAs(record, standing)) {
        case Counted::Not:
            return;
        case Counted::Proposed:
            return add(tally.proposed, from, to, 1);
        case Counted::WithoutNumber:
            return add(tally.withoutNumber, from, to, 1);
        case Counted::People:
        case Counted::Others:
            break;
    }
    const Number& number = *standing.number;
    Tally& unit = tally.units[static_cast<std::size_t>(number.unit())];
    add(unit.count, from, to, 1);
    add(unit.low, from, to, *number.low());
    add(unit.high, from, to, number.high().value_or(*number.low()));
    if (number.qualifier() == Qualifier::About) add(unit.about, from, to, 1);
    if (number.qualifier() == Qualifier::AtLeast) add(unit.atLeast, from, to, 1);
}

void Roster::count()
{
    const Frame& frame = dataset_->frame;
    for (std::uint32_t i = 0; i < dataset_->records.size(); ++i) {
        const Record& record = dataset_->records[i];
        if (!shows(filter_, record)) continue;
        const bool placed = record.placed() && record.precision != Precision::Unplaced;
        const std::size_t group = indexOf(record.theatre, placed ? Where::Placed : Where::Unplaced);
        if (record.type == Type::Move)
            moves_.push_back(i);
        else if (isDrawn(record))
            groups_[group].records.push_back(i);
        Day from = frame.firstDay;
        for (const Day day : ChangeCandidates(record, frame)) {
            addSpan(record, group, standing(record, from), from, day - std::chrono::days{1});
            from = day;
        }
        addSpan(record, group, standing(record, from), from, frame.lastDay);
    }
    const auto sumUp = [](ByDay& byDay) {
        for (std::size_t i = 1; i < byDay.size(); ++i) byDay[i] += byDay[i - 1];
    };
    for (auto& ranks : counts_) std::ranges::for_each(ranks, sumUp);
    for (auto& source : tallies_) {
        for (TheatreTally& tally : source) {
            sumUp(tally.withoutNumber);
            sumUp(tally.proposed);
            for (Tally& unit : tally.units)
                for (ByDay* byDay : {&unit.count, &unit.low, &unit.high, &unit.about, &unit.atLeast}) sumUp(*byDay);
        }
    }
}

RankCounts Roster::counts(Theatre theatre, Where where, Day day) const
{
    RankCounts out{};
    const auto& ranks = counts_[indexOf(theatre, where)];
    for (std::size_t rank = 0; rank < kRanks; ++rank)
        if (!ranks[rank].empty()) out[rank] = static_cast<std::size_t>(ranks[rank][dayIndex(day)]);
    return out;
}

std::vector<std::uint32_t> Roster::first(Theatre theatre, Where where, Day day, std::size_t most) const
{
    std::vector<std::uint32_t> out;
    const RankCounts there = counts(theatre, where, day);
    for (std::size_t rank = 0; rank < kRanks && out.size() < most; ++rank) {
        std::size_t wanted = std::min(there[rank], most - out.size());
        for (const std::uint32_t i : group(theatre, where).records) {
            if (wanted == 0) break;
            const Standing now = standing(dataset_->records[i], day);
            if (!now.here() || rankOf(now) != rank || !filter_.states.allows(now.state)) continue;
            out.push_back(i);
            --wanted;
        }
    }
    return out;
}

Totals Roster::totals(const Choice<Theatre>& theatres, std::size_t source, Day day) const
{
    Totals out;
    const std::size_t at = dayIndex(day);
    const auto on = [at](const ByDay& byDay) { return byDay.empty() ? 0 : byDay[at]; };
    for (std::size_t u = 0; u < kUnits; ++u) {
        UnitTotal unit{.unit = static_cast<Unit>(u)};
        std::int32_t count = 0;
        for (std::size_t i = 0; i < kTheatres; ++i) {
            if (!theatres.allows(static_cast<Theatre>(i))) continue;
            const Tally& tally = tallies_[source][i].units[u];
            count += on(tally.count);
            unit.low += on(tally.low);
            unit.high += on(tally.high);
            unit.about = unit.about || on(tally.about) > 0;
            unit.atLeast = unit.atLeast || on(tally.atLeast) > 0;
        }
        if (count == 0) continue;
        if (!countsPeople(unit.unit)) {
            out.others.push_back(unit);
            continue;
        }
        out.units.push_back(unit);
        out.low += unit.low;
        out.high += unit.high;
        out.atLeast = out.atLeast || unit.atLeast;
    }
    for (std::size_t i = 0; i < kTheatres; ++i) {
        if (!theatres.allows(static_cast<Theatre>(i))) continue;
        out.withoutNumber += on(tallies_[source][i].withoutNumber);
        out.proposed += on(tallies_[source][i].proposed);
    }
    return out;
}

}  // namespace model

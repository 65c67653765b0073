// SPDX-License-Identifier: Apache-2.0
// Only distinct places count: many contributions at one place are no crowd of places.
#include "scene/theatre_crowds.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <string_view>

#include "model/compare.h"
#include "scene/basemap.h"
#include "scene/page_layout.h"

namespace scene {

namespace {

constexpr std::size_t kMostDrawn = 64;  // of a crowd: more than its block can hold

// Where all of the theatre's places lie: in view, none in view, or not known.
enum class Lies { Within, Beside, Across };
Lies placesLie(const model::Roster::Places& places, const MapFrame& frame, const geo::Projection& projection)
{
    const geo::Extent extent = projectedExtent(places.extent, projection), view = frame.extent();
    if (extent.empty() || !extent.intersects(view)) return Lies::Beside;
    return view.contains(extent) ? Lies::Within : Lies::Across;
}

}  // namespace

model::Standing seenOn(const model::Record& record, const Look& look)
{
    const auto other = look.marked();
    return other ? model::compare(record, look.day, *other).seen() : model::standing(record, look.day);
}

Candidates candidatesOf(model::Theatre theatre, const Look& look, const MapFrame& frame,
                        const geo::Projection& projection)
{
    using Where = model::Roster::Where;
    const model::Roster& roster = *look.roster;
    const model::Roster::Group& group = roster.group(theatre, Where::Placed);
    if (!group.many()) return {group.records, std::nullopt};
    const model::Roster::Places& places = roster.places(theatre);
    const Lies lies = placesLie(places, frame, projection);
    if (lies == Lies::Beside) return {};
    if (const auto middle = projection.forward(places.middle); middle && lies == Lies::Within && !look.marked()) {
        Candidates out{roster.first(theatre, Where::Placed, look.day, kMostDrawn), Candidates::Crowd{0, {}}};
        const model::RankCounts there = roster.counts(theatre, Where::Placed, look.day);
        const std::size_t all = std::accumulate(there.begin(), there.end(), std::size_t{0});
        out.crowd = {all - out.records.size(), frame.toPage(*middle)};
        return out;
    }
    const geo::Extent degrees = lonLatExtent(projection, frame.extent());
    std::vector<std::uint32_t> inView;
    geo::Point sum{};
    for (const std::uint32_t i : group.records) {
        const auto site = look.dataset->siteOf(look.dataset->records[i]);
        const auto map = site && degrees.contains(site->point) ? projection.forward(site->point) : std::nullopt;
        const geo::Point at = map ? frame.toPage(*map) : geo::Point{};
        if (!map || !frame.page.contains(at)) continue;
        inView.push_back(i);
        sum = {sum.x + at.x, sum.y + at.y};
    }
    if (inView.size() <= model::Roster::kFew) return {std::move(inView), std::nullopt};
    const auto count = static_cast<double>(inView.size());
    Candidates out{{}, Candidates::Crowd{0, {sum.x / count, sum.y / count}}};
    for (const std::uint32_t i : inView) {
        const model::Record& record = look.dataset->records[i];
        const model::Standing seen = seenOn(record, look);
        if (!seen.here() || !look.filter.states.allows(seen.state)) continue;
        if (out.records.size() < kMostDrawn)
            out.records.push_back(i);
        else
            ++out.crowd->beyond;
    }
    return out;
}

std::set<model::Theatre> crowdedTheatres(const std::vector<PlacedRecord>& records, const Rect& view)
{
    constexpr std::size_t kMostPlaces = 60;
    std::map<model::Theatre, std::set<std::string_view>> places;
    for (const PlacedRecord& p : records) {
        auto& known = places[p.record->theatre];
        if (known.size() <= kMostPlaces && view.contains(p.anchor)) known.insert(p.record->placeId());
    }
    std::set<model::Theatre> out;
    for (const auto& [theatre, known] : places)
        if (known.size() > kMostPlaces) out.insert(theatre);
    return out;
}

geo::Point gatherCrowd(std::vector<std::size_t>& crowd, std::vector<PlacedRecord>& records, const Rect& view)
{
    std::erase_if(crowd, [&](std::size_t i) {
        const bool beside = !view.contains(records[i].anchor);
        if (beside) records[i].hide();
        return beside;
    });
    geo::Point sum{};
    for (const std::size_t i : crowd) sum = {sum.x + records[i].anchor.x, sum.y + records[i].anchor.y};
    std::ranges::stable_partition(crowd, [&](std::size_t i) { return records[i].present(); });
    const auto count = static_cast<double>(crowd.size());
    return {sum.x / count, sum.y / count};
}

}  // namespace scene

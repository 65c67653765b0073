// SPDX-License-Identifier: Apache-2.0
// Only distinct places count: many contributions at one place are no crowd of places.
#include "scene/theatre_crowds.h"

#include <algorithm>
#include <map>
#include <string_view>

namespace scene {

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

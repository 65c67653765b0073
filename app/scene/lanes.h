// SPDX-License-Identifier: Apache-2.0
// The lane chart above the time axis: one lane for each record, by theatre, in the look of its state; on top a strip
// of the people stated.
#pragma once

#include <span>
#include <vector>

#include "scene/picture.h"

namespace scene {

struct LaneSpan {
    model::Day first, last;  // inclusive
    model::Standing standing;
};

// For each record of the dataset, in its order: the spans in which it stands the same, without those in which it is
// absent. `changes` are those of model::changeDays().
[[nodiscard]] std::vector<std::vector<LaneSpan>> laneSpans(const model::Dataset& dataset,
                                                           std::span<const model::ChangeDay> changes);

// The page with axis and lanes along its bottom, which take no more than their share of it.
[[nodiscard]] PageSetup withLanes(PageSetup page, const model::Dataset& dataset, const model::Filter& filter);

// From lane `first` on as many as have room in `room`, above the axis; tells in `hits` where each record's lane is.
void drawLanes(Page& page, const Rect& room, const TimelineLayout& axis, const Look& look, std::size_t first,
               std::vector<Hit>& hits);

}  // namespace scene

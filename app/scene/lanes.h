// SPDX-License-Identifier: Apache-2.0
// The lane chart above the time axis: one lane for each record, by theatre, in the look of its state; on top a strip
// of the people stated.
#pragma once

#include "scene/lane_rows.h"
#include "scene/picture.h"

namespace scene {

// The page with axis and lanes along its bottom, which take no more than their share of it.
[[nodiscard]] PageSetup withLanes(PageSetup page, const model::Dataset& dataset, const model::Filter& filter);

// How many lanes such a page has room for.
[[nodiscard]] std::size_t laneRoom(const PageSetup& page);

// From lane PageSetup::firstLane on as many as have room in `room`, above picture.timeline; adds to the picture where
// lanes, folds and events are.
void drawLanes(Page& page, const Rect& room, const Look& look, const PageSetup& setup, Picture& picture);

}  // namespace scene

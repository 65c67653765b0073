// SPDX-License-Identifier: Apache-2.0
// Theatres with more places in view than can be told apart: their symbols share one block, and what has no room is
// counted. Whoever zooms in sees fewer places, until each has its own.
#pragma once

#include <set>
#include <vector>

#include "scene/contributions.h"

namespace scene {

[[nodiscard]] std::set<model::Theatre> crowdedTheatres(const std::vector<PlacedRecord>& records, const Rect& view);

// Leaves in `crowd`, which are indices into `records`, what is in view and hides the rest; first comes what is there on
// the day. Returns the middle of their places.
[[nodiscard]] geo::Point gatherCrowd(std::vector<std::size_t>& crowd, std::vector<PlacedRecord>& records,
                                     const Rect& view);

}  // namespace scene

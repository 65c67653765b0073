// SPDX-License-Identifier: Apache-2.0
// Arcs for the moves of the day, from place to place.
#pragma once

#include <vector>

#include "geo/projection.h"
#include "scene/page.h"
#include "scene/picture.h"

namespace scene {

// From rim to rim of `blocks`, drawn in the days in which the move can take place, and not where `covers` lie. True
// when some of one is to be seen.
bool drawMoves(Page& page, const Look& look, const MapFrame& frame, const geo::Projection& projection,
               const std::vector<Rect>& blocks, const std::vector<Rect>& covers);

}  // namespace scene

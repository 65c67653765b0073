// SPDX-License-Identifier: Apache-2.0
// Arcs for the moves of the day, from place to place.
#pragma once

#include <vector>

#include "geo/projection.h"
#include "scene/page.h"
#include "scene/picture.h"
#include "scene/placement.h"
#include "scene/theatre_blocks.h"

namespace scene {

struct MoveRoom {
    const std::vector<TheatreBlock>& blocks;
    const std::vector<Rect>& covers;  // over the map: nothing is drawn there
    Rect seen;                        // where the view is: a move that neither leaves nor arrives in it is not told
};

// From rim to rim of the blocks at its ends and not through any other, in the days in which the move can take place.
// Names keep clear of them. True when some of one is to be seen.
bool drawMoves(Page& page, const Look& look, const MapFrame& frame, const geo::Projection& projection,
               const MoveRoom& room, Placement& taken);

}  // namespace scene

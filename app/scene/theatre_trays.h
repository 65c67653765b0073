// SPDX-License-Identifier: Apache-2.0
// The symbols of the theatres' blocks, with a tray and a leader line for those that stand aside.
#pragma once

#include "scene/placement.h"
#include "scene/theatre_blocks.h"

namespace scene {

void drawBlocks(Page& page, PlacedRecords& placed, const Look& look);

// No name may stand on the tray of a block that stands aside.
void blockTrays(Placement& taken, const std::vector<TheatreBlock>& blocks);

}  // namespace scene

// SPDX-License-Identifier: Apache-2.0
// Leader lines from cards to what they speak of. They never cross each other and never run through what is not theirs.
#pragma once

#include "scene/card_columns.h"
#include "scene/theatre_blocks.h"

namespace scene {

// True if the straight lines from `a` to `b` and from `c` to `d` meet.
[[nodiscard]] bool linesCross(geo::Point a, geo::Point b, geo::Point c, geo::Point d);
[[nodiscard]] bool lineMeets(geo::Point a, geo::Point b, const Rect& rect);

// A theatre whose line would meet another block or line has none: its name tells. Nor has one that is alone on the
// page.
void drawLeaders(Page& page, const std::vector<PlacedCard>& cards, const PlacedRecords& placed,
                 const std::vector<Rect>& obstacles);

}  // namespace scene

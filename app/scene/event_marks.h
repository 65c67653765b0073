// SPDX-License-Identifier: Apache-2.0
// The row of events above the lanes: letters, decisions, summits, reviews.
#pragma once

#include "scene/page.h"
#include "scene/picture.h"

namespace scene {

// Each event with a date that the axis shows: at its day, or as a line over the days on which it can have been.
void drawEvents(Page& page, const Rect& row, const TimelineLayout& axis, const Look& look,
                std::vector<EventMark>& marks);

}  // namespace scene

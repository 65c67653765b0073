// SPDX-License-Identifier: Apache-2.0
// What changed last, in words below the date of a wall, while a step plays.
#pragma once

#include "scene/page.h"
#include "scene/picture.h"

namespace scene {

inline constexpr double kChangeGapEm = 0.25, kChangeLeadingEm = 1.3;
inline constexpr std::size_t kMostChangeLines = 2;
// How much lower a view begins for it, in sizes of the smallest type to be read: below it names of theatres have room.
inline constexpr double kChangeRoomEm = 1 + kChangeLeadingEm * double{kMostChangeLines};

// Its first line stands below `y`; returns the room that is kept for the longest words of any day that is played, so
// that nothing jumps.
Rect drawChangeLine(Page& page, const Look& look, double x, double y, double width);

}  // namespace scene

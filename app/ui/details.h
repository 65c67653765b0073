// SPDX-License-Identifier: Apache-2.0
// "Says who?": what the selected record says, where that is written, and what it leaves open.
#pragma once

#include "ui/canvas.h"
#include "ui/controls.h"

namespace ui {

struct DetailsState {
    double neededPt = 0;  // height of the contents, as drawn last
};

// `room`: the column it may fill from the top; it takes no more height than it needs.
void drawDetails(Canvas& canvas, Controls& controls, const scene::Rect& room, DetailsState& state);

}  // namespace ui

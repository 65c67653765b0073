// SPDX-License-Identifier: Apache-2.0
// "Says who?": what the selected record says, where that is written, and what it leaves open.
#pragma once

#include "ui/canvas.h"
#include "ui/controls.h"

namespace ui {

// `room`: the column it may fill from the top; it takes no more height than it needs.
void drawDetails(Canvas& canvas, Controls& controls, const scene::Rect& room);

}  // namespace ui

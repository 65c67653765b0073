// SPDX-License-Identifier: Apache-2.0
// The buttons at the left of the timeline: play, changes, speed, way of playing, and what comes next.
#pragma once

#include "ui/canvas.h"
#include "ui/controls.h"

namespace ui {

// The width of the timeline bar that the buttons need on a page of that width.
[[nodiscard]] double transportWidth(double pageWidthPt);

void drawTransport(Canvas& canvas, Controls& controls, const scene::Rect& bar);

}  // namespace ui

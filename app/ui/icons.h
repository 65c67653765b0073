// SPDX-License-Identifier: Apache-2.0
// The icons of the buttons as strokes and triangles: no icon font, no bitmap.
#pragma once

#include "ui/canvas.h"

namespace ui {

// `size` is the button's smaller side; everything in window coordinates.
void drawIcon(ImDrawList& list, Icon icon, geo::Point centre, double size, scene::Color color);

}  // namespace ui

// SPDX-License-Identifier: Apache-2.0
// The short answer beside the pointer: what this symbol is on this day.
#pragma once

#include "ui/canvas.h"
#include "ui/controls.h"

namespace ui {

void drawHoverTip(Canvas& canvas, Controls& controls, geo::Point pointer);

}  // namespace ui

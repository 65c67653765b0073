// SPDX-License-Identifier: Apache-2.0
// The list of map layers, each a switch, below its button in the toolbar.
#pragma once

#include "ui/canvas.h"
#include "ui/controls.h"

namespace ui {

void drawLayers(Canvas& canvas, Controls& controls, const scene::Rect& below);

}  // namespace ui

// SPDX-License-Identifier: Apache-2.0
// The band at the top right: theatres to fly to, panels, theme, language, keys.
#pragma once

#include "ui/canvas.h"
#include "ui/controls.h"

namespace ui {

// Height of the band, margin above it included.
[[nodiscard]] double toolbarHeight(double pageWidthPt);

// Returns where the button of the layers stands, so that their panel can hang below it.
scene::Rect drawToolbar(Canvas& canvas, Controls& controls);

}  // namespace ui

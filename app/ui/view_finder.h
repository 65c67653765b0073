// SPDX-License-Identifier: Apache-2.0
// On the map: what an export will show of it, the rest dimmed.
#pragma once

#include "scene/picture.h"
#include "ui/canvas.h"

namespace ui {

// `shown` is the picture in the window, of which the map stands at `onScreen`; `wanted` is the map of the export.
void drawViewFinder(Canvas& canvas, const scene::Picture& shown, const scene::MapFrame& onScreen,
                    const scene::MapFrame& wanted);

}  // namespace ui

// SPDX-License-Identifier: Apache-2.0
// One small pictogram for each kind of contribution: thin strokes on a grid of sixteen by sixteen.
#pragma once

#include "scene/page.h"

namespace scene {

// `size` is the side of its square in points.
void drawKindIcon(Page& page, model::Kind kind, geo::Point centre, double size, Color color);

}  // namespace scene

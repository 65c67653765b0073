// SPDX-License-Identifier: Apache-2.0
// Boxes and symbols on a cairo surface.
#pragma once

#include "scene/scene.h"

typedef struct _cairo cairo_t;

namespace output {

void setColor(cairo_t* cairo, scene::Color color);
void drawBox(cairo_t* cairo, const scene::Box& box);
void drawSymbol(cairo_t* cairo, const scene::Symbol& symbol, geo::Point onPage);

}  // namespace output

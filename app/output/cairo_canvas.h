// SPDX-License-Identifier: Apache-2.0
// Draws a Scene on a cairo surface, for vector documents and for pictures without OpenGL alike.
#pragma once

#include "output/cairo_fonts.h"
#include "scene/scene.h"

typedef struct _cairo cairo_t;

namespace output {

// The context's unit is a point of the page. `pixelsPerPoint` 0: a vector document; otherwise area edges and map
// frames keep to whole pixels, as they do in OpenGL.
void drawScene(cairo_t* cairo, const scene::Scene& scene, CairoFonts& fonts, double pixelsPerPoint);

}  // namespace output

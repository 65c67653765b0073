// SPDX-License-Identifier: Apache-2.0
// Symbols and boxes as the shape shader reads them: four texels of four words each. Knows no OpenGL.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "scene/scene.h"

namespace gl {

// place (x, y, half width, half height), look (frame width, softness, kinds, corner), paint (dash on, dash period,
// fill, frame colour), days (first, last). Numbers are the bits of floats, in the plane or in points.
using ShapeRecord = std::array<std::uint32_t, 16>;

// `origin`: what the place is relative to.
[[nodiscard]] ShapeRecord shapeRecord(const scene::Symbol& symbol, geo::Point origin);
[[nodiscard]] ShapeRecord shapeRecord(const scene::Box& box);

[[nodiscard]] std::uint32_t packed(scene::Color color);

}  // namespace gl

// SPDX-License-Identifier: Apache-2.0
// Rings to triangles by the even-odd rule; survives self-intersections, repeated points and NaN. Vertices are shared;
// some are added where rings cross and along the lines that part large areas.
#pragma once

#include <cstdint>
#include <vector>

#include "geo/geometry.h"

namespace geo {

// Triangles in full precision.
struct Triangles {
    std::vector<Point> points;
    std::vector<std::uint32_t> indices;  // three per triangle
};

[[nodiscard]] Triangles triangles(const Path& rings);

// The same, relative to the centre of the extent and in floats, for the GPU.
[[nodiscard]] Mesh triangulate(const Path& rings);

// Of rings: the absolute sum of their signed areas, so holes must run against their outer ring.
[[nodiscard]] double area(const Path& rings);
[[nodiscard]] double area(const Triangles& triangles);
[[nodiscard]] double area(const Mesh& mesh);

}  // namespace geo

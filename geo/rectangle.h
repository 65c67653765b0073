// SPDX-License-Identifier: Apache-2.0
// Inside geo only: one ring or line against a rectangle; clip.h and cut.h are made of these.
#pragma once

#include <span>

#include "geo/geometry.h"

namespace geo {

// Pushes what lies outside onto the rectangle's edge; rings of which nothing is left are dropped.
void clampRing(std::span<const Point> ring, const Extent& extent, Path& out);

void clipLine(std::span<const Point> line, const Extent& extent, Path& out);

}  // namespace geo

// SPDX-License-Identifier: Apache-2.0
// Cuts rings and lines to a rectangle of the plane. Areas keep the even-odd filling of every point inside.
#pragma once

#include "geo/geometry.h"

namespace geo {

[[nodiscard]] Path clipArea(const Path& rings, const Extent& extent);

[[nodiscard]] Path clipLines(const Path& lines, const Extent& extent);

}  // namespace geo

// SPDX-License-Identifier: Apache-2.0
// Meridians and parallels as lines in degrees.
#pragma once

#include "geo/geometry.h"

namespace geo {

// Those at whole multiples of `stepDegrees` inside the extent, with points at most one degree apart. Meridians stop
// at the poles; there are no parallels of 90 degrees.
[[nodiscard]] Path graticule(const Extent& lonLat, double stepDegrees);

}  // namespace geo

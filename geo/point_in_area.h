// SPDX-License-Identifier: Apache-2.0
// Whether a point lies in an area, by the even-odd rule.
#pragma once

#include "geo/geometry.h"

namespace geo {

// On the boundary either answer may come; neighbours that share a border never both claim an inner point.
[[nodiscard]] bool contains(const Path& rings, Point point);

}  // namespace geo

// SPDX-License-Identifier: Apache-2.0
// Leaves out points that a drawing at some scale would not show (Douglas and Peucker 1973).
#pragma once

#include "geo/geometry.h"

namespace geo {

// No point left out lies farther than `tolerance` from what remains. Rings that shrink below three points go;
// lines keep their ends.
[[nodiscard]] Path simplify(const Path& path, double tolerance, bool rings);

}  // namespace geo

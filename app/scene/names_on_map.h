// SPDX-License-Identifier: Apache-2.0
// Where names belong, brought from longitude and latitude into a map plane.
#pragma once

#include "geo/projection.h"
#include "scene/world.h"

namespace scene {

// Countries keep their order, and have no finite point where the projection does not reach; cities and provinces
// outside `extent` are left out. The lines of seas become smooth curves, cut to `extent`.
[[nodiscard]] Names namesOnMap(const Names& lonLat, const geo::Projection& projection, const geo::Extent& extent);

}  // namespace scene

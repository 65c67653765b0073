// SPDX-License-Identifier: Apache-2.0
// Degrees to the map plane: cut to the domain, densify, project.
#pragma once

#include "geo/geometry.h"
#include "geo/projection.h"

namespace geo {

[[nodiscard]] Path projectArea(const Path& lonLat, const Projection& projection, double maxStepDegrees = 1);

[[nodiscard]] Path projectLines(const Path& lonLat, const Projection& projection, double maxStepDegrees = 1);

}  // namespace geo

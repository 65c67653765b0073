// SPDX-License-Identifier: Apache-2.0
// Cuts geometry in degrees to the domain of a projection and densifies it, so that nothing smears when projected.
// Edges are straight in longitude and latitude; longitudes may run past 180 but parts must be continuous.
#pragma once

#include "geo/domain.h"
#include "geo/geometry.h"

namespace geo {

// Areas are cut by retraction: what lies outside is pushed onto the domain's edge, which keeps the winding of every
// inner point; afterwards no two neighbours are farther apart on the sphere than maxStepDegrees.
[[nodiscard]] Path cutArea(const Path& lonLat, const Domain& domain, double maxStepDegrees);

// Lines lose what lies outside and fall into parts.
[[nodiscard]] Path cutLines(const Path& lonLat, const Domain& domain, double maxStepDegrees);

}  // namespace geo

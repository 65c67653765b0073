// SPDX-License-Identifier: Apache-2.0
// Shortest lines over the globe, distances, and the true scale of a map at a place.
#pragma once

#include <optional>
#include <vector>

#include "geo/geometry.h"
#include "geo/projection.h"

namespace geo {

// Points along the shorter great circle (sphere), ends exact; longitudes are continuous, so they may pass 180.
// Between antipodes the line over the north pole is taken.
[[nodiscard]] std::vector<Point> greatCircle(Point from, Point to, double maxStepDegrees);

// Along the geodesic of the WGS 84 ellipsoid.
[[nodiscard]] double distanceMetres(Point from, Point to);

// Metres on the ground for a metre of the map's x axis at a place; nothing where the map has no such place.
[[nodiscard]] std::optional<double> scaleFactor(const Projection& projection, Point lonLat);

}  // namespace geo

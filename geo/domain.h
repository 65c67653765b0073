// SPDX-License-Identifier: Apache-2.0
// The part of the Earth on which a projection may be drawn: beyond it the plane tears or stretches without limit.
// Derived from the projection's own definition; knows nothing of PROJ's types.
#pragma once

#include <optional>
#include <string_view>
#include <variant>

#include "geo/geometry.h"

namespace geo {

// Everything within an angular distance of a centre (azimuthal and transverse projections). Degrees.
struct Cap {
    Point centre;
    double maxAngle = 90;
};

// Everything between two latitudes, torn open opposite the central meridian (cylinders, cones). Degrees.
struct Strip {
    double lon0 = 0;
    double minLat = -90;
    double maxLat = 90;
};

using Domain = std::variant<Cap, Strip>;

[[nodiscard]] bool contains(const Domain& domain, Point lonLat);

// The edge of the domain as one ring in degrees, just inside, so that every point of it projects.
[[nodiscard]] Path domainOutline(const Domain& domain, double maxStepDegrees = 1);

// From a PROJ string ("+proj=laea +lat_0=..."); nothing for projections with inner interruptions or an oblique
// frame, which cannot be cut here.
[[nodiscard]] std::optional<Domain> domainOf(std::string_view projString);

// Angular distance on the sphere, in degrees.
[[nodiscard]] double angleBetween(Point a, Point b);

}  // namespace geo

// SPDX-License-Identifier: Apache-2.0
// Brings a raster in longitude and latitude into a map plane.
#pragma once

#include <cstdint>

#include "geo/geometry.h"
#include "geo/projection.h"
#include "geo/raster.h"

namespace geo {

// Bilinear. Pixels off the projection's domain or off the raster become `outside`. Longitudes wrap where the raster
// spans the whole globe.
[[nodiscard]] Raster warp(const Raster& lonLat, const Projection& projection, const Extent& mapExtent, int width,
                          int height, std::uint8_t outside);

}  // namespace geo

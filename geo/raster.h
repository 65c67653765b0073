// SPDX-License-Identifier: Apache-2.0
// One-band rasters of bytes in longitude and latitude, such as shaded relief, read window by window.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "geo/geometry.h"
#include "geo/result.h"

namespace geo {

struct Raster {
    int width = 0;
    int height = 0;
    Extent extent;                     // outer edges of the pixels, in degrees; in map metres once warped
    std::vector<std::uint8_t> pixels;  // width * height, row 0 is the north edge
};

// The part of a GeoTIFF that covers `window` (degrees), at most `maxWidth` columns; averaged, from overviews where
// there are some (widths that match an overview are the fastest). The extent of the result is snapped outwards to whole
// source pixels.
[[nodiscard]] Result<Raster> readRaster(const std::string& path, const Extent& window, int maxWidth);

}  // namespace geo

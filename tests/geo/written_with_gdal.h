// SPDX-License-Identifier: Apache-2.0
// Binary fixtures that cannot be written as text. No GDAL type shows here.
#pragma once

#include <string>

namespace geo {

// `count` squares of one degree with a field `n` (integer) and `day` (date), in EPSG:4326.
void writeSquares(const std::string& path, const char* driver, int count);

// A raster over `west,south,east,north` whose value at a pixel is its column, times 8, plus its row.
void writeRaster(const std::string& path, int width, int height, double west, double north, double pixel,
                 const char* crs);

}  // namespace geo

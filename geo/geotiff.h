// SPDX-License-Identifier: Apache-2.0
// Pictures as pages of a TIFF file, written row by row; a page may lie on the map plane of a CRS (GeoTIFF 1.1).
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "geo/geometry.h"
#include "geo/projection.h"
#include "geo/result.h"

namespace geo {

// The CRS in whose plane a projection's points lie, as WKT (OGC 01-009, which every program reads) where it can be said
// so, else as WKT2.
[[nodiscard]] Result<std::string> crsWkt(const Projection& projection);

struct TiffPage {
    int width = 0, height = 0;
    int channels = 3;  // RGB, or 4 with straight alpha
    double dpi = 96;
    std::string crs = {};               // of `extent`, as crsWkt() gives it
    std::optional<Extent> extent = {};  // outer edges in units of the CRS; none: a page without a place on Earth
    std::vector<std::pair<std::string, std::string>> tags = {};  // GDAL's names of TIFF tags, or items of its own
};

class TiffWriter {
public:
    // Writes the first page of a file anew, or another page behind those that are there. `path` need not be what the
    // file will be called: `name` is, in errors.
    [[nodiscard]] static Result<TiffWriter> create(const std::string& path, const std::string& name,
                                                   const TiffPage& page, bool another = false);
    TiffWriter(TiffWriter&&) noexcept;
    TiffWriter& operator=(TiffWriter&&) noexcept;
    ~TiffWriter();

    // The next rows, from the top down.
    [[nodiscard]] Result<void> write(std::span<const std::uint8_t> rows);
    [[nodiscard]] Result<void> close();  // after the last row. Error also: the format cannot hold the CRS

private:
    struct Impl;
    explicit TiffWriter(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> impl_;
};

// An item of the first page's metadata; empty where there is none.
[[nodiscard]] Result<std::string> tiffItem(const std::string& path, const std::string& key);

}  // namespace geo

// SPDX-License-Identifier: Apache-2.0
// GeoTIFF windows through GDAL.
#include "geo/raster.h"

#include <gdal_priv.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <memory>

#include "geo/gdal_start.h"

namespace geo {

namespace {

struct DatasetDeleter {
    void operator()(GDALDataset* d) const { GDALClose(d); }
};
using Dataset = std::unique_ptr<GDALDataset, DatasetDeleter>;

// A window in source pixels.
struct Window {
    int column, row, columns, rows;
};

int pixelAt(double position, int limit)
{
    return static_cast<int>(std::clamp(position, 0.0, static_cast<double>(limit)));
}

}  // namespace

Result<Raster> readRaster(const std::string& path, const Extent& window, int maxWidth)
{
    startGdal();
    const auto local = localFile(path);
    if (!local) return tl::unexpected(local.error());
    GdalErrors errors;
    const std::array<const char*, 2> drivers = {"GTiff", nullptr};
    if (GDALIdentifyDriverEx(local->c_str(), GDAL_OF_RASTER, drivers.data(), nullptr) == nullptr) {
        return fail(ErrorCode::Unsupported, "is not a raster format that is read here, which is GeoTIFF", path);
    }
    const auto damaged = [&] {
        const std::vector<std::string> why = errors.take();
        return fail(ErrorCode::Unreadable,
                    "is damaged" + (why.empty() ? "" : " (" + why.front() + ")") + "; get the file again", path);
    };
    const Dataset dataset(
        GDALDataset::Open(local->c_str(), GDAL_OF_RASTER | GDAL_OF_READONLY, drivers.data(), nullptr, nullptr));
    if (!dataset || dataset->GetRasterCount() < 1) return damaged();
    std::array<double, 6> g{};  // west, pixel width, 0, north, 0, -pixel height
    const OGRSpatialReference* crs = dataset->GetSpatialRef();
    if (dataset->GetGeoTransform(g.data()) != CE_None || g[2] != 0 || g[4] != 0 || !(g[1] > 0) || !(g[5] < 0) ||
        (crs != nullptr && !crs->IsEmpty() && !crs->IsGeographic())) {
        return fail(ErrorCode::Unsupported,
                    "is not a north-up raster in longitude and latitude; bring it there first, with gdalwarp", path);
    }
    const int fullWidth = dataset->GetRasterXSize(), fullHeight = dataset->GetRasterYSize();
    Window w{};
    w.column = pixelAt(std::floor((window.west - g[0]) / g[1]), fullWidth);
    w.columns = pixelAt(std::ceil((window.east - g[0]) / g[1]), fullWidth) - w.column;
    w.row = pixelAt(std::floor((window.north - g[3]) / g[5]), fullHeight);
    w.rows = pixelAt(std::ceil((window.south - g[3]) / g[5]), fullHeight) - w.row;
    if (w.columns <= 0 || w.rows <= 0) {
        return fail(ErrorCode::Invalid, "does not cover the part of the Earth asked for", path);
    }
    Raster out;
    out.extent = {g[0] + w.column * g[1], g[3] + (w.row + w.rows) * g[5], g[0] + (w.column + w.columns) * g[1],
                  g[3] + w.row * g[5]};
    out.width = std::clamp(maxWidth, 1, w.columns);
    const double scale = static_cast<double>(out.width) / w.columns;
    const double height = std::max(1.0, std::round(w.rows * scale));
    constexpr double kMostPixels = 1e9;
    if (height * out.width > kMostPixels) return fail(ErrorCode::Invalid, "is too tall to be drawn", path);
    out.height = static_cast<int>(height);
    out.pixels.resize(static_cast<std::size_t>(out.width) * static_cast<std::size_t>(out.height));
    GDALRasterIOExtraArg how;
    INIT_RASTERIO_EXTRA_ARG(how);
    how.eResampleAlg = out.width < w.columns ? GRIORA_Average : GRIORA_NearestNeighbour;
    const CPLErr read = dataset->GetRasterBand(1)->RasterIO(
        GF_Read, w.column, w.row, w.columns, w.rows, out.pixels.data(), out.width, out.height, GDT_Byte, 0, 0, &how);
    if (read != CE_None) return damaged();
    return out;
}

}  // namespace geo

// SPDX-License-Identifier: Apache-2.0
// Read back with GDAL itself, not with what wrote it.
#include "geo/geotiff.h"

#include <doctest/doctest.h>
#include <gdal_priv.h>

#include <array>

#include "geo/gdal_start.h"
#include "tests/geo/temporary_folder.h"

namespace {

std::unique_ptr<GDALDataset> opened(const std::string& path)
{
    geo::startGdal();
    GDALAllRegister();
    return std::unique_ptr<GDALDataset>(GDALDataset::Open(path.c_str(), GDAL_OF_RASTER));
}

geo::Result<void> writePage(const std::string& path, const geo::TiffPage& page, std::uint8_t value, bool another)
{
    auto tiff = geo::TiffWriter::create(path, path, page, another);
    if (!tiff) return tl::unexpected(tiff.error());
    const std::size_t rowBytes = static_cast<std::size_t>(page.width) * static_cast<std::size_t>(page.channels);
    for (int top = 0; top < page.height; top += 7) {
        std::vector<std::uint8_t> rows;
        for (int row = top; row < std::min(top + 7, page.height); ++row)
            rows.insert(rows.end(), rowBytes, static_cast<std::uint8_t>(value + row));
        if (auto written = tiff->write(rows); !written) return written;
    }
    return tiff->close();
}

}  // namespace

TEST_CASE("the map's page lies on Earth where its extent says, the picture's page behind it nowhere")
{
    const geo::TemporaryFolder folder;
    const std::string path = folder.path("a.tif");
    const auto projection = geo::projectionNamed("EPSG:3035");
    REQUIRE(projection.has_value());
    const auto crs = geo::crsWkt(**projection);
    REQUIRE(crs.has_value());
    const geo::TiffPage map{.width = 40,
                            .height = 30,
                            .crs = *crs,
                            .extent = geo::Extent{4'000'000, 3'000'000, 4'040'000, 3'030'000},
                            .tags = {{"Missiekaart", "a note"}}};
    REQUIRE(writePage(path, map, 10, false).has_value());
    REQUIRE(writePage(path, {.width = 64, .height = 20, .channels = 4}, 100, true).has_value());

    const auto first = opened(path);
    REQUIRE(first);
    std::array<double, 6> transform{};
    REQUIRE(first->GetGeoTransform(transform.data()) == CE_None);
    CHECK(transform == std::array<double, 6>{4'000'000, 1000, 0, 3'030'000, 0, -1000});
    const OGRSpatialReference* system = first->GetSpatialRef();
    REQUIRE(system != nullptr);
    CHECK(std::string(system->GetAuthorityCode(nullptr)) == "3035");
    std::uint8_t pixel = 0;
    REQUIRE(first->GetRasterBand(1)->RasterIO(GF_Read, 5, 29, 1, 1, &pixel, 1, 1, GDT_Byte, 0, 0) == CE_None);
    CHECK(pixel == 39);
    CHECK(geo::tiffItem(path, "Missiekaart").value_or("") == "a note");
    CHECK(geo::tiffItem(path, "Nothing").value_or("?").empty());

    const auto second = opened("GTIFF_DIR:2:" + path);
    REQUIRE(second);
    CHECK(second->GetRasterXSize() == 64);
    CHECK(second->GetRasterCount() == 4);
    CHECK(second->GetGeoTransform(transform.data()) != CE_None);
}

TEST_CASE("a page that cannot be written tells its name")
{
    const geo::TemporaryFolder folder;
    const auto failed = geo::TiffWriter::create(folder.path("none/a.tif"), "shown.tif", {.width = 4, .height = 4});
    REQUIRE_FALSE(failed.has_value());
    CHECK(failed.error().text().find("shown.tif") != std::string::npos);
    CHECK_FALSE(geo::tiffItem(folder.path("none.tif"), "Missiekaart").has_value());
}

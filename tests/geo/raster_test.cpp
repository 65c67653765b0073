// SPDX-License-Identifier: Apache-2.0
#include "geo/raster.h"

#include <doctest/doctest.h>

#include "temporary_folder.h"
#include "written_with_gdal.h"

using namespace geo;

TEST_CASE("a window of a raster is snapped outwards and thinned to the width asked for")
{
    const TemporaryFolder folder;
    writeRaster(folder.path("a.tif"), 24, 12, 10, 50, 0.5, "EPSG:4326");
    const auto whole = readRaster(folder.path("a.tif"), Extent{-180, -90, 180, 90}, 1000);
    REQUIRE(whole);
    CHECK(whole->width == 24);
    CHECK(whole->height == 12);
    CHECK(whole->extent == Extent{10, 44, 22, 50});
    CHECK(whole->pixels[0] == 0);
    CHECK(whole->pixels[3 * 24 + 5] == 5 * 8 + 3);

    const auto part = readRaster(folder.path("a.tif"), Extent{11.2, 46.1, 13.4, 47.9}, 1000);
    REQUIRE(part);
    CHECK(part->extent == Extent{11, 46, 13.5, 48});
    CHECK(part->width == 5);
    CHECK(part->height == 4);
    CHECK(part->pixels[0] == 2 * 8 + 4);

    const auto thin = readRaster(folder.path("a.tif"), Extent{10, 44, 22, 50}, 12);
    REQUIRE(thin);
    CHECK(thin->width == 12);
    CHECK(thin->height == 6);
    CHECK(thin->extent == Extent{10, 44, 22, 50});
    CHECK(thin->pixels[0] == 5);  // the mean of 0, 8, 1, 9, rounded
}

TEST_CASE("rasters that cannot serve are refused")
{
    const TemporaryFolder folder;
    const Extent world{-180, -90, 180, 90};
    writeRaster(folder.path("metres.tif"), 8, 8, 0, 0, 1000, "EPSG:3035");
    CHECK(readRaster(folder.path("metres.tif"), world, 10).error().code == ErrorCode::Unsupported);
    writeRaster(folder.path("a.tif"), 8, 8, 0, 8, 1, "EPSG:4326");
    CHECK(readRaster(folder.path("a.tif"), Extent{100, 0, 110, 5}, 10).error().code == ErrorCode::Invalid);
    CHECK(readRaster(folder.path("absent.tif"), world, 10).error().code == ErrorCode::NotFound);
    CHECK(readRaster(folder.write("text.tif", "not a raster"), world, 10).error().code == ErrorCode::Unsupported);
    CHECK(readRaster(folder.write("cut.tif", std::string("II*\0\x08\0\0\0", 8)), world, 10).error().code ==
          ErrorCode::Unreadable);
}

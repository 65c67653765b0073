// SPDX-License-Identifier: Apache-2.0
#include "written_with_gdal.h"

#include <gdal_priv.h>
#include <ogrsf_frmts.h>

#include <array>
#include <memory>
#include <vector>

#include "geo/reader.h"

namespace geo {

namespace {

struct DatasetDeleter {
    void operator()(GDALDataset* d) const { GDALClose(d); }
};
using Dataset = std::unique_ptr<GDALDataset, DatasetDeleter>;

GDALDriver* driverNamed(const char* name)
{
    (void)readSource("/nowhere");  // registers the drivers
    return GetGDALDriverManager()->GetDriverByName(name);
}

}  // namespace

void writeSquares(const std::string& path, const char* driver, int count)
{
    const Dataset dataset(driverNamed(driver)->Create(path.c_str(), 0, 0, 0, GDT_Unknown, nullptr));
    OGRSpatialReference crs;
    crs.SetWellKnownGeogCS("WGS84");
    OGRLayer* layer = dataset->CreateLayer("squares", &crs, wkbPolygon, nullptr);
    OGRFieldDefn number("n", OFTInteger), day("day", OFTDate);
    layer->CreateField(&number);
    layer->CreateField(&day);
    for (int i = 0; i < count; ++i) {
        const std::unique_ptr<OGRFeature> row(OGRFeature::CreateFeature(layer->GetLayerDefn()));
        row->SetField("n", i);
        row->SetField("day", 2018, 6, 15);
        const double x = i % 100, y = i / 100 % 80;
        OGRLinearRing ring;
        for (const auto& [dx, dy] : {std::pair{0, 0}, {0, 1}, {1, 1}, {1, 0}, {0, 0}}) ring.addPoint(x + dx, y + dy);
        OGRPolygon square;
        square.addRing(&ring);
        row->SetGeometry(&square);
        if (layer->CreateFeature(row.get()) != OGRERR_NONE) return;
    }
}

void writeRaster(const std::string& path, int width, int height, double west, double north, double pixel,
                 const char* crs)
{
    const Dataset dataset(driverNamed("GTiff")->Create(path.c_str(), width, height, 1, GDT_Byte, nullptr));
    std::array<double, 6> transform = {west, pixel, 0, north, 0, -pixel};
    dataset->SetGeoTransform(transform.data());
    OGRSpatialReference reference;
    reference.SetFromUserInput(crs);
    dataset->SetSpatialRef(&reference);
    std::vector<std::uint8_t> row(static_cast<std::size_t>(width));
    for (int y = 0; y < height; ++y) {
        for (int x = 0; x < width; ++x) row[static_cast<std::size_t>(x)] = static_cast<std::uint8_t>(x * 8 + y);
        if (dataset->GetRasterBand(1)->RasterIO(GF_Write, 0, y, width, 1, row.data(), width, 1, GDT_Byte, 0, 0,
                                                nullptr) != CE_None) {
            return;
        }
    }
}

}  // namespace geo

// SPDX-License-Identifier: Apache-2.0
// GDAL writes; a failure anywhere leaves no file.
#include "geo/writer.h"

#include <cpl_conv.h>
#include <gdal_priv.h>
#include <ogrsf_frmts.h>

#include <filesystem>
#include <memory>

#include "geo/gdal_start.h"

namespace geo {

namespace {

OGRFieldType typeOf(const Layer& layer, std::size_t field)
{
    OGRFieldType type = OFTString;
    for (const Feature& feature : layer.features) {
        const Value& value = feature.values[field];
        if (std::holds_alternative<std::string>(value)) return OFTString;
        if (std::holds_alternative<double>(value)) type = OFTReal;
        if (std::holds_alternative<std::int64_t>(value) && type == OFTString) type = OFTInteger64;
    }
    return type;
}

bool writeFeature(OGRLayer& table, const Feature& feature, bool points)
{
    const std::unique_ptr<OGRFeature, decltype(&OGRFeature::DestroyFeature)> row(
        OGRFeature::CreateFeature(table.GetLayerDefn()), &OGRFeature::DestroyFeature);
    for (std::size_t i = 0; i < feature.values.size(); ++i) {
        const int column = static_cast<int>(i);
        if (const auto* words = std::get_if<std::string>(&feature.values[i])) row->SetField(column, words->c_str());
        if (const auto* whole = std::get_if<std::int64_t>(&feature.values[i]))
            row->SetField(column, static_cast<GIntBig>(*whole));
        if (const auto* number = std::get_if<double>(&feature.values[i])) row->SetField(column, *number);
    }
    if (points && feature.shape == Shape::Point) {
        OGRPoint at(feature.geometry.points.front().x, feature.geometry.points.front().y);
        row->SetGeometry(&at);
    }
    return table.CreateFeature(row.get()) == OGRERR_NONE;
}

bool writeTable(GDALDataset& dataset, const TableRequest& table, Rows rows)
{
    OGRSpatialReference crs;
    crs.SetWellKnownGeogCS("WGS84");
    crs.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
    OGRLayer* layer = dataset.CreateLayer(table.layer->name.c_str(), table.points ? &crs : nullptr,
                                          table.points ? wkbPoint : wkbNone);
    if (!layer) return false;
    for (std::size_t i = 0; i < table.layer->fields.size(); ++i) {
        OGRFieldDefn column(table.layer->fields[i].c_str(), typeOf(*table.layer, i));
        if (layer->CreateField(&column) != OGRERR_NONE) return false;
    }
    if (rows == Rows::None) return true;
    if (layer->StartTransaction() != OGRERR_NONE) return false;
    for (const Feature& feature : table.layer->features)
        if (!writeFeature(*layer, feature, table.points)) return false;
    return layer->CommitTransaction() == OGRERR_NONE;
}

}  // namespace

Result<void> writeGeoPackage(const std::string& path, const std::vector<TableRequest>& tables, Rows rows)
{
    startGdal();
    if (std::filesystem::exists(path)) return fail(ErrorCode::NotWritable, "exists already; choose another name", path);
    GdalErrors errors;
    CPLSetThreadLocalConfigOption("OGR_CURRENT_DATE", "2018-06-15T00:00:00Z");  // the same bytes every time
    bool written = false;
    {
        GDALDriver* driver = GetGDALDriverManager()->GetDriverByName("GPKG");
        GDALDataset* dataset = driver ? driver->Create(path.c_str(), 0, 0, 0, GDT_Unknown, nullptr) : nullptr;
        written = dataset != nullptr;
        for (const TableRequest& table : tables) written = written && writeTable(*dataset, table, rows);
        if (dataset) GDALClose(dataset);
    }
    CPLSetThreadLocalConfigOption("OGR_CURRENT_DATE", nullptr);
    const std::vector<std::string> said = errors.take();
    if (written && said.empty()) return {};
    std::error_code ignored;
    std::filesystem::remove(path, ignored);
    return fail(ErrorCode::NotWritable,
                "cannot be written (" + (said.empty() ? std::string("unknown reason") : said.front()) +
                    "); check the folder and the free space",
                path);
}

}  // namespace geo

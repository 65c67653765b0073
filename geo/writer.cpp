// SPDX-License-Identifier: Apache-2.0
// GDAL writes; a failure anywhere leaves no file.
#include "geo/writer.h"

#include <cpl_conv.h>
#include <cpl_string.h>
#include <cpl_vsi.h>
#include <gdal_priv.h>
#include <ogrsf_frmts.h>

#include <filesystem>
#include <memory>

#include "geo/gdal_start.h"

namespace geo {

namespace {

// The date that GDAL writes into files: the same bytes every time.
struct FixedDate {
    FixedDate() { CPLSetThreadLocalConfigOption("OGR_CURRENT_DATE", "2018-06-15T00:00:00Z"); }
    ~FixedDate() { CPLSetThreadLocalConfigOption("OGR_CURRENT_DATE", nullptr); }
    FixedDate(const FixedDate&) = delete;
    FixedDate& operator=(const FixedDate&) = delete;
};

struct Driver {
    const char* name;
    const char* path;  // in memory
    const char* option;
};

Driver driverOf(TableFormat format)
{
    switch (format) {
        case TableFormat::GeoJson:
            return {"GeoJSON", "/vsimem/missiekaart/table.geojson", "RFC7946=YES"};
        case TableFormat::Csv:
            return {"CSV", "/vsimem/missiekaart/table.csv", "GEOMETRY=AS_XY"};
        case TableFormat::GeoPackage:
            break;
    }
    return {"GPKG", "/vsimem/missiekaart/table.gpkg", nullptr};
}

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

bool writeTable(GDALDataset& dataset, const TableRequest& table, Rows rows, char** options = nullptr)
{
    OGRSpatialReference crs;
    crs.SetWellKnownGeogCS("WGS84");
    crs.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
    OGRLayer* layer = dataset.CreateLayer(table.layer->name.c_str(), table.points ? &crs : nullptr,
                                          table.points ? wkbPoint : wkbNone, options);
    if (!layer) return false;
    for (std::size_t i = 0; i < table.layer->fields.size(); ++i) {
        OGRFieldDefn column(table.layer->fields[i].c_str(), typeOf(*table.layer, i));
        if (layer->CreateField(&column) != OGRERR_NONE) return false;
    }
    if (rows == Rows::None) return true;
    const bool transactions = layer->TestCapability(OLCTransactions) != 0;
    if (transactions && layer->StartTransaction() != OGRERR_NONE) return false;
    for (const Feature& feature : table.layer->features)
        if (!writeFeature(*layer, feature, table.points)) return false;
    return !transactions || layer->CommitTransaction() == OGRERR_NONE;
}

}  // namespace

Result<void> writeGeoPackage(const std::string& path, const std::vector<TableRequest>& tables, Rows rows)
{
    startGdal();
    if (std::filesystem::exists(path)) return fail(ErrorCode::NotWritable, "exists already; choose another name", path);
    GdalErrors errors;
    bool written = false;
    {
        const FixedDate fixed;
        GDALDriver* driver = GetGDALDriverManager()->GetDriverByName("GPKG");
        GDALDataset* dataset = driver ? driver->Create(path.c_str(), 0, 0, 0, GDT_Unknown, nullptr) : nullptr;
        written = dataset != nullptr;
        for (const TableRequest& table : tables) written = written && writeTable(*dataset, table, rows);
        if (dataset) GDALClose(dataset);
    }
    const std::vector<std::string> said = errors.take();
    if (written && said.empty()) return {};
    std::error_code ignored;
    std::filesystem::remove(path, ignored);
    return fail(ErrorCode::NotWritable,
                "cannot be written (" + (said.empty() ? std::string("unknown reason") : said.front()) +
                    "); check the folder and the free space",
                path);
}

Result<std::vector<std::uint8_t>> tableBytes(const TableRequest& table, TableFormat format)
{
    startGdal();
    const Driver driver = driverOf(format);
    GDALDriver* const found = GetGDALDriverManager()->GetDriverByName(driver.name);
    if (!found)
        return fail(ErrorCode::Unsupported,
                    std::string("this GDAL does not write ") + driver.name + "; use another format");
    GdalErrors errors;
    const FixedDate fixed;
    CPLStringList options;
    if (driver.option && (table.points || format != TableFormat::Csv)) options.AddString(driver.option);
    VSIMkdir("/vsimem/missiekaart", 0755);  // CSV asks for it
    GDALDataset* const dataset = found->Create(driver.path, 0, 0, 0, GDT_Unknown, nullptr);
    const bool written = dataset != nullptr && writeTable(*dataset, table, Rows::All, options.List());
    if (dataset) GDALClose(dataset);
    vsi_l_offset size = 0;
    const std::unique_ptr<GByte, decltype(&VSIFree)> bytes(VSIGetMemFileBuffer(driver.path, &size, TRUE), &VSIFree);
    const std::vector<std::string> said = errors.take();
    if (!written || !bytes || !said.empty())
        return fail(ErrorCode::NotWritable, std::string("cannot be written as ") + driver.name + " (" +
                                                (said.empty() ? "unknown reason" : said.front()) + ")");
    return std::vector<std::uint8_t>(bytes.get(), bytes.get() + size);
}

}  // namespace geo

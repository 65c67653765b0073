// SPDX-License-Identifier: Apache-2.0
// GDAL's GeoTIFF driver, given strips of rows in their order.
#include "geo/geotiff.h"

#include <cpl_string.h>
#include <fmt/format.h>
#include <gdal_priv.h>
#include <ogr_spatialref.h>

#include <array>

#include "geo/gdal_start.h"

namespace geo {

namespace {

struct DatasetDeleter {
    void operator()(GDALDataset* d) const { GDALClose(d); }
};
using Dataset = std::unique_ptr<GDALDataset, DatasetDeleter>;

// What a caller gave, said so that nothing is left to be guessed: our planes of PROJ strings are in metres on WGS 84.
Result<OGRSpatialReference> referenceOf(const Projection& projection)
{
    std::string text = projection.definition();
    if (text.starts_with("+proj=") && text.find("+datum=") == std::string::npos &&
        text.find("+ellps=") == std::string::npos && text.find("+R=") == std::string::npos)
        text += " +datum=WGS84";
    if (text.find("proj=") != std::string::npos && text.find("type=crs") == std::string::npos) text += " +type=crs";
    GdalErrors errors;
    OGRSpatialReference crs;
    if (crs.SetFromUserInput(text.c_str()) != OGRERR_NONE)
        return fail(ErrorCode::Unsupported, "cannot be written as a CRS", projection.definition());
    // Whose plane is the plate carrée.
    if (crs.IsGeographic()) crs.SetFromUserInput("+proj=eqc +datum=WGS84 +units=m +type=crs");
    crs.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
    return crs;
}

}  // namespace

Result<std::string> crsWkt(const Projection& projection)
{
    startGdal();
    const auto crs = referenceOf(projection);
    if (!crs) return tl::unexpected(crs.error());
    GdalErrors errors;
    for (const char* form : {"FORMAT=WKT1_GDAL", "FORMAT=WKT2_2019"}) {
        char* text = nullptr;
        const std::array<const char*, 2> options = {form, nullptr};
        const bool done = crs->exportToWkt(&text, options.data()) == OGRERR_NONE && text != nullptr && *text != '\0';
        std::string wkt = done ? text : "";
        CPLFree(text);
        if (done) return wkt;
    }
    return fail(ErrorCode::Unsupported, "cannot be written as a CRS", projection.definition());
}

struct TiffWriter::Impl {
    Dataset dataset;
    std::string path, name;
    TiffPage page;
    int row = 0;
    bool first = true;
};

namespace {

tl::unexpected<Error> failed(GdalErrors& errors, const std::string& name)
{
    const std::vector<std::string> why = errors.take();
    return fail(ErrorCode::NotWritable,
                "cannot be written" + (why.empty() ? std::string() : " (" + why.front() + ")") +
                    "; free some space, or choose another folder or a smaller picture",
                name);
}

}  // namespace

TiffWriter::TiffWriter(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
TiffWriter::TiffWriter(TiffWriter&&) noexcept = default;
TiffWriter& TiffWriter::operator=(TiffWriter&&) noexcept = default;
TiffWriter::~TiffWriter()
{
    GdalErrors quiet;
    impl_.reset();
}

Result<TiffWriter> TiffWriter::create(const std::string& path, const std::string& name, const TiffPage& page,
                                      bool another)
{
    startGdal();
    GdalErrors errors;
    CPLStringList options;
    options.SetNameValue("COMPRESS", "DEFLATE");
    options.SetNameValue("PREDICTOR", "2");
    options.SetNameValue("ZLEVEL", "1");
    options.SetNameValue("BLOCKYSIZE", "64");
    options.SetNameValue("BIGTIFF", "IF_SAFER");
    options.SetNameValue("PHOTOMETRIC", "RGB");
    if (page.channels == 4) options.SetNameValue("ALPHA", "NON-PREMULTIPLIED");
    if (another) options.SetNameValue("APPEND_SUBDATASET", "YES");
    GDALDriver* const driver = GetGDALDriverManager()->GetDriverByName("GTiff");
    auto impl = std::make_unique<Impl>();
    impl->dataset.reset(driver->Create(path.c_str(), page.width, page.height, page.channels, GDT_Byte, options.List()));
    if (!impl->dataset) return failed(errors, name);
    GDALDataset& dataset = *impl->dataset;
    if (page.extent) {
        const Extent& e = *page.extent;
        std::array<double, 6> g = {e.west, e.width() / page.width, 0, e.north, 0, -e.height() / page.height};
        OGRSpatialReference crs;
        crs.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
        if (crs.importFromWkt(page.crs.c_str()) != OGRERR_NONE || dataset.SetSpatialRef(&crs) != CE_None ||
            dataset.SetGeoTransform(g.data()) != CE_None)
            return failed(errors, name);
    }
    dataset.SetMetadataItem("TIFFTAG_XRESOLUTION", fmt::format("{}", page.dpi).c_str());
    dataset.SetMetadataItem("TIFFTAG_YRESOLUTION", fmt::format("{}", page.dpi).c_str());
    dataset.SetMetadataItem("TIFFTAG_RESOLUTIONUNIT", "2");  // inch
    for (const auto& [key, value] : page.tags) dataset.SetMetadataItem(key.c_str(), value.c_str());
    impl->path = path;
    impl->name = name;
    impl->page = page;
    impl->first = !another;
    return TiffWriter(std::move(impl));
}

Result<void> TiffWriter::write(std::span<const std::uint8_t> rows)
{
    GdalErrors errors;
    const TiffPage& page = impl_->page;
    const int rowBytes = page.width * page.channels, count = static_cast<int>(rows.size()) / rowBytes;
    // GDAL only reads it.
    auto* const data = const_cast<std::uint8_t*>(rows.data());
    const CPLErr done = impl_->dataset->RasterIO(GF_Write, 0, impl_->row, page.width, count, data, page.width, count,
                                                 GDT_Byte, page.channels, nullptr, page.channels, rowBytes, 1, nullptr);
    impl_->row += count;
    if (done != CE_None || errors.any()) return failed(errors, impl_->name);
    return {};
}

Result<void> TiffWriter::close()
{
    GdalErrors errors;
    impl_->dataset.reset();  // writes what is still in memory, and reports only there what fails
    if (errors.any()) return failed(errors, impl_->name);
    if (!impl_->first || !impl_->page.extent) return {};
    const std::array<const char*, 2> drivers = {"GTiff", nullptr};
    const Dataset back(
        GDALDataset::Open(impl_->path.c_str(), GDAL_OF_RASTER | GDAL_OF_READONLY, drivers.data(), nullptr, nullptr));
    const OGRSpatialReference* found = back ? back->GetSpatialRef() : nullptr;
    if (found != nullptr && !found->IsEmpty() && found->IsProjected()) return {};
    return fail(ErrorCode::Unsupported,
                "GeoTIFF cannot hold this projection; choose another --crs, or a .png with --world-file", impl_->name);
}

Result<std::string> tiffItem(const std::string& path, const std::string& key)
{
    startGdal();
    const auto local = localFile(path);
    if (!local) return tl::unexpected(local.error());
    GdalErrors errors;
    const std::array<const char*, 2> drivers = {"GTiff", nullptr};
    const Dataset dataset(
        GDALDataset::Open(local->c_str(), GDAL_OF_RASTER | GDAL_OF_READONLY, drivers.data(), nullptr, nullptr));
    if (!dataset) return fail(ErrorCode::Unreadable, "is not a TIFF picture that can be read", path);
    const char* const item = dataset->GetMetadataItem(key.c_str());
    return std::string(item == nullptr ? "" : item);
}

}  // namespace geo

// SPDX-License-Identifier: Apache-2.0
// Finds the files and layers of a source and opens them with the permitted drivers only.
#include "geo/reader.h"

#include <fmt/format.h>
#include <gdal_priv.h>
#include <ogrsf_frmts.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <memory>

#include "geo/gdal_start.h"
#include "geo/ogr_layer.h"

namespace geo {

namespace {

struct Format {
    const char* driver;
    std::array<const char*, 2> extensions;   // of files in a folder
    bool singleLayer;                        // by nature
    std::array<const char*, 5> openOptions;  // ends with null
};

constexpr std::array<Format, 5> kFormats = {{
    {"FlatGeobuf", {".fgb", ""}, true, {nullptr}},
    {"GeoJSON", {".geojson", ".json"}, true, {"DATE_AS_STRING=YES", "ARRAY_AS_STRING=YES", "NATIVE_DATA=NO", nullptr}},
    {"GPKG", {".gpkg", ""}, false, {"LIST_ALL_TABLES=NO", nullptr}},
    {"CSV", {".csv", ""}, true, {"EMPTY_STRING_AS_NULL=YES", nullptr}},
    {"ESRI Shapefile", {".shp", ""}, true, {nullptr}},
}};
constexpr const char* kFormatList = "FlatGeobuf, GeoJSON, GeoPackage, CSV, Shapefile";

constexpr const char* kPostGisOwn = "spatial_ref_sys";  // a table of PostGIS itself, which every database has

struct DatasetDeleter {
    void operator()(GDALDataset* d) const { GDALClose(d); }
};
using Dataset = std::unique_ptr<GDALDataset, DatasetDeleter>;

bool wanted(const ReadOptions& options, const std::string& layer)
{
    return options.layers.empty() ||
           std::find(options.layers.begin(), options.layers.end(), layer) != options.layers.end();
}

const Format* formatByExtension(const std::filesystem::path& path)
{
    std::string extension = path.extension().string();
    std::transform(extension.begin(), extension.end(), extension.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    if (extension.empty()) return nullptr;
    for (const Format& f : kFormats) {
        if (extension == f.extensions[0] || extension == f.extensions[1]) return &f;
    }
    return nullptr;
}

const Format* formatByContent(const std::string& path)
{
    for (const Format& f : kFormats) {
        const std::array<const char*, 2> drivers = {f.driver, nullptr};
        if (GDALIdentifyDriverEx(path.c_str(), GDAL_OF_VECTOR, drivers.data(), nullptr) != nullptr) return &f;
    }
    return nullptr;
}

// CSV is told by its name alone, so any bytes would pass for it.
bool looksBinary(const std::string& path)
{
    std::array<char, 4096> head{};
    std::ifstream file(path, std::ios::binary);
    file.read(head.data(), static_cast<std::streamsize>(head.size()));
    const auto end = head.begin() + file.gcount();
    return std::find(head.begin(), end, '\0') != end;
}

std::string because(const std::vector<std::string>& failures)
{
    return failures.empty() ? "" : " (" + failures.front() + ")";
}

// All layers of an open dataset that are asked for.
Result<void> readLayers(GDALDataset& dataset, LayerRequest request, const std::string& stem, const ReadOptions& options,
                        GdalErrors& errors, FeatureCollection& out)
{
    const int count = dataset.GetLayerCount();
    for (int i = 0; i < count; ++i) {
        OGRLayer* source = dataset.GetLayer(i);
        request.name = count == 1 && !stem.empty() ? stem : source->GetName();
        if (!wanted(options, request.name) || request.name == kPostGisOwn) continue;
        auto layer = readLayer(*source, request, errors, out.diagnostics);
        if (!layer) return tl::unexpected(layer.error());
        out.layers.push_back(std::move(*layer));
    }
    return {};
}

Result<void> readFile(const std::string& path, const ReadOptions& options, FeatureCollection& out)
{
    const auto local = localFile(path);
    if (!local) return tl::unexpected(local.error());
    GdalErrors errors;
    const Format* format = formatByContent(*local);
    const bool csv = format != nullptr && std::string_view(format->driver) == "CSV";
    if (format == nullptr || (csv && looksBinary(*local))) {
        return fail(ErrorCode::Unsupported,
                    fmt::format("is not a format that is read here; these are: {}", kFormatList), path);
    }
    (void)errors.take();
    const std::array<const char*, 2> drivers = {format->driver, nullptr};
    const Dataset dataset(GDALDataset::Open(local->c_str(), GDAL_OF_VECTOR | GDAL_OF_READONLY, drivers.data(),
                                            format->openOptions.data(), nullptr));
    const std::vector<std::string> failures = errors.take();
    if (!dataset) {
        return fail(ErrorCode::Unreadable, "is damaged" + because(failures) + "; get the file again", path);
    }
    for (const std::string& failure : failures) out.diagnostics.push_back({path, {}, -1, {}, failure});
    return readLayers(*dataset, {path, {}, options.extent, csv}, std::filesystem::path(path).stem().string(), options,
                      errors, out);
}

Result<void> readFolder(const std::string& path, const ReadOptions& options, FeatureCollection& out)
{
    namespace fs = std::filesystem;
    std::error_code error;
    std::vector<fs::path> files;
    for (auto it = fs::directory_iterator(path, error); !error && it != fs::directory_iterator(); it.increment(error)) {
        files.push_back(it->path());
    }
    if (error) return fail(ErrorCode::Unreadable, "cannot be read (" + error.message() + ")", path);
    std::sort(files.begin(), files.end());
    std::optional<Error> first;
    std::size_t read = 0;
    for (const fs::path& file : files) {
        const Format* format = formatByExtension(file);
        if (format == nullptr || (format->singleLayer && !wanted(options, file.stem().string()))) continue;
        if (auto ok = readFile(file.string(), options, out); ok) {
            ++read;
        } else {
            out.diagnostics.push_back({file.string(), {}, -1, {}, ok.error().message});
            if (!first) first = ok.error();
        }
    }
    if (read > 0 || !options.layers.empty()) return {};
    if (first) return tl::unexpected(*first);
    return fail(ErrorCode::NotFound, fmt::format("has no file of a format that is read here: {}", kFormatList), path);
}

// A connection without its password, for messages.
std::string withoutPassword(std::string source)
{
    const std::size_t at = source.find("password=");
    if (at == std::string::npos) return source;
    const std::size_t begin = at + 9;
    const bool quoted = begin < source.size() && source[begin] == '\'';
    const std::size_t end = quoted ? source.find('\'', begin + 1) : source.find(' ', begin);
    return source.replace(begin, end == std::string::npos ? end : end - begin + (quoted ? 1 : 0), "...");
}

Result<void> readDatabase(const std::string& source, const ReadOptions& options, FeatureCollection& out)
{
    GdalErrors errors;
    const std::string shown = withoutPassword(source);
    const std::array<const char*, 2> drivers = {"PostgreSQL", nullptr};
    const std::array<const char*, 2> openOptions = {"LIST_ALL_TABLES=YES", nullptr};  // those without geometry too
    const Dataset dataset(GDALDataset::Open(source.c_str(), GDAL_OF_VECTOR | GDAL_OF_READONLY, drivers.data(),
                                            openOptions.data(), nullptr));
    const std::vector<std::string> failures = errors.take();
    if (!dataset) {
        return fail(ErrorCode::Unavailable,
                    "the database cannot be opened" + because(failures) + "; check the connection", shown);
    }
    return readLayers(*dataset, {shown, {}, options.extent, false}, {}, options, errors, out);
}

std::string joined(const std::vector<Layer>& layers)
{
    std::string names;
    for (const Layer& l : layers) names += (names.empty() ? "" : ", ") + l.name;
    return names;
}

}  // namespace

Result<FeatureCollection> readSource(const std::string& source, const ReadOptions& options)
{
    startGdal();
    FeatureCollection out;
    std::error_code error;
    Result<void> done;
    if (source.starts_with("PG:")) {
        out.source = withoutPassword(source);
        done = readDatabase(source, options, out);
    } else if (auto ok = refuseAddress(source); !ok) {
        return tl::unexpected(ok.error());
    } else {
        out.source = source;
        done = std::filesystem::is_directory(source, error) ? readFolder(source, options, out)
                                                            : readFile(source, options, out);
    }
    if (!done) return tl::unexpected(done.error());
    for (const std::string& name : options.layers) {
        if (out.layer(name) != nullptr) continue;
        std::string reason = "has no layer " + name;
        for (const Diagnostic& d : out.diagnostics) {
            if (d.row < 0 && std::filesystem::path(d.source).stem() == name) reason += " that can be read: " + d.text();
        }
        if (!out.layers.empty()) reason += "; of those asked for it has " + joined(out.layers);
        return fail(ErrorCode::NotFound, reason, out.source);
    }
    return out;
}

}  // namespace geo

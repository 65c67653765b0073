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
using DatasetPointer = std::unique_ptr<GDALDataset, DatasetDeleter>;

DatasetPointer openWith(const char* driver, const std::string& source, const char* const* options)
{
    const std::array<const char*, 2> drivers = {driver, nullptr};
    return DatasetPointer(
        GDALDataset::Open(source.c_str(), GDAL_OF_VECTOR | GDAL_OF_READONLY, drivers.data(), options, nullptr));
}

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

std::string joined(const std::vector<Layer>& layers)
{
    std::string names;
    for (const Layer& l : layers) names += (names.empty() ? "" : ", ") + l.name;
    return names;
}

}  // namespace

struct Source::Opened {
    struct One {
        LayerRequest request;
        OGRLayer* layer;
    };
    std::string name;
    ReadOptions options;
    std::vector<DatasetPointer> datasets;
    std::vector<One> layers;
    std::vector<Diagnostic> diagnostics;
    bool folder = false;

    // All layers of an open dataset that are asked for.
    void add(DatasetPointer dataset, LayerRequest request, const std::string& stem)
    {
        const int count = dataset->GetLayerCount();
        for (int i = 0; i < count; ++i) {
            OGRLayer* layer = dataset->GetLayer(i);
            request.name = count == 1 && !stem.empty() ? stem : layer->GetName();
            if (wanted(options, request.name) && request.name != kPostGisOwn) layers.push_back({request, layer});
        }
        datasets.push_back(std::move(dataset));
    }

    Result<void> addFile(const std::string& path, GdalErrors& errors)
    {
        const auto local = localFile(path);
        if (!local) return tl::unexpected(local.error());
        const Format* format = formatByContent(*local);
        const bool csv = format != nullptr && std::string_view(format->driver) == "CSV";
        if (format == nullptr || (csv && looksBinary(*local))) {
            return fail(ErrorCode::Unsupported,
                        fmt::format("is not a format that is read here; these are: {}", kFormatList), path);
        }
        (void)errors.take();
        DatasetPointer dataset = openWith(format->driver, *local, format->openOptions.data());
        const std::vector<std::string> failures = errors.take();
        if (!dataset) {
            return fail(ErrorCode::Unreadable, "is damaged" + because(failures) + "; get the file again", path);
        }
        for (const std::string& failure : failures) diagnostics.push_back({path, {}, -1, {}, failure});
        add(std::move(dataset), {path, {}, options.extent, csv}, std::filesystem::path(path).stem().string());
        return {};
    }

    Result<void> addFolder(const std::string& path, GdalErrors& errors)
    {
        namespace fs = std::filesystem;
        folder = true;
        std::error_code error;
        std::vector<fs::path> files;
        for (auto it = fs::directory_iterator(path, error); !error && it != fs::directory_iterator();
             it.increment(error)) {
            files.push_back(it->path());
        }
        if (error) return fail(ErrorCode::Unreadable, "cannot be read (" + error.message() + ")", path);
        std::sort(files.begin(), files.end());
        std::optional<Error> first;
        for (const fs::path& file : files) {
            const Format* format = formatByExtension(file);
            if (format == nullptr || (format->singleLayer && !wanted(options, file.stem().string()))) continue;
            const auto ok = addFile(file.string(), errors);
            if (ok) continue;
            diagnostics.push_back({file.string(), {}, -1, {}, ok.error().message});
            if (!first) first = ok.error();
        }
        if (!datasets.empty() || !options.layers.empty()) return {};
        if (first) return tl::unexpected(*first);
        return fail(ErrorCode::NotFound, fmt::format("has no file of a format that is read here: {}", kFormatList),
                    path);
    }

    Result<void> addDatabase(const std::string& source, GdalErrors& errors)
    {
        const std::array<const char*, 2> openOptions = {"LIST_ALL_TABLES=YES", nullptr};  // those without geometry too
        DatasetPointer dataset = openWith("PostgreSQL", source, openOptions.data());
        const std::vector<std::string> failures = errors.take();
        if (!dataset) {
            return fail(ErrorCode::Unavailable,
                        "the database cannot be opened" + because(failures) + "; check the connection", name);
        }
        add(std::move(dataset), {name, {}, options.extent, false}, {});
        return {};
    }
};

Source::Source(std::unique_ptr<Opened> opened) : opened_(std::move(opened)) {}
Source::Source(Source&&) noexcept = default;
Source& Source::operator=(Source&&) noexcept = default;
Source::~Source() = default;

Result<Source> Source::open(const std::string& source, const ReadOptions& options)
{
    startGdal();
    GdalErrors errors;
    auto opened = std::make_unique<Opened>();
    opened->options = options;
    opened->name = source.starts_with("PG:") ? withoutPassword(source) : source;
    std::error_code error;
    Result<void> done = refuseAddress(source);
    if (source.starts_with("PG:")) {
        done = opened->addDatabase(source, errors);
    } else if (done) {
        done = std::filesystem::is_directory(source, error) ? opened->addFolder(source, errors)
                                                            : opened->addFile(source, errors);
    }
    if (!done) return tl::unexpected(done.error());
    return Source(std::move(opened));
}

const std::string& Source::name() const { return opened_->name; }
std::vector<Diagnostic>& Source::diagnostics() { return opened_->diagnostics; }
bool Source::isFolder() const { return opened_->folder; }

std::vector<std::string> Source::layers() const
{
    std::vector<std::string> names;
    for (const Opened::One& one : opened_->layers) names.push_back(one.request.name);
    return names;
}

Result<void> Source::eachRow(std::size_t layer, const RowVisitor& visit)
{
    const Opened::One& one = opened_->layers.at(layer);
    GdalErrors errors;
    return geo::eachRow(*one.layer, one.request, errors, opened_->diagnostics, visit);
}

Layer Source::head(std::size_t layer) const
{
    const Opened::One& one = opened_->layers.at(layer);
    return {one.request.name, fieldNames(*one.layer), {}};
}

Result<Layer> Source::read(std::size_t layer)
{
    Layer out = head(layer);
    const auto done = eachRow(layer, [&](const Layer&, Feature& row) { out.features.push_back(std::move(row)); });
    if (!done) return tl::unexpected(done.error());
    return out;
}

Result<FeatureCollection> readSource(const std::string& source, const ReadOptions& options)
{
    auto opened = Source::open(source, options);
    if (!opened) return tl::unexpected(opened.error());
    FeatureCollection out{opened->name(), {}, {}};
    std::optional<Error> first;
    const std::vector<std::string> names = opened->layers();
    for (std::size_t i = 0; i < names.size(); ++i) {
        auto layer = opened->read(i);
        if (layer) {
            out.layers.push_back(std::move(*layer));
            continue;
        }
        if (!opened->isFolder()) return tl::unexpected(layer.error());
        opened->diagnostics().push_back({layer.error().where, {}, -1, {}, layer.error().message});
        if (!first) first = layer.error();
    }
    if (first && out.layers.empty() && options.layers.empty()) return tl::unexpected(*first);
    out.diagnostics = std::move(opened->diagnostics());
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

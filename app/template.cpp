// SPDX-License-Identifier: Apache-2.0
// Empty datasets to fill in. Their columns are those of the letter's own layers, so that they cannot differ from them.
#include <cstdio>
#include <filesystem>
#include <nlohmann/json.hpp>

#include "assets.h"
#include "commands.h"
#include "geo/reader.h"
#include "geo/writer.h"
#include "output/write_file.h"

namespace app {

namespace {

namespace fs = std::filesystem;

// Own data may give a contribution its place as a point; elsewhere there are points where the letter has them.
bool hasPoints(const geo::Layer& layer)
{
    return layer.name == "contributions" ||
           std::ranges::any_of(layer.features, [](const geo::Feature& f) { return f.shape == geo::Shape::Point; });
}

// GeoJSON has no columns without rows: they are named in a member that readers pass over.
std::string emptyGeoJson(const geo::Layer& layer)
{
    nlohmann::ordered_json text = {{"type", "FeatureCollection"},
                                   {"name", layer.name},
                                   {"fields", layer.fields},
                                   {"features", nlohmann::ordered_json::array()}};
    return text.dump(1) + "\n";
}

std::string emptyCsv(const geo::Layer& layer)
{
    std::string line;
    for (const std::string& field : layer.fields) line += (line.empty() ? "" : ",") + field;
    return line + (hasPoints(layer) ? ",lon,lat" : "") + "\n";
}

geo::Result<void> fill(const fs::path& folder, const geo::FeatureCollection& letter)
{
    std::vector<geo::TableRequest> tables;
    for (const geo::Layer& layer : letter.layers) tables.push_back({&layer, hasPoints(layer)});
    return geo::writeGeoPackage((folder / "missiekaart.gpkg").string(), tables, geo::Rows::None).and_then([&] {
        geo::Result<void> done;
        for (const geo::Layer& layer : letter.layers) {
            for (const auto& [kind, text] :
                 {std::pair{"geojson", emptyGeoJson(layer)}, std::pair{"csv", emptyCsv(layer)}}) {
                fs::create_directory(folder / kind);
                if (done)
                    done =
                        output::writeWhole(folder / kind / (layer.name + "." + kind), text, output::Overwrite::Refuse);
            }
        }
        return done;
    });
}

geo::Result<void> writeTemplate(const fs::path& folder)
{
    const auto assets = assetsFolder();
    if (!assets) return tl::unexpected(assets.error());
    const auto letter = geo::readSource((*assets / "letter").string());
    if (!letter) return tl::unexpected(letter.error());
    std::error_code failed;
    if (fs::exists(folder, failed))
        return geo::fail(geo::ErrorCode::NotWritable, "exists already; give the name of a new folder", folder.string());
    // Beside the target, then renamed: the folder appears whole or not at all.
    fs::path fresh = folder.lexically_normal();
    if (!fresh.has_filename()) fresh = fresh.parent_path();
    const fs::path target = fresh;
    fresh += ".new";
    if (!fs::create_directory(fresh, failed))
        return geo::fail(geo::ErrorCode::NotWritable,
                         "cannot be made (" +
                             (failed ? failed.message() : std::string("a folder of that name is in the way")) +
                             "); check the folder above it",
                         fresh.string());
    auto done = fill(fresh, *letter);
    if (done) {
        fs::rename(fresh, target, failed);
        if (failed)
            done = geo::fail(geo::ErrorCode::NotWritable, "cannot be made (" + failed.message() + ")", target.string());
    }
    if (!done) fs::remove_all(fresh, failed);
    return done;
}

}  // namespace

int runTemplate(const TemplateOptions& options)
{
    const auto done = writeTemplate(options.folder);
    if (!done) return report(done.error());
    std::printf("%s: an empty dataset as missiekaart.gpkg, in geojson/ and in csv/; fill in one of them and open it\n",
                options.folder.c_str());
    return kDone;
}

}  // namespace app

// SPDX-License-Identifier: Apache-2.0
// File names of the assets, thresholds of the levels of detail, and what to read at the same time.
#include "load_world.h"

#include <algorithm>
#include <cmath>
#include <future>

#include "geo/reader.h"
#include "model/beside.h"

namespace app {

namespace {

constexpr double kTolerancePixels = 0.35;
constexpr double kMetresPerDegree = 111'320;
constexpr double kReliefCellDegrees = 1.0 / 24;
constexpr double kReliefCellMetres = kReliefCellDegrees * kMetresPerDegree;
constexpr double kLargestReliefCells = 2'400'000;

constexpr std::array kOutlines = {"countries", "borders", "coast"};  // at three levels of detail
constexpr std::array kSurroundings = {"regions", "disputed", "disputed_lines", "admin1", "admin1_lines",
                                      "lakes",   "rivers",   "cities",         "seas"};
constexpr const char* kRelief = "relief.tif";

std::string suffix(scene::LevelOfDetail level)
{
    switch (level) {
        case scene::LevelOfDetail::Coarse:
            return "_110m.fgb";
        case scene::LevelOfDetail::Medium:
            return "_50m.fgb";
        case scene::LevelOfDetail::Fine:
            return "_10m.fgb";
    }
    return "_50m.fgb";
}

double toleranceOf(const BaseMapWish& wish)
{
    return kTolerancePixels * wish.frame.metresPerPoint / wish.pixelsPerPoint;
}

// As fine as the picture can show and the source can bear, and never more cells than a frame can pay for; in the
// steps of the file's own overviews, so that reading needs no resampling.
double reliefCell(const BaseMapWish& wish, const geo::Extent& extent)
{
    const double bySize = std::sqrt(extent.width() * extent.height() / kLargestReliefCells);
    const double wanted = std::max(bySize, wish.frame.metresPerPoint / wish.pixelsPerPoint);
    return kReliefCellMetres * std::exp2(std::ceil(std::max(0.0, std::log2(wanted / kReliefCellMetres))));
}

// In front of the ids of a dataset that is shown beside another.
std::string nameOf(const std::string& source)
{
    return source.starts_with("PG:") ? "database" : std::filesystem::path(source).stem().string();
}

}  // namespace

geo::Result<model::Loaded> loadData(const std::filesystem::path& assets, const std::vector<std::string>& sources)
{
    const auto load = [](const std::string& from, const model::Dataset* letter) {
        return geo::Source::open(from).and_then([&](geo::Source opened) { return model::loadDataset(opened, letter); });
    };
    auto letter = load((assets / "letter").string(), nullptr);
    if (sources.empty() || !letter) return letter;
    std::optional<model::Loaded> out;
    for (const std::string& source : sources) {
        auto one = source == kLetter ? letter : load(source, &letter->dataset);
        if (!one) return one;
        if (!out) {
            out = std::move(*one);
            continue;
        }
        out->dataset = model::beside(std::move(out->dataset), std::move(one->dataset), nameOf(source));
        std::ranges::move(one->diagnostics, std::back_inserter(out->diagnostics));
    }
    return std::move(*out);
}

scene::LevelOfDetail levelFor(double metresPerPoint)
{
    constexpr double kMedium = 25'000, kFine = 3'500;  // about 1:70 million and 1:10 million
    if (metresPerPoint > kMedium) return scene::LevelOfDetail::Coarse;
    return metresPerPoint > kFine ? scene::LevelOfDetail::Medium : scene::LevelOfDetail::Fine;
}

geo::Result<std::shared_ptr<const scene::Outlines>> WorldStore::outlines(scene::LevelOfDetail level)
{
    auto& kept = outlines_.at(static_cast<std::size_t>(level));
    {
        const std::lock_guard lock(mutex_);
        if (kept) return kept;
    }
    const auto read = [&](const char* name) { return geo::readSource((folder_ / (name + suffix(level))).string()); };
    auto coastLater = std::async(std::launch::async, read, "coast");
    const auto countries = read("countries");
    const auto borders = read("borders");
    const auto coast = coastLater.get();
    if (!countries) return tl::unexpected(countries.error());
    if (!borders) return tl::unexpected(borders.error());
    if (!coast) return tl::unexpected(coast.error());
    auto made = std::make_shared<const scene::Outlines>(scene::outlinesFrom(*countries, *borders, *coast, level));
    const std::lock_guard lock(mutex_);
    return kept = std::move(made);
}

geo::Result<std::shared_ptr<const scene::Surroundings>> WorldStore::surroundings()
{
    {
        const std::lock_guard lock(mutex_);
        if (surroundings_) return surroundings_;
    }
    geo::FeatureCollection all;
    for (const char* name : kSurroundings) {
        auto one = geo::readSource((folder_ / name).string() + ".fgb");
        if (!one) return tl::unexpected(one.error());
        std::move(one->layers.begin(), one->layers.end(), std::back_inserter(all.layers));
    }
    auto made = std::make_shared<const scene::Surroundings>(scene::surroundingsFrom(all));
    const std::lock_guard lock(mutex_);
    return surroundings_ = std::move(made);
}

geo::Result<std::shared_ptr<const scene::BaseMap>> WorldStore::baseMap(const BaseMapWish& wish)
{
    const geo::Extent frame = wish.frame.extent();
    const geo::Extent extent{frame.west - frame.width() * wish.margin, frame.south - frame.height() * wish.margin,
                             frame.east + frame.width() * wish.margin, frame.north + frame.height() * wish.margin};
    scene::BaseMapRequest request;
    request.projection = wish.projection;
    request.extent = extent;
    request.toleranceMetres = toleranceOf(wish);
    request.reliefCellMetres = reliefCell(wish, extent);
    request.highlighted = wish.highlighted;

    const scene::LevelOfDetail level = levelFor(wish.frame.metresPerPoint);
    if (!cache_ || !wish.recurring) return made(request, level);
    const BaseMapCache::Key key = BaseMapCache::keyOf(request, sources(level));
    if (auto kept = cache_->find(key, wish.projection)) return kept;
    auto map = made(request, level);
    if (map) cache_->keep(key, **map);
    return map;
}

std::vector<std::filesystem::path> WorldStore::sources(scene::LevelOfDetail level) const
{
    std::vector<std::filesystem::path> out = {folder_ / kRelief};
    for (const char* name : kOutlines) out.push_back(folder_ / (name + suffix(level)));
    for (const char* name : kSurroundings) out.push_back((folder_ / name).string() + ".fgb");
    return out;
}

geo::Result<std::shared_ptr<const scene::BaseMap>> WorldStore::made(const scene::BaseMapRequest& request,
                                                                    scene::LevelOfDetail level)
{
    const geo::Extent window = scene::lonLatExtent(*request.projection, request.extent);
    auto reliefLater = std::async(std::launch::async, [&] {
        const double cells = window.width() * kMetresPerDegree / request.reliefCellMetres;
        return geo::readRaster((folder_ / kRelief).string(), window, static_cast<int>(cells) + 1);
    });
    auto surroundingsRead = surroundings();
    auto outlinesRead = outlines(level);
    const auto relief = reliefLater.get();
    if (!outlinesRead) return tl::unexpected(outlinesRead.error());
    if (!surroundingsRead) return tl::unexpected(surroundingsRead.error());
    if (!relief) return tl::unexpected(relief.error());
    return std::make_shared<const scene::BaseMap>(
        scene::buildBaseMap(request, **outlinesRead, **surroundingsRead, &*relief));
}

bool serves(const scene::BaseMap& map, const BaseMapWish& wish)
{
    const double ratio = map.toleranceMetres / toleranceOf(wish);
    return map.projection->definition() == wish.projection->definition() && map.extent.contains(wish.frame.extent()) &&
           ratio > 0.3 && ratio < 1.5;
}

}  // namespace app

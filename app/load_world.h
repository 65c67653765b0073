// SPDX-License-Identifier: Apache-2.0
// Reads the geography and the dataset, and turns them into base maps; the only place that knows the asset files.
#pragma once

#include <array>
#include <filesystem>
#include <memory>
#include <mutex>
#include <string>

#include "base_map_cache.h"
#include "model/load.h"
#include "scene/basemap.h"
#include "scene/picture.h"

namespace app {

// What stands for the letter among the names of datasets.
inline constexpr std::string_view kLetter = "letter";

// The letter, or the user's own data completed with the letter's views and places; several side by side, the first of
// them giving title and as-of date. None: the letter. An error is that of the first that cannot be read.
[[nodiscard]] geo::Result<model::Loaded> loadData(const std::filesystem::path& assets,
                                                  const std::vector<std::string>& sources);

// What a base map is wanted for.
struct BaseMapWish {
    scene::MapFrame frame;
    std::shared_ptr<const geo::Projection> projection;
    double pixelsPerPoint = 1;
    double margin = 0.02;  // share of the frame's size that is covered beyond each edge
    std::set<std::string> highlighted;
    bool recurring = false;  // a later start may ask for it again: kept on disk
};

// The level of detail whose outlines are true to the scale of a frame.
[[nodiscard]] scene::LevelOfDetail levelFor(double metresPerPoint);

// Keeps what it has read; may be used from several threads at once.
class WorldStore {
public:
    explicit WorldStore(std::filesystem::path assets) : folder_(std::move(assets) / "geography") {}

    [[nodiscard]] geo::Result<std::shared_ptr<const scene::BaseMap>> baseMap(const BaseMapWish& wish);

private:
    [[nodiscard]] geo::Result<std::shared_ptr<const scene::BaseMap>> made(const scene::BaseMapRequest& request,
                                                                          scene::LevelOfDetail level);
    [[nodiscard]] std::vector<std::filesystem::path> sources(scene::LevelOfDetail level) const;
    [[nodiscard]] geo::Result<std::shared_ptr<const scene::Outlines>> outlines(scene::LevelOfDetail level);
    [[nodiscard]] geo::Result<std::shared_ptr<const scene::Surroundings>> surroundings();

    std::filesystem::path folder_;
    std::optional<BaseMapCache> cache_ = BaseMapCache::ofUser();
    std::mutex mutex_;
    std::array<std::shared_ptr<const scene::Outlines>, 3> outlines_;
    std::shared_ptr<const scene::Surroundings> surroundings_;
};

// True while `map` serves the wish: it covers the frame, is of the same plane, and is neither too coarse nor too fine.
[[nodiscard]] bool serves(const scene::BaseMap& map, const BaseMapWish& wish);

}  // namespace app

// SPDX-License-Identifier: Apache-2.0
// Base maps kept on disk, so that a view opened before is there without projecting anything. The folder may be deleted
// at any time; a file that is damaged, or of other data or another version, is never used.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <vector>

#include "scene/basemap.h"

namespace app {

class BaseMapCache {
public:
    // $XDG_CACHE_HOME/missiekaart, or ~/.cache/missiekaart; nothing where there is no home.
    [[nodiscard]] static std::optional<BaseMapCache> ofUser();
    explicit BaseMapCache(std::filesystem::path folder) : folder_(std::move(folder)) {}

    // Stands for the request, this build of the program and every byte of the files that the map is made from.
    using Key = std::uint64_t;
    [[nodiscard]] static Key keyOf(const scene::BaseMapRequest& request,
                                   const std::vector<std::filesystem::path>& sources);

    // Null when it is not there or not sound.
    [[nodiscard]] std::shared_ptr<const scene::BaseMap> find(
        Key key, const std::shared_ptr<const geo::Projection>& projection) const;
    // Best effort: a folder that cannot be written costs time later, nothing else. Of many files the oldest go.
    void keep(Key key, const scene::BaseMap& map) const;

private:
    [[nodiscard]] std::filesystem::path fileOf(Key key) const;
    void prune() const;
    std::filesystem::path folder_;
};

}  // namespace app

// SPDX-License-Identifier: Apache-2.0
// Pictures of one view after another without a window: each base map is made once and kept for the pictures after it.
#pragma once

#include <filesystem>
#include <map>
#include <memory>

#include "geo/projection.h"
#include "load_world.h"
#include "scene/picture.h"

namespace app {

class Stage {
public:
    Stage(const std::filesystem::path& assets, std::shared_ptr<const scene::Fonts> fonts)
        : world_(assets), fonts_(std::move(fonts))
    {
    }

    // Errors: the map's files cannot be read.
    [[nodiscard]] geo::Result<scene::Picture> picture(const scene::Look& look, const scene::PageSetup& page,
                                                      const std::shared_ptr<const geo::Projection>& projection,
                                                      double pixelsPerPoint);

    // Of the last picture.
    [[nodiscard]] const std::shared_ptr<const scene::BaseMap>& mainMap() { return kept_[model::Theatre::None]; }

private:
    WorldStore world_;
    std::shared_ptr<const scene::Fonts> fonts_;
    std::map<model::Theatre, std::shared_ptr<const scene::BaseMap>> kept_;  // of Theatre::None: the main map
};

}  // namespace app

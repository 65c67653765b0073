// SPDX-License-Identifier: Apache-2.0
// A kept map is used as long as it serves.
#include "stage.h"

namespace app {

geo::Result<scene::Picture> Stage::picture(const scene::Look& look, const scene::PageSetup& page,
                                           const std::shared_ptr<const geo::Projection>& projection,
                                           double pixelsPerPoint)
{
    const scene::MapFrame frame = scene::frameFor(look, page, *projection);
    const std::set<std::string> highlighted = scene::highlightedAreas(*look.roster);
    const auto baseFor = [&](model::Theatre theatre,
                             const scene::MapFrame& shown) -> geo::Result<std::shared_ptr<const scene::BaseMap>> {
        const BaseMapWish wish{.frame = shown,
                               .projection = projection,
                               .pixelsPerPoint = pixelsPerPoint,
                               .margin = 0.02,
                               .highlighted = highlighted,
                               .recurring = true};
        auto& kept = kept_[theatre];
        if (kept && serves(*kept, wish)) return kept;
        auto made = world_.baseMap(wish);
        if (made) kept = *made;
        return made;
    };
    scene::BaseMaps bases;
    if (const auto main = baseFor(model::Theatre::None, frame)) {
        bases.main = *main;
    } else {
        return tl::unexpected(main.error());
    }
    for (const scene::Inset& inset : scene::insetsFor(look, page, frame, *projection)) {
        const auto small = baseFor(inset.theatre, inset.frame);
        if (!small) return tl::unexpected(small.error());
        bases.insets[inset.theatre] = *small;
    }
    return scene::buildPicture(look, page, frame, bases, projection, *fonts_);
}

}  // namespace app

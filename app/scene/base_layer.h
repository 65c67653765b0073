// SPDX-License-Identifier: Apache-2.0
// The quiet part of the map, in the map plane: sea, land, relief, water, boundaries, and the areas that stand out.
#pragma once

#include <set>
#include <string>

#include "scene/basemap.h"
#include "scene/picture.h"

namespace scene {

// Which areas stand out, and how; ids as in BaseMap::highlighted.
struct Emphasis {
    std::set<std::string> theatres;  // countries in which a theatre lies
    std::set<std::string> regions;   // regions in which one lies
    std::set<std::string> home;
    std::set<std::string> hatched;  // regions that hold a contribution of region precision on the day
};
[[nodiscard]] Emphasis emphasisOf(const Look& look);

// The sea fills the whole frame: it may be the picture's background, which costs nothing.
[[nodiscard]] bool seaIsBackground(const BaseMap& base, const MapFrame& frame);

// What stays the same from day to day, apart so that it can be kept while time plays.
[[nodiscard]] Group baseLayer(const BaseMap& base, const MapFrame& frame, const Look& look, const Emphasis& emphasis,
                              const Style& style);
// What the day hatches.
[[nodiscard]] Group hatchLayer(const BaseMap& base, const MapFrame& frame, const Emphasis& emphasis,
                               const Style& style);

}  // namespace scene

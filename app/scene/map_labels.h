// SPDX-License-Identifier: Apache-2.0
// Names on the map, placed by priority where nothing else stands: countries, cities, governorates, seas.
#pragma once

#include <vector>

#include "scene/contributions.h"
#include "scene/page.h"
#include "scene/picture.h"
#include "scene/placement.h"

namespace scene {

// `placed` are the symbols, already in `taken`.
void drawMapLabels(Page& page, Placement& taken, const BaseMap& base, const MapFrame& frame, const Look& look,
                   const std::vector<PlacedRecord>& placed);

// The names of theatres in which no symbol stands, such as the country that things return to.
void drawQuietTheatreNames(Page& page, Placement& taken, const MapFrame& frame, const geo::Projection& projection,
                           const Look& look, const std::vector<PlacedRecord>& placed);

// Letters of the Latin script as capitals, whatever the system's locale.
[[nodiscard]] std::string capitals(std::string_view words);

}  // namespace scene

// SPDX-License-Identifier: Apache-2.0
// Names on the map, placed by priority where nothing else stands: theatres, countries, cities, governorates, seas.
#pragma once

#include <vector>

#include "scene/contributions.h"
#include "scene/page.h"
#include "scene/picture.h"
#include "scene/placement.h"

namespace scene {

// `placed` are the symbols, already in `taken`: the name of a theatre stands beside those that lie in it.
void drawMapLabels(Page& page, Placement& taken, const BaseMap& base, const MapFrame& frame, const Look& look,
                   const std::vector<PlacedRecord>& placed);

// Letters of the Latin script as capitals, whatever the system's locale.
[[nodiscard]] std::string capitals(std::string_view words);

}  // namespace scene

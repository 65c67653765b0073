// SPDX-License-Identifier: Apache-2.0
// Faint lines over the map from the Netherlands to every theatre where something is on the day.
#pragma once

#include <vector>

#include "geo/projection.h"
#include "scene/page.h"
#include "scene/picture.h"
#include "scene/theatre_blocks.h"

namespace scene {

// Under symbols and names, from rim to rim of the blocks, and not where `covers` lie. True when one is drawn.
bool drawLinks(Page& page, const Look& look, const MapFrame& frame, const geo::Projection& projection,
               const PlacedRecords& placed, const std::vector<Rect>& covers);

}  // namespace scene

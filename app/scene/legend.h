// SPDX-License-Identifier: Apache-2.0
// The legend: what is on the picture on its day, and nothing more.
#pragma once

#include "scene/contributions.h"
#include "scene/page.h"

namespace scene {

enum class LegendParts { All, StatesOnly };

// What the map shows besides the symbols.
struct MapMarks {
    bool hatched = false;   // a region that a contribution is stated for
    bool moves = false;     // arrows
    bool links = false;     // from the Netherlands
    bool disputed = false;  // dashed boundaries
};

// States, organisations, kinds, marks and sizes that occur among `placed` on the day, in two columns where they fit
// `width`; returns the rectangle they take.
Rect drawLegend(Page& page, const Look& look, const std::vector<PlacedRecord>& placed, const MapMarks& marks,
                LegendParts parts, const Rect& room);

}  // namespace scene

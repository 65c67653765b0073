// SPDX-License-Identifier: Apache-2.0
// Where on the page the legend stands, and how much of it.
#pragma once

#include "scene/legend.h"
#include "scene/page_layout.h"
#include "scene/placement.h"

namespace scene {

// Below the title, with as much as there is room for beside the cards; where not even the states find room there, they
// stand in the first other corner that is free of symbols. Returns the rectangle it takes, empty where it has none.
Rect placeLegend(Page& page, Placement& taken, const Look& look, const AllShown& shown, const MapMarks& marks,
                 const PageLayout& layout, geo::Point headingEnd, double bottom, std::vector<Sum>& sums);

}  // namespace scene

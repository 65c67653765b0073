// SPDX-License-Identifier: Apache-2.0
// What stands on every picture beside the map: title and date line, legend of what is shown, size legend, scale bar,
// sources and disclaimer.
#pragma once

#include <set>

#include "scene/contributions.h"
#include "scene/page.h"
#include "scene/picture.h"
#include "scene/placement.h"

namespace scene {

// The dataset's view of a part that is shown; none: all of it, or wherever the camera was moved to.
[[nodiscard]] const model::NamedView* closeView(const Look& look);

// The title alone, its top left corner at `x`, `y`; returns the rectangle it takes.
Rect drawTitle(Page& page, const Look& look, double x, double y, double width);

// Title (of a whole page), date and the two-clock line at the top left, no wider than `width`, and what is stated of
// `theatres` and of what has no place; returns the rectangle they take.
Rect drawHeading(Page& page, const Look& look, const std::set<model::Theatre>& theatres, Pane pane, const Rect& room,
                 std::vector<Sum>& sums);

struct ScaleBar {
    double lengthPt = 150;  // at most
    bool note = true;       // says where it is true
};

// True at the centre of the frame. `x`, `y`: left end of its baseline.
Rect drawScaleBar(Page& page, const Look& look, const MapFrame& frame, const geo::Projection& projection, double x,
                  double y, const ScaleBar& bar = {});

// Sources and boundary disclaimer in quiet lines that end at `right`, the last at `y`; returns the rectangle they take.
Rect drawCredits(Page& page, const Look& look, double left, double right, double y);

// Their words, also for the metadata of files.
[[nodiscard]] std::string creditWords(const Look& look);

}  // namespace scene

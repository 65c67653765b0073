// SPDX-License-Identifier: Apache-2.0
// The names of seas, spaced along the curves that follow them.
#pragma once

#include "scene/basemap.h"
#include "scene/map_pen.h"
#include "scene/picture.h"

namespace scene {

// Seas up to the rank. A name is left out where its curve has no free stretch that is long enough.
void labelSeas(MapPen& pen, const BaseMap& base, const Look& look, int lastRank);

// The letters of a line of text set along a curve of the page: about its middle, `spacePt` apart more than shaped, and
// reading from left to right. Nothing if the curve is too short, or so bent that letters would stand on their heads.
[[nodiscard]] std::optional<ShapedText> setAlong(ShapedText text, std::span<const geo::Point> curve, double spacePt,
                                                 double capHeightPt, geo::Point& origin);

}  // namespace scene

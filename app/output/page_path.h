// SPDX-License-Identifier: Apache-2.0
// Lines and areas of a map frame as a vector file needs them: in points of the page, cut to the frame, without
// points that lie closer together than anybody can see.
#pragma once

#include <optional>

#include "geo/geometry.h"
#include "scene/scene.h"

namespace output {

enum class Parts { Areas, Rings, Lines };  // rings and lines are stroked

// `marginPt`: how far outside the frame lines still show. `keepDashes`: whole parts only, so that dashes do not move.
[[nodiscard]] geo::Path pagePath(const geo::Path& path, const std::optional<scene::MapFrame>& frame, Parts parts,
                                 double marginPt, double tolerancePt, bool keepDashes = false);

}  // namespace output

// SPDX-License-Identifier: Apache-2.0
// Lines over the page that leave out what may not be crossed.
#pragma once

#include <span>

#include "scene/scene.h"

namespace scene {

// The parts of the line through `points` that lie inside `within` and outside every one of `kept`.
[[nodiscard]] geo::Path openPath(std::span<const geo::Point> points, const Rect& within, std::span<const Rect> kept);

}  // namespace scene

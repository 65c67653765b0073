// SPDX-License-Identifier: Apache-2.0
// Which of the two rasterizers a command without a window draws with.
#pragma once

#include <memory>

#include "geo/result.h"
#include "scene/raster.h"
#include "scene/text.h"

namespace app {

// By OpenGL, or by cairo where there is none, which is told on standard error.
[[nodiscard]] std::unique_ptr<scene::Rasterizer> bestRasterizer(const std::shared_ptr<const scene::Fonts>& fonts);

}  // namespace app

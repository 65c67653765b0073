// SPDX-License-Identifier: Apache-2.0
// What a relief lays over a fill, the same for every backend.
#pragma once

#include <algorithm>
#include <array>
#include <cstdlib>

#include "scene/scene.h"

namespace scene {

// The colour with straight alpha for each grey value: shadow below neutral, light above it.
[[nodiscard]] inline std::array<Color, 256> shadeColors(const Shade& shade)
{
    std::array<Color, 256> colors;
    for (int grey = 0; grey < 256; ++grey) {
        const bool dark = grey < shade.neutral;
        const double full = dark ? shade.neutral : std::max(1, 255 - shade.neutral);
        const Color color = dark ? shade.shadow : shade.light;
        colors[static_cast<std::size_t>(grey)] =
            color.withAlpha(std::abs(grey - shade.neutral) / full * color.a / 255.0);
    }
    return colors;
}

// Where the relief lies on the page.
[[nodiscard]] inline Rect shadeRect(const Shade& shade, const MapFrame& frame)
{
    const geo::Point topLeft = frame.toPage({shade.relief->extent.west, shade.relief->extent.north});
    const geo::Point bottomRight = frame.toPage({shade.relief->extent.east, shade.relief->extent.south});
    return {topLeft.x, topLeft.y, bottomRight.x - topLeft.x, bottomRight.y - topLeft.y};
}

}  // namespace scene

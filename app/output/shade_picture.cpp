// SPDX-License-Identifier: Apache-2.0
// Grey values to shadow and light.
#include "output/shade_picture.h"

#include <algorithm>

namespace output {

std::array<scene::Color, 256> shadeColors(const scene::Shade& shade)
{
    std::array<scene::Color, 256> colors;
    for (int grey = 0; grey < 256; ++grey) {
        const bool dark = grey < shade.neutral;
        const double full = dark ? shade.neutral : std::max(1, 255 - shade.neutral);
        const double part = std::abs(grey - shade.neutral) / full;
        const scene::Color color = dark ? shade.shadow : shade.light;
        colors[static_cast<std::size_t>(grey)] = color.withAlpha(part * color.a / 255.0);
    }
    return colors;
}

scene::Rect shadeRect(const scene::Shade& shade, const scene::MapFrame& frame)
{
    const geo::Point topLeft = frame.toPage({shade.relief->extent.west, shade.relief->extent.north});
    const geo::Point bottomRight = frame.toPage({shade.relief->extent.east, shade.relief->extent.south});
    return {topLeft.x, topLeft.y, bottomRight.x - topLeft.x, bottomRight.y - topLeft.y};
}

}  // namespace output

// SPDX-License-Identifier: Apache-2.0
// The design is for a screen of 1920x1080 at 96 dpi.
#include "scene/paper.h"

#include <algorithm>
#include <charconv>

namespace scene {

std::optional<PixelSize> parseSize(std::string_view text)
{
    PixelSize size;
    const char* const end = text.data() + text.size();
    const auto width = std::from_chars(text.data(), end, size.width);
    if (width.ec != std::errc{} || width.ptr == end || *width.ptr != 'x') return std::nullopt;
    const auto height = std::from_chars(width.ptr + 1, end, size.height);
    const auto fits = [](int side) { return side >= kSmallestSide && side <= kLargestSide; };
    if (height.ec != std::errc{} || height.ptr != end || !fits(size.width) || !fits(size.height)) return std::nullopt;
    return size;
}

PageSetup pageFor(PixelSize pixels, std::optional<double> dpi, Composition composition)
{
    const double fitted = std::min(pixels.width / 1920.0, pixels.height / 1080.0);
    const double enlarged = composition == Composition::Wall ? fitted : std::max(1.0, fitted);
    const double pixelsPerPoint = dpi.value_or(96 * enlarged) / 72;
    PageSetup page;
    page.widthPt = pixels.width / pixelsPerPoint;
    page.heightPt = pixels.height / pixelsPerPoint;
    return page;
}

Wall usualWall(const PageSetup& page)
{
    Wall wall;
    wall.screenWidth *= std::max(1.0, page.widthPt / page.heightPt / (16.0 / 9));
    return wall;
}

}  // namespace scene

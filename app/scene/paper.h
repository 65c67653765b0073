// SPDX-License-Identifier: Apache-2.0
// How large a picture is: its pixels, and the page that they show.
#pragma once

#include <optional>
#include <string_view>

#include "scene/picture.h"

namespace scene {

struct PixelSize {
    int width = 0, height = 0;
    friend bool operator==(const PixelSize&, const PixelSize&) = default;
};

inline constexpr int kSmallestSide = 16, kLargestSide = 32'768;

[[nodiscard]] std::optional<PixelSize> parseSize(std::string_view text);  // "3840x2160"; nothing: it is no such size

// The page for that many pixels: `dpi` if given, else as on a screen of 1920x1080 at 96 dpi, enlarged with the picture;
// a wall is what it is, and is reduced with the picture as well.
[[nodiscard]] PageSetup pageFor(PixelSize pixels, std::optional<double> dpi,
                                Composition composition = Composition::Desk);

// As high as a wall of 16:9 of the usual width, or as wide.
[[nodiscard]] Wall usualWall(const PageSetup& page);

}  // namespace scene

// SPDX-License-Identifier: Apache-2.0
// Pictures as PNG files, made quickly: parts of the picture are compressed in parallel. Knows pixels only.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "geo/result.h"
#include "scene/raster.h"

namespace output {

// A keyword of the PNG specification (Title, Description, Software, Source ...) and its UTF-8 text.
struct TextChunk {
    std::string keyword, text;
};

// The same picture gives the same bytes, whatever the number of cores.
[[nodiscard]] geo::Result<std::vector<std::uint8_t>> encodePng(const scene::Image& image, double dpi,
                                                               std::span<const TextChunk> texts);

// Four bytes a pixel, straight alpha, no metadata.
[[nodiscard]] geo::Result<std::vector<std::uint8_t>> encodePngRgba(int width, int height,
                                                                   std::span<const std::uint8_t> rgba);

}  // namespace output

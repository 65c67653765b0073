// SPDX-License-Identifier: Apache-2.0
// Lines as the stroke shader reads them: one texel per point, in chunks that can be left out when not visible.
// Plain arrays; knows no OpenGL.
#pragma once

#include <cstdint>
#include <vector>

#include "geo/geometry.h"

namespace gl {

struct LineChunk {
    geo::Extent extent;
    std::uint32_t first = 0, count = 0;  // points whose segments it draws
};

struct LinePoints {
    geo::Point origin;
    std::vector<float> texels;  // x and y relative to origin, length of the line so far, flags of stroke.vert
    std::vector<LineChunk> chunks;
};

// `closed`: the parts are rings. Repeated points are left out; a part of one point draws nothing.
[[nodiscard]] LinePoints linePoints(const geo::Path& lines, bool closed);

}  // namespace gl

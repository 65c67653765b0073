// SPDX-License-Identifier: Apache-2.0
// How a Scene becomes pixels, without saying by whom: OpenGL by default, cairo where there is no OpenGL.
#pragma once

#include <cstdint>
#include <vector>

#include "geo/result.h"
#include "scene/scene.h"

namespace scene {

// Pixels, row 0 at the top, 8-bit RGB (pictures have no transparency).
struct Image {
    int width = 0, height = 0;
    std::vector<std::uint8_t> rgb;  // 3 * width * height
};

class Rasterizer {
public:
    virtual ~Rasterizer() = default;
    // The scene's page fills width x height pixels (same aspect ratio; pixels per point = width / widthPt).
    [[nodiscard]] virtual geo::Result<Image> rasterize(const Scene& scene, int width, int height) = 0;
};

}  // namespace scene

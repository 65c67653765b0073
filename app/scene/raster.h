// SPDX-License-Identifier: Apache-2.0
// How a Scene becomes pixels, without saying by whom: OpenGL by default, cairo where there is no OpenGL.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "geo/result.h"
#include "scene/scene.h"

namespace scene {

// Pixels, row 0 at the top, 8-bit RGB.
struct Image {
    int width = 0, height = 0;
    std::vector<std::uint8_t> rgb;  // 3 * width * height
};

// Bytes of a pixel: RGB, or with straight alpha where the background is transparent.
[[nodiscard]] inline int channelsOf(const Scene& scene) { return scene.background.a == 255 ? 3 : 4; }

// Takes a picture from the top down, some rows at a time, so that nobody need hold it whole.
class StripSink {
public:
    virtual ~StripSink() = default;
    // Where the next rows go, without padding; to be filled until take().
    [[nodiscard]] virtual std::uint8_t* next(int rows) = 0;
    [[nodiscard]] virtual geo::Result<void> take() = 0;
};

class Rasterizer {
public:
    virtual ~Rasterizer() = default;
    // The scene's page fills width x height pixels (same aspect ratio; pixels per point = width / widthPt). An error of
    // the sink's ends the drawing.
    [[nodiscard]] virtual geo::Result<void> draw(const Scene& scene, int width, int height, StripSink& sink) = 0;
    // Of a scene whose background is opaque.
    [[nodiscard]] geo::Result<Image> rasterize(const Scene& scene, int width, int height);
};

}  // namespace scene

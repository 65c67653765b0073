// SPDX-License-Identifier: Apache-2.0
// Pictures of any size without a window: headless context, framebuffer, read-back; tiled beyond the GPU's limit.
#pragma once

#include <memory>

#include "scene/raster.h"
#include "scene/text.h"

namespace gl {

// May be created in one thread and used in another, by one at a time.
class OffscreenRasterizer : public scene::Rasterizer {
public:
    // `largestTile` bounds a framebuffer's width and height in pixels, besides the GPU's own limit.
    [[nodiscard]] static geo::Result<std::unique_ptr<OffscreenRasterizer>> create(
        std::shared_ptr<const scene::Fonts> fonts, int largestTile = 8192);
    ~OffscreenRasterizer() override;

    // From the second picture of one size on, the map below is kept: what does not change is not drawn again.
    [[nodiscard]] geo::Result<void> draw(const scene::Scene& scene, int width, int height,
                                         scene::StripSink& sink) override;
    [[nodiscard]] std::size_t uploads() const;

private:
    struct Impl;
    explicit OffscreenRasterizer(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> impl_;
};

}  // namespace gl

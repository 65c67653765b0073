// SPDX-License-Identifier: Apache-2.0
// Pictures by cairo, where there is no OpenGL; also the measure for the OpenGL renderer.
#pragma once

#include <memory>

#include "scene/raster.h"
#include "scene/text.h"

namespace output {

class CairoRasterizer : public scene::Rasterizer {
public:
    explicit CairoRasterizer(std::shared_ptr<const scene::Fonts> fonts);

    // Error: larger than cairo's limit of 32,767 pixels a side, or no memory.
    [[nodiscard]] geo::Result<void> draw(const scene::Scene& scene, int width, int height,
                                         scene::StripSink& sink) override;

private:
    std::shared_ptr<const scene::Fonts> fonts_;
};

}  // namespace output

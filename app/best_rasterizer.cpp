// SPDX-License-Identifier: Apache-2.0
// OpenGL without a display, else cairo: the same picture, only slower.
#include "best_rasterizer.h"

#include <cstdio>

#include "gl/offscreen_rasterizer.h"
#include "output/cairo_rasterizer.h"

namespace app {

std::unique_ptr<scene::Rasterizer> bestRasterizer(const std::shared_ptr<const scene::Fonts>& fonts)
{
    auto byGpu = gl::OffscreenRasterizer::create(fonts);
    if (byGpu) return std::move(*byGpu);
    std::fprintf(stderr, "missiekaart: %s; drawing with cairo instead\n", byGpu.error().text().c_str());
    return std::make_unique<output::CairoRasterizer>(fonts);
}

}  // namespace app

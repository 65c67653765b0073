// SPDX-License-Identifier: Apache-2.0
// The last picture of a window, kept on the GPU: a window that redraws its controls need not redraw the map.
#pragma once

#include <memory>

#include "gl/backdrop.h"
#include "gl/object.h"
#include "gl/renderer.h"

namespace gl {

class FrameCache {
public:
    // Fills the window's framebuffer with the scene; draws it only if it is another than last time, or of another size.
    void show(Renderer& renderer, const std::shared_ptr<const scene::Scene>& scene, int widthPx, int heightPx);
    // The same without showing it.
    void render(Renderer& renderer, const std::shared_ptr<const scene::Scene>& scene, int widthPx, int heightPx);
    // What was drawn last, scaled into a part of the window's framebuffer; also from a context that shares objects with
    // the one in which it was drawn.
    void copyTo(const PixelRect& target, int windowHeightPx) const;

private:
    void draw(Renderer& renderer, const scene::Scene& scene);

    std::shared_ptr<const scene::Scene> kept_;  // pinned, so that its address means this scene
    int width_ = 0, height_ = 0;
    Backdrop backdrop_;
    Framebuffer framebuffer_;
    Renderbuffer pixels_;
};

}  // namespace gl

// SPDX-License-Identifier: Apache-2.0
// A renderbuffer of the window's size, copied whole.
#include "gl/frame_cache.h"

#include <glad/gl.h>

namespace gl {

void FrameCache::render(Renderer& renderer, const std::shared_ptr<const scene::Scene>& scene, int widthPx, int heightPx)
{
    if (framebuffer_.id() == 0) {
        framebuffer_ = makeFramebuffer();
        pixels_ = makeRenderbuffer();
    }
    glBindFramebuffer(GL_FRAMEBUFFER, framebuffer_.id());
    const bool resized = width_ != widthPx || height_ != heightPx;
    if (resized) {
        width_ = widthPx;
        height_ = heightPx;
        glBindRenderbuffer(GL_RENDERBUFFER, pixels_.id());
        glRenderbufferStorage(GL_RENDERBUFFER, GL_RGBA8, widthPx, heightPx);
        glFramebufferRenderbuffer(GL_FRAMEBUFFER, GL_COLOR_ATTACHMENT0, GL_RENDERBUFFER, pixels_.id());
    }
    if (resized || scene != kept_) draw(renderer, *scene);
    kept_ = scene;
}

void FrameCache::show(Renderer& renderer, const std::shared_ptr<const scene::Scene>& scene, int widthPx, int heightPx)
{
    render(renderer, scene, widthPx, heightPx);
    glDisable(GL_SCISSOR_TEST);
    glBindFramebuffer(GL_READ_FRAMEBUFFER, framebuffer_.id());
    glBindFramebuffer(GL_DRAW_FRAMEBUFFER, 0);
    glBlitFramebuffer(0, 0, widthPx, heightPx, 0, 0, widthPx, heightPx, GL_COLOR_BUFFER_BIT, GL_NEAREST);
    glBindFramebuffer(GL_FRAMEBUFFER, 0);
}

// Framebuffers are a context's own, what they draw on is shared.
void FrameCache::copyTo(const PixelRect& target, int windowHeightPx) const
{
    if (!kept_) return;
    const Framebuffer reader = makeFramebuffer();
    glDisable(GL_SCISSOR_TEST);
    glBindFramebuffer(GL_FRAMEBUFFER, reader.id());
    glFramebufferRenderbuffer(GL_FRAMEBUFFER, GL_COLOR_ATTACHMENT0, GL_RENDERBUFFER, pixels_.id());
    glBindFramebuffer(GL_DRAW_FRAMEBUFFER, 0);
    const int bottom = windowHeightPx - target.top - target.height;
    glBlitFramebuffer(0, 0, width_, height_, target.left, bottom, target.left + target.width, bottom + target.height,
                      GL_COLOR_BUFFER_BIT, GL_LINEAR);
    glBindFramebuffer(GL_FRAMEBUFFER, 0);
}

void FrameCache::draw(Renderer& renderer, const scene::Scene& scene)
{
    if (!Backdrop::isIn(scene)) return renderer.draw(scene, width_, height_);
    const Tile whole{width_, height_, 0, 0, width_, height_, false};
    backdrop_.update(renderer, scene, width_, height_, whole.topRowFirst);
    backdrop_.copyTo(framebuffer_, whole);
    renderer.drawOverBackdrop(scene, whole);
}

}  // namespace gl

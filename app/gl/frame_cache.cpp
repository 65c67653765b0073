// SPDX-License-Identifier: Apache-2.0
// A renderbuffer of the window's size, copied whole.
#include "gl/frame_cache.h"

#include <glad/gl.h>

namespace gl {

void FrameCache::show(Renderer& renderer, const std::shared_ptr<const scene::Scene>& scene, int widthPx, int heightPx)
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
    if (resized || scene != kept_) renderer.draw(*scene, widthPx, heightPx);
    kept_ = scene;
    glDisable(GL_SCISSOR_TEST);
    glBindFramebuffer(GL_READ_FRAMEBUFFER, framebuffer_.id());
    glBindFramebuffer(GL_DRAW_FRAMEBUFFER, 0);
    glBlitFramebuffer(0, 0, widthPx, heightPx, 0, 0, widthPx, heightPx, GL_COLOR_BUFFER_BIT, GL_NEAREST);
    glBindFramebuffer(GL_FRAMEBUFFER, 0);
}

}  // namespace gl

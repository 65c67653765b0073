// SPDX-License-Identifier: Apache-2.0
// Draws top row first, so that reading back needs no turning over. A picture is made in strips, two framebuffers in
// turn: one strip is read while the next is drawn, and less memory is touched than by one large framebuffer.
#include "gl/offscreen_rasterizer.h"

#include <fmt/format.h>
#include <glad/gl.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <span>

#include "gl/backdrop.h"
#include "gl/headless_context.h"
#include "gl/object.h"
#include "gl/renderer.h"

namespace gl {

namespace {

constexpr int kStripPixels = 2 << 20;

// Colours are blended multiplied by their opacity; files want them plain.
void straighten(std::span<std::uint8_t> rgba)
{
    for (std::size_t i = 0; i < rgba.size(); i += 4) {
        const unsigned alpha = rgba[i + 3];
        if (alpha == 0 || alpha == 255) continue;
        for (std::size_t k = i; k < i + 3; ++k)
            rgba[k] = static_cast<std::uint8_t>(std::min(255U, (rgba[k] * 255U + alpha / 2) / alpha));
    }
}

}  // namespace

struct OffscreenRasterizer::Impl {
    HeadlessContext context;
    std::optional<Renderer> renderer;
    std::array<Target, 2> targets;
    int width = 0, height = 0;  // of the targets
    int largestTile = 0;
    int lastWidth = 0, lastHeight = 0;  // of the last picture: a second one of its size is one of a series
    std::uint8_t* strip = nullptr;      // that is being read
    Backdrop backdrop;

    explicit Impl(HeadlessContext made) : context(std::move(made)) {}
    Impl(const Impl&) = delete;
    Impl& operator=(const Impl&) = delete;
    ~Impl()
    {
        const HeadlessContext::Scope scope(context);
        renderer.reset();
        targets = {};
        backdrop = {};
    }

    geo::Result<void> open(std::shared_ptr<const scene::Fonts> fonts, int wantedTile);
    geo::Result<void> resize(int newWidth, int newHeight);
    void draw(const scene::Scene& scene, const Tile& tile, const Framebuffer& target, bool series);
    [[nodiscard]] geo::Result<void> read(const Target& target, const Tile& tile, int channels, scene::StripSink& sink);
};

geo::Result<void> OffscreenRasterizer::Impl::open(std::shared_ptr<const scene::Fonts> fonts, int wantedTile)
{
    GLint largestBuffer = 0;
    std::array<GLint, 2> largestViewport{};
    glGetIntegerv(GL_MAX_RENDERBUFFER_SIZE, &largestBuffer);
    glGetIntegerv(GL_MAX_VIEWPORT_DIMS, largestViewport.data());
    largestTile = std::min({wantedTile, largestBuffer, largestViewport[0], largestViewport[1]});
    auto made = Renderer::create(std::move(fonts));
    if (!made) return tl::unexpected(made.error());
    renderer.emplace(std::move(*made));
    return {};
}

geo::Result<void> OffscreenRasterizer::Impl::resize(int newWidth, int newHeight)
{
    if (width == newWidth && height == newHeight) return {};
    width = height = 0;
    for (Target& target : targets) {
        target = makeTarget(newWidth, newHeight);
        if (glCheckFramebufferStatus(GL_FRAMEBUFFER) != GL_FRAMEBUFFER_COMPLETE) {
            return geo::fail(geo::ErrorCode::Unavailable,
                             fmt::format("the graphics driver has no memory for {} x {} pixels; ask for a smaller "
                                         "picture",
                                         newWidth, newHeight),
                             "OpenGL");
        }
    }
    width = newWidth;
    height = newHeight;
    return {};
}

void OffscreenRasterizer::Impl::draw(const scene::Scene& scene, const Tile& tile, const Framebuffer& target,
                                     bool series)
{
    glBindFramebuffer(GL_FRAMEBUFFER, target.id());
    if (!series) return renderer->draw(scene, tile);
    backdrop.copyTo(target, tile);
    renderer->drawOverBackdrop(scene, tile);
}

// Tiles come in the order of a page; a strip is whole with its last.
geo::Result<void> OffscreenRasterizer::Impl::read(const Target& target, const Tile& tile, int channels,
                                                  scene::StripSink& sink)
{
    if (tile.left == 0) strip = sink.next(tile.height);
    glBindFramebuffer(GL_FRAMEBUFFER, target.framebuffer.id());
    glPixelStorei(GL_PACK_ALIGNMENT, 1);
    glPixelStorei(GL_PACK_ROW_LENGTH, tile.pageWidth);
    // Mesa converts to three bytes a pixel while it reads, faster than we could afterwards.
    glReadPixels(0, 0, tile.width, tile.height, channels == 3 ? GL_RGB : GL_RGBA, GL_UNSIGNED_BYTE,
                 strip + static_cast<std::ptrdiff_t>(channels) * tile.left);
    glPixelStorei(GL_PACK_ROW_LENGTH, 0);
    if (tile.left + tile.width < tile.pageWidth) return {};
    if (channels == 4)
        straighten(
            {strip, std::size_t{4} * static_cast<std::size_t>(tile.pageWidth) * static_cast<std::size_t>(tile.height)});
    return sink.take();
}

OffscreenRasterizer::OffscreenRasterizer(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
OffscreenRasterizer::~OffscreenRasterizer() = default;

geo::Result<std::unique_ptr<OffscreenRasterizer>> OffscreenRasterizer::create(std::shared_ptr<const scene::Fonts> fonts,
                                                                              int largestTile)
{
    auto context = HeadlessContext::create();
    if (!context) return tl::unexpected(context.error());
    auto impl = std::make_unique<Impl>(std::move(*context));
    {
        const HeadlessContext::Scope scope(impl->context);
        if (auto opened = impl->open(std::move(fonts), largestTile); !opened) return tl::unexpected(opened.error());
    }
    return std::unique_ptr<OffscreenRasterizer>(new OffscreenRasterizer(std::move(impl)));
}

geo::Result<void> OffscreenRasterizer::draw(const scene::Scene& scene, int width, int height, scene::StripSink& sink)
{
    if (width <= 0 || height <= 0)
        return geo::fail(geo::ErrorCode::Invalid, fmt::format("a picture cannot be {} x {} pixels", width, height));
    const HeadlessContext::Scope scope(impl_->context);
    if (!scope.current())
        return geo::fail(geo::ErrorCode::Unavailable, "the OpenGL context is in use by another thread", "EGL");

    const int channels = scene::channelsOf(scene);
    const int tileWidth = std::min(width, impl_->largestTile);
    const int tileHeight = std::min({height, impl_->largestTile, std::max(64, kStripPixels / tileWidth)});
    if (auto sized = impl_->resize(tileWidth, tileHeight); !sized) return sized;
    const bool series = impl_->lastWidth == width && impl_->lastHeight == height && width <= impl_->largestTile &&
                        height <= impl_->largestTile && Backdrop::isIn(scene);
    impl_->lastWidth = width;
    impl_->lastHeight = height;
    if (series) impl_->backdrop.update(*impl_->renderer, scene, width, height, true);
    std::optional<Tile> drawn;
    std::size_t turn = 0;
    for (int top = 0; top < height; top += tileHeight) {
        for (int left = 0; left < width; left += tileWidth) {
            const Tile tile{
                width, height, left, top, std::min(tileWidth, width - left), std::min(tileHeight, height - top), true};
            impl_->draw(scene, tile, impl_->targets[turn].framebuffer, series);
            glFlush();
            turn = 1 - turn;
            if (drawn) {
                if (auto taken = impl_->read(impl_->targets[turn], *drawn, channels, sink); !taken) return taken;
            }
            drawn = tile;
        }
    }
    return impl_->read(impl_->targets[1 - turn], *drawn, channels, sink);
}

std::size_t OffscreenRasterizer::uploads() const { return impl_->renderer->uploads(); }

}  // namespace gl

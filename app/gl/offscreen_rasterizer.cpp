// SPDX-License-Identifier: Apache-2.0
// Draws top row first, so that reading back needs no turning over, and drops the unused alpha of one band of rows
// while the next band is read.
#include "gl/offscreen_rasterizer.h"

#include <fmt/format.h>
#include <glad/gl.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <future>
#include <optional>

#include "gl/headless_context.h"
#include "gl/object.h"
#include "gl/renderer.h"

namespace gl {
namespace {

constexpr int kBandRows = 128;

// From four bytes a pixel to three. Writes whole words, each over the last one's alpha.
void dropAlpha(const std::uint8_t* rgba, std::size_t pixels, std::uint8_t* rgb)
{
    for (std::size_t i = 0; i + 1 < pixels; ++i) std::memcpy(rgb + 3 * i, rgba + 4 * i, 4);
    std::memcpy(rgb + 3 * (pixels - 1), rgba + 4 * (pixels - 1), 3);
}

}  // namespace

struct OffscreenRasterizer::Impl {
    HeadlessContext context;
    std::optional<Renderer> renderer;
    Framebuffer framebuffer;
    Renderbuffer pixels;
    int width = 0, height = 0;  // of the framebuffer
    int largestTile = 0;
    std::array<std::vector<std::uint8_t>, 2> bands;

    explicit Impl(HeadlessContext made) : context(std::move(made)) {}
    Impl(const Impl&) = delete;
    Impl& operator=(const Impl&) = delete;
    ~Impl()
    {
        const HeadlessContext::Scope scope(context);
        renderer.reset();
        framebuffer = {};
        pixels = {};
    }

    geo::Result<void> open(std::shared_ptr<const scene::Fonts> fonts, int wantedTile);
    geo::Result<void> resize(int newWidth, int newHeight);
    void read(const Tile& tile, scene::Image& image);
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
    if (framebuffer.id() == 0) {
        framebuffer = makeFramebuffer();
        pixels = makeRenderbuffer();
    }
    glBindFramebuffer(GL_FRAMEBUFFER, framebuffer.id());
    if (width == newWidth && height == newHeight) return {};
    glBindRenderbuffer(GL_RENDERBUFFER, pixels.id());
    glRenderbufferStorage(GL_RENDERBUFFER, GL_RGBA8, newWidth, newHeight);
    glFramebufferRenderbuffer(GL_FRAMEBUFFER, GL_COLOR_ATTACHMENT0, GL_RENDERBUFFER, pixels.id());
    if (glCheckFramebufferStatus(GL_FRAMEBUFFER) != GL_FRAMEBUFFER_COMPLETE) {
        width = height = 0;
        return geo::fail(geo::ErrorCode::Unavailable,
                         fmt::format("the graphics driver has no memory for a picture of {} x {} pixels; ask for a "
                                     "smaller one",
                                     newWidth, newHeight),
                         "OpenGL");
    }
    width = newWidth;
    height = newHeight;
    return {};
}

void OffscreenRasterizer::Impl::read(const Tile& tile, scene::Image& image)
{
    glPixelStorei(GL_PACK_ALIGNMENT, 4);
    const auto rowBytes = static_cast<std::size_t>(tile.width) * 4;
    std::future<void> converting;
    for (int top = 0, band = 0; top < tile.height; top += kBandRows, band ^= 1) {
        const int rows = std::min(kBandRows, tile.height - top);
        std::vector<std::uint8_t>& rgba = bands[static_cast<std::size_t>(band)];
        rgba.resize(rowBytes * kBandRows);
        glReadPixels(0, top, tile.width, rows, GL_RGBA, GL_UNSIGNED_BYTE, rgba.data());
        if (converting.valid()) converting.get();
        converting = std::async(std::launch::async, [&rgba, &image, &tile, rowBytes, rows, top] {
            for (int row = 0; row < rows; ++row) {
                const auto at = static_cast<std::size_t>(tile.top + top + row) * static_cast<std::size_t>(image.width) +
                                static_cast<std::size_t>(tile.left);
                dropAlpha(rgba.data() + static_cast<std::size_t>(row) * rowBytes, static_cast<std::size_t>(tile.width),
                          image.rgb.data() + 3 * at);
            }
        });
    }
    if (converting.valid()) converting.get();
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

geo::Result<scene::Image> OffscreenRasterizer::rasterize(const scene::Scene& scene, int width, int height)
{
    if (width <= 0 || height <= 0)
        return geo::fail(geo::ErrorCode::Invalid, fmt::format("a picture cannot be {} x {} pixels", width, height));
    const HeadlessContext::Scope scope(impl_->context);
    if (!scope.current())
        return geo::fail(geo::ErrorCode::Unavailable, "the OpenGL context is in use by another thread", "EGL");

    scene::Image image{width, height, {}};
    image.rgb.resize(3 * static_cast<std::size_t>(width) * static_cast<std::size_t>(height));
    const int tileWidth = std::min(width, impl_->largestTile), tileHeight = std::min(height, impl_->largestTile);
    if (auto sized = impl_->resize(tileWidth, tileHeight); !sized) return tl::unexpected(sized.error());
    for (int top = 0; top < height; top += tileHeight) {
        for (int left = 0; left < width; left += tileWidth) {
            const Tile tile{
                width, height, left, top, std::min(tileWidth, width - left), std::min(tileHeight, height - top), true};
            impl_->renderer->draw(scene, tile);
            impl_->read(tile, image);
        }
    }
    return image;
}

std::size_t OffscreenRasterizer::uploads() const { return impl_->renderer->uploads(); }

}  // namespace gl

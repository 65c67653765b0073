// SPDX-License-Identifier: Apache-2.0
// A cairo image surface and its pixels.
#include "output/cairo_rasterizer.h"

#include <cairo.h>
#include <fmt/format.h>

#include <algorithm>

#include "output/cairo_canvas.h"

namespace output {
namespace {

using Surface = std::unique_ptr<cairo_surface_t, decltype([](cairo_surface_t* s) { cairo_surface_destroy(s); })>;
using Context = std::unique_ptr<cairo_t, decltype([](cairo_t* c) { cairo_destroy(c); })>;

constexpr int kStripPixels = 16 << 20;

void copyRows(cairo_surface_t* surface, int width, int height, int channels, std::uint8_t* out)
{
    cairo_surface_flush(surface);
    const auto columns = static_cast<std::size_t>(width), rows = static_cast<std::size_t>(height);
    const unsigned char* const data = cairo_image_surface_get_data(surface);
    const auto stride = static_cast<std::size_t>(cairo_image_surface_get_stride(surface));
    for (std::size_t y = 0; y < rows; ++y) {
        const auto* const row = reinterpret_cast<const std::uint32_t*>(data + y * stride);
        for (std::size_t x = 0; x < columns; ++x) {
            const std::uint32_t alpha = channels == 4 ? row[x] >> 24U : 255;
            // Multiplied by the opacity, which files do not want.
            const auto plain = [&](std::uint32_t c) {
                return static_cast<std::uint8_t>(alpha == 0 ? 0
                                                            : std::min(255U, ((c & 255U) * 255U + alpha / 2) / alpha));
            };
            *out++ = plain(row[x] >> 16U);
            *out++ = plain(row[x] >> 8U);
            *out++ = plain(row[x]);
            if (channels == 4) *out++ = static_cast<std::uint8_t>(alpha);
        }
    }
}

}  // namespace

CairoRasterizer::CairoRasterizer(std::shared_ptr<const scene::Fonts> fonts) : fonts_(std::move(fonts)) {}

geo::Result<void> CairoRasterizer::draw(const scene::Scene& scene, int width, int height, scene::StripSink& sink)
{
    if (width <= 0 || height <= 0)
        return geo::fail(geo::ErrorCode::Invalid, fmt::format("a picture cannot be {} x {} pixels", width, height));
    const int channels = scene::channelsOf(scene), stripHeight = std::max(64, kStripPixels / width);
    CairoFonts fonts(*fonts_);
    for (int top = 0; top < height; top += stripHeight) {
        const int rows = std::min(stripHeight, height - top);
        const Surface surface(
            cairo_image_surface_create(channels == 4 ? CAIRO_FORMAT_ARGB32 : CAIRO_FORMAT_RGB24, width, rows));
        const Context cairo(cairo_create(surface.get()));
        const double scale = width / scene.widthPt;
        cairo_translate(cairo.get(), 0, -top);
        cairo_scale(cairo.get(), scale, height / scene.heightPt);
        if (cairo_status(cairo.get()) == CAIRO_STATUS_SUCCESS) drawScene(cairo.get(), scene, fonts, scale);
        if (const cairo_status_t status = cairo_status(cairo.get()); status != CAIRO_STATUS_SUCCESS) {
            return geo::fail(geo::ErrorCode::Unavailable,
                             fmt::format("cairo cannot draw a picture of {} x {} pixels ({}); ask for a smaller one",
                                         width, height, cairo_status_to_string(status)));
        }
        copyRows(surface.get(), width, rows, channels, sink.next(rows));
        if (auto taken = sink.take(); !taken) return taken;
    }
    return {};
}

}  // namespace output

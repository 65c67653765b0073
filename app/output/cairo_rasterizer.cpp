// SPDX-License-Identifier: Apache-2.0
// A cairo image surface and its pixels.
#include "output/cairo_rasterizer.h"

#include <cairo.h>
#include <fmt/format.h>

#include "output/cairo_canvas.h"

namespace output {
namespace {

using Surface = std::unique_ptr<cairo_surface_t, decltype([](cairo_surface_t* s) { cairo_surface_destroy(s); })>;
using Context = std::unique_ptr<cairo_t, decltype([](cairo_t* c) { cairo_destroy(c); })>;

scene::Image imageOf(cairo_surface_t* surface, int width, int height)
{
    cairo_surface_flush(surface);
    scene::Image image{width, height, {}};
    const auto columns = static_cast<std::size_t>(width), rows = static_cast<std::size_t>(height);
    image.rgb.resize(3 * columns * rows);
    const unsigned char* const data = cairo_image_surface_get_data(surface);
    const auto stride = static_cast<std::size_t>(cairo_image_surface_get_stride(surface));
    std::uint8_t* out = image.rgb.data();
    for (std::size_t y = 0; y < rows; ++y) {
        const auto* const row = reinterpret_cast<const std::uint32_t*>(data + y * stride);
        for (std::size_t x = 0; x < columns; ++x) {
            *out++ = static_cast<std::uint8_t>(row[x] >> 16U);
            *out++ = static_cast<std::uint8_t>(row[x] >> 8U);
            *out++ = static_cast<std::uint8_t>(row[x]);
        }
    }
    return image;
}

}  // namespace

CairoRasterizer::CairoRasterizer(std::shared_ptr<const scene::Fonts> fonts) : fonts_(std::move(fonts)) {}

geo::Result<scene::Image> CairoRasterizer::rasterize(const scene::Scene& scene, int width, int height)
{
    if (width <= 0 || height <= 0)
        return geo::fail(geo::ErrorCode::Invalid, fmt::format("a picture cannot be {} x {} pixels", width, height));
    const Surface surface(cairo_image_surface_create(CAIRO_FORMAT_RGB24, width, height));
    const Context cairo(cairo_create(surface.get()));
    const double scale = width / scene.widthPt;
    cairo_scale(cairo.get(), scale, height / scene.heightPt);
    if (cairo_status(cairo.get()) == CAIRO_STATUS_SUCCESS) {
        CairoFonts fonts(*fonts_);
        drawScene(cairo.get(), scene, fonts, scale);
    }
    if (const cairo_status_t status = cairo_status(cairo.get()); status != CAIRO_STATUS_SUCCESS) {
        return geo::fail(geo::ErrorCode::Unavailable,
                         fmt::format("cairo cannot draw a picture of {} x {} pixels ({}); ask for a smaller one", width,
                                     height, cairo_status_to_string(status)));
    }
    return imageOf(surface.get(), width, height);
}

}  // namespace output

// SPDX-License-Identifier: Apache-2.0
// OpenGL and cairo draw the same picture from the same Scene.
#include <doctest/doctest.h>
#include <fmt/format.h>

#include <cmath>

#include "gl/offscreen_rasterizer.h"
#include "output/cairo_rasterizer.h"
#include "output/png.h"
#include "output/write_file.h"
#include "tests/parity/sample_scene.h"

namespace {

struct Difference {
    double mean = 0;      // grey steps
    double farShare = 0;  // share of channel values that differ by more than 64
    scene::Image picture;
};

Difference difference(const scene::Image& a, const scene::Image& b)
{
    REQUIRE(a.rgb.size() == b.rgb.size());
    Difference result{0, 0, a};
    for (std::size_t i = 0; i < a.rgb.size(); ++i) {
        const int d = std::abs(a.rgb[i] - b.rgb[i]);
        result.mean += d;
        result.farShare += d > 64 ? 1 : 0;
        result.picture.rgb[i] = static_cast<std::uint8_t>(std::min(255, d * 4));
    }
    result.mean /= static_cast<double>(a.rgb.size());
    result.farShare /= static_cast<double>(a.rgb.size());
    return result;
}

void save(const char* name, double scale, const scene::Image& image)
{
    const auto png = output::encodePng(image, 72, {});
    REQUIRE(png.has_value());
    const auto written = output::writeWhole(fmt::format("{}/parity-{}x-{}.png", MISSIEKAART_BUILD, scale, name),
                                            std::span(*png), output::Overwrite::Replace);
    CHECK(written.has_value());
}

}  // namespace

TEST_CASE("nothing of a group shows outside its clip, in one tile or in many")
{
    const auto fonts = scene::Fonts::open();
    REQUIRE(fonts.has_value());
    scene::Scene scene;
    scene.widthPt = scene.heightPt = 100;
    const scene::Rect page{0, 0, 100, 100};
    const auto all = sample::rectangle(-100, -100, 100, 100);
    scene.groups.push_back(
        {scene::MapFrame{page, {0, 0}, 1}, {scene::Fill{all, {200, 0, 0}, {}}}, scene::Rect{10, 20, 30, 40}});
    scene.groups.push_back({std::nullopt, {scene::Box{page, 0, {0, 200, 0}, {}, 0, {}}}, scene::Rect{40, 20, 50, 40}});
    output::CairoRasterizer cairo(*fonts);
    auto whole = gl::OffscreenRasterizer::create(*fonts), tiled = gl::OffscreenRasterizer::create(*fonts, 64);
    REQUIRE(whole.has_value());
    REQUIRE(tiled.has_value());
    for (scene::Rasterizer* by : std::initializer_list<scene::Rasterizer*>{&cairo, whole->get(), tiled->get()}) {
        const auto image = by->rasterize(scene, 200, 200);
        REQUIRE(image.has_value());
        for (int y = 0; y < 200; ++y) {
            for (int x = 0; x < 200; ++x) {
                const bool inside = y >= 40 && y < 120, red = inside && x >= 20 && x < 80,
                           green = inside && x >= 80 && x < 180;
                const std::size_t at = 3 * (static_cast<std::size_t>(y) * 200 + static_cast<std::size_t>(x));
                const bool right = image->rgb[at] == (red ? 200 : 0) && image->rgb[at + 1] == (green ? 200 : 0);
                if (!right) FAIL("wrong at ", x, ", ", y);
            }
        }
    }
}

TEST_CASE("OpenGL and cairo agree on every primitive, at three resolutions")
{
    const auto fonts = scene::Fonts::open();
    REQUIRE(fonts.has_value());
    auto opengl = gl::OffscreenRasterizer::create(*fonts);
    REQUIRE_MESSAGE(opengl.has_value(), opengl.error().text());
    output::CairoRasterizer cairo(*fonts);
    const scene::Scene scene = sample::everything(**fonts);

    for (const double scale : {1.0, 2.0, 4.0}) {
        const int width = static_cast<int>(400 * scale), height = static_cast<int>(300 * scale);
        const auto drawn = (*opengl)->rasterize(scene, width, height);
        const auto reference = cairo.rasterize(scene, width, height);
        REQUIRE(drawn.has_value());
        REQUIRE(reference.has_value());
        const Difference found = difference(*drawn, *reference);
        INFO("scale ", scale, ", mean ", found.mean, ", far ", found.farShare);
        const bool alike = found.mean < 1.5 / scale + 0.3 && found.farShare < 0.0015;
        CHECK(alike);
        if (!alike) {
            save("opengl", scale, *drawn);
            save("cairo", scale, *reference);
            save("difference", scale, found.picture);
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
#include "tests/gl/drawing.h"

namespace drawing {

std::shared_ptr<const scene::Fonts> fonts()
{
    static const auto opened = scene::Fonts::open();
    REQUIRE(opened.has_value());
    return *opened;
}

gl::OffscreenRasterizer& rasterizer()
{
    static const auto made = gl::OffscreenRasterizer::create(fonts());
    REQUIRE_MESSAGE(made.has_value(), made.error().text());
    return **made;
}

scene::Scene page(double widthPt, double heightPt, std::vector<scene::Primitive> primitives)
{
    scene::Scene scene;
    scene.widthPt = widthPt;
    scene.heightPt = heightPt;
    scene.background = kBlack;
    scene.groups.push_back({std::nullopt, std::move(primitives)});
    return scene;
}

scene::Image draw(const scene::Scene& scene, int pixelsPerPoint)
{
    auto image = rasterizer().rasterize(scene, static_cast<int>(scene.widthPt) * pixelsPerPoint,
                                        static_cast<int>(scene.heightPt) * pixelsPerPoint);
    REQUIRE_MESSAGE(image.has_value(), image.error().text());
    return std::move(*image);
}

int at(const scene::Image& image, int x, int y)
{
    return image
        .rgb[3 * (static_cast<std::size_t>(y) * static_cast<std::size_t>(image.width) + static_cast<std::size_t>(x))];
}

double ink(const scene::Image& image, int left, int top, int width, int height)
{
    double sum = 0;
    for (int y = top; y < top + height; ++y)
        for (int x = left; x < left + width; ++x) sum += at(image, x, y) / 255.0;
    return sum;
}

double ink(const scene::Image& image) { return ink(image, 0, 0, image.width, image.height); }

int marksInRow(const scene::Image& image, int y)
{
    int marks = 0;
    for (int x = 1; x < image.width; ++x) marks += at(image, x - 1, y) < 128 && at(image, x, y) >= 128 ? 1 : 0;
    return marks;
}

}  // namespace drawing

// SPDX-License-Identifier: Apache-2.0
#include <cmath>
#include <numbers>

#include "tests/gl/drawing.h"

using drawing::at;
using drawing::draw;
using drawing::ink;
using drawing::kWhite;
using drawing::page;
using scene::SymbolFrame;
using scene::SymbolShape;

namespace {

scene::Scene symbolPage(const scene::Symbol& symbol)
{
    return page(100, 100, {scene::Symbols{std::make_shared<std::vector<scene::Symbol>>(1, symbol)}});
}

scene::Symbol symbol(SymbolShape shape, SymbolFrame frame)
{
    scene::Symbol s;
    s.at = {50, 50};
    s.radiusPt = 20;
    s.shape = shape;
    s.frame = frame;
    s.framePt = 4;
    s.fill = s.frameColor = kWhite;
    return s;
}

// Bright arcs met on a walk around the middle at a distance.
int marksAround(const scene::Image& image, double radius)
{
    int marks = 0;
    bool before = true;
    for (int i = 0; i <= 3600; ++i) {
        const double angle = i * std::numbers::pi / 1800;
        const bool now = at(image, static_cast<int>(50 * 4 + radius * 4 * std::sin(angle)),
                            static_cast<int>(50 * 4 - radius * 4 * std::cos(angle))) >= 128;
        marks += now && !before ? 1 : 0;
        before = now;
    }
    return marks;
}

}  // namespace

TEST_CASE("every shape has the area of the circle")
{
    for (int shape = 0; shape < 6; ++shape) {
        for (const auto frame : {SymbolFrame::None, SymbolFrame::Solid}) {
            const auto image = draw(symbolPage(symbol(static_cast<SymbolShape>(shape), frame)), 2);
            INFO("shape ", shape);
            CHECK(ink(image) / 4 == doctest::Approx(400 * std::numbers::pi).epsilon(0.02));
        }
    }
}

TEST_CASE("a symbol shows only in its days, which changes no buffer")
{
    scene::Symbol s = symbol(SymbolShape::Circle, SymbolFrame::Solid);
    s.firstDay = 100;
    s.lastDay = 200;
    scene::Scene scene = symbolPage(s);
    const auto inkOn = [&](std::int32_t day) {
        scene.day = day;
        return ink(draw(scene));
    };
    CHECK(inkOn(99) == 0);
    CHECK(inkOn(100) > 1000);
    const std::size_t uploads = drawing::rasterizer().uploads();
    CHECK(inkOn(200) > 1000);
    CHECK(inkOn(201) == 0);
    CHECK(inkOn(-5) == 0);
    CHECK(drawing::rasterizer().uploads() == uploads);
}

TEST_CASE("hollow, dashed and dotted frames")
{
    scene::Symbol s = symbol(SymbolShape::Circle, SymbolFrame::Solid);
    s.fill = {0, 0, 0, 0};
    const auto ring = draw(symbolPage(s), 4);
    CHECK(at(ring, 200, 200) == 0);
    CHECK(ink(ring) / 16 == doctest::Approx((400 - 256) * std::numbers::pi).epsilon(0.01));

    s.frame = SymbolFrame::Dashed;
    const auto dashed = draw(symbolPage(s), 4);
    CHECK(marksAround(dashed, 18) == 8);  // 2 pi 18 / (3.6 * 4), rounded
    CHECK(ink(dashed) == doctest::Approx(ink(ring) * 0.6).epsilon(0.03));
    s.frame = SymbolFrame::Dotted;
    const auto dotted = draw(symbolPage(s), 4);
    CHECK(marksAround(dotted, 18) == 14);
    CHECK(ink(dotted) / 16 == doctest::Approx(14 * 4 * std::numbers::pi).epsilon(0.03));

    s.shape = SymbolShape::Square;
    s.frame = SymbolFrame::Dashed;
    const auto square = draw(symbolPage(s), 4);
    CHECK(at(square, 200 - 66, 200 - 66) > 200);  // a dash bends around the first corner
}

TEST_CASE("a soft frame fades outwards")
{
    scene::Symbol s = symbol(SymbolShape::Circle, SymbolFrame::Solid);
    s.fill = {0, 0, 0, 0};
    s.softPt = 8;
    const auto soft = draw(symbolPage(s), 4);
    int before = 256;
    for (int radius = 67; radius < 112; radius += 6) {
        CHECK(at(soft, 200 + radius, 200) < before);
        before = at(soft, 200 + radius, 200);
    }
    CHECK(at(soft, 200 + 62, 200) == 0);
    CHECK(at(soft, 200 + 113, 200) == 0);
}

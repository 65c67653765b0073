// SPDX-License-Identifier: Apache-2.0
#include <cmath>
#include <numbers>

#include "tests/gl/drawing.h"
#include "tests/parity/sample_scene.h"

using drawing::at;
using drawing::draw;
using drawing::ink;
using drawing::kWhite;
using drawing::page;

namespace {

scene::Scene map(std::vector<scene::Primitive> primitives)
{
    scene::Scene scene = page(100, 100, std::move(primitives));
    scene.groups[0].frame = scene::MapFrame{{10, 10, 80, 80}, {5e5, 4e6}, 1000};
    return scene;
}

}  // namespace

TEST_CASE("a fill lies where its map coordinates say and stays inside its frame")
{
    const auto image = draw(map({scene::Fill{sample::rectangle(490e3, 3990e3, 510e3, 4020e3), kWhite, {}}}));
    CHECK(ink(image) == doctest::Approx(20 * 30));
    CHECK(at(image, 50, 31) == 255);  // north is up
    CHECK(at(image, 50, 29) == 0);
    CHECK(at(image, 50, 59) == 255);
    CHECK(at(image, 50, 61) == 0);

    const auto whole = draw(map({scene::Fill{sample::rectangle(0, 0, 1e6, 8e6), kWhite, {}}}));
    CHECK(ink(whole) == 80 * 80);
    CHECK(at(whole, 9, 50) == 0);
    CHECK(at(whole, 10, 50) == 255);
}

TEST_CASE("relief darkens below neutral, lightens above it, and leaves flat ground alone")
{
    auto relief = std::make_shared<geo::Raster>();
    relief->extent = {460e3, 3960e3, 540e3, 4040e3};
    relief->width = relief->height = 3;
    relief->pixels = {0, 0, 0, 100, 100, 100, 255, 255, 255};
    const scene::Shade shade{.relief = relief, .neutral = 100, .shadow = {0, 0, 0, 128}, .light = {255, 255, 255, 255}};
    const scene::Color grey{100, 100, 100};
    const auto image = draw(map({scene::Fill{sample::rectangle(0, 0, 1e6, 8e6), grey, shade}}));
    CHECK(at(image, 50, 12) == doctest::Approx(50).epsilon(0.03));  // row 0 is the north edge
    CHECK(at(image, 50, 49) == doctest::Approx(100).epsilon(0.03));
    CHECK(at(image, 50, 88) == 255);
}

TEST_CASE("hatching has its width and spacing at any scale")
{
    const auto hatch = scene::Hatch{sample::rectangle(0, 0, 1e6, 8e6), kWhite, 2, 8};
    const auto image = draw(map({hatch}));
    CHECK(ink(image) / (80 * 80) == doctest::Approx(2.0 / 8).epsilon(0.02));
    // The lines move with the map, and a whole number of spacings on they are the same.
    const auto movedBy = [&](double points) {
        scene::Scene moved = map({hatch});
        moved.groups[0].frame->centre.x += points * moved.groups[0].frame->metresPerPoint;
        const auto shown = draw(moved);
        int different = 0;
        for (std::size_t i = 0; i < shown.rgb.size(); ++i) different += std::abs(shown.rgb[i] - image.rgb[i]) > 2;
        return different;
    };
    CHECK(movedBy(4 * std::numbers::sqrt2) > 2000);
    CHECK(movedBy(16 * std::numbers::sqrt2) <= 12);
}

TEST_CASE("boxes have round corners, an inner border and dashes")
{
    const scene::Rect rect{10, 10, 60, 40};
    const auto plain = draw(page(80, 60, {scene::Box{rect, 0, kWhite, {}, 0, {}}}));
    CHECK(ink(plain) == doctest::Approx(60 * 40).epsilon(0.001));
    const auto round = draw(page(80, 60, {scene::Box{rect, 10, kWhite, {}, 0, {}}}));
    CHECK(ink(round) == doctest::Approx(60 * 40 - (4 - 3.14159) * 100).epsilon(0.002));
    const auto border = draw(page(80, 60, {scene::Box{rect, 0, {0, 0, 0, 0}, kWhite, 2, {}}}));
    CHECK(ink(border) == doctest::Approx(60 * 40 - 56 * 36).epsilon(0.01));
    CHECK(at(border, 11, 30) == 255);
    CHECK(at(border, 9, 30) == 0);
    CHECK(at(border, 12, 30) == 0);
    const auto dashed = draw(page(80, 60, {scene::Box{rect, 0, {0, 0, 0, 0}, kWhite, 2, {5, 5}}}));
    CHECK(drawing::marksInRow(dashed, 11) == 6);
    CHECK(ink(dashed) == doctest::Approx(ink(border) / 2).epsilon(0.03));
}

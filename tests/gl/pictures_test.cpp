// SPDX-License-Identifier: Apache-2.0
// Whole pictures: text, tiles, copies on the GPU, sizes that cannot be.
#include <array>
#include <cmath>
#include <cstdlib>
#include <thread>

#include "tests/gl/drawing.h"
#include "tests/parity/sample_scene.h"

using drawing::draw;
using drawing::fonts;
using drawing::ink;
using drawing::kWhite;
using drawing::page;

namespace {

scene::Label label(double size)
{
    scene::Label l;
    l.origin = {20, 60};
    l.text = fonts()->shape("Sahel", {scene::Face::SemiBold, size});
    l.color = kWhite;
    return l;
}

}  // namespace

TEST_CASE("letters grow with their size, turn about their origin, and have halos outside only")
{
    const double small = ink(draw(page(200, 100, {label(20)}))), large = ink(draw(page(200, 100, {label(40)})));
    CHECK(large == doctest::Approx(4 * small).epsilon(0.03));

    scene::Label upright = label(20);
    upright.angle = 1.5707963;
    const auto image = draw(page(200, 200, {upright}));
    CHECK(ink(image) == doctest::Approx(small).epsilon(0.03));
    CHECK(ink(image, 0, 0, 200, 58) == 0);  // clockwise from the right is down
    CHECK(ink(image, 41, 0, 159, 200) == 0);

    scene::Label haloed = label(20);
    haloed.color = {0, 0, 0};
    haloed.halo = kWhite;
    haloed.haloPt = 2;
    const auto halo = draw(page(200, 100, {haloed}));
    CHECK(ink(halo) > small);
    scene::Label both = haloed;
    both.color = kWhite;
    CHECK(ink(draw(page(200, 100, {both}))) == doctest::Approx(ink(halo) + small).epsilon(0.03));
}

TEST_CASE("tiles join without a seam")
{
    const auto scene = sample::everything(*fonts());
    auto tiled = gl::OffscreenRasterizer::create(fonts(), 190);
    REQUIRE(tiled.has_value());
    const auto whole = draw(scene, 2);
    const auto joined = (*tiled)->rasterize(scene, 800, 600);
    REQUIRE(joined.has_value());
    std::size_t different = 0;
    int most = 0;
    for (std::size_t i = 0; i < whole.rgb.size(); ++i) {
        const int d = std::abs(whole.rgb[i] - joined->rgb[i]);
        different += d > 2 ? 1 : 0;
        most = std::max(most, d);
    }
    INFO("largest difference ", most);
    CHECK(different <= 12);  // an area's edge through the very middle of a pixel may fall on either side
}

TEST_CASE("a picture of a series, whose map was drawn before or moved by whole pixels, is that picture drawn alone")
{
    auto series = gl::OffscreenRasterizer::create(fonts());
    REQUIRE(series.has_value());
    scene::Scene scene = sample::everything(*fonts());
    REQUIRE(scene.groups.front().frame.has_value());
    const double step = scene.groups.front().frame->metresPerPoint * scene.widthPt / 400;  // one pixel
    struct Move {
        double right, down;
    };
    // The first two make it a series; then still, sideways, up and down, both, far away, between pixels.
    for (const Move move : {Move{0, 0},
                            {0, 0},
                            {0, 0},
                            {40, 0},
                            {-7, 0},
                            {0, 31},
                            {0, -90},
                            {12, 25},
                            {-3, 2},
                            {900, 0},
                            {-900, 0},
                            {0.5, 0.5}}) {
        scene.groups.front().frame->centre.x += move.right * step;
        scene.groups.front().frame->centre.y += move.down * step;
        auto alone = gl::OffscreenRasterizer::create(fonts());
        const auto kept = (*series)->rasterize(scene, 400, 300), fresh = (*alone)->rasterize(scene, 400, 300);
        REQUIRE(kept.has_value());
        REQUIRE(fresh.has_value());
        int different = 0;
        for (std::size_t i = 0; i < fresh->rgb.size(); ++i) different += std::abs(kept->rgb[i] - fresh->rgb[i]) > 2;
        INFO("moved by ", move.right, ", ", move.down);
        CHECK(different <= 30);  // where an edge runs through the very middle of a pixel
    }
    scene.background = {9, 90, 200};
    const auto recoloured = (*series)->rasterize(scene, 400, 300);
    REQUIRE(recoloured.has_value());
    CHECK(
        std::equal(recoloured->rgb.end() - 3, recoloured->rgb.end(), std::array<std::uint8_t, 3>{9, 90, 200}.begin()));
}

TEST_CASE("what is drawn again is not copied again, and what is new is")
{
    auto own = gl::OffscreenRasterizer::create(fonts());
    REQUIRE(own.has_value());
    auto& rasterizer = **own;
    scene::Scene scene = sample::everything(*fonts());
    const auto first = rasterizer.rasterize(scene, 400, 300);
    const std::size_t uploads = rasterizer.uploads();
    CHECK(uploads >= 9);
    const std::size_t byWarmingUp = gl::OffscreenRasterizer::create(fonts()).value()->uploads();
    const scene::Scene copy = scene;
    const auto again = rasterizer.rasterize(copy, 400, 300);
    REQUIRE(first.has_value());
    REQUIRE(again.has_value());
    CHECK(rasterizer.uploads() == uploads);
    CHECK(first->rgb == again->rgb);
    scene.groups[1].primitives.push_back(scene::Stroke{sample::line({{0, 0}, {9, 9}}), kWhite, 1, {}, false});
    CHECK(rasterizer.rasterize(scene, 400, 300).has_value());
    CHECK(rasterizer.uploads() == uploads + 1);

    // Out of use for many frames, a copy goes; used again, it is made again.
    const scene::Scene empty = page(400, 300, {});
    for (int i = 0; i < 20; ++i) CHECK(rasterizer.rasterize(empty, 40, 30).has_value());
    CHECK(rasterizer.rasterize(scene, 400, 300).has_value());
    CHECK(rasterizer.uploads() == 2 * uploads + 2 - byWarmingUp);
}

TEST_CASE("another thread may draw")
{
    const scene::Scene scene = sample::everything(*fonts());
    const auto here = draw(scene);
    scene::Image there;
    std::thread([&] { there = draw(scene); }).join();
    CHECK(here.rgb == there.rgb);
}

TEST_CASE("impossible sizes and empty geometry")
{
    CHECK_FALSE(drawing::rasterizer().rasterize(page(10, 10, {}), 0, 10).has_value());
    CHECK_FALSE(drawing::rasterizer().rasterize(page(10, 10, {}), 10, -1).has_value());
    const auto nothing = std::make_shared<geo::Area>();
    const auto image =
        draw(page(20, 20,
                  {scene::Fill{nothing, kWhite, {}}, scene::Fill{nullptr, kWhite, {}},
                   scene::Hatch{nothing, kWhite, 1, 4}, scene::Stroke{nullptr, kWhite, 1, {}, false},
                   scene::Stroke{std::make_shared<geo::Path>(), kWhite, 1, {}, true}, scene::Symbols{nullptr},
                   scene::Symbols{std::make_shared<std::vector<scene::Symbol>>()}, scene::Label{}}));
    CHECK(ink(image) == 0);
}

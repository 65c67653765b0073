// SPDX-License-Identifier: Apache-2.0
#include <cmath>
#include <numbers>

#include "gl/line_points.h"
#include "tests/gl/drawing.h"
#include "tests/parity/sample_scene.h"

using drawing::at;
using drawing::draw;
using drawing::ink;
using drawing::kWhite;
using drawing::page;
using sample::line;

TEST_CASE("a line covers its width, wherever it lies between pixels")
{
    for (const double width : {0.3, 1.0, 1.7, 4.0}) {
        for (const double y : {20.0, 20.25, 20.5, 20.9}) {
            const auto image = draw(page(80, 40, {scene::Stroke{line({{-10, y}, {90, y}}), kWhite, width, {}, false}}));
            CHECK(ink(image, 40, 0, 1, 40) == doctest::Approx(width).epsilon(0.02));
        }
    }
    const auto slanted = draw(page(80, 80, {scene::Stroke{line({{-10, -20}, {90, 95}}), kWhite, 2, {}, false}}));
    const double across = 2 * std::sqrt(1 + 1.15 * 1.15);  // of a column
    CHECK(ink(slanted, 20, 0, 40, 80) / 40 == doctest::Approx(across).epsilon(0.01));
}

TEST_CASE("joints are not blended twice")
{
    std::vector<geo::Point> one, many;
    for (int i = 0; i <= 60; ++i) {
        const double angle = std::numbers::pi * i / 60;
        many.push_back({50 + 40 * std::cos(angle), 60 - 40 * std::sin(angle)});
        if (i % 6 == 0) one.push_back(many.back());
    }
    // Short pieces of a half-transparent hairline must not look darker or brighter than the curve as a whole.
    const scene::Color half = kWhite.withAlpha(0.5);
    const auto fine = draw(page(100, 70, {scene::Stroke{line(many), half, 0.8, {}, false}}), 2);
    const double length = 40 * std::numbers::pi * 2;
    CHECK(ink(fine) == doctest::Approx(length * 1.6 * 0.5).epsilon(0.03));
    const auto coarse = draw(page(100, 70, {scene::Stroke{line(one), half, 6, {}, false}}), 2);
    int brightest = 0;
    for (int y = 0; y < coarse.height; ++y)
        for (int x = 0; x < coarse.width; ++x) brightest = std::max(brightest, at(coarse, x, y));
    CHECK(brightest <= 130);
}

TEST_CASE("caps and joins are round, rings close")
{
    const auto dot = draw(page(40, 40, {scene::Stroke{line({{20, 20}, {20.001, 20}}), kWhite, 12, {}, false}}));
    CHECK(ink(dot) == doctest::Approx(36 * std::numbers::pi).epsilon(0.02));
    const auto path = line({{10, 10}, {30, 10}, {30, 30}, {10, 30}});
    const auto open = draw(page(40, 40, {scene::Stroke{path, kWhite, 2, {}, false}}));
    const auto ring = draw(page(40, 40, {scene::Stroke{path, kWhite, 2, {}, true}}));
    CHECK(at(open, 10, 20) == 0);
    CHECK(at(ring, 10, 20) == 255);
    CHECK(at(ring, 9, 9) > 100);  // the corner where the ring begins is a joint like the others
    CHECK(at(ring, 9, 9) == at(ring, 30, 30));
}

TEST_CASE("dashes and dots come in their number, and keep their length at any map scale")
{
    const auto dashes = draw(page(100, 20, {scene::Stroke{line({{2, 10.5}, {94, 10.5}}), kWhite, 1, {6, 6}, false}}));
    CHECK(drawing::marksInRow(dashes, 10) == 8);
    const auto dots = draw(page(100, 20, {scene::Stroke{line({{4, 10}, {98, 10}}), kWhite, 4, {0, 10}, false}}));
    CHECK(drawing::marksInRow(dots, 10) == 10);
    CHECK(ink(dots) == doctest::Approx(10 * 4 * std::numbers::pi).epsilon(0.05));

    scene::Scene map = page(100, 20, {scene::Stroke{line({{-48e3, 0}, {44e3, 0}}), kWhite, 1, {6, 6}, false}});
    map.groups[0].frame = scene::MapFrame{{0, 0.5, 100, 20}, {0, 0}, 1000};
    CHECK(drawing::marksInRow(draw(map), 10) == 8);
    map.groups[0].frame->metresPerPoint = 2000;
    CHECK(drawing::marksInRow(draw(map), 10) == 4);
}

TEST_CASE("line points: repeated points vanish, chunks cover their segments")
{
    geo::Path path;
    path.append(std::vector<geo::Point>{{0, 0}, {0, 0}, {1, 0}, {1, 0}});
    path.append(std::vector<geo::Point>{{5, 5}, {5, 5}});
    const auto points = gl::linePoints(path, false);
    CHECK(points.texels.size() == 2 * 4);

    std::vector<geo::Point> far;
    for (int i = 0; i < 2000; ++i) far.push_back({i * 1.0, i % 7 * 1.0});
    geo::Path longLine;
    longLine.append(far);
    const auto chunked = gl::linePoints(longLine, false);
    REQUIRE(chunked.chunks.size() > 2);
    for (const auto& chunk : chunked.chunks) {
        const std::size_t end = std::min<std::size_t>(chunk.first + chunk.count, far.size() - 1);
        CHECK(chunk.extent.contains(far[chunk.first]));
        CHECK(chunk.extent.contains(far[end]));
    }
    CHECK(gl::linePoints({}, true).chunks.empty());
}

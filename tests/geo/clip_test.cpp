// SPDX-License-Identifier: Apache-2.0
#include "geo/clip.h"

#include <doctest/doctest.h>

#include <cmath>
#include <numbers>
#include <random>

#include "geo/point_in_area.h"
#include "geo/triangulate.h"
#include "shapes.h"

using namespace geo;

namespace {

// A ring of wild spikes that crosses itself and the rectangle many times.
Path tangle(unsigned seed, int points)
{
    std::mt19937 random(seed);
    std::uniform_real_distribution<double> place(-3, 3);
    Path p;
    for (int i = 0; i < points; ++i) p.points.push_back({place(random), place(random)});
    p.endPart();
    return p;
}

double length(const Path& lines)
{
    double sum = 0;
    for (std::size_t i = 0; i < lines.parts(); ++i) {
        const auto part = lines.part(i);
        for (std::size_t j = 1; j < part.size(); ++j)
            sum += std::hypot(part[j].x - part[j - 1].x, part[j].y - part[j - 1].y);
    }
    return sum;
}

}  // namespace

TEST_CASE("clipping keeps what is inside, for rings that cross themselves and the rectangle")
{
    const Extent e{-1, -1.2, 1.1, 1};
    for (unsigned seed = 1; seed <= 60; ++seed) {
        CAPTURE(seed);
        const Path ring = tangle(seed, 12);
        const Path clipped = clipArea(ring, e);
        for (const Point& p : clipped.points) CHECK(e.contains(p));
        for (double x = -0.97; x < 1.1; x += 0.21) {
            for (double y = -1.17; y < 1; y += 0.19) CHECK(contains(clipped, {x, y}) == contains(ring, {x, y}));
        }
    }
}

TEST_CASE("clipped areas are exact")
{
    const Extent e{0, 0, 10, 10};
    CHECK(area(clipArea(box(-5, 2, 5, 4), e)) == doctest::Approx(10));
    CHECK(area(clipArea(box(-5, -5, 15, 15), e)) == doctest::Approx(100));
    CHECK(area(clipArea(frame(-5, 1, 9, 9, 2), e)) == doctest::Approx(9 * 8 - 7 * 4));
    CHECK(clipArea(box(2, 2, 3, 3), e).points == box(2, 2, 3, 3).points);
}

TEST_CASE("rings that pass by leave nothing, not even a line along the edge")
{
    const Extent e{0, 0, 10, 10};
    CHECK(clipArea(box(12, 2, 14, 4), e).empty());
    CHECK(clipArea(box(-5, 0, 0, 10), e).empty());  // touches the edge
    Path corner;                                    // its extent overlaps, its area does not
    corner.append(std::vector<Point>{{-5, 5}, {-5, 16}, {5, 16}, {-4, 14}});
    CHECK(clipArea(corner, e).empty());
}

TEST_CASE("lines are cut at the edges and fall into parts")
{
    const Extent e{0, 0, 10, 10};
    Path line;
    line.append(std::vector<Point>{{-5, 5}, {15, 5}, {15, 8}, {-5, 8}});
    const Path cut = clipLines(line, e);
    REQUIRE(cut.parts() == 2);
    CHECK(cut.part(0)[0] == Point{0, 5});
    CHECK(cut.part(0)[1] == Point{10, 5});
    CHECK(length(cut) == doctest::Approx(20));
    Path inside;
    inside.append(std::vector<Point>{{1, 1}, {2, 5}, {9, 9}});
    CHECK(clipLines(inside, e).points == inside.points);
    Path outside;
    outside.append(std::vector<Point>{{-5, 5}, {3, 14}, {20, 20}});
    CHECK(clipLines(outside, e).empty());
    Path in;  // comes in, turns, goes out: one part
    in.append(std::vector<Point>{{-2, 1}, {5, 1}, {5, 12}});
    CHECK(clipLines(in, e).parts() == 1);
    CHECK(length(clipLines(in, e)) == doctest::Approx(5 + 9));
}

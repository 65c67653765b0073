// SPDX-License-Identifier: Apache-2.0
#include "geo/triangulate.h"

#include <doctest/doctest.h>

#include <cmath>
#include <limits>
#include <numbers>
#include <random>

#include "geo/point_in_area.h"
#include "geo/project.h"
#include "shapes.h"

using namespace geo;

namespace {

// A coast: a circle with noise that never crosses itself, anticlockwise or clockwise.
std::vector<Point> coast(unsigned seed, Point centre, double radius, int points, bool anticlockwise)
{
    std::mt19937 random(seed);
    std::uniform_real_distribution<double> noise(0.7, 1);
    std::vector<Point> ring;
    for (int i = 0; i < points; ++i) {
        const double t = 2 * std::numbers::pi * i / points * (anticlockwise ? 1 : -1);
        const double r = radius * noise(random);
        ring.push_back({centre.x + r * std::cos(t), centre.y + r * std::sin(t)});
    }
    return ring;
}

bool insideTriangles(const Triangles& t, Point p)
{
    for (std::size_t i = 0; i < t.indices.size(); i += 3) {
        Path triangle;
        triangle.append(
            std::vector<Point>{t.points[t.indices[i]], t.points[t.indices[i + 1]], t.points[t.indices[i + 2]]});
        if (contains(triangle, p)) return true;
    }
    return false;
}

}  // namespace

TEST_CASE("the triangles' area equals the polygon's within 1e-9")
{
    for (unsigned seed = 1; seed <= 8; ++seed) {
        Path country;
        country.append(coast(seed, {3e6, -2e6}, 1e6, 5000, true));
        country.append(coast(seed + 100, {3e6, -2e6}, 0.5e6, 900, false));   // a lake
        country.append(coast(seed + 200, {3.1e6, -2e6}, 0.1e6, 300, true));  // an island in it
        for (int i = 0; i < 50; ++i) {
            country.append(coast(seed + 300, {4.5e6 + 3e4 * i, -2e6 + 1e4 * i}, 9e3, 40, true));
        }
        const double expected = area(country);
        const Triangles t = triangles(country);
        CHECK(std::abs(area(t) - expected) <= 1e-9 * expected);
        CHECK(t.points.size() < country.points.size() * 13 / 10);  // vertices are shared, few invented
        CHECK(area(triangulate(country)) == doctest::Approx(expected).epsilon(1e-5));
    }
}

TEST_CASE("projected areas keep their area as triangles within 1e-9")
{
    for (const NamedProjection& named : namedProjections()) {
        CAPTURE(named.id);
        const auto projection = Projection::create(std::string(named.definition));
        REQUIRE(projection);
        Path country;
        country.append(coast(7, {25, 20}, 30, 3000, true));
        country.append(coast(8, {25, 20}, 12, 500, false));
        const Path map = projectArea(country, *projection);
        CHECK(std::abs(area(triangles(map)) - area(map)) <= 1e-9 * area(map));
    }
}

TEST_CASE("holes, islands in holes and self-intersections follow the even-odd rule")
{
    const Triangles holed = triangles(frame(0, 0, 10, 10, 3));
    CHECK(area(holed) == doctest::Approx(100 - 16));
    CHECK_FALSE(insideTriangles(holed, {5, 5}));
    Path bowTie;
    bowTie.append(std::vector<Point>{{0, 0}, {2, 2}, {2, 0}, {0, 2}});
    CHECK(area(triangles(bowTie)) == doctest::Approx(2));
    Path twice = box(0, 0, 4, 4);
    twice.append(box(2, 2, 6, 6).points);
    CHECK(area(triangles(twice)) == doctest::Approx(16 + 16 - 2 * 4));
}

TEST_CASE("degenerate rings neither fail nor leave triangles")
{
    constexpr double kNan = std::numeric_limits<double>::quiet_NaN();
    constexpr double kInfinite = std::numeric_limits<double>::infinity();
    CHECK(triangles({}).indices.empty());
    CHECK(triangulate({}).indices.empty());
    Path spike;
    spike.append(std::vector<Point>{{0, 0}, {5, 5}, {0, 0}});
    CHECK(area(triangles(spike)) == doctest::Approx(0));
    Path point;
    point.append(std::vector<Point>{{1, 1}, {1, 1}, {1, 1}, {1, 1}});
    CHECK(area(triangles(point)) == doctest::Approx(0));
    Path holes;
    holes.append(std::vector<Point>{{0, 0}, {kNan, 1}, {4, 0}, {4, 4}, {kInfinite, 2}, {0, 4}, {0, 4}});
    CHECK(area(triangles(holes)) == doctest::Approx(16));
    Path none;
    none.append(std::vector<Point>{{kNan, kNan}, {kNan, 0}, {0, kNan}});
    CHECK(triangulate(none).indices.empty());
}

TEST_CASE("a mesh stays exact to a metre far from the map's origin")
{
    const Mesh mesh = triangulate(box(1.2e7, 1.2e7, 1.2e7 + 1000, 1.2e7 + 500));
    CHECK(mesh.origin == Point{1.2e7 + 500, 1.2e7 + 250});
    CHECK(area(mesh) == 500000);
    for (const std::uint32_t i : mesh.indices) CHECK(i < mesh.xy.size() / 2);
}

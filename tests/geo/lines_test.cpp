// SPDX-License-Identifier: Apache-2.0
// Thinning, graticules, great circles, distances.
#include <doctest/doctest.h>

#include <cmath>
#include <numbers>

#include "geo/graticule.h"
#include "geo/great_circle.h"
#include "geo/point_in_area.h"
#include "geo/simplify.h"
#include "geo/triangulate.h"
#include "shapes.h"

using namespace geo;

namespace {

double toSegment(Point p, Point a, Point b)
{
    const double dx = b.x - a.x, dy = b.y - a.y, squared = dx * dx + dy * dy;
    const double t = squared > 0 ? std::clamp(((p.x - a.x) * dx + (p.y - a.y) * dy) / squared, 0.0, 1.0) : 0;
    return std::hypot(p.x - a.x - t * dx, p.y - a.y - t * dy);
}

Path wave(int points, bool ring)
{
    Path p;
    for (int i = 0; i < points; ++i) {
        const double t = 2 * std::numbers::pi * i / points;
        const double r = 100 + 5 * std::sin(37 * t) + std::cos(211 * t);
        p.points.push_back(ring ? Point{r * std::cos(t), r * std::sin(t)} : Point{100 * t, r});
    }
    p.endPart();
    return p;
}

}  // namespace

TEST_CASE("no point left out lies farther away than the tolerance")
{
    for (const bool ring : {false, true}) {
        for (const double tolerance : {0.1, 0.7, 3.0, 20.0}) {
            const Path whole = wave(20000, ring);
            const Path thin = simplify(whole, tolerance, ring);
            REQUIRE(thin.parts() == 1);
            CHECK(thin.points.size() < whole.points.size() / 4);
            double worst = 0;
            for (std::size_t i = 0; i < whole.points.size(); i += 17) {
                double nearest = 1e9;
                for (std::size_t j = 0; j < thin.points.size() - (ring ? 0 : 1); ++j) {
                    nearest = std::min(
                        nearest, toSegment(whole.points[i], thin.points[j], thin.points[(j + 1) % thin.points.size()]));
                }
                worst = std::max(worst, nearest);
            }
            CHECK(worst <= tolerance * (1 + 1e-9));
        }
    }
}

TEST_CASE("lines keep their ends, small rings go, rings thin alike wherever they were opened")
{
    const Path line = wave(500, false);
    const Path thin = simplify(line, 1000, false);
    CHECK(thin.points == std::vector<Point>{line.points.front(), line.points.back()});
    Path rings = box(0, 0, 1, 1);
    rings.append(box(10, 10, 60, 40).points);
    const Path large = simplify(rings, 5, true);
    REQUIRE(large.parts() == 1);
    CHECK(area(large) == doctest::Approx(50 * 30));
    const Path ring = wave(900, true);
    Path turned;
    turned.points.assign(ring.points.begin() + 400, ring.points.end());
    turned.append(std::span(ring.points).first(400));
    CHECK(simplify(turned, 2, true).points == simplify(ring, 2, true).points);
}

TEST_CASE("a graticule has its lines at whole multiples and reaches the edges of the extent")
{
    const Path lines = graticule(Extent{-5, -10, 25, 30}, 10);
    REQUIRE(lines.parts() == 3 + 5);  // 0, 10, 20 E; 10 S to 30 N
    for (std::size_t i = 0; i < lines.parts(); ++i) {
        const auto part = lines.part(i);
        const bool meridian = part[0].x == part[1].x;
        CHECK(std::abs(std::remainder(meridian ? part[0].x : part[0].y, 10)) < 1e-9);
        CHECK((meridian ? part.front().y : part.front().x) == (meridian ? -10 : -5));
        CHECK((meridian ? part.back().y : part.back().x) == (meridian ? 30 : 25));
        for (std::size_t j = 1; j < part.size(); ++j) {
            CHECK(std::hypot(part[j].x - part[j - 1].x, part[j].y - part[j - 1].y) <= 1 + 1e-9);
        }
    }
    CHECK(graticule(Extent{-180, -90, 180, 90}, 30).parts() == 12 + 5);
    CHECK(graticule(Extent{}, 10).empty());
    CHECK(graticule(Extent{0, 0, 1, 1}, 0).empty());
}

TEST_CASE("great circles: exact ends, even steps, the shorter way, continuous longitudes")
{
    const Point hague{4.3, 52.1}, bamako{-8, 12.6}, tokyo{139.7, 35.7}, losAngeles{-118.2, 34.1};
    for (const auto& [from, to] :
         {std::pair{hague, bamako}, {hague, tokyo}, {tokyo, losAngeles}, {losAngeles, tokyo}}) {
        const auto line = greatCircle(from, to, 1);
        CHECK(line.front() == from);
        CHECK(angleBetween(line.back(), to) < 1e-9);
        const double whole = angleBetween(from, to);
        double sum = 0;
        for (std::size_t i = 1; i < line.size(); ++i) {
            const double step = angleBetween(line[i - 1], line[i]);
            CHECK(step <= 1 + 1e-9);
            CHECK(std::abs(line[i].x - line[i - 1].x) < 20);
            sum += step;
        }
        CHECK(sum == doctest::Approx(whole));
    }
    CHECK(greatCircle(hague, bamako, 1).back() == bamako);
    CHECK(greatCircle(tokyo, losAngeles, 1).back().x == doctest::Approx(241.8));
    CHECK(greatCircle(hague, hague, 1).size() == 2);
    const auto over = greatCircle({10, 0}, {-170, 0}, 1);
    double highest = 0;
    for (const Point& p : over) highest = std::max(highest, p.y);
    CHECK(highest == doctest::Approx(90));
    for (const Point& p : greatCircle({0, 90}, {0, -90}, 5)) CHECK(std::isfinite(p.x));
}

TEST_CASE("distances follow the ellipsoid")
{
    // One degree of the equator, and of the meridian there, of WGS 84.
    CHECK(distanceMetres({0, 0}, {1, 0}) == doctest::Approx(111319.491).epsilon(1e-8));
    CHECK(distanceMetres({0, 0}, {0, 1}) == doctest::Approx(110574.389).epsilon(1e-8));
    CHECK(distanceMetres({5, 52}, {5, 52}) == 0);
}

TEST_CASE("the scale factor is that of the map along its x axis")
{
    const auto mercator = Projection::create("EPSG:3857");
    REQUIRE(mercator);
    for (const double lat : {0.0, 33.3, 52.0, 70.0}) {
        const double e = 0.0818191908426, sine = std::sin(lat * std::numbers::pi / 180);
        const double expected = std::cos(lat * std::numbers::pi / 180) / std::sqrt(1 - e * e * sine * sine);
        CHECK(scaleFactor(*mercator, {10, lat}).value() == doctest::Approx(expected).epsilon(1e-5));
    }
    const auto laea = Projection::create("+proj=laea +lon_0=30 +lat_0=35");
    CHECK(scaleFactor(*laea, {30, 35}).value() == doctest::Approx(1).epsilon(1e-5));
    CHECK_FALSE(scaleFactor(*mercator, {0, 89}));
}

TEST_CASE("a point lies in an area by the even-odd rule, and in one of two neighbours only")
{
    const Path holed = frame(0, 0, 10, 10, 3);
    CHECK(contains(holed, {1, 1}));
    CHECK_FALSE(contains(holed, {5, 5}));
    CHECK_FALSE(contains(holed, {11, 5}));
    CHECK_FALSE(contains(Path{}, {0, 0}));
    Path west, east;
    west.append(std::vector<Point>{{-5, -5}, {0.1, -5}, {1.7, 5}, {-5, 5}});
    east.append(std::vector<Point>{{1.7, 5}, {0.1, -5}, {9, -5}, {9, 5}});
    for (int i = 1; i < 1000; ++i) {
        const double t = i / 1000.0;
        const Point onBorder{0.1 + 1.6 * t, -5 + 10 * t};
        CHECK(contains(west, onBorder) != contains(east, onBorder));
    }
}

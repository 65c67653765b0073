// SPDX-License-Identifier: Apache-2.0
#include "geo/projection.h"

#include <doctest/doctest.h>

#include <cmath>
#include <string>
#include <thread>
#include <vector>

using namespace geo;

namespace {

// Degrees apart, whatever the longitudes' turns and however close to a pole.
double apart(Point a, Point b)
{
    const double dLon = std::remainder(a.x - b.x, 360) * std::cos(a.y * 0.017453292519943295);
    return std::hypot(dLon, a.y - b.y);
}

double worstRoundTrip(const Projection& projection, double margin, int& tried)
{
    double worst = 0;
    for (double lon = -179.5; lon < 180; lon += 2.5) {
        for (double lat = -89.5; lat < 90; lat += 2.5) {
            const Point p{lon, lat};
            if (const auto* cap = std::get_if<Cap>(&projection.domain())) {
                if (angleBetween(cap->centre, p) > cap->maxAngle - margin) continue;
            } else if (!contains(projection.domain(), p)) {
                continue;
            }
            const auto map = projection.forward(p);
            REQUIRE(map);
            const auto back = projection.inverse(*map);
            REQUIRE_MESSAGE(back, projection.definition() << " at " << lon << " " << lat);
            worst = std::max(worst, apart(p, *back));
            ++tried;
        }
    }
    return worst;
}

Projection projectionOf(std::string_view definition)
{
    auto projection = Projection::create(std::string(definition));
    REQUIRE_MESSAGE(projection, definition);
    return *projection;
}

}  // namespace

TEST_CASE("forward then inverse returns to the place, in every projection on offer")
{
    for (const NamedProjection& named : namedProjections()) {
        CAPTURE(named.id);
        int tried = 0;
        CHECK(worstRoundTrip(projectionOf(named.definition), 0, tried) < 1e-6);
        CHECK(tried > 4000);
    }
}

TEST_CASE("an offered projection is where PROJ puts it when its database is asked")
{
    for (const NamedProjection& named : namedProjections()) {
        CAPTURE(named.id);
        const Projection direct = projectionOf(named.definition);
        const bool spelt = named.definition.starts_with("+proj=");
        const Projection asked = projectionOf(std::string(named.definition) + (spelt ? " +x_0=0" : ""));
        for (const Point place : {Point{5, 52}, {44, 36}, {-8, 12}, {69, 34}}) {
            const auto a = direct.forward(place), b = asked.forward(place);
            REQUIRE(a.has_value());
            REQUIRE(b.has_value());
            CHECK(std::hypot(a->x - b->x, a->y - b->y) < 1e-6);
        }
    }
}

TEST_CASE("forward then inverse returns to the place in projections that users type")
{
    for (const std::string definition :
         {"EPSG:32638", "EPSG:3035", "EPSG:4326", "EPSG:3395", "EPSG:3857", "EPSG:3031", "+proj=moll",
          "+proj=aeqd +lat_0=52", "+proj=gnom +lat_0=33 +lon_0=44", "+proj=sinu +lon_0=20", "+proj=natearth",
          "+proj=lcc +lat_1=20 +lat_2=60 +lon_0=30", "+proj=stere +lat_0=90", "+proj=utm +zone=31",
          "+proj=eqdc +lat_1=10 +lat_2=50",
          "+proj=sterea +lat_0=52.156160556 +lon_0=5.387638889 +k=0.9999079 +x_0=155000 +y_0=463000 +ellps=bessel"}) {
        CAPTURE(definition);
        int tried = 0;
        CHECK(worstRoundTrip(projectionOf(definition), 0, tried) < 1e-6);
        CHECK(tried > 100);
    }
}

TEST_CASE("national grids return to the place and hold their published origin")
{
    struct Grid {
        const char* code;
        Point place;
        Point map;
    };
    // The origins of the grids; some hundred metres apart from WGS 84 by their own datum.
    for (const auto& [code, place, map] : {Grid{"EPSG:28992", {5.387638889, 52.156160556}, {155000, 463000}},
                                           Grid{"EPSG:2056", {7.439583333, 46.952405556}, {2600000, 1200000}},
                                           Grid{"EPSG:31468", {12, 50}, {4500000, 5540000}}}) {
        CAPTURE(code);
        const auto projection = projectionOf(code);
        const auto p = projection.forward(place);
        REQUIRE(p);
        CHECK(std::hypot(p->x - map.x, p->y - map.y) < 1500);
        for (double dLon = -2; dLon <= 2; dLon += 0.5) {
            const Point near{place.x + dLon, place.y + dLon / 2};
            CHECK(apart(near, *projection.inverse(*projection.forward(near))) < 1e-6);
        }
    }
}

TEST_CASE("axes run east and north whatever the authority says")
{
    // EPSG:31468 (Gauss-Krueger) gives northing first; EPSG:3035 too.
    const auto p = projectionOf("EPSG:3035").forward({10, 52});
    REQUIRE(p);
    CHECK(p->x == doctest::Approx(4321000).epsilon(1e-6));
    CHECK(p->y == doctest::Approx(3210000).epsilon(1e-3));
    const auto q = projectionOf("EPSG:4326").forward({90, 45});
    REQUIRE(q);
    CHECK(q->x == doctest::Approx(2 * q->y));
    CHECK(q->x == doctest::Approx(90 * 111319.49).epsilon(1e-6));
}

TEST_CASE("places off the domain have no coordinates and points off the map have no place")
{
    const auto ortho = projectionOf("+proj=ortho +lon_0=30 +lat_0=35");
    CHECK_FALSE(ortho.forward({-150, -35}));
    CHECK_FALSE(ortho.inverse({7e6, 0}));
    const auto mercator = projectionOf("EPSG:3857");
    CHECK_FALSE(mercator.forward({0, 89}));
    CHECK_FALSE(mercator.inverse({2.1e7, 0}));
    for (const char* pseudocylinder : {"+proj=robin", "+proj=eqearth", "+proj=moll"}) {
        CHECK_FALSE(projectionOf(pseudocylinder).inverse({1.5e7, 8e6}));
    }
    std::vector<Point> bulk{{30, 35}, {-150, -35}};
    ortho.forward(bulk);
    CHECK(std::abs(bulk[0].x) < 1e-6);
    CHECK(std::isnan(bulk[1].x));
}

TEST_CASE("what is not a projection is refused with a reason")
{
    for (const std::string nonsense :
         {"", "Mercator of Gent", "EPSG:999999", "EPSG:4978", "EPSG:5773", "+proj=pipeline"}) {
        CAPTURE(nonsense);
        const auto refused = Projection::create(nonsense);
        REQUIRE_FALSE(refused);
        CHECK_FALSE(refused.error().message.empty());
    }
    CHECK(Projection::create("+proj=igh").error().code == ErrorCode::Unsupported);
    CHECK(Projection::create("+proj=airy").error().code == ErrorCode::Unsupported);
}

TEST_CASE("one projection serves several threads at once")
{
    const auto projection = projectionOf("+proj=laea +lon_0=30 +lat_0=35");
    const Point expected = *projection.forward({44.4, 33.3});
    std::vector<std::thread> threads;
    std::vector<int> wrong(4, 0);
    for (std::size_t t = 0; t < wrong.size(); ++t) {
        threads.emplace_back([&, t] {
            for (int i = 0; i < 2000; ++i) {
                const auto p = projection.forward({44.4, 33.3});
                if (!p || !(*p == expected)) ++wrong[t];
            }
        });
    }
    for (std::thread& t : threads) t.join();
    for (const int n : wrong) CHECK(n == 0);
}

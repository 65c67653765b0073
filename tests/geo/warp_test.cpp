// SPDX-License-Identifier: Apache-2.0
#include "geo/warp.h"

#include <doctest/doctest.h>

#include <cmath>
#include <numbers>

#include "geo/great_circle.h"

using namespace geo;

namespace {

// Smooth all around the globe, so that seams and slips show.
double pattern(Point p)
{
    const double lon = p.x * std::numbers::pi / 180, lat = p.y * std::numbers::pi / 180;
    return 128 + 60 * std::sin(3 * lon) * std::cos(lat) + 50 * std::sin(4 * lat);
}

Raster world(int width, double west = -180)
{
    Raster r{width, width / 2, {west, -90, west + 360, 90}, {}};
    for (int y = 0; y < r.height; ++y) {
        for (int x = 0; x < r.width; ++x) {
            const Point p{west + (x + 0.5) * 360 / r.width, 90 - (y + 0.5) * 180 / r.height};
            r.pixels.push_back(static_cast<std::uint8_t>(std::lround(pattern(p))));
        }
    }
    return r;
}

Projection projectionOf(std::string_view definition)
{
    auto projection = Projection::create(std::string(definition));
    REQUIRE(projection);
    return *projection;
}

// A frame about the whole domain, with a margin.
Extent around(const Projection& projection)
{
    Path outline = domainOutline(projection.domain());
    projection.forward(outline.points);
    const Extent e = outline.extent();
    return e.padded(e.width() * 0.05);
}

}  // namespace

TEST_CASE("each pixel of a warped raster shows its own place, in every projection on offer")
{
    for (const double west : {-180.0, 0.0}) {
        const Raster source = world(1440, west);
        for (const NamedProjection& named : namedProjections()) {
            CAPTURE(named.id);
            const Projection projection = projectionOf(named.definition);
            const Extent e = around(projection);
            const Raster out = warp(source, projection, e, 403, 301, 0);
            REQUIRE(out.pixels.size() == 403U * 301U);
            CHECK(out.extent == e);
            int outside = 0, inside = 0;
            double worst = 0;
            for (int y = 0; y < out.height; ++y) {
                for (int x = 0; x < out.width; ++x) {
                    const Point map{e.west + (x + 0.5) * e.width() / out.width,
                                    e.north - (y + 0.5) * e.height() / out.height};
                    const auto place = projection.inverse(map);
                    const std::uint8_t value = out.pixels[static_cast<std::size_t>(y * out.width + x)];
                    if (!place) {
                        CHECK(value == 0);
                        ++outside;
                    } else {
                        worst = std::max(worst, std::abs(value - pattern(*place)));
                        ++inside;
                    }
                }
            }
            CHECK(worst < 6);  // a third of a pixel at the rim of laea, where one is four degrees wide
            CHECK(outside > 1000);
            CHECK(inside > 40000);
        }
    }
}

TEST_CASE("a raster of a part of the Earth leaves the rest outside")
{
    Raster part{20, 10, {30, 30, 50, 40}, std::vector<std::uint8_t>(200, 99)};
    const Projection projection = projectionOf("EPSG:4326");
    const double degree = projection.forward({1, 0})->x;
    const Raster out = warp(part, projection, {20 * degree, 20 * degree, 60 * degree, 50 * degree}, 80, 60, 7);
    for (int y = 0; y < 60; ++y) {
        for (int x = 0; x < 80; ++x) {
            const double lon = 20 + (x + 0.5) / 2, lat = 50 - (y + 0.5) / 2;
            const bool covered = lon > 30 && lon < 50 && lat > 30 && lat < 40;
            CHECK(out.pixels[static_cast<std::size_t>(y * 80 + x)] == (covered ? 99 : 7));
        }
    }
}

TEST_CASE("an empty raster or an empty frame warps to nothing but outside")
{
    const Projection projection = projectionOf("EPSG:3857");
    const Raster out = warp({}, projection, {0, 0, 1e6, 1e6}, 4, 4, 9);
    CHECK(out.pixels == std::vector<std::uint8_t>(16, 9));
    CHECK(warp(world(8), projection, {0, 0, 1e6, 1e6}, 0, 4, 9).pixels.empty());
}

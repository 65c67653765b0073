// SPDX-License-Identifier: Apache-2.0
#include "geo/cut.h"

#include <doctest/doctest.h>

#include <cmath>
#include <string>
#include <vector>

#include "geo/point_in_area.h"
#include "geo/project.h"
#include "geo/triangulate.h"
#include "shapes.h"

using namespace geo;

namespace {

constexpr double kStep = 1.0;
constexpr double kMetresPerDegree = 111700;  // the longest of an ellipsoidal degree

struct Case {
    std::string definition;
    double stretch;  // the largest scale on the domain's edge, relative to the centre
};

const std::vector<Case> kCases = {
    {"+proj=laea +lon_0=30 +lat_0=35", 7.8},
    {"+proj=eqearth +lon_0=11", 3},
    {"+proj=robin +lon_0=11", 2},
    {"EPSG:3857", 11.8},
    {"+proj=ortho +lon_0=30 +lat_0=35", 1.02},
    {"+proj=laea", 7.8},
    {"+proj=laea +lat_0=90", 7.8},
    {"+proj=laea +lat_0=-90", 7.8},
    {"+proj=laea +lat_0=-67 +lon_0=0", 7.8},
    {"+proj=aeqd +lat_0=52 +lon_0=5", 37},
    {"EPSG:4326", 1.01},
    {"+proj=moll +lon_0=180", 12},
    {"+proj=gnom +lat_0=33 +lon_0=44", 6},
    {"+proj=stere +lat_0=90", 2.5},
    {"+proj=utm +zone=38", 4.2},
};

Projection projectionOf(const Case& c)
{
    auto projection = Projection::create(c.definition);
    REQUIRE_MESSAGE(projection, c.definition);
    return *projection;
}

double longestEdge(const Path& path, bool rings)
{
    double longest = 0;
    for (std::size_t i = 0; i < path.parts(); ++i) {
        const auto part = path.part(i);
        for (std::size_t j = 0; j + (rings ? 0 : 1) < part.size(); ++j) {
            const Point a = part[j], b = part[(j + 1) % part.size()];
            longest = std::max(longest, std::hypot(a.x - b.x, a.y - b.y));
        }
    }
    return longest;
}

Path projectedOutline(const Projection& projection)
{
    Path outline = domainOutline(projection.domain(), 0.25);
    projection.forward(outline.points);
    for (const Point& p : outline.points) REQUIRE(std::isfinite(p.x));
    return outline;
}

std::vector<Path> worldAreas()
{
    std::vector<Path> areas = tiles(30);
    for (const Path& band : bands()) areas.push_back(band);
    areas.push_back(box(-180, -90, 180, 90));
    areas.push_back(frame(-170, -80, 170, 80, 20));
    areas.push_back(frame(-178, -60, -100, 10, 5));   // around the antipode of 30 E 35 N
    areas.push_back(frame(-152, -37, -148, -33, 1));  // the antipode in its hole
    return areas;
}

}  // namespace

TEST_CASE("tiles of the Earth fill the drawable domain without gap or overlap")
{
    for (const Case& c : kCases) {
        CAPTURE(c.definition);
        const Projection projection = projectionOf(c);
        const double whole = area(projectedOutline(projection));
        for (const auto& world : {tiles(30), tiles(45), bands(), std::vector<Path>{box(-180, -90, 180, 90)}}) {
            double sum = 0;
            for (const Path& tile : world) sum += area(triangles(projectArea(tile, projection, kStep)));
            CHECK(sum == doctest::Approx(whole).epsilon(1e-3));
        }
    }
}

TEST_CASE("a cut area holds exactly the places that the area holds")
{
    for (const Case& c : kCases) {
        CAPTURE(c.definition);
        const Projection projection = projectionOf(c);
        for (const Path& world :
             {frame(-170, -80, 170, 80, 20), frame(-178, -60, -100, 10, 5), box(-180, -90, 180, -60)}) {
            const Path map = projectArea(world, projection, kStep);
            int asked = 0;
            for (double lon = -179.3; lon < 180; lon += 7.1) {
                for (double lat = -88.7; lat < 90; lat += 5.3) {
                    const auto p = projection.forward({lon, lat});
                    const auto* cap = std::get_if<Cap>(&projection.domain());
                    if (!p || (cap != nullptr && angleBetween(cap->centre, {lon, lat}) > cap->maxAngle - 0.2)) continue;
                    const auto* strip = std::get_if<Strip>(&projection.domain());
                    if (strip != nullptr && std::abs(std::remainder(lon - strip->lon0, 360)) > 178) continue;
                    CAPTURE(lon);
                    CAPTURE(lat);
                    CHECK(contains(map, *p) == contains(world, {lon, lat}));
                    ++asked;
                }
            }
            CHECK(asked > 200);
        }
    }
}

TEST_CASE("no edge is longer than the densifier promises, over the whole world")
{
    for (const Case& c : kCases) {
        CAPTURE(c.definition);
        const Projection projection = projectionOf(c);
        const double bound = kStep * kMetresPerDegree * c.stretch;
        for (const Path& world : worldAreas()) {
            CHECK(longestEdge(projectArea(world, projection, kStep), true) <= bound);
            CHECK(longestEdge(projectLines(world, projection, kStep), false) <= bound);
        }
    }
}

TEST_CASE("no triangle leaves the drawable domain")
{
    for (const Case& c : kCases) {
        CAPTURE(c.definition);
        const Projection projection = projectionOf(c);
        const Path outline = projectedOutline(projection);
        const Point middle = outline.extent().centre();
        for (const Path& world : worldAreas()) {
            const Triangles t = triangles(projectArea(world, projection, kStep));
            int outside = 0;
            for (std::size_t i = 0; i < t.indices.size(); i += 3) {
                const Point p = t.points[t.indices[i]], q = t.points[t.indices[i + 1]], r = t.points[t.indices[i + 2]];
                const Point centroid{(p.x + q.x + r.x) / 3, (p.y + q.y + r.y) / 3};
                // The outline is drawn with chords: shrink towards the middle by more than their height.
                const Point inwards{middle.x + (centroid.x - middle.x) * 0.999,
                                    middle.y + (centroid.y - middle.y) * 0.999};
                if (!contains(outline, inwards)) ++outside;
            }
            CHECK(outside == 0);
        }
    }
}

TEST_CASE("a small area away from every edge comes through with its own points")
{
    const Path area = box(40, 30, 40.5, 30.5);
    const Path cut = cutArea(area, Domain{Cap{{30, 35}, 165}}, 1);
    REQUIRE(cut.points.size() == 4);
    for (const Point& p : area.points) CHECK(std::count(cut.points.begin(), cut.points.end(), p) == 1);
}

TEST_CASE("areas wholly out of the domain vanish")
{
    CHECK(cutArea(box(-155, -40, -145, -30), Domain{Cap{{30, 35}, 100}}, 1).empty());
    CHECK(cutArea(box(-170, 86, -100, 90), Domain{Strip{0, -85, 85}}, 1).empty());
}

TEST_CASE("borders that two areas share stay shared to the last bit")
{
    const Path west = box(-20, 10, 0.3, 33.3), east = box(0.3, 10, 20, 33.3);
    for (const Domain& domain : {Domain{Cap{{-60, 20}, 62}}, Domain{Strip{-160.1, -85, 30}}}) {
        const Path a = cutArea(west, domain, 0.7), b = cutArea(east, domain, 0.7);
        int shared = 0;
        for (const Point& p : a.points) {
            if (std::abs(std::remainder(p.x - 0.3, 360)) > 1e-9) continue;
            const bool both = std::find(b.points.begin(), b.points.end(), p) != b.points.end();
            CHECK(both);
            ++shared;
        }
        CHECK(shared > 10);
    }
}

TEST_CASE("lines are split where they leave the domain and reach its edge")
{
    Path line;
    line.append(std::vector<Point>{{-60, 0}, {60, 0}, {60, 80}});
    const Path cap = cutLines(line, Domain{Cap{{0, 0}, 40}}, 1);
    REQUIRE(cap.parts() == 1);
    CHECK(cap.points.front().x == doctest::Approx(-40).epsilon(1e-5));
    CHECK(cap.points.back().x == doctest::Approx(40).epsilon(1e-5));
    const Path strip = cutLines(line, Domain{Strip{-160, -85, 85}}, 1);
    REQUIRE(strip.parts() == 2);  // torn at 20 degrees east
    double length = 0;
    for (std::size_t i = 0; i < strip.parts(); ++i) {
        for (std::size_t j = 1; j < strip.part(i).size(); ++j) {
            length +=
                std::hypot(strip.part(i)[j].x - strip.part(i)[j - 1].x, strip.part(i)[j].y - strip.part(i)[j - 1].y);
        }
    }
    CHECK(length == doctest::Approx(200));
}

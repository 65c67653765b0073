// SPDX-License-Identifier: Apache-2.0
// Spherical interpolation for drawing; PROJ's geodesics (Karney 2013) for measuring.
#include "geo/great_circle.h"

#include <geodesic.h>

#include <cmath>

#include "geo/sphere.h"

namespace geo {

std::vector<Point> greatCircle(Point from, Point to, double maxStepDegrees)
{
    const Vector a = toVector(from), b = toVector(to);
    Vector normal = cross(a, b);
    const double angle = std::atan2(length(normal), dot(a, b));
    constexpr double kSame = 1e-12;
    if (length(normal) < kSame) normal = cross(a, {0, 0, 1});  // antipodes: by way of the pole
    if (length(normal) < kSame) normal = {std::sin(from.x * kRadians), -std::cos(from.x * kRadians), 0};  // two poles
    // A unit vector a quarter turn ahead of a.
    const Vector quarter = cross((1 / length(normal)) * normal, a);

    const int n = std::max(1, static_cast<int>(std::ceil(angle * kDegrees / maxStepDegrees)));
    std::vector<Point> out;
    out.reserve(static_cast<std::size_t>(n) + 1);
    out.push_back(from);
    const auto continuous = [&](Point p) {
        p.x = out.back().x + std::remainder(p.x - out.back().x, 360);
        return p;
    };
    for (int i = 1; i < n; ++i) {
        const double t = angle * i / n;
        out.push_back(continuous(toLonLat(std::cos(t) * a + std::sin(t) * quarter)));
    }
    const Point last = continuous(to);
    // The destination keeps its own longitude to the last bit unless it lies a turn away.
    out.push_back(std::abs(last.x - to.x) < 1 ? to : last);
    return out;
}

double distanceMetres(Point from, Point to)
{
    geod_geodesic earth;
    geod_init(&earth, 6378137, 1 / 298.257223563);
    double metres = 0;
    geod_inverse(&earth, from.y, from.x, to.y, to.x, &metres, nullptr, nullptr);
    return metres;
}

std::optional<double> scaleFactor(const Projection& projection, Point lonLat)
{
    const auto centre = projection.forward(lonLat);
    if (!centre) return std::nullopt;
    constexpr double kHalf = 500;  // map metres: long against rounding, short against the change of scale
    const auto west = projection.inverse(Point{centre->x - kHalf, centre->y});
    const auto east = projection.inverse(Point{centre->x + kHalf, centre->y});
    if (!west || !east) return std::nullopt;
    return distanceMetres(*west, *east) / (2 * kHalf);
}

}  // namespace geo

// SPDX-License-Identifier: Apache-2.0
// Lines of equal longitude or latitude, at whole multiples of the step; knows no projection.
#include "geo/graticule.h"

#include <cmath>

#include "geo/edges.h"

namespace geo {

namespace {

constexpr double kMaxStep = 1;
constexpr double kRounding = 1e-9;

void addLine(Point a, Point b, Path& out)
{
    out.points.push_back(a);
    appendSteps(a, b, kMaxStep, out.points);
    out.points.push_back(b);
    out.endPart();
}

}  // namespace

Path graticule(const Extent& lonLat, double stepDegrees)
{
    Path out;
    if (lonLat.empty() || !(stepDegrees > 0)) return out;
    const double south = std::max(lonLat.south, -90.0), north = std::min(lonLat.north, 90.0);
    const auto each = [&](double from, double to, auto&& line) {
        const auto first = std::lround(std::ceil(from / stepDegrees - kRounding));
        const auto last = std::lround(std::floor(to / stepDegrees + kRounding));
        for (auto i = first; i <= last; ++i) line(static_cast<double>(i) * stepDegrees);
    };
    // A whole turn has its first meridian once.
    const double east = lonLat.width() >= 360 - kRounding ? lonLat.west + 360 - stepDegrees / 2 : lonLat.east;
    if (south < north) {
        each(lonLat.west, east, [&](double lon) { addLine({lon, south}, {lon, north}, out); });
    }
    each(south, north, [&](double lat) {
        if (std::abs(lat) < 90 - kRounding) addLine({lonLat.west, lat}, {lonLat.east, lat}, out);
    });
    return out;
}

}  // namespace geo

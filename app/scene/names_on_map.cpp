// SPDX-License-Identifier: Apache-2.0
// Done once for each base map, so that a picture projects no name.
#include "scene/names_on_map.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <span>

#include "geo/clip.h"
#include "geo/project.h"

namespace scene {

namespace {

constexpr int kSteps = 12;  // between two points of a sea's line
constexpr double kMaxStepDegrees = 1;

constexpr double kNowhere = std::numeric_limits<double>::quiet_NaN();

// The same line without a leap at the 180th meridian.
std::vector<geo::Point> unwrapped(std::span<const geo::Point> line)
{
    std::vector<geo::Point> out(line.begin(), line.end());
    for (std::size_t i = 1; i < out.size(); ++i) out[i].x -= 360 * std::round((out[i].x - out[i - 1].x) / 360);
    return out;
}

// Ends the part where it passes the 180th meridian.
void append(geo::Path& to, geo::Point p)
{
    p.x -= 360 * std::round(p.x / 360);
    const std::size_t begin = to.ends.empty() ? 0 : to.ends.back();
    if (to.points.size() > begin && std::abs(to.points.back().x - p.x) > 180) to.endPart();
    to.points.push_back(p);
}

// Catmull and Rom's curve through all points, as points close to each other.
geo::Path smooth(const geo::Path& lines)
{
    geo::Path out;
    for (std::size_t i = 0; i < lines.parts(); ++i) {
        const auto line = unwrapped(lines.part(i));
        const auto last = static_cast<int>(line.size()) - 1;
        const auto at = [&](int k) { return line[static_cast<std::size_t>(std::clamp(k, 0, last))]; };
        for (int k = 0; k < last; ++k) {
            const geo::Point a = at(k - 1), b = at(k), c = at(k + 1), d = at(k + 2);
            for (int step = 0; step < kSteps; ++step) {
                const double t = static_cast<double>(step) / kSteps;
                const auto mix = [t](double p, double q, double r, double s) {
                    return 0.5 * (2 * q + (r - p) * t + (2 * p - 5 * q + 4 * r - s) * t * t +
                                  (3 * q - p - 3 * r + s) * t * t * t);
                };
                append(out, {mix(a.x, b.x, c.x, d.x), mix(a.y, b.y, c.y, d.y)});
            }
        }
        append(out, at(last));
        out.endPart();
    }
    return out;
}

void project(std::vector<NamedPlace>& places, const geo::Projection& projection, const geo::Extent& extent)
{
    for (NamedPlace& place : places) place.at = projection.forward(place.at).value_or(geo::Point{kNowhere, kNowhere});
    std::erase_if(places, [&](const NamedPlace& place) { return !extent.contains(place.at); });
}

}  // namespace

Names namesOnMap(const Names& lonLat, const geo::Projection& projection, const geo::Extent& extent)
{
    Names out = lonLat;
    for (NamedPlace& country : out.countries)
        country.at = projection.forward(country.at).value_or(geo::Point{kNowhere, kNowhere});
    for (auto* places : {&out.cities, &out.provinces, &out.disputed}) project(*places, projection, extent);
    for (Sea& sea : out.seas)
        sea.line = geo::clipLines(geo::projectLines(smooth(sea.line), projection, kMaxStepDegrees), extent);
    std::erase_if(out.seas, [](const Sea& sea) { return sea.line.empty(); });
    return out;
}

}  // namespace scene

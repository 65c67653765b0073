// SPDX-License-Identifier: Apache-2.0
// Part by part: left out, kept whole, or cut.
#include "output/page_path.h"

#include <cmath>

#include "geo/clip.h"

namespace output {
namespace {

// Leaves out points nearer than the tolerance to the last one kept; ends stay.
void appendThinned(std::span<const geo::Point> points, double tolerance, geo::Path& to)
{
    geo::Point last;
    bool any = false;
    for (std::size_t i = 0; i < points.size(); ++i) {
        const bool isEnd = i == 0 || i + 1 == points.size();
        if (any && !isEnd && std::hypot(points[i].x - last.x, points[i].y - last.y) < tolerance) continue;
        to.points.push_back(last = points[i]);
        any = true;
    }
    to.endPart();
}

geo::Path closedLine(std::span<const geo::Point> ring)
{
    geo::Path line;
    line.points.assign(ring.begin(), ring.end());
    line.points.push_back(ring.front());
    line.endPart();
    return line;
}

}  // namespace

geo::Path pagePath(const geo::Path& path, const std::optional<scene::MapFrame>& frame, Parts parts, double marginPt,
                   double tolerancePt, bool keepDashes)
{
    if (!frame) return path;
    const geo::Extent extent = frame->extent().padded((marginPt + 1) * frame->metresPerPoint);
    const double tolerance = tolerancePt * frame->metresPerPoint;
    geo::Path inside;
    geo::Path crossing;  // areas that are cut: all their rings at once
    for (std::size_t i = 0; i < path.parts(); ++i) {
        const auto part = path.part(i);
        geo::Extent bounds;
        for (const geo::Point& p : part) bounds.include(p);
        // A ring around the frame meets it too: only its extent tells.
        if (!bounds.intersects(extent)) continue;
        const bool whole = extent.contains(bounds) || keepDashes;
        if (parts == Parts::Areas) {
            appendThinned(part, tolerance, whole ? inside : crossing);
        } else if (whole && parts == Parts::Lines) {
            appendThinned(part, tolerance, inside);
        } else {
            const geo::Path line = parts == Parts::Rings ? closedLine(part)
                                                         : geo::Path{{part.begin(), part.end()},
                                                                     {static_cast<std::uint32_t>(part.size())}};
            const geo::Path cut = whole ? line : geo::clipLines(line, extent);
            for (std::size_t k = 0; k < cut.parts(); ++k) appendThinned(cut.part(k), tolerance, inside);
        }
    }
    if (!crossing.empty()) {
        const geo::Path cut = geo::clipArea(crossing, extent);
        for (std::size_t k = 0; k < cut.parts(); ++k) inside.append(cut.part(k));
    }
    for (geo::Point& p : inside.points) p = frame->toPage(p);
    return inside;
}

}  // namespace output

// SPDX-License-Identifier: Apache-2.0
// Rings by clamping (a retraction of the plane onto the rectangle), lines by Liang and Barsky's parameters.
#include "geo/clip.h"

#include <array>

#include "geo/edges.h"
#include "geo/rectangle.h"

namespace geo {

namespace {

Extent extentOf(std::span<const Point> points)
{
    Extent e;
    for (const Point& p : points) e.include(p);
    return e;
}

Point clamped(Point p, const Extent& e) { return {std::clamp(p.x, e.west, e.east), std::clamp(p.y, e.south, e.north)}; }

// Whether three points lie on one side of the rectangle, so that the middle one adds nothing to the area.
bool onOneSide(Point a, Point b, Point c, const Extent& e)
{
    const auto all = [](double u, double v, double w, double side) { return u == side && v == side && w == side; };
    return all(a.x, b.x, c.x, e.west) || all(a.x, b.x, c.x, e.east) || all(a.y, b.y, c.y, e.south) ||
           all(a.y, b.y, c.y, e.north);
}

// The clamped ring as it grows; runs along a side of the rectangle shrink to their ends.
class ClampedRing {
public:
    explicit ClampedRing(const Extent& extent) : extent_(extent) {}

    void push(Point p)
    {
        while (points_.size() >= 2 && onOneSide(points_[points_.size() - 2], points_.back(), p, extent_)) {
            points_.pop_back();
        }
        if (points_.empty() || !(points_.back() == p)) points_.push_back(p);
    }

    void finish(Path& out)
    {
        std::size_t begin = 0, end = points_.size();
        while (end - begin >= 3) {
            const Point first = points_[begin], last = points_[end - 1];
            if (last == first || onOneSide(points_[end - 2], last, first, extent_)) {
                --end;
            } else if (onOneSide(last, first, points_[begin + 1], extent_)) {
                ++begin;
            } else {
                break;
            }
        }
        if (end - begin >= 3) out.append(std::span(points_).subspan(begin, end - begin));
    }

private:
    const Extent& extent_;
    std::vector<Point> points_;
};

// Where the edge a-b meets the four lines that bound the rectangle, in the order of the edge.
void pushCrossings(Point a, Point b, const Extent& e, ClampedRing& ring)
{
    struct Crossing {
        double t;
        Point at;
    };
    std::vector<Crossing> found;
    for (const double x : {e.west, e.east}) {
        if ((a.x < x) == (b.x < x) || a.x == x || b.x == x) continue;
        found.push_back({(x - a.x) / (b.x - a.x), clamped(atX(a, b, x), e)});
    }
    for (const double y : {e.south, e.north}) {
        if ((a.y < y) == (b.y < y) || a.y == y || b.y == y) continue;
        found.push_back({(y - a.y) / (b.y - a.y), clamped(atY(a, b, y), e)});
    }
    std::sort(found.begin(), found.end(), [](const Crossing& u, const Crossing& v) { return u.t < v.t; });
    for (const Crossing& crossing : found) ring.push(crossing.at);
}

bool beyondOneSide(Point a, Point b, const Extent& e)
{
    return (a.x <= e.west && b.x <= e.west) || (a.x >= e.east && b.x >= e.east) || (a.y <= e.south && b.y <= e.south) ||
           (a.y >= e.north && b.y >= e.north);
}

}  // namespace

void clampRing(std::span<const Point> ring, const Extent& e, Path& out)
{
    const Extent bounds = extentOf(ring);
    if (e.contains(bounds)) return out.append(ring);
    if (!bounds.intersects(e)) return;
    ClampedRing result(e);
    Point a = ring.back();
    for (const Point& b : ring) {
        if (!(e.contains(a) && e.contains(b)) && !beyondOneSide(a, b, e)) pushCrossings(a, b, e, result);
        result.push(clamped(b, e));
        a = b;
    }
    result.finish(out);
}

void clipLine(std::span<const Point> line, const Extent& e, Path& out)
{
    if (!extentOf(line).intersects(e)) return;
    for (std::size_t i = 1; i < line.size(); ++i) {
        const Point a = line[i - 1], b = line[i];
        double from = 0, to = 1;
        const std::array<std::array<double, 2>, 4> sides = {{{a.x - b.x, a.x - e.west},
                                                             {b.x - a.x, e.east - a.x},
                                                             {a.y - b.y, a.y - e.south},
                                                             {b.y - a.y, e.north - a.y}}};
        for (const auto& [outwards, room] : sides) {
            if (outwards == 0 && room < 0) to = -1;
            if (outwards < 0) from = std::max(from, room / outwards);
            if (outwards > 0) to = std::min(to, room / outwards);
        }
        if (from < to) {
            if (from > 0) out.endPart();
            const std::size_t begin = out.ends.empty() ? 0 : out.ends.back();
            if (out.points.size() == begin) out.points.push_back(from > 0 ? clamped(between(a, b, from), e) : a);
            out.points.push_back(to < 1 ? clamped(between(a, b, to), e) : b);
        }
        if (to < 1) out.endPart();
    }
    out.endPart();
}

Path clipArea(const Path& rings, const Extent& extent)
{
    Path out;
    for (std::size_t i = 0; i < rings.parts(); ++i) clampRing(rings.part(i), extent, out);
    return out;
}

Path clipLines(const Path& lines, const Extent& extent)
{
    Path out;
    for (std::size_t i = 0; i < lines.parts(); ++i) clipLine(lines.part(i), extent, out);
    return out;
}

}  // namespace geo

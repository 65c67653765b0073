// SPDX-License-Identifier: Apache-2.0
// Strips are cut as rectangles after unrolling longitudes; caps in polar coordinates about their centre.
#include "geo/cut.h"

#include <cmath>
#include <numbers>

#include "geo/edges.h"
#include "geo/point_in_area.h"
#include "geo/rectangle.h"
#include "geo/sphere.h"

namespace geo {

namespace {

constexpr double kCoarsestStep = 5;  // azimuths of neighbours must stay comparable

Extent extentOf(std::span<const Point> points)
{
    Extent e;
    for (const Point& p : points) e.include(p);
    return e;
}

void densifyInto(std::span<const Point> part, double maxStep, bool ring, std::vector<Point>& out)
{
    for (std::size_t i = 0; i < part.size(); ++i) {
        out.push_back(part[i]);
        if (i + 1 < part.size() || ring) appendSteps(part[i], part[(i + 1) % part.size()], maxStep, out);
    }
}

// Calls `piece` with every copy of the part, moved by whole turns, that overlaps the strip.
template <class F>
void unroll(std::span<const Point> part, const Extent& strip, F&& piece)
{
    const Extent bounds = extentOf(part);
    const auto first = static_cast<int>(std::ceil((strip.west - bounds.east) / 360));
    const auto last = static_cast<int>(std::floor((strip.east - bounds.west) / 360));
    std::vector<Point> moved;
    for (int k = first; k <= last; ++k) {
        moved.assign(part.begin(), part.end());
        for (Point& p : moved) p.x += 360.0 * k;
        piece(std::span<const Point>(moved));
    }
}

Path cutToStrip(const Path& path, const Strip& strip, double maxStep, bool rings)
{
    const Extent bounds = stripExtent(strip);
    Path pieces;
    for (std::size_t i = 0; i < path.parts(); ++i) {
        unroll(path.part(i), bounds, [&](std::span<const Point> copy) {
            rings ? clampRing(copy, bounds, pieces) : clipLine(copy, bounds, pieces);
        });
    }
    Path out;
    out.points.reserve(pieces.points.size());
    for (std::size_t i = 0; i < pieces.parts(); ++i) {
        densifyInto(pieces.part(i), maxStep, rings, out.points);
        out.endPart();
    }
    return out;
}

// The same place gets the same numbers, so that seams along the antimeridian and at the poles cancel.
Point canonical(Point p)
{
    if (std::abs(p.y) >= 90) return {0, p.y};
    return p.x == 180 ? Point{-180, p.y} : p;
}

// Where the edge from `in` (inside) to `out` leaves the cap.
Point leaving(Point in, Point out, const CapFrame& frame)
{
    double low = 0, high = 1;
    for (int i = 0; i < 48; ++i) {
        const double middle = (low + high) / 2;
        (frame.inside(between(in, out, middle)) ? low : high) = middle;
    }
    return between(in, out, low);
}

// Signed turn of the azimuth along an edge outside the cap; halves edges that pass close to the antipode.
double turn(Point a, Point b, const CapFrame& frame)
{
    struct Edge {
        Point a, b;
        int depth;
    };
    double sum = 0;
    std::vector<Edge> edges{{a, b, 0}};
    while (!edges.empty()) {
        const Edge e = edges.back();
        edges.pop_back();
        const double angle = std::remainder(frame.azimuth(e.b) - frame.azimuth(e.a), 2 * std::numbers::pi);
        if (std::abs(angle) <= std::numbers::pi / 2 || e.depth >= 48) {
            sum += angle;
            continue;
        }
        const Point middle = between(e.a, e.b, 0.5);
        edges.push_back({middle, e.b, e.depth + 1});
        edges.push_back({e.a, middle, e.depth + 1});
    }
    return sum;
}

void pushArc(double from, double angle, double maxStep, const CapFrame& frame, CleanRing& ring)
{
    const int n = static_cast<int>(std::ceil(std::abs(angle) * kDegrees / maxStep));
    for (int i = 1; i < n; ++i) ring.push(frame.onEdge(from + angle * i / n));
}

// Appends the ring as far as it lies in the cap; returns whether it winds about the whole cap from outside.
bool cutRingToCap(std::span<const Point> points, const CapFrame& frame, double maxStep, Path& out)
{
    const std::size_t n = points.size();
    std::vector<char> inside(n);
    for (std::size_t i = 0; i < n; ++i) inside[i] = frame.inside(points[i]) ? 1 : 0;
    const auto start = static_cast<std::size_t>(std::find(inside.begin(), inside.end(), 1) - inside.begin());
    if (start == n) {
        double sum = 0;
        for (std::size_t i = 0; i < n; ++i) sum += turn(points[i], points[(i + 1) % n], frame);
        return std::lround(sum / (2 * std::numbers::pi)) % 2 != 0;
    }
    CleanRing ring;
    double from = 0, angle = 0;  // of the present run along the edge
    for (std::size_t step = 0; step < n; ++step) {
        const std::size_t i = (start + step) % n, j = (i + 1) % n;
        const Point a = points[i], b = points[j];
        if (inside[i]) ring.push(canonical(a));
        if (inside[i] && !inside[j]) {
            const Point exit = leaving(a, b, frame);
            ring.push(canonical(exit));
            from = frame.azimuth(exit);
            angle = turn(exit, b, frame);
        } else if (!inside[i] && !inside[j]) {
            angle += turn(a, b, frame);
        } else if (!inside[i] && inside[j]) {
            const Point entry = leaving(b, a, frame);
            pushArc(from, angle + turn(a, entry, frame), maxStep, frame, ring);
            ring.push(canonical(entry));
        }
    }
    ring.finish(out);
    return false;
}

// As contains(), for paths whose longitudes may run past 180.
bool covers(const Path& path, Point place)
{
    const Extent bounds = path.extent();
    bool odd = false;
    for (const double turn : {-360.0, 0.0, 360.0}) {
        const Point moved{place.x + turn, place.y};
        if (bounds.contains(moved) && contains(path, moved)) odd = !odd;
    }
    return odd;
}

Path cutAreaToCap(const Path& path, const Cap& cap, double maxStep)
{
    const CapFrame frame(cap);
    // The retraction is one of the sphere without the antipode; an area that covers it gets the edge as a ring.
    bool wholeEdge = covers(path, frame.antipode());
    Path out;
    out.points.reserve(path.points.size());
    std::vector<Point> dense;
    for (std::size_t i = 0; i < path.parts(); ++i) {
        dense.clear();
        densifyInto(path.part(i), maxStep, true, dense);
        if (frame.surelyInside(extentOf(dense))) {
            CleanRing ring;
            for (const Point& p : dense) ring.push(canonical(p));
            ring.finish(out);
        } else if (cutRingToCap(dense, frame, maxStep, out)) {
            wholeEdge = !wholeEdge;
        }
    }
    if (wholeEdge) out.append(domainOutline(cap, maxStep).points);
    return out;
}

Path cutLinesToCap(const Path& path, const Cap& cap, double maxStep)
{
    const CapFrame frame(cap);
    Path out;
    std::vector<Point> dense;
    for (std::size_t part = 0; part < path.parts(); ++part) {
        dense.clear();
        densifyInto(path.part(part), maxStep, false, dense);
        bool before = false;
        for (std::size_t i = 0; i < dense.size(); ++i) {
            const bool now = frame.inside(dense[i]);
            if (i > 0 && now && !before) out.points.push_back(leaving(dense[i], dense[i - 1], frame));
            if (i > 0 && !now && before) {
                out.points.push_back(leaving(dense[i - 1], dense[i], frame));
                out.endPart();
            }
            if (now) out.points.push_back(dense[i]);
            before = now;
        }
        out.endPart();
    }
    return out;
}

}  // namespace

Path cutArea(const Path& lonLat, const Domain& domain, double maxStepDegrees)
{
    const double step = std::min(maxStepDegrees, kCoarsestStep);
    if (const auto* cap = std::get_if<Cap>(&domain)) return cutAreaToCap(lonLat, *cap, step);
    return cutToStrip(lonLat, std::get<Strip>(domain), step, true);
}

Path cutLines(const Path& lonLat, const Domain& domain, double maxStepDegrees)
{
    const double step = std::min(maxStepDegrees, kCoarsestStep);
    if (const auto* cap = std::get_if<Cap>(&domain)) return cutLinesToCap(lonLat, *cap, step);
    return cutToStrip(lonLat, std::get<Strip>(domain), step, false);
}

}  // namespace geo

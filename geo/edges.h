// SPDX-License-Identifier: Apache-2.0
// Inside geo only: points on edges, computed the same whichever way the edge runs, so that borders shared by two
// areas stay shared to the last bit; and a ring that grows without spikes.
#pragma once

#include <algorithm>
#include <cmath>
#include <span>
#include <vector>

#include "geo/geometry.h"

namespace geo {

[[nodiscard]] inline bool runsForward(Point a, Point b) { return a.x < b.x || (a.x == b.x && a.y < b.y); }

// The point at t of [0, 1] on the way from a to b.
[[nodiscard]] inline Point between(Point a, Point b, double t)
{
    if (!runsForward(a, b)) {
        std::swap(a, b);
        t = 1 - t;
    }
    return {a.x + (b.x - a.x) * t, a.y + (b.y - a.y) * t};
}

// The point of the edge a-b on the vertical at x; the edge must cross it.
[[nodiscard]] inline Point atX(Point a, Point b, double x)
{
    if (!runsForward(a, b)) std::swap(a, b);
    return {x, a.y + (b.y - a.y) * ((x - a.x) / (b.x - a.x))};
}

[[nodiscard]] inline Point atY(Point a, Point b, double y)
{
    if (!runsForward(a, b)) std::swap(a, b);
    return {a.x + (b.x - a.x) * ((y - a.y) / (b.y - a.y)), y};
}

// Appends the points strictly between a and b that make steps of at most `maxStep`.
inline void appendSteps(Point a, Point b, double maxStep, std::vector<Point>& out)
{
    const double length = std::hypot(b.x - a.x, b.y - a.y);
    if (!(length > maxStep)) return;
    const int n = static_cast<int>(std::ceil(length / maxStep));
    const bool forward = runsForward(a, b);
    const Point from = forward ? a : b, to = forward ? b : a;
    for (int i = 1; i < n; ++i) {
        const double t = static_cast<double>(forward ? i : n - i) / n;
        out.push_back({from.x + (to.x - from.x) * t, from.y + (to.y - from.y) * t});
    }
}

// A ring as it grows: repeated points and ways out and straight back cancel.
class CleanRing {
public:
    void push(Point p)
    {
        if (!points_.empty() && points_.back() == p) return;
        if (points_.size() >= 2 && points_[points_.size() - 2] == p) {
            points_.pop_back();
            return;
        }
        points_.push_back(p);
    }

    // Cancels across the closing edge too and hands the ring to `out`, unless nothing of it is left.
    void finish(Path& out)
    {
        std::size_t begin = 0, end = points_.size();
        while (end - begin >= 3) {
            const Point first = points_[begin], last = points_[end - 1];
            if (last == first || points_[end - 2] == first) {
                --end;
            } else if (last == points_[begin + 1]) {
                ++begin;
            } else {
                break;
            }
        }
        if (end - begin >= 3) out.append(std::span(points_).subspan(begin, end - begin));
        points_.clear();
    }

private:
    std::vector<Point> points_;
};

}  // namespace geo

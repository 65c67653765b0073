// SPDX-License-Identifier: Apache-2.0
// Douglas and Peucker with a stack of its own, so that long coasts cannot exhaust the program's.
#include "geo/simplify.h"

#include <cmath>
#include <utility>

namespace geo {

namespace {

double squaredDistance(Point p, Point a, Point b)
{
    const double dx = b.x - a.x, dy = b.y - a.y;
    const double squaredLength = dx * dx + dy * dy;
    double t = squaredLength > 0 ? ((p.x - a.x) * dx + (p.y - a.y) * dy) / squaredLength : 0;
    t = std::clamp(t, 0.0, 1.0);
    const double ex = p.x - a.x - t * dx, ey = p.y - a.y - t * dy;
    return ex * ex + ey * ey;
}

class Thinning {
public:
    Thinning(std::span<const Point> points, double tolerance)
        : points_(points), squaredTolerance_(tolerance * tolerance), keep_(points.size(), 0)
    {
    }

    void keep(std::size_t i) { keep_[i] = 1; }

    // Keeps what is needed between two kept points.
    void run(std::size_t first, std::size_t last)
    {
        std::vector<std::pair<std::size_t, std::size_t>> spans{{first, last}};
        while (!spans.empty()) {
            const auto [from, to] = spans.back();
            spans.pop_back();
            double worst = squaredTolerance_;
            std::size_t at = 0;
            for (std::size_t i = from + 1; i < to; ++i) {
                const double d = squaredDistance(points_[i], points_[from], points_[to]);
                if (d > worst) {
                    worst = d;
                    at = i;
                }
            }
            if (at == 0) continue;
            keep(at);
            spans.emplace_back(from, at);
            spans.emplace_back(at, to);
        }
    }

    void append(std::size_t count, std::size_t fewest, Path& out) const
    {
        const std::size_t begin = out.points.size();
        for (std::size_t i = 0; i < count; ++i) {
            if (keep_[i]) out.points.push_back(points_[i]);
        }
        if (out.points.size() - begin < fewest) out.points.resize(begin);
        out.endPart();
    }

private:
    std::span<const Point> points_;
    double squaredTolerance_;
    std::vector<char> keep_;
};

void simplifyLine(std::span<const Point> line, double tolerance, Path& out)
{
    Thinning thinning(line, tolerance);
    thinning.keep(0);
    thinning.keep(line.size() - 1);
    thinning.run(0, line.size() - 1);
    thinning.append(line.size(), 2, out);
}

// The least point starts the ring, so that the same ring thins alike wherever it was opened; the farthest from it
// parts the ring in two lines.
void simplifyRing(std::span<const Point> ring, double tolerance, Path& out)
{
    const auto before = [](Point a, Point b) { return a.x < b.x || (a.x == b.x && a.y < b.y); };
    const auto least = std::min_element(ring.begin(), ring.end(), before);
    std::vector<Point> closed(least, ring.end());
    closed.insert(closed.end(), ring.begin(), least);
    std::size_t farthest = 0;
    double distance = 0;
    for (std::size_t i = 1; i < closed.size(); ++i) {
        const double d = std::hypot(closed[i].x - closed[0].x, closed[i].y - closed[0].y);
        if (d > distance) {
            distance = d;
            farthest = i;
        }
    }
    if (distance <= tolerance) return;
    closed.push_back(closed[0]);
    Thinning thinning(closed, tolerance);
    thinning.keep(0);
    thinning.keep(farthest);
    thinning.run(0, farthest);
    thinning.run(farthest, closed.size() - 1);
    thinning.append(closed.size() - 1, 3, out);
}

}  // namespace

Path simplify(const Path& path, double tolerance, bool rings)
{
    Path out;
    for (std::size_t i = 0; i < path.parts(); ++i) {
        rings ? simplifyRing(path.part(i), tolerance, out) : simplifyLine(path.part(i), tolerance, out);
    }
    return out;
}

}  // namespace geo

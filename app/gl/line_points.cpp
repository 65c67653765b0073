// SPDX-License-Identifier: Apache-2.0
// A ring is written with its last point before the first and its first two after the last, so that its seam is a
// joint like any other.
#include "gl/line_points.h"

#include <cmath>
#include <utility>

namespace gl {
namespace {

constexpr float kDraws = 1, kHasBefore = 2, kHasAfter = 4;
constexpr std::uint32_t kChunkPoints = 512;

class Writer {
public:
    explicit Writer(geo::Point origin) { result_.origin = origin; }

    void point(geo::Point p, double length, float flags)
    {
        if (result_.chunks.empty() || result_.chunks.back().count >= kChunkPoints) {
            // The segment across the boundary belongs to the chunk where it starts.
            if (drawsToNext_) result_.chunks.back().extent.include(p);
            result_.chunks.push_back({{}, static_cast<std::uint32_t>(result_.texels.size() / 4), 0});
        }
        result_.chunks.back().extent.include(p);
        ++result_.chunks.back().count;
        result_.texels.insert(result_.texels.end(),
                              {static_cast<float>(p.x - result_.origin.x), static_cast<float>(p.y - result_.origin.y),
                               static_cast<float>(length), flags});
        drawsToNext_ = flags != 0;
    }

    [[nodiscard]] LinePoints take() { return std::move(result_); }

private:
    LinePoints result_;
    bool drawsToNext_ = false;
};

double distance(geo::Point a, geo::Point b) { return std::hypot(b.x - a.x, b.y - a.y); }

void writePart(Writer& writer, const std::vector<geo::Point>& points, bool closed)
{
    const std::size_t count = points.size();
    if (count < 2) return;
    const bool ring = closed && count > 2;
    if (ring) writer.point(points.back(), 0, 0);
    double length = 0;
    const std::size_t segments = ring ? count : count - 1;
    for (std::size_t i = 0; i < segments; ++i) {
        const float before = ring || i > 0 ? kHasBefore : 0, after = ring || i + 1 < segments ? kHasAfter : 0;
        writer.point(points[i], length, kDraws + before + after);
        length += distance(points[i], points[(i + 1) % count]);
    }
    writer.point(ring ? points.front() : points.back(), length, 0);
    if (ring) writer.point(points[1], 0, 0);
}

}  // namespace

LinePoints linePoints(const geo::Path& lines, bool closed)
{
    const geo::Extent extent = lines.extent();
    Writer writer(extent.empty() ? geo::Point{} : extent.centre());
    std::vector<geo::Point> distinct;
    for (std::size_t part = 0; part < lines.parts(); ++part) {
        distinct.clear();
        for (const geo::Point& p : lines.part(part)) {
            if (distinct.empty() || !(distinct.back() == p)) distinct.push_back(p);
        }
        while (closed && distinct.size() > 1 && distinct.front() == distinct.back()) distinct.pop_back();
        writePart(writer, distinct, closed);
    }
    return writer.take();
}

}  // namespace gl

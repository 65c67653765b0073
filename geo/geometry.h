// SPDX-License-Identifier: Apache-2.0
// Plane geometry as flat arrays: points, extents, paths (lines or rings), triangle meshes.
// Coordinates are degrees (longitude, latitude) before projection and metres of the map plane after it.
#pragma once

#include <algorithm>
#include <cstdint>
#include <limits>
#include <span>
#include <vector>

namespace geo {

struct Point {
    double x = 0;
    double y = 0;
    friend bool operator==(const Point&, const Point&) = default;
};

// An axis-aligned rectangle; the default one is empty and grows with include().
struct Extent {
    double west = std::numeric_limits<double>::infinity();
    double south = std::numeric_limits<double>::infinity();
    double east = -std::numeric_limits<double>::infinity();
    double north = -std::numeric_limits<double>::infinity();

    [[nodiscard]] bool empty() const { return west > east || south > north; }
    [[nodiscard]] double width() const { return east - west; }
    [[nodiscard]] double height() const { return north - south; }
    [[nodiscard]] Point centre() const { return {(west + east) / 2, (south + north) / 2}; }
    [[nodiscard]] bool contains(Point p) const { return p.x >= west && p.x <= east && p.y >= south && p.y <= north; }
    [[nodiscard]] bool contains(const Extent& other) const
    {
        return other.west >= west && other.east <= east && other.south >= south && other.north <= north;
    }
    [[nodiscard]] bool intersects(const Extent& other) const
    {
        return other.west <= east && other.east >= west && other.south <= north && other.north >= south;
    }
    void include(Point p)
    {
        west = std::min(west, p.x);
        east = std::max(east, p.x);
        south = std::min(south, p.y);
        north = std::max(north, p.y);
    }
    [[nodiscard]] Extent padded(double by) const { return {west - by, south - by, east + by, north + by}; }
    friend bool operator==(const Extent&, const Extent&) = default;
};

// A set of parts: open lines, or rings that are closed by themselves (the first point is not repeated) and
// filled by the even-odd rule. Part i is points[ends[i-1] .. ends[i]), with ends[-1] = 0.
struct Path {
    std::vector<Point> points;
    std::vector<std::uint32_t> ends;

    [[nodiscard]] bool empty() const { return ends.empty(); }
    [[nodiscard]] std::size_t parts() const { return ends.size(); }
    [[nodiscard]] std::span<const Point> part(std::size_t i) const
    {
        const std::uint32_t begin = i == 0 ? 0 : ends[i - 1];
        return {points.data() + begin, ends[i] - begin};
    }
    void endPart()
    {
        const auto end = static_cast<std::uint32_t>(points.size());
        if (end > (ends.empty() ? 0U : ends.back())) ends.push_back(end);
    }
    void append(std::span<const Point> part)
    {
        points.insert(points.end(), part.begin(), part.end());
        endPart();
    }
    [[nodiscard]] Extent extent() const
    {
        Extent e;
        for (const Point& p : points) e.include(p);
        return e;
    }
};

// Triangles in the map plane. Vertices are floats relative to a double origin, so that metres stay exact.
struct Mesh {
    Point origin;
    std::vector<float> xy;               // x0 y0 x1 y1 ... relative to origin
    std::vector<std::uint32_t> indices;  // three per triangle
};

// An area with its triangles: the outline serves vector output, the mesh serves the GPU.
struct Area {
    Path outline;
    Mesh mesh;
};

}  // namespace geo

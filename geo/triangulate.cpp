// SPDX-License-Identifier: Apache-2.0
// The GLU tessellator. Its sweep slows down with the number of edges it crosses at a time, so it is given clusters of
// rings whose extents touch, and large clusters in halves.
#include "geo/triangulate.h"

#include <GL/glu.h>

#include <array>
#include <cmath>
#include <deque>
#include <memory>
#include <numeric>

#include "geo/clip.h"

namespace geo {

namespace {

struct TessellatorDeleter {
    void operator()(GLUtesselator* t) const { gluDeleteTess(t); }
};
using Tessellator = std::unique_ptr<GLUtesselator, TessellatorDeleter>;

// GLU's vertices are pointers to these; a deque keeps them in place while intersections add more.
struct Vertex {
    std::array<GLdouble, 3> at{};
    std::uint32_t index = 0;
};

struct Sweep {
    Triangles* out;
    std::deque<Vertex> vertices;

    Vertex* add(Point p)
    {
        const auto index = static_cast<std::uint32_t>(out->points.size());
        out->points.push_back(p);
        return &vertices.emplace_back(Vertex{{p.x, p.y, 0}, index});
    }
};

using Callback = void (*)();

void onVertex(void* vertex, void* sweep)
{
    static_cast<Sweep*>(sweep)->out->indices.push_back(static_cast<Vertex*>(vertex)->index);
}

void onEdgeFlag(GLboolean, void*) {}  // its presence makes GLU give plain triangles, no fans or strips

void onCombine(GLdouble* at, void**, GLfloat*, void** result, void* sweep)
{
    *result = static_cast<Sweep*>(sweep)->add({at[0], at[1]});
}

Tessellator makeTessellator()
{
    Tessellator t(gluNewTess());
    gluTessCallback(t.get(), GLU_TESS_VERTEX_DATA, reinterpret_cast<Callback>(onVertex));
    gluTessCallback(t.get(), GLU_TESS_EDGE_FLAG_DATA, reinterpret_cast<Callback>(onEdgeFlag));
    gluTessCallback(t.get(), GLU_TESS_COMBINE_DATA, reinterpret_cast<Callback>(onCombine));
    gluTessProperty(t.get(), GLU_TESS_WINDING_RULE, GLU_TESS_WINDING_ODD);
    gluTessNormal(t.get(), 0, 0, 1);
    return t;
}

struct Ring {
    std::size_t part;
    Extent extent;
    std::size_t cluster = 0;
};

// The rings, those of a cluster of meeting extents next to each other; by a sweep from the west.
std::vector<Ring> clusters(const Path& path)
{
    std::vector<Ring> rings;
    for (std::size_t i = 0; i < path.parts(); ++i) {
        Ring r{i, {}};
        for (const Point& p : path.part(i)) r.extent.include(p);
        rings.push_back(r);
    }
    std::sort(rings.begin(), rings.end(), [](const Ring& a, const Ring& b) { return a.extent.west < b.extent.west; });
    std::vector<std::size_t> parent(rings.size());
    std::iota(parent.begin(), parent.end(), 0U);
    const auto root = [&](std::size_t i) {
        while (parent[i] != i) i = parent[i] = parent[parent[i]];
        return i;
    };
    std::vector<std::size_t> open;
    for (std::size_t i = 0; i < rings.size(); ++i) {
        const Extent& e = rings[i].extent;
        std::erase_if(open, [&](std::size_t j) { return rings[j].extent.east < e.west; });
        for (const std::size_t j : open) {
            if (rings[j].extent.intersects(e)) parent[root(i)] = root(j);
        }
        open.push_back(i);
    }
    for (std::size_t i = 0; i < rings.size(); ++i) rings[i].cluster = root(i);
    std::stable_sort(rings.begin(), rings.end(), [](const Ring& a, const Ring& b) { return a.cluster < b.cluster; });
    return rings;
}

Path finiteRings(const Path& rings)
{
    Path out;
    out.points.reserve(rings.points.size());
    for (std::size_t i = 0; i < rings.parts(); ++i) {
        for (const Point& p : rings.part(i)) {
            if (std::isfinite(p.x) && std::isfinite(p.y)) out.points.push_back(p);
        }
        out.endPart();
    }
    return out;
}

class Triangulation {
public:
    explicit Triangulation(Triangles& out) : out_(out) {}

    // Rings of finite points.
    void add(const Path& rings, int depth = 0)
    {
        const std::vector<Ring> sorted = clusters(rings);
        for (std::size_t i = 0; i < sorted.size();) {
            Path cluster;
            Extent extent;
            for (const std::size_t id = sorted[i].cluster; i < sorted.size() && sorted[i].cluster == id; ++i) {
                cluster.append(rings.part(sorted[i].part));
                extent.include({sorted[i].extent.west, sorted[i].extent.south});
                extent.include({sorted[i].extent.east, sorted[i].extent.north});
            }
            constexpr std::size_t kMostPoints = 500;
            constexpr int kDeepest = 12;
            if (cluster.points.size() > kMostPoints && depth < kDeepest) {
                halve(cluster, extent, depth);
            } else {
                tessellate(cluster);
            }
        }
    }

private:
    void halve(const Path& cluster, const Extent& extent, int depth)
    {
        const Point middle = extent.centre();
        Extent first = extent, second = extent;
        if (extent.width() > extent.height()) {
            first.east = second.west = middle.x;
        } else {
            first.north = second.south = middle.y;
        }
        add(clipArea(cluster, first), depth + 1);
        add(clipArea(cluster, second), depth + 1);
    }

    void tessellate(const Path& cluster)
    {
        Sweep sweep{&out_, {}};
        gluTessBeginPolygon(tessellator_.get(), &sweep);
        for (std::size_t i = 0; i < cluster.parts(); ++i) {
            gluTessBeginContour(tessellator_.get());
            for (const Point& p : cluster.part(i)) {
                Vertex* v = sweep.add(p);
                gluTessVertex(tessellator_.get(), v->at.data(), v);
            }
            gluTessEndContour(tessellator_.get());
        }
        gluTessEndPolygon(tessellator_.get());
    }

    Tessellator tessellator_ = makeTessellator();
    Triangles& out_;
};

double cross(Point o, Point a, Point b) { return (a.x - o.x) * (b.y - o.y) - (b.x - o.x) * (a.y - o.y); }

}  // namespace

Triangles triangles(const Path& rings)
{
    Triangles out;
    out.points.reserve(rings.points.size());
    out.indices.reserve(rings.points.size() * 3);
    Triangulation(out).add(finiteRings(rings));
    return out;
}

Mesh triangulate(const Path& rings)
{
    Triangles exact = triangles(rings);
    Extent extent;
    for (const Point& p : exact.points) extent.include(p);
    Mesh mesh;
    if (exact.indices.empty()) return mesh;
    mesh.origin = extent.centre();
    mesh.xy.reserve(exact.points.size() * 2);
    for (const Point& p : exact.points) {
        mesh.xy.push_back(static_cast<float>(p.x - mesh.origin.x));
        mesh.xy.push_back(static_cast<float>(p.y - mesh.origin.y));
    }
    mesh.indices = std::move(exact.indices);
    return mesh;
}

double area(const Path& rings)
{
    double twice = 0;
    for (std::size_t i = 0; i < rings.parts(); ++i) {
        const auto ring = rings.part(i);
        for (std::size_t j = 2; j < ring.size(); ++j) twice += cross(ring[0], ring[j - 1], ring[j]);
    }
    return std::abs(twice) / 2;
}

double area(const Triangles& t)
{
    double twice = 0;
    for (std::size_t i = 0; i + 2 < t.indices.size(); i += 3) {
        twice += std::abs(cross(t.points[t.indices[i]], t.points[t.indices[i + 1]], t.points[t.indices[i + 2]]));
    }
    return twice / 2;
}

double area(const Mesh& mesh)
{
    const auto at = [&](std::size_t i) {
        const std::size_t v = std::size_t{mesh.indices[i]} * 2;
        return Point{static_cast<double>(mesh.xy[v]), static_cast<double>(mesh.xy[v + 1])};
    };
    double twice = 0;
    for (std::size_t i = 0; i + 2 < mesh.indices.size(); i += 3) twice += std::abs(cross(at(i), at(i + 1), at(i + 2)));
    return twice / 2;
}

}  // namespace geo

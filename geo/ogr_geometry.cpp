// SPDX-License-Identifier: Apache-2.0
// OGR geometries to flat paths.
#include <ogr_geometry.h>

#include <memory>

#include "geo/ogr_layer.h"

namespace geo {

namespace {

Shape shapeOf(const OGRGeometry& g)
{
    if (g.getGeometryType() == wkbNone || g.IsEmpty()) return Shape::None;
    switch (g.getDimension()) {
        case 0:
            return Shape::Point;
        case 1:
            return Shape::Line;
        default:
            return Shape::Area;
    }
}

std::span<Point> appendPoints(const OGRSimpleCurve& line, Path& out)
{
    const auto count = static_cast<std::size_t>(line.getNumPoints());
    const std::size_t begin = out.points.size();
    out.points.resize(begin + count);
    const std::span<Point> part = std::span(out.points).subspan(begin);
    constexpr int kStride = static_cast<int>(sizeof(Point));
    if (count > 0) line.getPoints(&part[0].x, kStride, &part[0].y, kStride);
    return part;
}

double signedArea(std::span<const Point> ring)
{
    double twice = 0;
    for (std::size_t i = 0, j = ring.size() - 1; i < ring.size(); j = i++) {
        twice += (ring[j].x - ring[0].x) * (ring[i].y - ring[0].y) - (ring[i].x - ring[0].x) * (ring[j].y - ring[0].y);
    }
    return twice / 2;
}

void appendRing(const OGRLinearRing& source, bool outer, Path& out)
{
    std::span<Point> ring = appendPoints(source, out);
    if (ring.size() > 1 && ring.front() == ring.back()) ring = ring.first(ring.size() - 1);
    const std::size_t begin = out.ends.empty() ? 0 : out.ends.back();
    out.points.resize(begin + (ring.size() < 3 ? 0 : ring.size()));
    if (ring.size() >= 3 && (signedArea(ring) > 0) != outer) std::reverse(ring.begin(), ring.end());
    out.endPart();
}

bool append(const OGRGeometry& g, Shape shape, Path& out)
{
    switch (wkbFlatten(g.getGeometryType())) {
        case wkbPoint: {
            if (shape != Shape::Point) return false;
            const OGRPoint& p = *g.toPoint();
            if (!p.IsEmpty()) out.append(std::vector<Point>{{p.getX(), p.getY()}});
            return true;
        }
        case wkbLineString:
            if (shape != Shape::Line) return false;
            appendPoints(*g.toLineString(), out);
            out.endPart();
            return true;
        case wkbPolygon:
        case wkbTriangle: {
            if (shape != Shape::Area) return false;
            bool outer = true;
            for (const OGRLinearRing* ring : *g.toPolygon()) {
                appendRing(*ring, outer, out);
                outer = false;
            }
            return true;
        }
        default:
            break;
    }
    bool whole = true;
    if (OGR_GT_IsSubClassOf(g.getGeometryType(), wkbGeometryCollection)) {
        for (const OGRGeometry* part : *g.toGeometryCollection()) whole = append(*part, shape, out) && whole;
        return whole;
    }
    if (OGR_GT_IsSubClassOf(g.getGeometryType(), wkbPolyhedralSurface)) {
        for (const OGRPolygon* part : *g.toPolyhedralSurface()) whole = append(*part, shape, out) && whole;
        return whole;
    }
    return false;
}

}  // namespace

bool readGeometry(const OGRGeometry& source, Feature& feature)
{
    if (source.hasCurveGeometry()) {
        const std::unique_ptr<OGRGeometry> straight(source.getLinearGeometry());
        return straight && readGeometry(*straight, feature);
    }
    feature.shape = shapeOf(source);
    if (feature.shape == Shape::None) return true;
    const bool whole = append(source, feature.shape, feature.geometry);
    if (feature.geometry.empty()) feature.shape = Shape::None;
    return whole;
}

}  // namespace geo

// SPDX-License-Identifier: Apache-2.0
// The exact outline of a point symbol and the dashes of its frame: one definition for every backend.
// Angles run clockwise on the page from its upward direction, in radians.
#pragma once

#include <algorithm>
#include <cmath>
#include <numbers>
#include <vector>

#include "scene/scene.h"

namespace scene {

struct RegularPolygon {
    int corners = 0;         // 0: a circle
    double firstCorner = 0;  // where the outline, and with it the frame's dashes, begins
};

[[nodiscard]] inline RegularPolygon polygonOf(SymbolShape shape)
{
    switch (shape) {
        case SymbolShape::Circle:
            break;
        case SymbolShape::Square:
            return {4, -std::numbers::pi / 4};
        case SymbolShape::Diamond:
            return {4, 0};
        case SymbolShape::Hexagon:
            return {6, 0};
        case SymbolShape::Pentagon:
            return {5, 0};
        case SymbolShape::Triangle:
            return {3, 0};
    }
    return {};
}

// Distance from the centre to the sides, of the polygon that has the area of a circle of `radius`.
[[nodiscard]] inline double apothem(RegularPolygon polygon, double radius)
{
    if (polygon.corners == 0) return radius;
    const double n = polygon.corners;
    return radius * std::sqrt(std::numbers::pi / (n * std::tan(std::numbers::pi / n)));
}

// Corners of the polygon whose sides are `apothem` from the centre `at`; empty for a circle.
[[nodiscard]] inline std::vector<geo::Point> corners(RegularPolygon polygon, geo::Point at, double apothem)
{
    std::vector<geo::Point> result;
    const double reach = polygon.corners == 0 ? 0 : apothem / std::cos(std::numbers::pi / polygon.corners);
    for (int i = 0; i < polygon.corners; ++i) {
        const double angle = polygon.firstCorner + 2 * std::numbers::pi * i / polygon.corners;
        result.push_back({at.x + reach * std::sin(angle), at.y - reach * std::cos(angle)});
    }
    return result;
}

// Dashes along the middle of the frame: a whole number of them, one centred on the first corner (a circle's top).
// A period of zero: not dashed.
struct FrameDash {
    double onPt = 0, periodPt = 0;
};

[[nodiscard]] inline FrameDash frameDash(const Symbol& symbol)
{
    if (symbol.frame != SymbolFrame::Dashed && symbol.frame != SymbolFrame::Dotted) return {};
    const RegularPolygon polygon = polygonOf(symbol.shape);
    const double middle = std::max(apothem(polygon, symbol.radiusPt) - symbol.framePt / 2, symbol.framePt / 2);
    const double length = polygon.corners == 0
                              ? 2 * std::numbers::pi * middle
                              : 2 * polygon.corners * middle * std::tan(std::numbers::pi / polygon.corners);
    const bool dotted = symbol.frame == SymbolFrame::Dotted;
    const double wanted = symbol.framePt * (dotted ? 2.0 : 3.6);
    const double count = wanted > 0 ? std::max(dotted ? 6.0 : 4.0, std::round(length / wanted)) : 6.0;
    const double period = length / count;
    return {dotted ? 0 : period * 0.6, period};
}

}  // namespace scene

// SPDX-License-Identifier: Apache-2.0
// Packing symbols and boxes for shape.vert.
#include "gl/shape_records.h"

#include <bit>
#include <limits>

#include "scene/symbol_shape.h"

namespace gl {
namespace {

constexpr std::uint32_t kBox = 255, kFrameSolid = 1, kFrameDashed = 2, kFrameDotted = 3;

std::uint32_t bits(double value) { return std::bit_cast<std::uint32_t>(static_cast<float>(value)); }
std::uint32_t kinds(std::uint32_t corners, std::uint32_t frame) { return corners | (frame << 8U); }

std::uint32_t frameKind(scene::SymbolFrame frame)
{
    switch (frame) {
        case scene::SymbolFrame::None:
            break;
        case scene::SymbolFrame::Solid:
            return kFrameSolid;
        case scene::SymbolFrame::Dashed:
            return kFrameDashed;
        case scene::SymbolFrame::Dotted:
            return kFrameDotted;
    }
    return 0;
}

std::uint32_t frameKind(const scene::Box& box)
{
    if (box.border.a == 0 || box.borderPt <= 0) return 0;
    return box.dash.solid() ? kFrameSolid : box.dash.onPt > 0 ? kFrameDashed : kFrameDotted;
}

}  // namespace

std::uint32_t packed(scene::Color color)
{
    return color.r | (static_cast<std::uint32_t>(color.g) << 8U) | (static_cast<std::uint32_t>(color.b) << 16U) |
           (static_cast<std::uint32_t>(color.a) << 24U);
}

ShapeRecord shapeRecord(const scene::Symbol& symbol, geo::Point origin)
{
    const scene::RegularPolygon polygon = scene::polygonOf(symbol.shape);
    const double size = scene::apothem(polygon, symbol.radiusPt);
    const scene::FrameDash dash = scene::frameDash(symbol);
    return {bits(symbol.at.x - origin.x),
            bits(symbol.at.y - origin.y),
            bits(size),
            bits(size),
            bits(symbol.framePt),
            bits(symbol.softPt),
            kinds(static_cast<std::uint32_t>(polygon.corners), frameKind(symbol.frame)),
            bits(polygon.firstCorner),
            bits(dash.onPt),
            bits(dash.periodPt),
            packed(symbol.fill),
            packed(symbol.frameColor),
            static_cast<std::uint32_t>(symbol.firstDay),
            static_cast<std::uint32_t>(symbol.lastDay)};
}

ShapeRecord shapeRecord(const scene::Box& box)
{
    constexpr auto kAlwaysFrom = static_cast<std::uint32_t>(std::numeric_limits<std::int32_t>::min());
    constexpr auto kAlwaysTo = static_cast<std::uint32_t>(std::numeric_limits<std::int32_t>::max());
    const bool dashed = !box.dash.solid();
    return {bits(box.rect.x + box.rect.width / 2),
            bits(box.rect.y + box.rect.height / 2),
            bits(box.rect.width / 2),
            bits(box.rect.height / 2),
            bits(box.borderPt),
            bits(0),
            kinds(kBox, frameKind(box)),
            bits(box.radiusPt),
            bits(dashed ? box.dash.onPt : 0),
            bits(dashed ? box.dash.onPt + box.dash.offPt : 0),
            packed(box.fill),
            packed(box.border),
            kAlwaysFrom,
            kAlwaysTo};
}

}  // namespace gl

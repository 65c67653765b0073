// SPDX-License-Identifier: Apache-2.0
// Each piece of the line is cut by one rectangle after the other (Liang and Barsky, 1984).
#include "scene/open_path.h"

#include <algorithm>
#include <optional>
#include <vector>

namespace scene {

namespace {

// From and to which share of the way between two points.
struct Piece {
    double from = 0, to = 1;
};

std::optional<Piece> inside(geo::Point a, geo::Point b, const Rect& rect)
{
    Piece out;
    const double dx = b.x - a.x, dy = b.y - a.y;
    const auto cut = [&](double direction, double distance) {  // direction * t <= distance
        if (direction == 0) return distance >= 0;
        const double t = distance / direction;
        if (direction < 0) out.from = std::max(out.from, t);
        if (direction > 0) out.to = std::min(out.to, t);
        return out.from < out.to;
    };
    const bool meets =
        cut(-dx, a.x - rect.x) && cut(dx, rect.right() - a.x) && cut(-dy, a.y - rect.y) && cut(dy, rect.bottom() - a.y);
    return meets ? std::optional(out) : std::nullopt;
}

std::vector<Piece> without(const std::vector<Piece>& pieces, const Piece& hole)
{
    std::vector<Piece> out;
    for (const Piece& piece : pieces) {
        if (piece.from < std::min(piece.to, hole.from)) out.push_back({piece.from, std::min(piece.to, hole.from)});
        if (std::max(piece.from, hole.to) < piece.to) out.push_back({std::max(piece.from, hole.to), piece.to});
    }
    return out;
}

}  // namespace

geo::Path openPath(std::span<const geo::Point> points, const Rect& within, std::span<const Rect> kept)
{
    geo::Path out;
    for (std::size_t i = 1; i < points.size(); ++i) {
        const geo::Point a = points[i - 1], b = points[i];
        std::vector<Piece> pieces;
        if (const auto seen = inside(a, b, within)) pieces = {*seen};
        for (const Rect& rect : kept)
            if (const auto hole = inside(a, b, rect)) pieces = without(pieces, *hole);
        for (const Piece& piece : pieces) {
            const auto at = [&](double t) { return geo::Point{a.x + (b.x - a.x) * t, a.y + (b.y - a.y) * t}; };
            if (piece.from > 0) out.endPart();
            if (piece.from > 0 || i == 1 || out.points.empty() || !(out.points.back() == a)) {
                out.endPart();
                out.points.push_back(at(piece.from));
            }
            out.points.push_back(piece.to < 1 ? at(piece.to) : b);
        }
        if (pieces.empty()) out.endPart();
    }
    out.endPart();
    return out;
}

}  // namespace scene

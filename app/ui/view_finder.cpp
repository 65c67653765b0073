// SPDX-License-Identifier: Apache-2.0
// Corners like those of a camera; edges beyond the screen are not drawn.
#include "ui/view_finder.h"

#include <algorithm>

namespace ui {

namespace {

void drawOn(Canvas& canvas, const scene::Rect& map, const scene::Rect& wanted)
{
    constexpr double kDim = 0.62, kCornerPt = 18, kCornerWidthPt = 2.2, kNearPt = 0.5;
    const scene::Colors& c = canvas.colors();
    const double left = std::clamp(wanted.x, map.x, map.right()),
                 right = std::clamp(wanted.right(), map.x, map.right());
    const double top = std::clamp(wanted.y, map.y, map.bottom()),
                 bottom = std::clamp(wanted.bottom(), map.y, map.bottom());
    const scene::Color veil = c.bar.withAlpha(kDim);
    for (const scene::Rect& part : {scene::Rect{map.x, map.y, map.width, top - map.y},
                                    scene::Rect{map.x, bottom, map.width, map.bottom() - bottom},
                                    scene::Rect{map.x, top, left - map.x, bottom - top},
                                    scene::Rect{right, top, map.right() - right, bottom - top}})
        if (part.width > 0 && part.height > 0) canvas.box(part, 0, veil);
    // What lies at the very edge is drawn just within it.
    const double inset = kCornerWidthPt / 2;
    const scene::Rect frame{left + inset, top + inset, right - left - 2 * inset, bottom - top - 2 * inset};
    const bool west = wanted.x >= map.x - kNearPt, east = wanted.right() <= map.right() + kNearPt,
               north = wanted.y >= map.y - kNearPt, south = wanted.bottom() <= map.bottom() + kNearPt;
    const geo::Point nw{frame.x, frame.y}, ne{frame.right(), frame.y}, sw{frame.x, frame.bottom()},
        se{frame.right(), frame.bottom()};
    const auto edge = [&](bool seen, geo::Point from, geo::Point to) {
        if (seen) canvas.line(from, to, c.text.withAlpha(0.7), 0.8);
    };
    edge(west, nw, sw);
    edge(east, ne, se);
    edge(north, nw, ne);
    edge(south, sw, se);
    const auto corner = [&](bool seen, geo::Point at, double towardsX, double towardsY) {
        if (!seen) return;
        canvas.line(at, {at.x + towardsX * kCornerPt, at.y}, c.accent, kCornerWidthPt);
        canvas.line(at, {at.x, at.y + towardsY * kCornerPt}, c.accent, kCornerWidthPt);
    };
    corner(north && west, nw, 1, 1);
    corner(north && east, ne, -1, 1);
    corner(south && west, sw, 1, -1);
    corner(south && east, se, -1, -1);
}

}  // namespace

void drawViewFinder(Canvas& canvas, const scene::Picture& shown, const scene::MapFrame& onScreen,
                    const scene::MapFrame& wanted)
{
    const geo::Extent extent = wanted.extent();
    const geo::Point corner = onScreen.toPage({extent.west, extent.north}),
                     end = onScreen.toPage({extent.east, extent.south});
    const scene::Rect rect{corner.x, corner.y, end.x - corner.x, end.y - corner.y};
    canvas.beginGround();
    drawOn(canvas, onScreen.page, rect);
    if (shown.second) {
        const scene::Rect& other = *shown.second;
        drawOn(canvas, other,
               {rect.x - onScreen.page.x + other.x, rect.y - onScreen.page.y + other.y, rect.width, rect.height});
    }
    canvas.endGround();
}

}  // namespace ui

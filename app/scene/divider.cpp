// SPDX-License-Identifier: Apache-2.0
// Handle and plates stand in one row, so that nothing but the line crosses the middle of the map.
#include "scene/divider.h"

#include <algorithm>
#include <array>

namespace scene {

namespace {

double radiusOf(const Style& style) { return style.type.heading.sizePt; }

// Two arrowheads that point away from each other.
void drawHandle(Page& page, geo::Point at, double radius)
{
    const Colors& c = page.style().colors;
    Symbol disc;
    disc.at = at;
    disc.radiusPt = radius;
    disc.fill = c.text;
    disc.frameColor = c.halo;
    disc.framePt = 0.14 * radius;
    page.symbol(disc);
    for (const double side : {-1.0, 1.0}) {
        const double tip = at.x + side * 0.58 * radius, foot = at.x + side * 0.24 * radius, high = 0.3 * radius;
        page.line({foot, at.y - high}, {tip, at.y}, c.halo, 0.14 * radius);
        page.line({tip, at.y}, {foot, at.y + high}, c.halo, 0.14 * radius);
    }
}

}  // namespace

bool hasDivider(const Look& look) { return look.compared && look.comparing == model::Comparing::Swipe; }

double dividerAt(const Look& look, const PageLayout& layout)
{
    return layout.free.x + std::clamp(look.divider, 0.0, 1.0) * layout.free.width;
}

double dividerFootPt(const Style& style) { return 2 * radiusOf(style) + 10; }

Divider drawDivider(Page& below, Page& above, Placement& taken, const Look& look, const PageLayout& layout,
                    const Rect& heading, const Rect& legend, double bottom)
{
    const Style& s = above.style();
    const double x = dividerAt(look, layout), radius = radiusOf(s), gap = 0.6 * radius, pad = 0.8 * radius;
    const std::array days{std::min(look.day, *look.compared), std::max(look.day, *look.compared)};
    std::array<Rect, 2> plates;
    for (const std::size_t i : {0U, 1U}) {
        const double width = above.width(model::longDay(days[i], look.language), s.type.heading) + 2 * pad;
        plates[i] = {i == 0 ? x - radius - gap - width : x + radius + gap, bottom - 10 - 2 * radius, width, 2 * radius};
    }
    const Rect row{plates[0].x, plates[0].y, plates[1].right() - plates[0].x, 2 * radius};
    const bool overLegend = row.padded(6).intersects(legend);
    if (overLegend) bottom = legend.y;
    const geo::Point at{x, overLegend ? bottom - 8 - radius : row.y + radius};

    const double width = 2 * s.weights.leader, top = x < heading.right() + 10 ? heading.bottom() + 8 : layout.map.y;
    const double foot = overLegend ? at.y : bottom - 6;
    below.line({x, top}, {x, foot}, s.colors.halo.withAlpha(0.8), 3 * width);
    below.line({x, top}, {x, foot}, s.colors.text, width);
    for (const std::size_t i : {0U, 1U}) {
        const Rect plate{plates[i].x, at.y - radius, plates[i].width, 2 * radius};
        const bool onPage = plate.x >= layout.map.x && plate.right() <= layout.map.right();
        if (!onPage || plate.x < layout.free.x - 20 || plate.right() > layout.free.right() + 20) continue;
        above.box(plate, 0.3 * radius, s.colors.card, s.colors.cardBorder, 0.8);
        const double cap = above.fonts().metrics(s.type.heading).capHeightPt;
        above.text(plate.x + plate.width / 2, at.y + cap / 2, model::longDay(days[i], look.language), s.type.heading,
                   s.colors.accentText, Align::Centre);
        taken.block(plate.padded(4));
    }
    drawHandle(above, at, radius);
    const Rect handle = Rect{at.x, at.y, 0, 0}.padded(radius);
    taken.block(handle.padded(2));
    constexpr double kGripPt = 4;  // on either side of the line
    return {{x - kGripPt, top, 2 * kGripPt, foot - top}, handle, layout.free.x, layout.free.right()};
}

}  // namespace scene

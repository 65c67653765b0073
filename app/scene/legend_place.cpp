// SPDX-License-Identifier: Apache-2.0
// Tried from the most telling to the least, and from the quietest corner on. What is tried is drawn, and kept if it
// fits.
#include "scene/legend_place.h"

#include <algorithm>
#include <iterator>

namespace scene {

Rect placeLegend(Page& page, Placement& taken, const Look& look, const AllShown& shown, const MapMarks& marks,
                 const PageLayout& layout, geo::Point headingEnd, double bottom, std::vector<Sum>& sums)
{
    if (shown.records.empty()) return {};
    const double width = layout.left.width > 0 ? layout.left.width + 44 : 0;
    Rect rect{};
    const auto placed = [&](LegendParts parts, geo::Point corner) {
        Page drawn(page.fonts(), page.style());
        std::vector<Sum> counts;
        const Rect legend = drawLegend(drawn, look, shown, marks, {parts}, {corner.x, corner.y, width, 0}, counts);
        rect = legend.padded(6);
        if (!taken.take(rect)) return false;
        page.box(rect, 5, page.style().colors.card.withAlpha(0.72));
        for (Primitive& primitive : drawn.take()) page.add(std::move(primitive));
        std::ranges::move(counts, std::back_inserter(sums));
        return true;
    };
    const geo::Point belowTitle{layout.heading.x, headingEnd.y + 14};
    // On a page without a left column more than the states would cover what it explains.
    if (layout.left.width > 0)
        for (const LegendParts parts : {LegendParts::Kinds, LegendParts::Shapes, LegendParts::Marks})
            if (placed(parts, belowTitle)) return rect;
    if (placed(LegendParts::States, belowTitle)) return rect;
    const Rect size = rect.padded(-6);
    const double right = layout.free.right() - size.width - 8, low = bottom - size.height - 10;
    const geo::Point corners[] = {
        {layout.heading.x, low}, {right, low}, {right, layout.free.y}, {headingEnd.x + 24, layout.heading.y}};
    for (const geo::Point& corner : corners)
        if (placed(LegendParts::States, corner)) return rect;
    return {};
}

}  // namespace scene

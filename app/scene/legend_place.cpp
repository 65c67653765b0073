// SPDX-License-Identifier: Apache-2.0
// Tried from the most telling to the least, and from the quietest corner on.
#include "scene/legend_place.h"

namespace scene {

Rect placeLegend(Page& page, Placement& taken, const Look& look, std::span<const Shown> shown, const MapMarks& marks,
                 const PageLayout& layout, geo::Point headingEnd, double bottom, std::vector<Sum>& sums)
{
    const double width = layout.left.width > 0 ? layout.left.width + 44 : 0;
    const auto sizeOf = [&](LegendParts parts) {
        Page scratch(page.fonts(), page.style());
        std::vector<Sum> nowhere;
        return drawLegend(scratch, look, shown, marks, parts, {0, 0, width, 0}, nowhere);
    };
    Rect rect{};
    const auto place = [&](LegendParts parts, geo::Point corner, const Rect& size) {
        rect = Rect{corner.x, corner.y, size.width, size.height}.padded(6);
        if (!taken.take(rect)) return false;
        page.box(rect, 5, page.style().colors.card.withAlpha(0.72));
        drawLegend(page, look, shown, marks, parts, {corner.x, corner.y, width, 0}, sums);
        return true;
    };
    const geo::Point belowTitle{layout.heading.x, headingEnd.y + 14};
    // On a page without a left column more than the states would cover what it explains.
    if (layout.left.width > 0)
        for (const LegendParts parts : {LegendParts::Kinds, LegendParts::Shapes, LegendParts::Marks})
            if (place(parts, belowTitle, sizeOf(parts))) return rect;
    const Rect size = sizeOf(LegendParts::States);
    const double right = layout.free.right() - size.width - 8, low = bottom - size.height - 10;
    const geo::Point corners[] = {belowTitle,
                                  {layout.heading.x, low},
                                  {right, low},
                                  {right, layout.free.y},
                                  {headingEnd.x + 24, layout.heading.y}};
    for (const geo::Point& corner : corners)
        if (place(LegendParts::States, corner, size)) return rect;
    return {};
}

}  // namespace scene

// SPDX-License-Identifier: Apache-2.0
// A tray is drawn only on days on which something stands on it, but its room is kept on every day.
#include "scene/theatre_trays.h"

#include <algorithm>

namespace scene {

void drawBlocks(Page& page, PlacedRecords& placed, const Look& look)
{
    const Style& s = page.style();
    for (const TheatreBlock& block : placed.blocks) {
        const bool present =
            std::ranges::any_of(block.records, [&](std::size_t i) { return placed.records[i].present(); });
        if (block.more > 0 && !block.hidden)
            page.text(block.moreAt.x, block.moreAt.y + s.type.heading.sizePt * 0.36,
                      "+" + model::grouped(static_cast<int>(block.more), look.language), s.type.heading,
                      s.colors.theatreName, Align::Centre, {s.colors.halo, s.weights.halo});
        if (!block.aside || !present) continue;
        const Rect tray = block.tray();
        const geo::Point anchor = block.anchors.front();
        const geo::Point rim{std::clamp(anchor.x, tray.x, tray.right()), std::clamp(anchor.y, tray.y, tray.bottom())};
        page.line(anchor, rim, s.colors.theatreName.withAlpha(0.8), s.weights.leader);
        Symbol dot;
        dot.at = anchor;
        dot.radiusPt = 2.2 * s.weights.leader;
        dot.fill = s.colors.theatreName;
        dot.frame = SymbolFrame::None;
        page.symbol(dot);
        page.box(tray, 5, s.colors.card.withAlpha(0.6), s.colors.cardBorder, 0.8);
    }
    drawContributions(page, placed.records, look);
}

void blockTrays(Placement& taken, const std::vector<TheatreBlock>& blocks)
{
    for (const TheatreBlock& block : blocks)
        if (block.aside) taken.block(block.tray());
}

}  // namespace scene

// SPDX-License-Identifier: Apache-2.0
// Of the places where a line may end the nearest is taken that it reaches without meeting anything.
#include "scene/leaders.h"

#include <algorithm>
#include <cmath>

namespace scene {

namespace {

// Twice the signed area of the triangle.
double turn(geo::Point a, geo::Point b, geo::Point c) { return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x); }

// Where the line from a card may end: at the near side of the theatre's name or of one of its symbols.
std::vector<geo::Point> endsFor(const PlacedCard& placed, const PlacedRecords& records)
{
    constexpr double kApart = 4;
    std::vector<geo::Point> ends;
    const auto offer = [&](const Rect& rect) {
        if (rect.width > 0)
            ends.push_back({placed.left ? rect.x - kApart : rect.right() + kApart, rect.y + rect.height / 2});
    };
    for (const TheatreBlock& block : records.blocks)
        if (block.theatre == placed.card.theatre && !block.hidden)
            offer(block.records.empty() ? block.symbols : block.words);
    for (const PlacedRecord& p : records.records) {
        const double r = p.radiusPt;
        if (p.record->theatre == placed.card.theatre && p.present()) offer({p.at.x - r, p.at.y - r, 2 * r, 2 * r});
    }
    return ends;
}

}  // namespace

bool linesCross(geo::Point a, geo::Point b, geo::Point c, geo::Point d)
{
    return turn(a, b, c) * turn(a, b, d) < 0 && turn(c, d, a) * turn(c, d, b) < 0;
}

bool lineMeets(geo::Point a, geo::Point b, const Rect& r)
{
    const geo::Point nw{r.x, r.y}, ne{r.right(), r.y}, se{r.right(), r.bottom()}, sw{r.x, r.bottom()};
    return r.contains(a) || r.contains(b) || linesCross(a, b, nw, se) || linesCross(a, b, ne, sw);
}

void drawLeaders(Page& page, const std::vector<PlacedCard>& cards, const PlacedRecords& placed,
                 const std::vector<Rect>& obstacles)
{
    const auto isTold = [](const PlacedCard& card) {
        return card.rect.width > 0 && card.card.theatre != model::Theatre::None;
    };
    if (std::ranges::count_if(cards, isTold) < 2) return;
    const Style& s = page.style();
    std::vector<std::pair<geo::Point, geo::Point>> drawn;
    const auto blocked = [&](geo::Point from, geo::Point to, model::Theatre own) {
        return std::ranges::any_of(drawn,
                                   [&](const auto& line) { return linesCross(from, to, line.first, line.second); }) ||
               std::ranges::any_of(obstacles, [&](const Rect& rect) { return lineMeets(from, to, rect); }) ||
               std::ranges::any_of(placed.blocks, [&](const TheatreBlock& block) {
                   const bool other = !block.hidden && block.theatre != own;
                   return other && (lineMeets(from, to, block.symbols) || lineMeets(from, to, block.words));
               });
    };
    for (const PlacedCard& card : cards) {
        if (!isTold(card)) continue;
        const geo::Point from{
            card.left ? card.rect.right() + 0.5 : card.rect.x - 0.5,
            card.inset.height > 0 ? card.inset.y + card.inset.height / 2 : card.rect.y + card.measure.heading * 0.5};
        std::vector<geo::Point> ends = endsFor(card, placed);
        std::ranges::sort(ends, std::less(),
                          [&](geo::Point end) { return std::hypot(end.x - from.x, end.y - from.y); });
        const auto end = std::ranges::find_if(
            ends, [&](geo::Point to) { return card.left == (to.x > from.x) && !blocked(from, to, card.card.theatre); });
        if (end == ends.end()) continue;
        drawn.emplace_back(from, *end);
        page.line(from, *end, s.colors.theatreOutline.withAlpha(0.45), s.weights.leader);
        Symbol dot;
        dot.at = *end;
        dot.radiusPt = 2.2 * s.weights.leader;
        dot.fill = s.colors.theatreOutline;
        dot.frame = SymbolFrame::None;
        page.symbol(dot);
    }
}

}  // namespace scene

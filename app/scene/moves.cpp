// SPDX-License-Identifier: Apache-2.0
// Great circles, with a ring where they leave and an arrow where they arrive.
#include "scene/moves.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <memory>
#include <numbers>

#include "geo/great_circle.h"
#include "model/presence.h"
#include "scene/open_path.h"

namespace scene {

namespace {

Dash dashFor(model::State state)
{
    if (state == model::State::Planned) return {6, 4};
    if (state == model::State::Proposed) return {0, 4};
    return {};
}

bool onAny(const std::vector<Rect>& rects, geo::Point p)
{
    return std::ranges::any_of(rects, [&](const Rect& r) { return r.contains(p); });
}

std::vector<Rect> rectsOf(const TheatreBlock& block)
{
    if (block.words.height <= 0) return {block.symbols};
    return {block.symbols, block.words.padded(4)};
}

// Of the theatres of which symbols or words stand on the place.
std::vector<Rect> blocksAt(const std::vector<TheatreBlock>& blocks, geo::Point place)
{
    std::vector<Rect> out;
    for (const TheatreBlock& at : blocks)
        if (onAny(rectsOf(at), place))
            for (const TheatreBlock& block : blocks)
                if (block.theatre == at.theatre) std::ranges::copy(rectsOf(block), std::back_inserter(out));
    return out;
}

void drawOrigin(Page& page, geo::Point at, Color color)
{
    const double weight = page.style().weights.arc;
    Symbol origin;
    origin.at = at;
    origin.radiusPt = 2.2 * weight;
    origin.fill = page.style().colors.halo;
    origin.frameColor = color;
    origin.framePt = weight * 0.8;
    page.symbol(origin);
}

void drawArrow(Page& page, geo::Point before, geo::Point tip, Color color)
{
    const double weight = page.style().weights.arc, barb = 5 * weight;
    const double heading = std::atan2(tip.y - before.y, tip.x - before.x);
    for (const double side : {-0.45, 0.45}) {
        const double angle = heading + std::numbers::pi + side;
        page.line(tip, {tip.x + barb * std::cos(angle), tip.y + barb * std::sin(angle)}, color, weight);
    }
}

// Piece by piece: the room about all of a slanting line would be far too large.
void block(Placement& taken, const std::vector<geo::Point>& line, const Rect& page)
{
    constexpr double kPiecePt = 10, kClearPt = 1;
    for (std::size_t i = 1; i < line.size(); ++i) {
        const geo::Point a = line[i - 1], b = line[i];
        if (!page.contains(a) && !page.contains(b)) continue;
        const int pieces = std::max(1, static_cast<int>(std::hypot(b.x - a.x, b.y - a.y) / kPiecePt));
        const double x = (b.x - a.x) / pieces, y = (b.y - a.y) / pieces;
        for (int piece = 0; piece < pieces; ++piece)
            taken.block(
                Rect{a.x + x * piece + std::min(0.0, x), a.y + y * piece + std::min(0.0, y), std::abs(x), std::abs(y)}
                    .padded(kClearPt));
    }
}

}  // namespace

bool drawMoves(Page& page, const Look& look, const MapFrame& frame, const geo::Projection& projection,
               const MoveRoom& room, Placement& taken)
{
    std::vector<Rect> covers = room.covers;
    for (const TheatreBlock& block : room.blocks) std::ranges::copy(rectsOf(block), std::back_inserter(covers));
    const model::Dataset& data = *look.dataset;
    const Style& style = page.style();
    bool seen = false;
    std::vector<std::pair<geo::Point, geo::Point>> drawn;  // moves between the same places share one arc
    for (const std::uint32_t i : look.roster->moves()) {
        const model::Record& record = data.records[i];
        const model::Standing standing = model::standing(record, look.day);
        const auto from = data.site(record.notes().placeFrom);
        const auto to = data.siteOf(record);
        if (!standing.here() || !from || !to || !model::shows(look.filter, record, standing.state)) continue;

        std::vector<geo::Point> arc;
        for (const geo::Point& lonLat : geo::greatCircle(from->point, to->point, 0.25))
            if (const auto map = projection.forward(lonLat)) arc.push_back(frame.toPage(*map));
        if (arc.empty() || (!room.seen.contains(arc.front()) && !room.seen.contains(arc.back()))) continue;
        const std::vector<Rect> left = blocksAt(room.blocks, arc.front()), reached = blocksAt(room.blocks, arc.back());
        while (!arc.empty() && onAny(reached, arc.back())) arc.pop_back();
        arc.erase(arc.begin(), std::ranges::find_if_not(arc, [&](geo::Point p) { return onAny(left, p); }));
        if (arc.size() < 3) continue;
        const geo::Point start = arc.front(), end = arc.back();
        const auto near = [](geo::Point a, geo::Point b) { return std::hypot(a.x - b.x, a.y - b.y) < 14; };
        if (std::ranges::any_of(drawn, [&](const auto& d) { return near(d.first, start) && near(d.second, end); }))
            continue;
        drawn.emplace_back(start, end);

        auto open = std::make_shared<geo::Path>(openPath(arc, frame.page, covers));
        if (open->empty()) continue;
        seen = true;
        const Color color = record.id == look.selected ? style.colors.text : tinted(style, record.source).colors.accent;
        page.add(Stroke{std::move(open), color, style.weights.arc, dashFor(standing.state), false});
        block(taken, arc, frame.page);
        const auto shown = [&](geo::Point p) { return frame.page.contains(p) && !onAny(covers, p); };
        if (shown(start)) drawOrigin(page, start, color);
        // Towards an end off the page the arrow stands at the edge; beside the title it would seem to name a place.
        std::size_t tip = arc.size() - 1;
        while (tip > 0 && !frame.page.contains(arc[tip])) --tip;
        if (tip > 0 && shown(arc[tip])) drawArrow(page, arc[tip - 1], arc[tip], color);
    }
    return seen;
}

}  // namespace scene

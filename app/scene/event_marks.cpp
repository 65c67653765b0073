// SPDX-License-Identifier: Apache-2.0
// Shape says what kind of event; what has not happened yet is hollow. Marks that would touch take a second line.
#include "scene/event_marks.h"

#include <algorithm>

namespace scene {

namespace {

constexpr double kRadiusPt = 3.6, kLinePt = 9;

SymbolShape shapeFor(model::EventType type)
{
    using model::EventType;
    switch (type) {
        case EventType::Document:
        case EventType::PlannedDocument:
            return SymbolShape::Square;
        case EventType::Decision:
        case EventType::PlannedDecision:
        case EventType::Request:
        case EventType::PoliticalMoment:
            return SymbolShape::Diamond;
        case EventType::Summit:
        case EventType::Diplomatic:
        case EventType::Context:
            return SymbolShape::Circle;
        default:
            return SymbolShape::Triangle;
    }
}

struct Placed {
    const model::Event* event;
    model::Day first, last;
};

}  // namespace

void drawEvents(Page& page, const Rect& row, const TimelineLayout& axis, const Look& look,
                std::vector<EventMark>& marks)
{
    const Colors& c = page.style().colors;
    const model::Frame& frame = look.dataset->frame;
    std::vector<Placed> placed;
    for (const model::Event& event : look.dataset->events) {
        if (!event.date.earliest && !event.date.latest) continue;  // no date is stated
        const model::Day first = event.date.earliest.value_or(frame.firstDay);
        const model::Day last = event.date.latest.value_or(frame.lastDay);
        if (last >= axis.first && first <= axis.last) placed.push_back({&event, first, last});
    }
    std::ranges::stable_sort(placed, {}, [](const Placed& p) { return p.event->date.latest ? p.last : p.first; });
    double ends[2] = {row.x, row.x};  // of what stands on each line
    for (const Placed& p : placed) {
        const model::Day at = std::clamp(p.event->date.latest ? p.last : p.first, axis.first, axis.last);
        const double x = axis.xOf(at);
        const std::size_t line = x - kRadiusPt - 1 >= ends[0] || ends[0] <= ends[1] ? 0 : 1;
        const double y = row.y + kLinePt * (0.5 + static_cast<double>(line));
        ends[line] = x + kRadiusPt;
        const bool past =
            p.event->status == model::EventStatus::Past || p.event->status == model::EventStatus::LetterDate;
        if (p.first < p.last) {
            const double left = std::max(axis.track.x, axis.xOf(p.first));
            const double right = std::min(axis.track.right(), axis.xOf(p.last));
            page.line({left, y}, {right, y}, c.faint.withAlpha(0.55), 0.8, {1, 2.5});
        }
        Symbol mark;
        mark.at = {x, y};
        mark.shape = shapeFor(p.event->type);
        mark.radiusPt = kRadiusPt;
        mark.framePt = 1;
        mark.fill = past ? c.quiet : c.bar;
        mark.frameColor = c.quiet;
        page.symbol(mark);
        marks.push_back({Rect{x, y, 0, 0}.padded(kRadiusPt + 1.5), p.event->id});
    }
}

}  // namespace scene

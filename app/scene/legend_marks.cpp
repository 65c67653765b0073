// SPDX-License-Identifier: Apache-2.0
// Each is drawn with what the map itself draws it with, at the size of a line of type.
#include "scene/legend_marks.h"

#include <algorithm>

namespace scene {

namespace {

Symbol ring(geo::Point at, double radiusPt, Color color, double widthPt)
{
    Symbol out;
    out.at = at;
    out.radiusPt = radiusPt;
    out.fill.a = 0;
    out.frameColor = color;
    out.framePt = widthPt;
    return out;
}

Symbol disc(geo::Point at, double radiusPt, Color color)
{
    Symbol out;
    out.at = at;
    out.radiusPt = radiusPt;
    out.fill = color;
    out.frame = SymbolFrame::None;
    return out;
}

void drawArrow(Page& page, geo::Point at, double half)
{
    const Color color = page.style().colors.accent;
    const double width = page.style().weights.arc * 0.8;
    page.line({at.x - half, at.y}, {at.x + half, at.y}, color, width);
    for (const double side : {-0.5, 0.5})
        page.line({at.x + half, at.y}, {at.x + 0.4 * half, at.y + side * half}, color, width);
}

}  // namespace

void drawLegendMark(Page& page, LegendMark mark, geo::Point at, double half)
{
    const Colors& c = page.style().colors;
    const Weights& w = page.style().weights;
    switch (mark) {
        case LegendMark::Area:
            page.symbol(disc(at, half, c.accent));
            break;
        case LegendMark::Ring:
            page.symbol(ring(at, half, c.accent, 0.8));
            page.symbol(disc(at, half * 0.62, c.accent));
            break;
        case LegendMark::Hollow: {
            Symbol hollow = ring(at, half, c.faint, half * 0.27);
            hollow.fill = c.hollow;
            page.symbol(hollow);
            break;
        }
        case LegendMark::Pin:
            page.line({at.x, at.y - half}, {at.x, at.y + half * 0.5}, c.theatreName, w.leader);
            page.symbol(disc({at.x, at.y + half * 0.6}, half * 0.35, c.theatreName));
            break;
        case LegendMark::Hatch:
            for (const double shift : {-0.7, 0.0, 0.7})
                page.line({at.x + (shift - 0.4) * half, at.y + 0.6 * half},
                          {at.x + (shift + 0.4) * half, at.y - 0.6 * half}, c.accent, 0.8);
            break;
        case LegendMark::Move:
            drawArrow(page, at, half);
            break;
        case LegendMark::Link:
            page.line({at.x - half, at.y}, {at.x + half, at.y}, c.faint, w.arc * 0.6);
            break;
        case LegendMark::Disputed:
            page.line({at.x - half, at.y}, {at.x + half, at.y}, c.faint, w.border * 1.4, {3, 2.4});
            break;
    }
}

void drawStateSample(Page& page, model::State state, bool uncertain, geo::Point at, double half)
{
    const Style& s = page.style();
    model::Standing standing;
    standing.presence = uncertain ? model::Presence::Maybe : model::Presence::Yes;
    standing.state = state;
    standing.uncertain = uncertain;
    standing.number = model::Number::exact(1, model::Unit::Personnel);
    Symbol symbol = symbolFor(model::Organisation::Nato, standing, s);
    symbol.at = at;
    symbol.radiusPt = half;
    symbol.framePt = std::min(s.weights.frame, half * 0.27);
    page.symbol(symbol);
    if (state == model::State::NotStated) drawQuestionMark(page, at, half);
}

void drawRecordSample(Page& page, const model::Record& record, const model::Standing& standing, geo::Point at,
                      double half)
{
    Symbol mark = symbolFor(record.organisation, standing, tinted(page.style(), record.source));
    mark.at = at;
    mark.radiusPt = half;
    mark.framePt = 0.26 * half;
    mark.softPt = 0;  // too small to show it; the words say it
    page.symbol(mark);
    if (standing.state == model::State::NotStated) drawQuestionMark(page, at, half);
}

void drawShapeSample(Page& page, model::Organisation organisation, geo::Point at, double half)
{
    Symbol shape = disc(at, half, page.style().colors.faint);
    shape.shape = shapeFor(organisation);
    page.symbol(shape);
}

}  // namespace scene

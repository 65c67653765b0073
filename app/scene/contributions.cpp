// SPDX-License-Identifier: Apache-2.0
// Shape says the organisation, frame the state, area the number; what is not stated has a fixed size and no fill.
#include "scene/contributions.h"

#include <algorithm>
#include <cmath>

#include "model/totals.h"
#include "model/words.h"
#include "scene/kind_icons.h"
#include "scene/transition.h"

namespace scene {

namespace {

// The figure, or "?", inside the symbol. A figure that would be too small there stands with the code below.
bool drawNumber(Page& page, const model::Standing& standing, const Symbol& symbol, const Colors& c,
                model::Language language, double strength)
{
    const bool notStated = standing.state == model::State::NotStated;
    const auto people = peopleStated(standing);
    std::string words = people ? shortFigure(*people, language) : "";
    if (words.empty() && notStated) words = "?";
    if (words.empty()) return true;
    TextStyle type = page.style().type.number;
    const double room = symbol.radiusPt * 2 - 2 * symbol.framePt - 2, smallest = 0.9;
    const double fitting = room / std::max(page.width(words, type), page.fonts().metrics(type).capHeightPt * 1.15);
    if (people && fitting < smallest) return false;
    type.sizePt *= std::min(fitting, std::max(1.0, symbol.radiusPt * 0.75 / type.sizePt));
    const double cap = page.fonts().metrics(type).capHeightPt;
    const Color ink = symbol.fill == c.accent          ? c.inkOnAccent
                      : symbol.fill == c.uncertainFill ? c.inkOnUncertainFill
                                                       : stateColor(standing.state, c);
    page.text(symbol.at.x, symbol.at.y + cap / 2, words, type, faded(ink, strength), Align::Centre);
    return true;
}

void drawPin(Page& page, const PlacedRecord& placed)
{
    const Colors& c = page.style().colors;
    if (placed.atPin)
        page.line(placed.anchor, placed.at, c.theatreName.withAlpha(0.7 * placed.strength),
                  page.style().weights.leader);
    Symbol pin;
    pin.at = placed.anchor;
    pin.radiusPt = 2.2;
    pin.fill = c.theatreName;
    pin.frameColor = c.halo;
    pin.framePt = 0.7;
    page.symbol(faded(pin, placed.strength));
}

}  // namespace

void drawMark(Page& page, model::Mark mark, geo::Point at)
{
    const Style& s = page.style();
    Symbol badge;
    badge.at = at;
    badge.radiusPt = kMarkPt;
    badge.fill = s.colors.text;
    badge.frameColor = s.colors.halo;
    badge.framePt = 1;
    page.symbol(badge);
    TextStyle type = s.type.number;
    type.sizePt = 1.7 * kMarkPt;
    page.text(at.x, at.y + page.fonts().metrics(type).capHeightPt / 2, model::sign(mark), type, s.colors.halo,
              Align::Centre);
}

void drawQuestionMark(Page& page, geo::Point at, double radiusPt)
{
    TextStyle type = page.style().type.number;
    type.sizePt = 1.3 * radiusPt;
    page.text(at.x, at.y + page.fonts().metrics(type).capHeightPt / 2, "?", type, page.style().colors.notStated,
              Align::Centre);
}

std::string shortFigure(const model::Number& number, model::Language language)
{
    if (!number.stated()) return "";
    const std::string low = model::grouped(*number.low(), language);
    switch (number.qualifier()) {
        case model::Qualifier::About:
            return "≈" + low;
        case model::Qualifier::AtLeast:
            return "≥" + low;
        case model::Qualifier::Range:
            return low + "–" + model::grouped(*number.high(), language);
        default:
            return low;
    }
}

std::string certaintyWords(model::State state, bool uncertain, model::Language language)
{
    return std::string(model::label(state, language)) + (!uncertain                           ? ""
                                                         : language == model::Language::Dutch ? ", onzeker"
                                                                                              : ", uncertain");
}

Color certaintyColor(model::State state, bool uncertain, const Colors& colors)
{
    return uncertain ? colors.quiet : stateColor(state, colors);
}

Color stateColor(model::State state, const Colors& colors)
{
    if (state == model::State::NotStated) return colors.notStated;
    return state == model::State::Proposed ? colors.proposedText : colors.accentText;
}

SymbolShape shapeFor(model::Organisation organisation)
{
    switch (organisation) {
        case model::Organisation::Nato:
            return SymbolShape::Circle;
        case model::Organisation::Un:
            return SymbolShape::Hexagon;
        case model::Organisation::Eu:
            return SymbolShape::Square;
        case model::Organisation::Coalition:
            return SymbolShape::Diamond;
        case model::Organisation::G5:
            return SymbolShape::Triangle;
        case model::Organisation::National:
            return SymbolShape::Pentagon;
        case model::Organisation::Unspecified:
            return SymbolShape::Circle;
    }
    return SymbolShape::Circle;
}

std::optional<model::Number> peopleStated(const model::Standing& standing)
{
    const auto& number = standing.number;
    if (!number || !number->stated() || !model::countsPeople(number->unit())) return std::nullopt;
    return number;
}

double radiusOf(double people, const Style& style)
{
    return std::min(style.type.symbolPerRootPt * std::sqrt(people), style.type.symbolLargestPt);
}

Symbol symbolFor(model::Organisation organisation, const model::Standing& standing, const Style& style)
{
    const Colors& c = style.colors;
    Symbol s;
    s.shape = shapeFor(organisation);
    s.framePt = style.weights.frame;
    const auto people = peopleStated(standing);
    const bool stated = people.has_value();
    s.radiusPt = stated ? radiusOf(*people->low(), style) : style.type.symbolUnknownPt;
    s.framePt = std::min(s.framePt, s.radiusPt * 0.17);
    s.fill = !stated ? c.hollow : standing.uncertain ? c.uncertainFill : c.accent;
    s.frameColor = stated ? c.theatreName : c.accent;
    switch (standing.state) {
        case model::State::Absent:
            s.frame = SymbolFrame::None;
            break;
        case model::State::Reported:
            s.frame = SymbolFrame::Solid;
            break;
        case model::State::Planned:
            s.frame = SymbolFrame::Dashed;
            break;
        case model::State::Proposed:
            s.frame = SymbolFrame::Dotted;
            s.fill = c.hollow;
            s.frameColor = c.proposed;
            break;
        case model::State::NotStated:
            s.frame = SymbolFrame::Solid;
            s.fill = c.hollow;
            s.frameColor = c.notStated.withAlpha(0.75);
            s.framePt *= 0.7;
            break;
    }
    // Dots keep apart only when their edge stays firmer than that of a line.
    if (standing.uncertain) s.softPt = s.framePt * (s.frame == SymbolFrame::Dotted ? 0.4 : 1.0);
    return s;
}

void drawContributions(Page& page, std::vector<PlacedRecord>& placed, const Look& look)
{
    const Style& style = page.style();
    std::vector<std::pair<PlacedRecord*, Appearance>> drawn;
    for (PlacedRecord& p : placed) {
        const auto now = appearance(p, look);
        if (!now) continue;
        p.strength = now->strength;
        drawn.emplace_back(&p, *now);
    }
    for (const auto& [p, now] : drawn)
        if (p->record->precision == model::Precision::City && !p->inCrowd) drawPin(page, *p);

    for (const auto& [p, now] : drawn) {
        const Style own = tinted(style, p->record->source);
        Symbol symbol = symbolFor(p->record->organisation, now.standing, own);
        symbol.at = p->at;
        symbol.radiusPt *= now.growth;
        const auto outline = [&, strength = now.strength](double radiusPt, double widthPt, Color color) {
            Symbol ring = symbol;
            ring.radiusPt = radiusPt;
            ring.fill.a = 0;
            ring.frame = SymbolFrame::Solid;
            ring.frameColor = color;
            ring.framePt = widthPt;
            ring.softPt = 0;
            page.symbol(faded(ring, strength));
        };
        if (p->record->id == look.selected || p->record->id == look.hovered)
            outline(symbol.radiusPt + 3.5, 1.4, style.colors.text);
        if (const auto people = peopleStated(now.standing); people && people->qualifier() == model::Qualifier::Range)
            outline(radiusOf(*people->high(), style) * now.growth, 0.8, own.colors.accent);
        page.symbol(faded(symbol, now.strength));
        if (p->mark)
            drawMark(page, *p->mark, {symbol.at.x + 0.8 * symbol.radiusPt, symbol.at.y - 0.8 * symbol.radiusPt});
        p->figureInside = drawNumber(page, now.standing, symbol, own.colors, look.language, now.strength);
    }
}

void blockSymbols(Placement& taken, const std::vector<PlacedRecord>& placed)
{
    for (const PlacedRecord& p : placed) {
        const double r = p.radiusPt;
        if (!p.present()) continue;
        taken.block({p.at.x - r, p.at.y - r, 2 * r, 2 * r});
        if (p.record->precision == model::Precision::City) taken.block({p.anchor.x - 3, p.anchor.y - 3, 6, 6});
    }
}

void drawCodes(Page& page, Placement& taken, const std::vector<PlacedRecord>& placed, model::Language language)
{
    const Style& style = page.style();
    const double size = style.type.code.sizePt, icon = size * 1.1, gap = size * 0.3;
    struct Code {
        const PlacedRecord* of = nullptr;
        std::string words;
        double width = 0;
        [[nodiscard]] Rect below(double wide, double high) const
        {
            return {of->at.x - wide / 2, of->at.y + of->radiusPt + 1, wide, high};
        }
    };
    std::vector<Code> codes;
    for (const PlacedRecord& p : placed) {
        if (!p.present()) continue;
        std::string words{model::shortLabel(p.record->organisation, language)};
        if (p.record->source > 0) words += (words.empty() ? "" : " ") + model::sourceMark(p.record->source);
        if (!p.figureInside) words += (words.empty() ? "" : " ") + shortFigure(*p.standing.number, language);
        const double width = icon + gap + page.width(words, style.type.code);
        codes.push_back({&p, std::move(words), width});
    }
    const auto meetsShorter = [&](const Code& code) {
        return std::ranges::any_of(codes, [&](const Code& other) {
            return other.of != code.of && other.width <= code.width &&
                   code.below(code.width, size).intersects(other.below(other.width, size));
        });
    };
    for (const Code& code : codes) {
        const PlacedRecord& p = *code.of;
        const Color color = faded(style.colors.cityName, p.strength);
        const Halo halo{faded(style.colors.halo, p.strength), style.weights.halo};
        // Where the words have no room the shape alone tells the organisation; a figure is told wherever it can be.
        const bool iconOnly = p.figureInside && meetsShorter(code);
        for (const double width : {iconOnly ? icon : code.width, icon}) {
            const Rect below = code.below(width, size);
            if (!taken.take(below)) continue;
            drawKindIcon(page, p.record->kind, {below.x + icon / 2, below.y + size * 0.55}, icon, color);
            if (width > icon)
                page.text(below.right(), below.y + size * 0.85, code.words, style.type.code, color, Align::Right, halo);
            break;
        }
    }
}

}  // namespace scene

// SPDX-License-Identifier: Apache-2.0
// Entries are gathered first, so that they can be measured before they are drawn.
#include "scene/legend.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <set>

#include "model/words.h"
#include "scene/kind_icons.h"

namespace scene {

namespace {

struct Entry {
    std::function<void(geo::Point centre)> mark;
    std::string words;
};

struct Gathered {
    std::set<model::State> states;
    std::set<model::Organisation> organisations;
    std::set<model::Kind> kinds;
    std::set<int> sizes;
    std::set<model::Mark> marks;
    bool uncertain = false, unknown = false, range = false, pins = false;
};

Gathered gather(const std::vector<PlacedRecord>& placed)
{
    Gathered g;
    for (const PlacedRecord& p : placed) {
        if (!p.present()) continue;
        g.states.insert(p.standing.state);
        g.organisations.insert(p.record->organisation);
        g.kinds.insert(p.record->kind);
        if (p.mark) g.marks.insert(*p.mark);
        g.uncertain = g.uncertain || p.standing.uncertain;
        g.pins = g.pins || p.record->precision == model::Precision::City;
        const auto people = peopleStated(p.standing);
        if (people) g.sizes.insert(*people->low());
        g.unknown = g.unknown || !people;
        g.range = g.range || (people && people->qualifier() == model::Qualifier::Range);
    }
    return g;
}

class Legend {
public:
    Legend(Page& page, const Look& look, const TextStyle& type)
        : page_(page), s_(page.style()), look_(look), type_(type), mark_(type.sizePt * 0.62)
    {
    }

    void add(std::function<void(geo::Point)> mark, std::string_view words)
    {
        entries_.push_back({std::move(mark), std::string(words)});
    }
    void addSymbol(const Symbol& symbol, std::string_view words)
    {
        Symbol one = symbol;
        one.radiusPt = mark_;
        one.framePt = std::min(one.framePt, mark_ * 0.27);
        add([this, one](geo::Point at) mutable { page_.symbol((one.at = at, one)); }, words);
    }
    void addStates(const Gathered& g, bool uncertain)
    {
        for (const auto& state : model::words<model::State>()) {
            if (!g.states.contains(state.value)) continue;
            addSymbol(sample(state.value, false), model::label(state.value, look_.language));
            if (state.value == model::State::NotStated)
                entries_.back().mark = [this, symbol = entries_.back().mark](geo::Point at) {
                    symbol(at);
                    TextStyle type = s_.type.number;
                    type.sizePt = 1.3 * mark_;
                    const double cap = page_.fonts().metrics(type).capHeightPt;
                    page_.text(at.x, at.y + cap / 2, "?", type, s_.colors.notStated, Align::Centre);
                };
        }
        for (const model::Mark mark : g.marks)
            add([this, mark](geo::Point at) { drawMark(page_, mark, at); }, model::label(mark, look_.language));
        if (uncertain && g.uncertain)
            addSymbol(sample(model::State::Reported, true), words("aanwezigheid onzeker", "presence uncertain"));
    }
    void addMarks(const Gathered& g, const MapMarks& marks)
    {
        const Colors& c = s_.colors;
        if (g.range)
            add(
                [this](geo::Point at) {
                    Symbol ring;
                    ring.at = at;
                    ring.radiusPt = mark_;
                    ring.fill.a = 0;
                    ring.frameColor = s_.colors.accent;
                    ring.framePt = 0.8;
                    page_.symbol(ring);
                    ring.radiusPt = mark_ * 0.62;
                    ring.fill = s_.colors.accent;
                    page_.symbol(ring);
                },
                words("ring: hoogste aantal", "ring: highest number"));
        if (g.unknown) {
            Symbol hollow = sample(model::State::Planned, false);
            hollow.frame = SymbolFrame::Solid;
            hollow.frameColor = c.faint;
            addSymbol(hollow, words("open: aantal niet vermeld", "hollow: number not stated"));
        }
        if (g.pins)
            add(
                [this](geo::Point at) {
                    page_.line({at.x, at.y - mark_}, {at.x, at.y + mark_ * 0.5}, s_.colors.theatreName,
                               s_.weights.leader);
                    Symbol dot;
                    dot.at = {at.x, at.y + mark_ * 0.6};
                    dot.radiusPt = mark_ * 0.35;
                    dot.fill = s_.colors.theatreName;
                    dot.frame = SymbolFrame::None;
                    page_.symbol(dot);
                },
                words("stad vermeld", "city stated"));
        if (marks.hatched)
            add(
                [this](geo::Point at) {
                    for (const double shift : {-0.7, 0.0, 0.7})
                        page_.line({at.x + (shift - 0.4) * mark_, at.y + 0.6 * mark_},
                                   {at.x + (shift + 0.4) * mark_, at.y - 0.6 * mark_}, s_.colors.accent, 0.8);
                },
                words("alleen het gebied vermeld", "only the region stated"));
        if (marks.moves)
            add(
                [this](geo::Point at) {
                    const double w = s_.weights.arc * 0.8;
                    page_.line({at.x - mark_, at.y}, {at.x + mark_, at.y}, s_.colors.accent, w);
                    for (const double side : {-0.5, 0.5})
                        page_.line({at.x + mark_, at.y}, {at.x + 0.4 * mark_, at.y + side * mark_}, s_.colors.accent,
                                   w);
                },
                words("verplaatsing", "move"));
        if (marks.links)
            add(
                [this](geo::Point at) {
                    page_.line({at.x - mark_, at.y}, {at.x + mark_, at.y}, s_.colors.faint, s_.weights.arc * 0.6);
                },
                words("deelname vanuit Nederland", "contribution from the Netherlands"));
        if (marks.disputed)
            add(
                [this](geo::Point at) {
                    page_.line({at.x - mark_, at.y}, {at.x + mark_, at.y}, s_.colors.faint, s_.weights.border * 1.4,
                               {3, 2.4});
                },
                words("betwiste grens", "disputed boundary"));
    }
    void addOrganisations(const Gathered& g)
    {
        for (const auto& organisation : model::words<model::Organisation>()) {
            if (!g.organisations.contains(organisation.value)) continue;
            Symbol shape;
            shape.shape = shapeFor(organisation.value);
            shape.fill = s_.colors.faint;
            shape.frame = SymbolFrame::None;
            addSymbol(shape, model::label(organisation.value, look_.language));
        }
    }
    void addKinds(const Gathered& g)
    {
        for (const auto& kind : model::words<model::Kind>())
            if (g.kinds.contains(kind.value))
                add([this,
                     k = kind.value](geo::Point at) { drawKindIcon(page_, k, at, 2.2 * mark_, s_.colors.cityName); },
                    model::label(kind.value, look_.language));
    }

    [[nodiscard]] bool empty() const { return entries_.empty(); }

    Rect draw(const Rect& room, const std::set<int>& sizes)
    {
        std::vector<std::size_t> columns{entries_.size()};
        const std::size_t half = (entries_.size() + 1) / 2;
        if (entries_.size() > 6 && columnWidth(0, half) + columnWidth(half, entries_.size()) + kGutter <= room.width)
            columns = {half, entries_.size() - half};
        double x = room.x, right = room.x, bottom = room.y;
        std::size_t next = 0;
        for (const std::size_t count : columns) {
            double row = room.y + rowHeight();
            for (std::size_t i = 0; i < count; ++i, ++next, row += rowHeight()) {
                entries_[next].mark({x + mark_, row - type_.sizePt * 0.36});
                right = std::max(right, textX(x) + text(textX(x), row, entries_[next].words, s_.colors.quiet));
            }
            bottom = std::max(bottom, row - rowHeight());
            x = right + kGutter;
        }
        if (!sizes.empty()) bottom = drawSizes(room.x, bottom, sizes, right);
        return {room.x, room.y, right - room.x, bottom - room.y + 5};
    }

private:
    static constexpr double kGutter = 14;

    [[nodiscard]] double rowHeight() const { return type_.sizePt * 1.7; }
    [[nodiscard]] double textX(double x) const { return x + mark_ * 2 + type_.sizePt * 0.9; }
    [[nodiscard]] std::string words(const char* nl, const char* en) const
    {
        return look_.language == model::Language::Dutch ? nl : en;
    }
    double text(double x, double y, std::string_view words, Color color, Align align = Align::Left)
    {
        return page_.text(x, y, words, type_, color, align, {s_.colors.halo, s_.weights.halo});
    }
    [[nodiscard]] double columnWidth(std::size_t from, std::size_t to) const
    {
        double widest = 0;
        for (std::size_t i = from; i < to; ++i) widest = std::max(widest, page_.width(entries_[i].words, type_));
        return textX(0) + widest;
    }
    [[nodiscard]] Symbol sample(model::State state, bool soft) const
    {
        model::Standing standing;
        standing.presence = soft ? model::Presence::Maybe : model::Presence::Yes;
        standing.state = state;
        standing.uncertain = soft;
        standing.number = model::Number::unknown(model::Unit::None);
        return symbolFor(model::Organisation::Nato, standing, s_);
    }
    // Circles of the numbers on the picture, on one line.
    double drawSizes(double x, double y, const std::set<int>& sizes, double& right)
    {
        const double largest = radiusOf(*sizes.rbegin(), s_);
        const double bound = std::round(std::pow(s_.type.symbolLargestPt / s_.type.symbolPerRootPt, 2));
        const double base = y + 10 + 2 * largest;
        double centre = x;
        for (auto size = sizes.rbegin(); size != sizes.rend(); ++size) {
            const auto next = std::next(size);
            if (next != sizes.rend() && *next >= bound) continue;  // of the same size
            Symbol circle;
            circle.radiusPt = radiusOf(*size, s_);
            centre += circle.radiusPt;
            circle.at = {centre, base - circle.radiusPt};
            circle.fill.a = 0;
            circle.frameColor = s_.colors.quiet;
            circle.framePt = 0.9;
            page_.symbol(circle);
            text(centre, base + type_.sizePt + 2,
                 *size >= bound ? "≥" + std::to_string(std::lround(bound)) : std::to_string(*size), s_.colors.quiet,
                 Align::Centre);
            centre += circle.radiusPt + 10;
        }
        const double words =
            text(centre + 4, base, this->words("oppervlak = vermeld aantal", "area = stated number"), s_.colors.faint);
        right = std::max(right, centre + 4 + words);
        return base + type_.sizePt + 4;
    }

    Page& page_;
    const Style& s_;
    const Look& look_;
    TextStyle type_;
    double mark_;
    std::vector<Entry> entries_;
};

}  // namespace

Rect drawLegend(Page& page, const Look& look, const std::vector<PlacedRecord>& placed, const MapMarks& marks,
                LegendParts parts, const Rect& room)
{
    const Gathered g = gather(placed);
    const bool wall = look.composition == Composition::Wall;
    Legend legend(page, look, wall ? page.style().type.state : page.style().type.small);
    legend.addStates(g, !wall);
    if (parts == LegendParts::All) {
        legend.addMarks(g, marks);
        legend.addOrganisations(g);
        legend.addKinds(g);
    }
    if (legend.empty()) return {room.x, room.y, 0, 0};
    return legend.draw(room, parts == LegendParts::All ? g.sizes : std::set<int>{});
}

}  // namespace scene

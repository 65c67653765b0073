// SPDX-License-Identifier: Apache-2.0
// Everything in it comes from the dataset's frame, the look and the frame of the map.
#include "scene/furniture.h"

#include <array>
#include <cmath>
#include <set>

#include "geo/great_circle.h"
#include "model/totals.h"
#include "model/words.h"

namespace scene {

namespace {

std::string words(const Look& look, const char* nl, const char* en)
{
    return look.language == model::Language::Dutch ? nl : en;
}

// The largest of 1, 2, 5 x 10^n that is not above `value`.
double niceBelow(double value)
{
    const double power = std::pow(10, std::floor(std::log10(value)));
    for (const double step : {5.0, 2.0, 1.0})
        if (step * power <= value) return step * power;
    return power;
}

std::string distanceWords(double metres)
{
    return metres >= 1000 ? std::to_string(std::lround(metres / 1000)) + " km"
                          : std::to_string(std::lround(metres)) + " m";
}

}  // namespace

Rect drawHeading(Page& page, const Look& look, double x, double y, double width)
{
    const Style& s = page.style();
    const model::Frame& frame = look.dataset->frame;
    const Halo halo{s.colors.halo, s.weights.halo * 1.5};
    const model::NamedView* view = look.view.camera ? nullptr : look.dataset->view(look.view.name);
    const bool everything = !view || view == look.dataset->views.data();
    const std::string title =
        (everything ? "" : view->name.get(look.language) + " · ") + frame.title.get(look.language);
    TextStyle titleType = s.type.title;
    titleType.sizePt *= std::clamp(0.99 * width / page.width(title, titleType), 0.4, 1.0);
    const double titleBase = y + titleType.sizePt * 0.78;
    double right = x + page.fitted(x, titleBase, width, title, titleType, s.colors.text, Align::Left, halo);
    const double dateBase = titleBase + s.type.date.sizePt * 1.32;
    const double dateWidth = page.text(x, dateBase, model::longDay(look.day, look.language), s.type.date,
                                       s.colors.accentText, Align::Left, halo);
    right = std::max(right, x + dateWidth);
    // The clock line names both days; the first is already there in large type, so only its second half follows.
    const std::string whole = model::clockLine(look.day, frame.asOf, look.language);
    const std::size_t dot = whole.find(" · ");
    const std::string second = dot == std::string::npos ? whole : whole.substr(dot + std::string(" · ").size());
    // On a wall the document is named among the sources alone.
    const bool wall = look.composition == Composition::Wall;
    const std::string clock = wall ? second : second + " · " + frame.document;
    const double clockBase = dateBase + s.type.clock.sizePt * 1.55;
    right =
        std::max(right, x + page.fitted(x, clockBase, width, clock, s.type.clock, s.colors.quiet, Align::Left, halo));
    if (wall) return {x, y, right - x, clockBase - y + 5};
    const double totalsBase = clockBase + s.type.clock.sizePt * 1.4;
    model::Filter told = look.filter;
    if (!everything)
        for (const auto& theatre : model::words<model::Theatre>())
            if (theatre.code == view->id) told.theatres.only(theatre.value);
    const std::string totals = model::inWords(model::totals(*look.dataset, told, look.day), look.language);
    if (page.width(totals, s.type.small) > width) return {x, y, right - x, clockBase - y + 5};
    right = std::max(right, x + page.text(x, totalsBase, totals, s.type.small, s.colors.faint, Align::Left, halo));
    return {x, y, right - x, totalsBase - y + 5};
}

Rect drawLegend(Page& page, const Look& look, const std::vector<PlacedRecord>& placed, LegendParts parts, double x,
                double y)
{
    const Style& s = page.style();
    const Halo halo{s.colors.halo, s.weights.halo};
    std::set<model::State> states;
    std::set<model::Organisation> organisations;
    std::set<int> sizes;
    bool uncertain = false, unknown = false;
    for (const PlacedRecord& p : placed) {
        if (p.standing.presence == model::Presence::No) continue;
        states.insert(p.standing.state);
        organisations.insert(p.record->organisation);
        uncertain = uncertain || p.standing.uncertain;
        if (const auto people = peopleStated(p.standing))
            sizes.insert(*people->low());
        else
            unknown = true;
    }
    if (states.empty()) return {x, y, 0, 0};

    const double rowHeight = s.type.small.sizePt * 1.85, mark = s.type.small.sizePt * 0.62;
    const double textX = x + mark * 2 + 9;
    double row = y + rowHeight, right = x;
    const auto entry = [&](const Symbol& symbol, std::string_view text) {
        Symbol one = symbol;
        one.at = {x + mark, row - s.type.small.sizePt * 0.36};
        one.radiusPt = mark;
        one.framePt = std::min(one.framePt, 1.5 * mark / 5.6);
        page.symbol(one);
        right = std::max(right, textX + page.text(textX, row, text, s.type.small, s.colors.quiet, Align::Left, halo));
        row += rowHeight;
    };
    const auto sample = [&](model::State state, bool soft) {
        model::Standing standing;
        standing.presence = soft ? model::Presence::Maybe : model::Presence::Yes;
        standing.state = state;
        standing.uncertain = soft;
        standing.number = model::Number::unknown(model::Unit::None);
        return symbolFor(model::Organisation::Nato, standing, s);
    };
    for (const auto& state : model::words<model::State>())
        if (states.contains(state.value)) entry(sample(state.value, false), model::label(state.value, look.language));
    if (uncertain)
        entry(sample(model::State::Reported, true),
              words(look, "zachte rand: aanwezigheid onzeker", "soft edge: presence uncertain"));

    if (parts == LegendParts::StatesOnly) return {x, y, right - x, row - rowHeight - y + 5};

    row += 4;
    for (const auto& organisation : model::words<model::Organisation>()) {
        if (!organisations.contains(organisation.value)) continue;
        Symbol shape;
        shape.shape = shapeFor(organisation.value);
        shape.fill = s.colors.faint;
        shape.frame = SymbolFrame::None;
        entry(shape, model::label(organisation.value, look.language));
    }

    if (!sizes.empty()) {
        row += 6;
        double centre = x;
        double largest = 0;
        for (const int size : sizes) largest = std::max(largest, s.type.symbolPerRootPt * std::sqrt(size));
        const double base = row - rowHeight + 2 * largest + 2;
        for (auto size = sizes.rbegin(); size != sizes.rend(); ++size) {
            Symbol circle;
            circle.radiusPt = s.type.symbolPerRootPt * std::sqrt(*size);
            centre += circle.radiusPt;
            circle.at = {centre, base - circle.radiusPt};
            circle.fill.a = 0;
            circle.frameColor = s.colors.quiet;
            circle.framePt = 0.9;
            page.symbol(circle);
            page.text(centre, base + s.type.small.sizePt + 2, std::to_string(*size), s.type.small, s.colors.quiet,
                      Align::Centre, halo);
            centre += circle.radiusPt + 10;
        }
        row = base + s.type.small.sizePt * 2.6;
        right = std::max(right, centre);
        right = std::max(right, x + page.text(x, row, words(look, "oppervlak = vermeld aantal", "area = stated number"),
                                              s.type.small, s.colors.faint, Align::Left, halo));
        row += rowHeight;
    }
    if (unknown) {
        right = std::max(
            right,
            x + page.text(x, row, words(look, "open symbool: geen aantal vermeld", "hollow symbol: no number stated"),
                          s.type.small, s.colors.faint, Align::Left, halo));
        row += rowHeight;
    }
    return {x, y, right - x, row - rowHeight - y + 5};
}

Rect drawScaleBar(Page& page, const Look& look, const MapFrame& frame, const geo::Projection& projection, double x,
                  double y, const ScaleBar& bar)
{
    const Style& s = page.style();
    const auto centre = projection.inverse(frame.centre);
    const auto factor = centre ? geo::scaleFactor(projection, *centre) : std::nullopt;
    if (!factor) return {x, y, 0, 0};
    const double groundPerPoint = frame.metresPerPoint * *factor;
    const double metres = niceBelow(groundPerPoint * bar.lengthPt), length = metres / groundPerPoint;
    const Halo halo{s.colors.halo, s.weights.halo};
    page.line({x, y}, {x + length, y}, s.colors.quiet, 1.2);
    for (const double share : {0.0, 0.5, 1.0})
        page.line({x + length * share, y}, {x + length * share, y - 4}, s.colors.quiet, 1.2);
    const double base = y - 7;
    page.text(x, base, "0", s.type.small, s.colors.quiet, Align::Left, halo);
    const double labelWidth =
        page.text(x + length, base, distanceWords(metres), s.type.small, s.colors.quiet, Align::Centre, halo);
    const double note =
        bar.note ? 8 + page.text(x + length + labelWidth / 2 + 8, y,
                                 words(look, "juist in het midden van de kaart", "true at the centre of the map"),
                                 s.type.small, s.colors.faint, Align::Left, halo)
                 : 0;
    return {x, y - 18, length + labelWidth / 2 + note, 22};
}

// The disclaimer comes first: a narrow page shortens the end.
std::string creditWords(const Look& look)
{
    return words(look, "De weergave van grenzen is geen standpunt over hun status.",
                 "The boundaries shown imply no position on their status.") +
           " " + look.dataset->frame.sources.get(look.language);
}

Rect drawCredits(Page& page, const Look& look, double left, double right, double y)
{
    const Style& s = page.style();
    const auto lines = page.lines(creditWords(look), right - left, s.type.small);
    const double leading = s.type.small.sizePt * 1.3;
    double widest = 0, baseline = y - leading * (static_cast<double>(lines.size()) - 1);
    const double top = baseline - s.type.small.sizePt;
    for (const std::string& line : lines) {
        widest = std::max(widest, page.fitted(right, baseline, right - left, line, s.type.small, s.colors.faint,
                                              Align::Right, {s.colors.halo, s.weights.halo}));
        baseline += leading;
    }
    return {right - widest, top, widest, y + 4 - top};
}

}  // namespace scene

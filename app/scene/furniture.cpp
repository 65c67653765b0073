// SPDX-License-Identifier: Apache-2.0
// Everything in it comes from the dataset's frame, the look and the frame of the map.
#include "scene/furniture.h"

#include <array>
#include <cmath>

#include "geo/great_circle.h"
#include "model/totals.h"
#include "model/words.h"
#include "scene/cards.h"
#include "scene/change_line.h"
#include "scene/page_layout.h"

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

// The filter, without the theatres that are not on the picture; no theatres at all where that leaves none.
model::Filter onlyIn(const std::set<model::Theatre>& theatres, const Look& look)
{
    model::Filter filter = look.filter;
    model::Choice<model::Theatre> seen;
    for (const auto& theatre : model::words<model::Theatre>())
        if (filter.theatres.allows(theatre.value) &&
            (theatres.contains(theatre.value) ||
             (theatre.value == model::Theatre::None && tellsUnplaced(look, theatres, theatre.value))))
            seen.toggle(theatre.value);
    filter.theatres = seen;
    return filter;
}

// The clock line names both days; the first is already there in large type, so only its second half follows.
std::string secondClock(const Look& look, model::Day asOf)
{
    const std::string whole = model::clockLine(look.day, asOf, look.language);
    constexpr std::string_view kBetween = " · ";
    const std::size_t dot = whole.find(kBetween);
    return dot == std::string::npos ? whole : whole.substr(dot + kBetween.size());
}

}  // namespace

const model::NamedView* closeView(const Look& look)
{
    const model::NamedView* view = look.view.camera ? nullptr : look.dataset->view(look.view.name);
    return view == look.dataset->views.data() ? nullptr : view;
}

Rect drawTitle(Page& page, const Look& look, double x, double y, double width)
{
    const Style& s = page.style();
    const model::NamedView* view = closeView(look);
    const std::string title =
        (view ? view->name.get(look.language) + " · " : "") + look.dataset->frame.title.get(look.language);
    TextStyle titleType = s.type.title;
    titleType.sizePt *= std::clamp(0.99 * width / page.width(title, titleType), 0.4, 1.0);
    const double base = y + titleType.sizePt * 0.78;
    const double taken = page.fitted(x, base, width, title, titleType, s.colors.text, Align::Left,
                                     {s.colors.halo, s.weights.halo * 1.5});
    return {x, y, taken, base - y};
}

Rect drawHeading(Page& page, const Look& look, const std::set<model::Theatre>& theatres, Pane pane, const Rect& room,
                 std::vector<Sum>& sums)
{
    const Style& s = page.style();
    const Halo halo{s.colors.halo, s.weights.halo * 1.5};
    const double x = room.x, y = room.y, width = room.width;
    double right = x, dateBase = y + s.type.date.sizePt * 0.78;
    if (pane == Pane::Whole) {
        const Rect title = drawTitle(page, look, x, y, width);
        right = title.right();
        dateBase = title.bottom() + s.type.date.sizePt * 1.32;
    }
    const double dateWidth = page.text(x, dateBase, model::longDay(look.day, look.language), s.type.date,
                                       s.colors.accentText, Align::Left, halo);
    right = std::max(right, x + dateWidth);
    if (look.marked()) {
        const double after = x + dateWidth + 0.35 * s.type.date.sizePt;
        right = std::max(right, after + page.fitted(after, dateBase, x + width - after,
                                                    model::comparedWords(*look.compared, look.language), s.type.date,
                                                    s.colors.quiet, Align::Left, halo));
    }
    // On a wall the document is named among the sources alone, unless there are several.
    const bool wall = look.composition == Composition::Wall;
    const double small = s.type.clock.sizePt * 1.4;
    double base = dateBase + s.type.clock.sizePt * 1.55 - small;
    const auto sources = look.dataset->sources();
    for (std::size_t i = 0; i < sources.size(); ++i) {
        const bool several = sources.size() > 1;
        const std::string clock = (i > 0 ? model::sourceMark(i) + " " : "") + secondClock(look, sources[i].asOf) +
                                  (wall && !several ? "" : " · " + sources[i].document);
        const Color ink = several ? tinted(s, i).colors.accentText : s.colors.quiet;
        base += small;
        right = std::max(right, x + page.fitted(x, base, width, clock, s.type.clock, ink, Align::Left, halo));
    }
    if (!look.compared) {
        const Rect change = drawChangeLine(page, look, x, base, width);
        right = std::max(right, change.right());
        base += change.height;
    }
    const auto lineAt = [&](double baseline, double end) { return Rect{x, baseline - 0.75 * small, end - x, small}; };
    const model::Filter told = onlyIn(theatres, look);
    for (std::size_t i = 0; i < sources.size(); ++i) {
        if (wall || width < kThumbnailPt || !told.theatres.restricts()) break;
        model::Filter own = told;
        own.source = i;
        const std::string totals = (i > 0 ? model::sourceMark(i) + " " : "") +
                                   model::inWords(look.roster->totals(own.theatres, i, look.day), look.language);
        // Only where it fits whole: half a sum says something else.
        if (page.width(totals, s.type.small) > width) continue;
        base += small;
        const double end = x + page.text(x, base, totals, s.type.small, s.colors.faint, Align::Left, halo);
        right = std::max(right, end);
        sums.push_back({.rect = lineAt(base, end),
                        .id = "people" + model::sourceMark(i),
                        .words = totals,
                        .of = Sum::Of::People,
                        .day = look.day,
                        .filter = own});
    }
    if (look.compared && pane != Pane::First && told.theatres.restricts()) {
        base += small;
        const std::string words =
            model::differencesInWords(*look.dataset, told, look.day, *look.compared, look.language);
        const double end = x + page.fitted(x, base, width, words, wall ? s.type.clock : s.type.state,
                                           s.colors.accentText, Align::Left, halo);
        right = std::max(right, end);
        sums.push_back({.rect = lineAt(base, end),
                        .id = "differences",
                        .words = words,
                        .of = Sum::Of::Differences,
                        .day = look.day,
                        .filter = told});
    }
    // What is left out must be said, in whatever room there is.
    if (look.filter.restricts()) {
        base += small;
        const std::string words = model::onlyWords(look.filter, look.language);
        right = std::max(right, x + page.fitted(x, base, width, words, wall ? s.type.clock : s.type.state,
                                                s.colors.accentText, Align::Left, halo));
    }
    return {x, y, right - x, base - y + 5};
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

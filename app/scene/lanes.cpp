// SPDX-License-Identifier: Apache-2.0
// From the top: the people stated, the events, the lanes by theatre.
#include "scene/lanes.h"

#include <algorithm>
#include <chrono>

#include "model/totals.h"
#include "model/words.h"
#include "scene/contributions.h"
#include "scene/event_marks.h"

namespace scene {

namespace {

using std::chrono::days;

constexpr double kRowPt = 13.5, kStripPt = 40, kPadPt = 8, kMarginPt = 28, kTheatrePt = 116, kEventsPt = 20;

// Solid, dashed and dotted as the frames of the symbols are.
Dash dashOf(model::State state)
{
    switch (state) {
        case model::State::Planned:
            return {6, 3.5};
        case model::State::Proposed:
            return {0, 4};
        case model::State::NotStated:
            return {1.5, 4};
        default:
            return {};
    }
}

void drawSpan(Page& page, const LaneSpan& span, const TimelineLayout& axis, const Colors& colors, double y)
{
    const Color color = stateColor(span.standing.state, colors);
    const double left = std::max(axis.track.x, axis.xOf(span.first));
    const double right = std::min(axis.track.right(), axis.xOf(span.last + days{1}));
    if (right <= left) return;
    const double weight = span.standing.state == model::State::NotStated ? 1.6 : 2.6;
    // Where presence is uncertain the lane is a soft band around a thin line.
    if (span.standing.uncertain) page.box({left, y - 4, right - left, 8}, 3, color.withAlpha(0.22));
    page.line({left + 1.5, y}, {std::max(left + 1.5, right - 2), y}, color,
              span.standing.uncertain ? weight * 0.6 : weight, dashOf(span.standing.state));
}

// How many people are stated, as steps from one day of change to the next; the upper bound above the lower.
void drawPeople(Page& page, const Rect& strip, const TimelineLayout& axis, const Look& look, std::vector<Sum>& sums)
{
    struct Step {
        model::Day from;
        model::Totals totals;
    };
    const Colors& c = page.style().colors;
    // Of several datasets the first: they may speak of the same people.
    model::Filter first = look.filter;
    first.source = 0;
    const model::Day firstDay = look.dataset->frame.firstDay;
    const auto totalsOn = [&](model::Day day) { return look.roster->totals(first.theatres, 0, day); };
    std::vector<Step> steps{{firstDay, totalsOn(firstDay)}};
    int most = 1;
    for (const model::ChangeDay& change : look.changes) steps.push_back({change.day, totalsOn(change.day)});
    for (const Step& step : steps) most = std::max(most, step.totals.high);
    for (std::size_t i = 0; i < steps.size(); ++i) {
        const double left = std::max(axis.track.x, axis.xOf(steps[i].from));
        const double right = std::min(
            axis.track.right(), i + 1 < steps.size() ? axis.xOf(steps[i + 1].from) : axis.xOf(axis.last + days{1}));
        const auto bar = [&](int people, double alpha) {
            const double height = (strip.height - 14) * people / most;
            if (people > 0 && right > left)
                page.box({left, strip.bottom() - height, right - left, height}, 0, c.accent.withAlpha(alpha));
        };
        bar(steps[i].totals.low, 0.5);
        if (steps[i].totals.high > steps[i].totals.low) bar(steps[i].totals.high, 0.28);
    }
    page.line({axis.track.x, strip.bottom()}, {axis.track.right(), strip.bottom()}, c.track, 0.8);
    const TypeScale& type = page.style().type;
    const bool nl = look.language == model::Language::Dutch;
    page.text(kMarginPt, strip.bottom() - 14, nl ? "Vermeld aantal mensen" : "People stated", type.state, c.quiet);
    const std::string people = model::peopleInWords(totalsOn(look.day), look.language);
    page.fitted(kMarginPt, strip.bottom() - 2, axis.track.x - kMarginPt - 12, people, type.small, c.faint);
    sums.push_back({.rect = {kMarginPt, strip.y, axis.track.right() - kMarginPt, strip.height},
                    .id = "strip",
                    .words = people,
                    .of = Sum::Of::People,
                    .day = look.day,
                    .anyDay = true,
                    .filter = first});
}

}  // namespace

PageSetup withLanes(PageSetup page, const model::Dataset& dataset, const model::Filter& filter)
{
    constexpr double kMostOfPage = 0.45, kLeastMapPt = 320;  // a lower map has no room for a card of each theatre
    page.timelinePt = kTimelinePt;
    const double most =
        std::min(kMostOfPage * page.heightPt, page.heightPt - page.timelinePt - page.toolbarPt - kLeastMapPt);
    const double all =
        kStripPt + kEventsPt + 2 * kPadPt + kRowPt * static_cast<double>(laneRows(dataset, filter, page.folded).size());
    page.lanesPt = std::clamp(all, 0.0, std::max(0.0, most));
    return page;
}

std::size_t laneRoom(const PageSetup& page)
{
    constexpr double kFootPt = 4;
    return static_cast<std::size_t>(std::max(0.0, (page.lanesPt - kStripPt - kEventsPt - kPadPt - kFootPt) / kRowPt));
}

void drawLanes(Page& page, const Rect& room, const Look& look, const PageSetup& setup, Picture& picture)
{
    const Colors& c = page.style().colors;
    const TypeScale& type = page.style().type;
    const model::Dataset& data = *look.dataset;
    const TimelineLayout& axis = picture.timeline;
    const bool nl = look.language == model::Language::Dutch;
    page.box(room, 0, c.bar);
    page.line({room.x, room.y}, {room.right(), room.y}, c.cardBorder, 0.8);
    const Rect strip{room.x, room.y + kPadPt, room.width, kStripPt - kPadPt};
    const Rect events{axis.track.x, strip.bottom() + 4, axis.track.width, kEventsPt};
    drawPeople(page, strip, axis, look, picture.sums);

    const auto rows = laneRows(data, look.filter, setup.folded);
    const auto spans = laneSpans(data, look.filter, look.changes);
    const double top = events.bottom() + kPadPt - 4;
    const std::size_t fitting = laneRoom(setup);
    const std::size_t first = std::min(setup.firstLane, rows.size() > fitting ? rows.size() - fitting : 0);
    const std::size_t end = std::min(rows.size(), first + fitting);
    const auto upright = [&](model::Day day, Color color, double weight, Dash dash) {
        if (axis.span().contains(day))
            page.line({axis.xOf(day), strip.y}, {axis.xOf(day), room.bottom()}, color, weight, dash);
    };
    upright(data.frame.asOf, c.faint, 0.9, {2, 3});
    upright(look.day, c.accent, 1.4, {});
    if (look.compared) upright(*look.compared, c.accent, 1, {5, 4});
    drawEvents(page, events, axis, look, picture.events);
    page.text(kMarginPt, events.y + 11, nl ? "Gebeurtenissen" : "Events", type.state, c.quiet);

    double y = top;
    for (std::size_t i = first; i < end; ++i, y += kRowPt) {
        const LaneRow& row = rows[i];
        if (i == first || rows[i - 1].theatre != row.theatre) {
            if (i > first) page.line({kMarginPt, y}, {axis.track.right(), y}, c.cardBorder, 0.6);
            page.text(kMarginPt, y + 9.8, row.folded ? "+" : "−", type.state, c.faint);
            // A long name runs on beside the theatre's next lanes.
            double line = y + 9.8;
            std::size_t below = i;
            for (const std::string& words :
                 page.lines(model::label(row.theatre, look.language), kTheatrePt - 22, type.state)) {
                if (below >= end || rows[below].theatre != row.theatre) break;
                page.fitted(kMarginPt + 12, line, kTheatrePt - 22, words, type.state, c.quiet);
                line += kRowPt;
                ++below;
            }
            picture.folds.push_back(
                {{kMarginPt - 4, y, kTheatrePt, static_cast<double>(std::max(below, i + 1) - i) * kRowPt},
                 row.theatre});
        }
        const double labelX = kMarginPt + kTheatrePt, labelEnd = axis.track.x - 12;
        const Colors own = tinted(page.style(), row.folded ? 0 : data.records[row.records.front()].source).colors;
        for (const LaneSpan& span : spansOf(row, spans)) drawSpan(page, span, axis, own, y + kRowPt / 2);
        if (row.folded) {
            const std::size_t count = row.records.size();
            const std::string words = std::to_string(count) + (nl ? (count == 1 ? " onderdeel" : " onderdelen")
                                                                  : (count == 1 ? " entry" : " entries"));
            page.fitted(labelX, y + 9.8, labelEnd - labelX, words, type.small, c.quiet);
            picture.sums.push_back({.rect = {labelX - 4, y, axis.track.right() - labelX + 4, kRowPt},
                                    .id = "lane-" + std::string(model::code(row.theatre)),
                                    .words = std::string(model::label(row.theatre, look.language)) + " · " + words,
                                    .day = look.day,
                                    .records = row.records});
            continue;
        }
        const model::Record& record = data.records[row.records.front()];
        if (record.id == look.selected || record.id == look.hovered)
            page.box({labelX - 4, y + 0.5, axis.track.right() - labelX + 8, kRowPt - 1}, 3, c.accent.withAlpha(0.16));
        const model::Standing now = model::standing(record, look.day);
        const auto people = peopleStated(now);
        const double figure = people ? page.text(labelEnd, y + 9.8, shortFigure(*people, look.language), type.small,
                                                 stateColor(now.state, own), Align::Right) +
                                           6
                                     : 0;
        const std::string& name = record.brief().get(look.language);
        page.fitted(labelX, y + 9.8, labelEnd - labelX - figure, name, type.small, now.here() ? c.text : c.faint);
        picture.hits.push_back({{labelX - 4, y, axis.track.right() - labelX + 4, kRowPt}, record.id});
    }
    if (end < rows.size() || first > 0) {
        const std::string rest = std::to_string(first + 1) + "–" + std::to_string(end) + (nl ? " van " : " of ") +
                                 std::to_string(rows.size());
        page.text(axis.track.x - 12, strip.y + 9, rest, type.small, c.accentText, Align::Right);
    }
}

}  // namespace scene

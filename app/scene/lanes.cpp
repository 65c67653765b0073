// SPDX-License-Identifier: Apache-2.0
// Spans follow from the days of change, so nothing is asked day by day.
#include "scene/lanes.h"

#include <algorithm>
#include <chrono>

#include "model/totals.h"
#include "model/words.h"
#include "scene/contributions.h"

namespace scene {

namespace {

using std::chrono::days;

constexpr double kRowPt = 13.5, kStripPt = 40, kPadPt = 8, kMarginPt = 28, kTheatrePt = 104;

std::vector<std::size_t> lanesOf(const model::Dataset& dataset, const model::Filter& filter)
{
    std::vector<std::size_t> out;
    for (const auto& theatre : model::words<model::Theatre>())
        for (std::size_t i = 0; i < dataset.records.size(); ++i)
            if (dataset.records[i].theatre == theatre.value && model::shows(filter, dataset.records[i]))
                out.push_back(i);
    return out;
}

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

void drawSpan(Page& page, const LaneSpan& span, const TimelineLayout& axis, double y)
{
    const Color color = stateColor(span.standing.state, page.style().colors);
    const double left = axis.xOf(span.first), right = axis.xOf(span.last + days{1});
    const double weight = span.standing.state == model::State::NotStated ? 1.6 : 2.6;
    // Where presence is uncertain the lane is a soft band around a thin line.
    if (span.standing.uncertain) page.box({left, y - 4, right - left, 8}, 3, color.withAlpha(0.22));
    page.line({left + 1.5, y}, {std::max(left + 1.5, right - 2), y}, color,
              span.standing.uncertain ? weight * 0.6 : weight, dashOf(span.standing.state));
}

// How many people are stated, as steps from one day of change to the next; the upper bound above the lower.
void drawPeople(Page& page, const Rect& strip, const TimelineLayout& axis, const Look& look)
{
    struct Step {
        model::Day from;
        model::Totals totals;
    };
    const Colors& c = page.style().colors;
    std::vector<Step> steps{{axis.first, model::totals(*look.dataset, look.filter, axis.first)}};
    int most = 1;
    for (const model::ChangeDay& change : look.changes)
        steps.push_back({change.day, model::totals(*look.dataset, look.filter, change.day)});
    for (const Step& step : steps) most = std::max(most, step.totals.high);
    for (std::size_t i = 0; i < steps.size(); ++i) {
        const double left = axis.xOf(steps[i].from);
        const double right = i + 1 < steps.size() ? axis.xOf(steps[i + 1].from) : axis.xOf(axis.last + days{1});
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
    page.fitted(kMarginPt, strip.bottom() - 2, axis.track.x - kMarginPt - 12,
                model::inWords(model::totals(*look.dataset, look.filter, look.day), look.language), type.small,
                c.faint);
}

}  // namespace

std::vector<std::vector<LaneSpan>> laneSpans(const model::Dataset& dataset, std::span<const model::ChangeDay> changes)
{
    const model::Frame& frame = dataset.frame;
    std::vector<std::vector<LaneSpan>> out(dataset.records.size());
    for (std::size_t i = 0; i < out.size(); ++i)
        out[i].push_back(
            {frame.firstDay, frame.lastDay, model::standing(dataset.records[i], frame.asOf, frame.firstDay)});
    for (const model::ChangeDay& day : changes) {
        for (const model::Change& change : day.changes) {
            auto& spans = out[change.record];
            spans.back().last = day.day - days{1};
            spans.push_back({day.day, frame.lastDay, change.after});
        }
    }
    for (auto& spans : out) std::erase_if(spans, [](const LaneSpan& span) { return !span.standing.here(); });
    return out;
}

PageSetup withLanes(PageSetup page, const model::Dataset& dataset, const model::Filter& filter)
{
    constexpr double kMostOfPage = 0.45, kLeastMapPt = 320;  // a lower map has no room for a card of each theatre
    page.timelinePt = kTimelinePt;
    const double most =
        std::min(kMostOfPage * page.heightPt, page.heightPt - page.timelinePt - page.toolbarPt - kLeastMapPt);
    const double all = kStripPt + 2 * kPadPt + kRowPt * static_cast<double>(lanesOf(dataset, filter).size());
    page.lanesPt = std::clamp(all, 0.0, std::max(0.0, most));
    return page;
}

void drawLanes(Page& page, const Rect& room, const TimelineLayout& axis, const Look& look, std::size_t first,
               std::vector<Hit>& hits)
{
    const Colors& c = page.style().colors;
    const TypeScale& type = page.style().type;
    const model::Dataset& data = *look.dataset;
    page.box(room, 0, c.bar);
    page.line({room.x, room.y}, {room.right(), room.y}, c.cardBorder, 0.8);
    const Rect strip{room.x, room.y + kPadPt, room.width, kStripPt - kPadPt};
    drawPeople(page, strip, axis, look);

    const auto lanes = lanesOf(data, look.filter);
    const auto spans = laneSpans(data, look.changes);
    const double top = strip.bottom() + kPadPt;
    const auto fitting = static_cast<std::size_t>(std::max(0.0, (room.bottom() - 4 - top) / kRowPt));
    first = std::min(first, lanes.size() > fitting ? lanes.size() - fitting : 0);
    const std::size_t end = std::min(lanes.size(), first + fitting);
    for (const model::Day line : {data.frame.asOf, look.day}) {
        const bool now = line == look.day;
        page.line({axis.xOf(line), strip.y}, {axis.xOf(line), room.bottom()}, now ? c.accent : c.faint, now ? 1.4 : 0.9,
                  now ? Dash{} : Dash{2, 3});
    }
    if (look.compared) {
        const double x = axis.xOf(*look.compared);
        page.line({x, strip.y}, {x, room.bottom()}, c.accent, 1, {5, 4});
    }
    double y = top;
    for (std::size_t lane = first; lane < end; ++lane, y += kRowPt) {
        const model::Record& record = data.records[lanes[lane]];
        const bool heads = lane == first || data.records[lanes[lane - 1]].theatre != record.theatre;
        if (heads) {
            if (lane > first) page.line({kMarginPt, y}, {axis.track.right(), y}, c.cardBorder, 0.6);
            // A long name runs on beside the theatre's next lanes.
            double line = y + 9.8;
            std::size_t below = lane;
            for (const std::string& words :
                 page.lines(model::label(record.theatre, look.language), kTheatrePt - 10, type.state)) {
                if (below >= end || data.records[lanes[below]].theatre != record.theatre) break;
                page.fitted(kMarginPt, line, kTheatrePt - 10, words, type.state, c.quiet);
                line += kRowPt;
                ++below;
            }
        }
        if (record.id == look.selected || record.id == look.hovered)
            page.box({kMarginPt + kTheatrePt - 4, y + 0.5, axis.track.right() - kMarginPt - kTheatrePt + 8, kRowPt - 1},
                     3, c.accent.withAlpha(0.16));
        const model::Standing now = model::standing(record, data.frame.asOf, look.day);
        const double labelX = kMarginPt + kTheatrePt, labelEnd = axis.track.x - 12;
        const auto people = peopleStated(now);
        const double figure = people ? page.text(labelEnd, y + 9.8, shortFigure(*people, look.language), type.small,
                                                 stateColor(now.state, c), Align::Right) +
                                           6
                                     : 0;
        const std::string& name = (record.brief.empty() ? record.title : record.brief).get(look.language);
        page.fitted(labelX, y + 9.8, labelEnd - labelX - figure, name, type.small, now.here() ? c.text : c.faint);
        for (const LaneSpan& span : spans[lanes[lane]]) drawSpan(page, span, axis, y + kRowPt / 2);
        hits.push_back({{kMarginPt, y, axis.track.right() - kMarginPt, kRowPt}, record.id});
    }
    if (end < lanes.size() || first > 0) {
        const bool nl = look.language == model::Language::Dutch;
        const std::string rest = std::to_string(first + 1) + "–" + std::to_string(end) + (nl ? " van " : " of ") +
                                 std::to_string(lanes.size());
        page.text(axis.track.x - 12, strip.y + 9, rest, type.small, c.accentText, Align::Right);
    }
}

}  // namespace scene

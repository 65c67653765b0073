// SPDX-License-Identifier: Apache-2.0
// The axis: left of the as-of date it is reported time, right of it planned time (dashed).
#include "scene/timeline.h"

#include <algorithm>
#include <cmath>

namespace scene {

namespace {

using std::chrono::days;

double dayCount(model::Day from, model::Day to) { return static_cast<double>((to - from).count()); }

// Ticks of months, quarters and years; a year's number gives way to the plate with the date.
void drawMonths(Page& page, const TimelineLayout& t, double y, const Rect& plate)
{
    const Colors& c = page.style().colors;
    const TypeScale& type = page.style().type;
    const std::chrono::year_month_day first{t.first};
    for (auto month = first.year() / first.month();; month += std::chrono::months{1}) {
        const model::Day day = std::chrono::sys_days{month / 1};
        if (day > t.last) break;
        if (day < t.first) continue;
        const bool year = month.month() == std::chrono::January;
        const bool quarter = (static_cast<unsigned>(month.month()) - 1) % 3 == 0;
        const double x = t.xOf(day), reach = year ? 9 : quarter ? 5 : 3;
        page.line({x, y - reach}, {x, y + reach}, c.track, year ? 1.2 : 0.7);
        const std::string name = std::to_string(static_cast<int>(month.year()));
        const Rect label{x, y + 12, page.width(name, type.body), 14};
        if (year && !label.padded(4).intersects(plate)) page.text(x, y + 24, name, type.body, c.quiet);
    }
}

}  // namespace

double TimelineLayout::xOf(model::Day day) const
{
    return track.x + track.width * dayCount(first, day) / (dayCount(first, last) + 1);
}

model::Day TimelineLayout::dayAt(double x) const
{
    const double share = (x - track.x) / track.width;
    const auto offset = static_cast<int>(std::floor(share * (dayCount(first, last) + 1)));
    return std::clamp(first + days{offset}, first, last);
}

TimelineLayout layoutTimeline(const Rect& bar, double controlsPt, const model::Frame& frame)
{
    constexpr double kMargin = 28;
    const double left = std::max(kMargin, controlsPt);
    return {
        bar, {bar.x + left, bar.y + bar.height * 0.42, bar.width - left - kMargin, 1}, frame.firstDay, frame.lastDay};
}

void drawTimeline(Page& page, const TimelineLayout& t, model::Day asOf, model::Day day,
                  std::optional<model::Day> compared, std::span<const model::ChangeDay> changes,
                  model::Language language)
{
    const Colors& c = page.style().colors;
    const TypeScale& type = page.style().type;
    const double y = t.track.y, end = t.track.x + t.track.width, knob = t.xOf(day);
    page.box(t.bar, 0, c.bar);
    page.line({t.bar.x, t.bar.y}, {t.bar.x + t.bar.width, t.bar.y}, c.cardBorder, 0.8);
    page.line({t.track.x, y}, {t.xOf(asOf), y}, c.track, 3);
    page.line({t.xOf(asOf), y}, {end, y}, c.track, 3, {5, 5});
    const std::string date = model::longDay(day, language);
    const double half = page.width(date, type.state) / 2;
    const double plateX = std::clamp(knob, t.track.x + half, end - half);
    const Rect plate{plateX - half - 6, y + 13, 2 * half + 12, 17};
    drawMonths(page, t, y, plate);
    if (knob > t.track.x) page.line({t.track.x, y}, {std::min(knob, t.xOf(asOf)), y}, c.accent, 3);
    if (day > asOf) page.line({t.xOf(asOf), y}, {knob, y}, c.accent, 3, {5, 5});

    // The as-of line, named: everything right of it is a plan.
    const double asOfX = t.xOf(asOf);
    page.line({asOfX, t.bar.y + 7}, {asOfX, y + 11}, c.text, 1.6);
    const std::string asOfWords =
        (language == model::Language::Dutch ? "peildatum " : "as of ") + model::longDay(asOf, language);
    page.text(asOfX + 5, t.bar.y + 15, asOfWords, type.small, c.quiet);

    double labelled = asOfX + 12 + page.width(asOfWords, type.small);
    for (const model::ChangeDay& change : changes) {
        Symbol mark;
        mark.at = {t.xOf(change.day), y};
        mark.shape = SymbolShape::Diamond;
        mark.radiusPt = 4.5;
        mark.fill = change.day <= day ? c.accent : c.text;
        mark.frameColor = c.bar;
        mark.framePt = 1;
        page.symbol(mark);
        const std::string& words = change.headline.get(language);
        const double width = page.width(words, type.small), x = mark.at.x - 4;
        const double right = std::min(x + width, end);
        if (right - width < labelled || words.empty()) continue;
        page.text(right, t.bar.y + 15, words, type.small, c.faint, Align::Right);
        labelled = right + 14;
    }

    if (compared) {
        Symbol other;
        other.at = {t.xOf(*compared), y};
        other.radiusPt = 7;
        other.fill = c.bar;
        other.frameColor = c.accent;
        page.symbol(other);
    }
    Symbol handle;
    handle.at = {knob, y};
    handle.radiusPt = 8;
    handle.fill = c.accent;
    handle.frameColor = c.text;
    handle.framePt = 2;
    page.symbol(handle);
    page.box(plate, 4, c.accent);
    page.text(plateX, plate.y + 12, date, type.state, c.inkOnAccent, Align::Centre);
}

}  // namespace scene

// SPDX-License-Identifier: Apache-2.0
// The axis: left of the as-of date it is reported time, right of it planned time (dashed).
#include "scene/timeline.h"

#include <algorithm>
#include <cmath>

namespace scene {

namespace {

using std::chrono::days;

double dayCount(model::Day from, model::Day to) { return static_cast<double>((to - from).count()); }

// Ticks of months, quarters and years, named where there is room; a name gives way to the plate with the date.
void drawMonths(Page& page, const TimelineLayout& t, double y, const Rect& plate, model::Language language)
{
    constexpr double kRoomyMonthPt = 44;
    const Colors& c = page.style().colors;
    const TypeScale& type = page.style().type;
    const bool named = t.track.width * 30 / (dayCount(t.first, t.last) + 1) > kRoomyMonthPt;
    const std::chrono::year_month_day first{t.first};
    for (auto month = first.year() / first.month();; month += std::chrono::months{1}) {
        const model::Day day = std::chrono::sys_days{month / 1};
        if (day > t.last) break;
        if (day < t.first) continue;
        const bool year = month.month() == std::chrono::January;
        const bool quarter = (static_cast<unsigned>(month.month()) - 1) % 3 == 0;
        const double x = t.xOf(day), reach = year ? 9 : quarter ? 5 : 3;
        page.line({x, y - reach}, {x, y + reach}, c.track, year ? 1.2 : 0.7);
        if (!year && !named) continue;
        const std::string name = year ? std::to_string(static_cast<int>(month.year()))
                                      : model::shortMonthName(static_cast<unsigned>(month.month()), language);
        const TextStyle& letters = year ? type.body : type.small;
        const Rect label{x, y + 12, page.width(name, letters), 14};
        if (!label.padded(4).intersects(plate) && label.right() <= t.track.right())
            page.text(x, y + 24, name, letters, year ? c.quiet : c.faint);
    }
}

void drawRange(Page& page, const TimelineLayout& t, const DaySpan& range, const DaySpan& whole)
{
    const Colors& c = page.style().colors;
    const double y = t.track.y;
    const double left = std::clamp(t.xOf(range.first), t.track.x, t.track.right());
    const double right = std::clamp(t.xOf(range.last + days{1}), t.track.x, t.track.right());
    for (const auto& [from, to] : {std::pair{t.track.x, left}, {right, t.track.right()}})
        if (to - from > 1) page.box({from - 1, y - 10, to - from + 2, 20}, 0, c.bar.withAlpha(0.75));
    const Color color = range == whole ? c.faint : c.accent;
    for (const auto& [rect, seen] : {std::pair{t.firstHandle(range.first), t.span().contains(range.first)},
                                     {t.lastHandle(range.last), t.span().contains(range.last)}}) {
        if (!seen) continue;
        const double x = rect.x + rect.width / 2;
        page.line({x, rect.y + 2}, {x, y}, color, 1.2);
        page.box({rect.x, rect.y, rect.width, 7}, 2, color);
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

std::optional<DaySpan> zoomed(const DaySpan& shown, const DaySpan& whole, model::Day about, double factor)
{
    constexpr double kFewestDays = 45;
    const double all = dayCount(whole.first, whole.last), now = dayCount(shown.first, shown.last);
    const double wanted = std::max(std::min(kFewestDays, all), now / factor);
    if (wanted >= all) return std::nullopt;
    const double before = dayCount(shown.first, about) * wanted / std::max(1.0, now);
    const model::Day first = about - days{std::lround(before)};
    return shiftedTo({first, first + days{std::lround(wanted)}}, whole, about);
}

DaySpan shiftedTo(const DaySpan& shown, const DaySpan& whole, model::Day day)
{
    const days length = std::min(shown.last - shown.first, whole.last - whole.first);
    model::Day first = std::clamp(shown.first, day - length, day);
    first = std::clamp(first, whole.first, whole.last - length);
    return {first, first + length};
}

TimelineLayout layoutTimeline(const Rect& bar, double controlsPt, const DaySpan& shown)
{
    constexpr double kMargin = 28;
    const double left = std::max(kMargin, controlsPt);
    return {bar, {bar.x + left, bar.y + bar.height * 0.42, bar.width - left - kMargin, 1}, shown.first, shown.last};
}

void drawTimeline(Page& page, const TimelineLayout& t, const TimelineMarks& marks, model::Language language)
{
    const Colors& c = page.style().colors;
    const TypeScale& type = page.style().type;
    const double y = t.track.y, end = t.track.right();
    const auto within = [&](model::Day day) { return std::clamp(t.xOf(day), t.track.x, end); };
    const double knob = within(marks.day), asOfX = within(marks.asOf);
    page.box(t.bar, 0, c.bar);
    page.line({t.bar.x, t.bar.y}, {t.bar.x + t.bar.width, t.bar.y}, c.cardBorder, 0.8);
    if (asOfX > t.track.x) page.line({t.track.x, y}, {asOfX, y}, c.track, 3);
    if (asOfX < end) page.line({asOfX, y}, {end, y}, c.track, 3, {5, 5});
    const std::string date = model::longDay(marks.day, language);
    const double half = page.width(date, type.state) / 2;
    const double plateX = std::clamp(knob, t.track.x + half, end - half);
    const Rect plate{plateX - half - 6, y + 13, 2 * half + 12, 17};
    drawMonths(page, t, y, plate, language);
    if (std::min(knob, asOfX) > t.track.x) page.line({t.track.x, y}, {std::min(knob, asOfX), y}, c.accent, 3);
    if (knob > asOfX) page.line({asOfX, y}, {knob, y}, c.accent, 3, {5, 5});

    // The as-of line, named: everything right of it is a plan.
    double labelled = t.track.x;
    if (t.span().contains(marks.asOf)) {
        page.line({asOfX, t.bar.y + 7}, {asOfX, y + 11}, c.text, 1.6);
        const std::string asOfWords =
            (language == model::Language::Dutch ? "peildatum " : "as of ") + model::longDay(marks.asOf, language);
        page.text(asOfX + 5, t.bar.y + 15, asOfWords, type.small, c.quiet);
        labelled = asOfX + 12 + page.width(asOfWords, type.small);
    }
    for (const model::ChangeDay& change : marks.changes) {
        if (!t.span().contains(change.day)) continue;
        Symbol mark;
        mark.at = {t.xOf(change.day), y};
        mark.shape = SymbolShape::Diamond;
        mark.radiusPt = 4.5;
        mark.fill = change.day <= marks.day ? c.accent : c.text;
        mark.frameColor = c.bar;
        mark.framePt = 1;
        page.symbol(mark);
        const std::string& words = change.headline.get(language);
        if (mark.at.x - 4 < labelled) continue;
        const double width = page.width(words, type.small), x = mark.at.x - 4;
        const double right = std::min(x + width, end);
        if (right - width < labelled || words.empty()) continue;
        page.text(right, t.bar.y + 15, words, type.small, c.faint, Align::Right);
        labelled = right + 14;
    }
    if (marks.range) drawRange(page, t, *marks.range, marks.whole);

    if (marks.compared && t.span().contains(*marks.compared)) {
        Symbol other;
        other.at = {t.xOf(*marks.compared), y};
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

// SPDX-License-Identifier: Apache-2.0
// The time axis along the bottom of a page: where each day lies on it, and how it is drawn.
#pragma once

#include <optional>
#include <span>

#include "model/changes.h"
#include "scene/page.h"

namespace scene {

// Its usual height.
inline constexpr double kTimelinePt = 76;

// Days, both inclusive.
struct DaySpan {
    model::Day first, last;
    [[nodiscard]] bool contains(model::Day day) const { return day >= first && day <= last; }
    friend bool operator==(const DaySpan&, const DaySpan&) = default;
};

// `shown` made shorter (factor > 1) or longer about a day that keeps its place; none: all of `whole` is shown again.
[[nodiscard]] std::optional<DaySpan> zoomed(const DaySpan& shown, const DaySpan& whole, model::Day about,
                                            double factor);
// Moved so far that it holds the day.
[[nodiscard]] DaySpan shiftedTo(const DaySpan& shown, const DaySpan& whole, model::Day day);

struct TimelineLayout {
    Rect bar;    // the whole strip
    Rect track;  // the axis: first day at its left edge, the day after the last at its right
    model::Day first, last;

    [[nodiscard]] DaySpan span() const { return {first, last}; }
    [[nodiscard]] double xOf(model::Day day) const;  // of a day beside the axis: beside the track
    // The handles of the range that is played: what can be gripped of them.
    [[nodiscard]] Rect firstHandle(model::Day rangeFirst) const { return handleAt(xOf(rangeFirst)); }
    [[nodiscard]] Rect lastHandle(model::Day rangeLast) const
    {
        return handleAt(xOf(rangeLast + std::chrono::days{1}));
    }

    [[nodiscard]] model::Day dayAt(double x) const;  // clamped to first..last

private:
    [[nodiscard]] Rect handleAt(double x) const { return {x - 4, track.y - 14, 8, 10}; }
};

[[nodiscard]] TimelineLayout layoutTimeline(const Rect& bar, double controlsPt, const DaySpan& shown);

// What is drawn on it.
struct TimelineMarks {
    model::Day asOf, day;
    std::optional<model::Day> compared;
    std::optional<DaySpan> range;  // that is played, with its handles; whole: all of `whole`
    DaySpan whole;
    std::span<const model::ChangeDay> changes;
};

// Years and months, the as-of line, marks of change with their labels where there is room, and the date itself.
void drawTimeline(Page& page, const TimelineLayout& layout, const TimelineMarks& marks, model::Language language);

}  // namespace scene

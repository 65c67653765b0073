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

struct TimelineLayout {
    Rect bar;    // the whole strip
    Rect track;  // the axis: first day at its left edge, the day after the last at its right
    model::Day first, last;

    [[nodiscard]] double xOf(model::Day day) const;
    [[nodiscard]] model::Day dayAt(double x) const;  // clamped to first..last
};

[[nodiscard]] TimelineLayout layoutTimeline(const Rect& bar, double controlsPt, const model::Frame& frame);

// Years and months, the as-of line, marks of change with their labels where there is room, and the date itself.
void drawTimeline(Page& page, const TimelineLayout& layout, model::Day asOf, model::Day day,
                  std::optional<model::Day> compared, std::span<const model::ChangeDay> changes,
                  model::Language language);

}  // namespace scene

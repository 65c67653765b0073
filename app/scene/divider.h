// SPDX-License-Identifier: Apache-2.0
// The divider between two days on one map: its line, its handle, and the plates that name the days.
#pragma once

#include "scene/page.h"
#include "scene/page_layout.h"
#include "scene/picture.h"
#include "scene/placement.h"

namespace scene {

[[nodiscard]] bool hasDivider(const Look& look);

// Where it stands on the page: between the columns of cards.
[[nodiscard]] double dividerAt(const Look& look, const PageLayout& layout);

// What handle and plates take above the furniture at the bottom.
[[nodiscard]] double dividerFootPt(const Style& style);

// The line onto `below`, from under the heading where it would cross that; handle and plates onto `above`, in a row
// over `bottom` or over the legend. A plate for which there is no room is left out.
Divider drawDivider(Page& below, Page& above, Placement& taken, const Look& look, const PageLayout& layout,
                    const Rect& heading, const Rect& legend, double bottom);

}  // namespace scene

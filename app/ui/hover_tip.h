// SPDX-License-Identifier: Apache-2.0
// The short answer beside the pointer: what this symbol is on this day.
#pragma once

#include "ui/canvas.h"
#include "ui/controls.h"

namespace ui {

// What happened or is to happen under the pointer on the row of events, else the event that the session has gone to;
// with its date and source. Without a pointer: it is not over the picture.
void drawEventTip(Canvas& canvas, Controls& controls, const std::optional<geo::Point>& pointer,
                  const scene::Picture& picture);

// The number under the pointer and the first of the records that it rests on.
void drawSumTip(Canvas& canvas, Controls& controls, geo::Point pointer, const scene::Picture& picture);

// `day`: on which it is shown there.
void drawHoverTip(Canvas& canvas, Controls& controls, geo::Point pointer, model::Day day);

}  // namespace ui

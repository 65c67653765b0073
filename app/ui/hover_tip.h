// SPDX-License-Identifier: Apache-2.0
// The short answer beside the pointer: what this symbol is on this day.
#pragma once

#include "ui/canvas.h"
#include "ui/controls.h"

namespace ui {

// What happened or is to happen under the pointer on the row of events, with its date and source.
void drawEventTip(Canvas& canvas, Controls& controls, geo::Point pointer, const scene::Picture& picture);

// `day`: on which it is shown there.
void drawHoverTip(Canvas& canvas, Controls& controls, geo::Point pointer, model::Day day);

}  // namespace ui

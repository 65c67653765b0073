// SPDX-License-Identifier: Apache-2.0
// What the window says by itself: loading, failures, what came of an action, the caption of a day of change, the list
// of keys.
#pragma once

#include <optional>

#include "ui/canvas.h"
#include "ui/controls.h"

namespace ui {

// Work that goes on beside the window, or what went wrong with it.
struct Progress {
    model::Text what;
    double fraction = 0;
    bool failed = false;
};

// A thin line along the top; words only where there is no picture yet or something failed.
void drawProgress(Canvas& canvas, const Progress& progress, model::Language language, bool words);

// What changed on this day, above the timeline.
void drawCaption(Canvas& canvas, Controls& controls, const scene::Rect& above);

// Controls::note, with the middle of its lower edge at `foot`.
void drawNote(Canvas& canvas, const Controls& controls, geo::Point foot);

void drawHelp(Canvas& canvas, Controls& controls);

}  // namespace ui

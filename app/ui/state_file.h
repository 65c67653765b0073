// SPDX-License-Identifier: Apache-2.0
// What the window shows, as a small JSON file, for a program that drives it. Pixels of the window, not points.
#pragma once

#include <string>

#include "ui/canvas.h"
#include "ui/controls.h"

namespace ui {

struct WindowState {
    const Controls& controls;
    const scene::Picture* picture;  // null: nothing yet
    const Canvas& canvas;
    double pixelsPerPoint;
    bool complete;  // nothing is being loaded
    long frames, scenes;
};

[[nodiscard]] std::string stateJson(const WindowState& state);

// Replaced whole, so that a reader never sees half of it. A failure is nobody's business but the reader's.
void writeState(const std::string& path, const std::string& json);

}  // namespace ui

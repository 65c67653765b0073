// SPDX-License-Identifier: Apache-2.0
// The composition root of the window: data, base maps, pictures, OpenGL and controls meet here.
#pragma once

#include <optional>
#include <string>

#include "commands.h"

namespace app {

struct PresentOptions {
    std::optional<std::string> briefing;               // a file; none: the letter's
    std::optional<std::string> screenWidth, farthest;  // "4m"; remembered for the screen
    std::optional<std::size_t> screen;                 // for the audience, counted from 1
    std::string pretended;                             // "1920x1080+0+0,...": instead of the desktop's screens
    bool alone = false;                                // nobody leads
};

struct ViewerOptions {
    LookOptions look;
    std::optional<PresentOptions> present;  // at once; else when asked for
    bool reduceMotion = false;
    std::string stateFile;  // for programs that drive the window; empty: none
};

[[nodiscard]] int runViewer(const ViewerOptions& options);

[[nodiscard]] int runListScreens();

}  // namespace app

// SPDX-License-Identifier: Apache-2.0
// The composition root of the window: data, base maps, pictures, OpenGL and controls meet here.
#pragma once

#include "commands.h"

namespace app {

struct ViewerOptions {
    LookOptions look;
    bool reduceMotion = false;
    std::string stateFile;  // for programs that drive the window; empty: none
};

[[nodiscard]] int runViewer(const ViewerOptions& options);

}  // namespace app

// SPDX-License-Identifier: Apache-2.0
// Where the keyboard is among the buttons, and what it has asked for since the last frame. Actions ask, Canvas answers.
#pragma once

#include <string>
#include <vector>

namespace ui {

struct Focus {
    std::string button;               // empty: none
    int step = 0;                     // asked for: so many buttons on
    bool press = false;               // asked for
    bool leave = false;               // asked for: the field that has the keyboard lets it go
    bool done = false;                // the same, when it has taken what was typed until now
    bool writing = false;             // it comes from a field: at another it writes on
    int pages = 0;                    // asked for: what scrolls, so far down
    bool arriving = false;            // at a button that must come into sight
    std::string next;                 // the first button of a panel that has just opened: the step goes there
    std::string scrolls;              // the part that holds the button, else the one on top
    std::vector<std::string> panels;  // of the last frame
};

}  // namespace ui

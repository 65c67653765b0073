// SPDX-License-Identifier: Apache-2.0
// The fields of the step at hand in the briefing panel. What is typed is the step's at once; a day, a number and a name
// once they can be understood.
#pragma once

#include <functional>
#include <string>

#include "ui/canvas.h"
#include "ui/controls.h"
#include "ui/editor.h"

namespace ui {

// Below the upper edge of the room; returns where it ends.
double drawBriefingTitle(Canvas& canvas, Controls& controls, const scene::Rect& room);

class StepForm {
public:
    void draw(Canvas& canvas, Controls& controls, const scene::Rect& room);

private:
    using Take =
        std::function<model::Text(const std::string&)>;  // what is wrong with the words; nothing: they are taken
    void value(Canvas& canvas, Editor& editor, const char* id, const scene::Rect& rect, const std::string& now,
               std::string_view hint, const Take& take);
    double drawTime(Canvas& canvas, Controls& controls, double x, double y, double width);

    std::string typing_, words_;  // the field that holds words that are not taken yet, and those
    std::string step_;            // whose they are
};

}  // namespace ui

// SPDX-License-Identifier: Apache-2.0
// The small card in which one line is typed: a date to go to, or data to open. What is wrong with it is said there.
#pragma once

#include <functional>
#include <string>

#include "ui/canvas.h"
#include "ui/controls.h"

namespace ui {

struct Question {
    std::string id;
    model::Text title, hint;
    bool& open;
    std::function<std::string(const std::string& words)> answer;  // what is wrong; nothing: done, and the card closes
    std::string words = {};                                       // to begin with
};

[[nodiscard]] Question dateQuestion(Controls& controls);
[[nodiscard]] Question dataQuestion(Controls& controls);
[[nodiscard]] Question briefingQuestion(Controls& controls);  // which to open
[[nodiscard]] Question targetQuestion(Controls& controls);    // where to save it

class LineEntry {
public:
    // With the middle of its lower edge at `foot`.
    void draw(Canvas& canvas, Controls& controls, const Question& question, geo::Point foot);

private:
    std::string words_, problem_;
    bool fresh_ = true;
};

}  // namespace ui

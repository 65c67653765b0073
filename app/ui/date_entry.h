// SPDX-License-Identifier: Apache-2.0
// The small card in which a date is typed. What is no date is said there, and the day stays.
#pragma once

#include <string>

#include "ui/canvas.h"
#include "ui/controls.h"

namespace ui {

class DateEntry {
public:
    // With the middle of its lower edge at `foot`.
    void draw(Canvas& canvas, Controls& controls, geo::Point foot);

private:
    std::string words_, problem_;
    bool fresh_ = true;
};

}  // namespace ui

// SPDX-License-Identifier: Apache-2.0
// The card in which an export is chosen: where it goes, what kind it is, and what that kind has to choose.
#pragma once

#include <string>

#include "ui/canvas.h"
#include "ui/controls.h"
#include "ui/export_words.h"

namespace ui {

class ExportCard {
public:
    // True: its height has changed, so it must be drawn again.
    bool draw(Canvas& canvas, Controls& controls, const ExportSubject& subject, const scene::Rect& room);

private:
    void begin(Controls& controls, const ExportSubject& subject, bool replace);
    void drawFoot(Canvas& canvas, Controls& controls, const ExportSubject& subject, const scene::Rect& foot);

    std::string asked_;    // the file that is there and may be replaced
    double formPt_ = 420;  // height of the rows in the last frame
    bool fresh_ = true;    // the keyboard is to write in the name
};

}  // namespace ui

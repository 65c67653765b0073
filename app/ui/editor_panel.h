// SPDX-License-Identifier: Apache-2.0
// The panel in which a briefing is made: its steps, what can be done with them, and the words of the one at hand.
#pragma once

#include <string>
#include <string_view>

#include "ui/canvas.h"
#include "ui/chord.h"
#include "ui/controls.h"
#include "ui/editor.h"
#include "ui/editor_step.h"

namespace ui {

inline constexpr double kEditorPt = 440;  // how wide it is

[[nodiscard]] std::string stepRowId(std::size_t index);

// Opens or closes the panel, and takes the keyboard there.
void toggleEditor(Controls& controls);
// Makes it the step at hand, and shows it on the map.
void showStep(Controls& controls, std::size_t index);
// False: the key stands for nothing in the panel, or is the field's in which something is typed.
bool runEditorAction(const Chord& chord, bool typing, Controls& controls);
void runEditorAction(std::string_view actionId, Controls& controls);

class EditorPanel {
public:
    void draw(Canvas& canvas, Controls& controls, const scene::Rect& room);

private:
    void drawHead(Canvas& canvas, Controls& controls, const scene::Rect& room);
    void drawQuestion(Canvas& canvas, Controls& controls, const scene::Rect& room);
    double drawSteps(Canvas& canvas, Controls& controls, const scene::Rect& room);
    void drawVerbs(Canvas& canvas, Controls& controls, double x, double y);

    StepForm form_;
    Editor::Question asked_ = Editor::Question::None;  // that has taken the keyboard
    std::size_t shown_ = SIZE_MAX;                     // the step that was scrolled to
};

}  // namespace ui

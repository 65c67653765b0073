// SPDX-License-Identifier: Apache-2.0
// Rows of a label and its choices, from the top of a card down. Knows not what is chosen.
#pragma once

#include <string>
#include <string_view>

#include "ui/canvas.h"
#include "ui/controls.h"

namespace ui {

class ExportForm {
public:
    static constexpr double kRowPt = 26;

    ExportForm(Canvas& canvas, Controls& controls, const scene::Rect& room)
        : canvas_(canvas), controls_(controls), x_(room.x), y_(room.y), width_(room.width)
    {
    }
    [[nodiscard]] double bottom() const { return y_; }

    void label(const model::Text& words);
    // One of the choices of the last label; true: it was pressed.
    bool chip(const std::string& id, std::string_view words, bool on);
    bool chip(const std::string& id, const model::Text& words, bool on) { return chip(id, controls_.say(words), on); }
    Canvas::Typed line(const char* id, std::string& words, std::string_view hint, bool take);
    void toggle(const char* id, const model::Text& words, bool& on);
    void divide();
    void say(std::string_view words);
    void endRow();

private:
    Canvas& canvas_;
    Controls& controls_;
    double x_, y_, width_, chipX_ = 0;  // 0: no row is begun
};

}  // namespace ui

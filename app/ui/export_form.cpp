// SPDX-License-Identifier: Apache-2.0
// Choices that do not fit beside each other go on in the next row.
#include "ui/export_form.h"

#include "ui/switch_row.h"

namespace ui {

namespace {

constexpr double kGapPt = 8, kLabelPt = 74;

}  // namespace

void ExportForm::label(const model::Text& words)
{
    endRow();
    canvas_.text({x_, y_, kLabelPt, kRowPt}, controls_.say(words), Type::Body, canvas_.colors().quiet);
    chipX_ = kLabelPt;
}

bool ExportForm::chip(const std::string& id, std::string_view words, bool on)
{
    const double width = canvas_.width(words, Type::Body) + 14;
    if (chipX_ > kLabelPt && chipX_ + width > width_) chipX_ = kLabelPt, y_ += kRowPt + 2;
    const scene::Rect rect{x_ + chipX_, y_, width, kRowPt};
    canvas_.box(rect, 5, canvas_.colors().text.withAlpha(0.06));
    const bool pressed = canvas_.button(id.c_str(), rect, words, Icon::None, {.on = on}, {});
    chipX_ += width + 2;
    return pressed;
}

Canvas::Typed ExportForm::line(const char* id, std::string& words, std::string_view hint, bool take)
{
    const scene::Rect rect{x_ + kLabelPt, y_, width_ - kLabelPt, kRowPt};
    return canvas_.field(id, rect, words, hint, take);
}

void ExportForm::toggle(const char* id, const model::Text& words, bool& on)
{
    endRow();
    if (switchRow(canvas_, id, {x_ - 8, y_, width_ + 12, kRowPt}, controls_.say(words), on)) on = !on;
    y_ += kRowPt;
}

void ExportForm::divide()
{
    endRow();
    canvas_.line({x_, y_}, {x_ + width_, y_}, canvas_.colors().cardBorder, 0.8);
    y_ += kGapPt;
}

void ExportForm::say(std::string_view words)
{
    endRow();
    y_ += canvas_.paragraph(x_ + kLabelPt, y_ - 4, width_ - kLabelPt, words, Type::Small, canvas_.colors().accentText);
}

void ExportForm::endRow()
{
    if (chipX_ > 0) y_ += kRowPt + kGapPt;
    chipX_ = 0;
}

}  // namespace ui

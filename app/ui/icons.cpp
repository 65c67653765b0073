// SPDX-License-Identifier: Apache-2.0
// Each icon on a grid of -1..1 around the middle of its button.
#include "ui/icons.h"

#include <imgui.h>

namespace ui {

namespace {

class Pen {
public:
    Pen(ImDrawList& list, geo::Point centre, double size, scene::Color c)
        : list_(list), centre_(centre), half_(size * 0.24), ink_(IM_COL32(c.r, c.g, c.b, c.a))
    {
    }
    [[nodiscard]] ImVec2 at(double x, double y) const
    {
        return {static_cast<float>(centre_.x + x * half_), static_cast<float>(centre_.y + y * half_)};
    }
    [[nodiscard]] float length(double units) const { return static_cast<float>(units * half_); }

    void triangle(ImVec2 a, ImVec2 b, ImVec2 c) { list_.AddTriangleFilled(a, b, c, ink_); }
    void bar(double x0, double y0, double x1, double y1) { list_.AddRectFilled(at(x0, y0), at(x1, y1), ink_, 1); }
    void stroke(double x0, double y0, double x1, double y1)
    {
        list_.AddLine(at(x0, y0), at(x1, y1), ink_, length(0.24));
    }
    void ring(double radius) { list_.AddCircle(at(0, 0), length(radius), ink_, 0, length(0.22)); }

    void sheet(double x0, double y0, double x1, double y1)
    {
        list_.AddRect(at(x0, y0), at(x1, y1), ink_, length(0.12), 0, length(0.2));
    }
    void frame(double halfWidth, double halfHeight)
    {
        list_.AddRect(at(-halfWidth, -halfHeight), at(halfWidth, halfHeight), ink_, length(0.15), 0, length(0.2));
    }
    void rightHalf(double radius)
    {
        constexpr float kQuarter = 1.5707963F;
        list_.PathArcTo(at(0, 0), length(radius), -kQuarter, kQuarter);
        list_.PathFillConvex(ink_);
    }
    void arc(double radius, double from, double to)
    {
        list_.PathArcTo(at(0, 0), length(radius), static_cast<float>(from), static_cast<float>(to));
        list_.PathStroke(ink_, 0, length(0.24));
    }
    void diamond(double y)
    {
        const ImVec2 points[] = {at(-1.05, y), at(0, y - 0.58), at(1.05, y), at(0, y + 0.58)};
        list_.AddPolyline(points, 4, ink_, ImDrawFlags_Closed, length(0.2));
    }
    // The visible lower edge of a sheet that lies under another.
    void chevron(double y)
    {
        const ImVec2 points[] = {at(-1.05, y), at(0, y + 0.58), at(1.05, y)};
        list_.AddPolyline(points, 3, ink_, 0, length(0.2));
    }
    void letter(const char* words, double size)
    {
        ImFont* font = ImGui::GetIO().Fonts->Fonts[static_cast<int>(Type::Strong)];
        const float px = length(size);
        const ImVec2 box = font->CalcTextSizeA(px, px * 2, 0, words);
        const ImVec2 middle = at(0, 0);
        list_.AddText(font, px, {middle.x - box.x / 2, middle.y - box.y / 2}, ink_, words);
    }

private:
    ImDrawList& list_;
    geo::Point centre_;
    double half_;
    ImU32 ink_;
};

}  // namespace

void drawIcon(ImDrawList& list, Icon icon, geo::Point centre, double size, scene::Color color)
{
    Pen pen(list, centre, size, color);
    switch (icon) {
        case Icon::None:
            break;
        case Icon::Play:
            pen.triangle(pen.at(-0.6, -0.95), pen.at(1.0, 0), pen.at(-0.6, 0.95));
            break;
        case Icon::Pause:
            pen.bar(-0.75, -0.85, -0.22, 0.85);
            pen.bar(0.22, -0.85, 0.75, 0.85);
            break;
        case Icon::Next:
            pen.triangle(pen.at(-0.9, -0.85), pen.at(0.55, 0), pen.at(-0.9, 0.85));
            pen.bar(0.6, -0.85, 0.92, 0.85);
            break;
        case Icon::Previous:
            pen.triangle(pen.at(0.9, -0.85), pen.at(-0.55, 0), pen.at(0.9, 0.85));
            pen.bar(-0.92, -0.85, -0.6, 0.85);
            break;
        case Icon::Forward:
            pen.stroke(-0.35, -0.8, 0.45, 0);
            pen.stroke(0.45, 0, -0.35, 0.8);
            break;
        case Icon::Back:
            pen.stroke(0.35, -0.8, -0.45, 0);
            pen.stroke(-0.45, 0, 0.35, 0.8);
            break;
        case Icon::Plus:
            pen.stroke(0, -0.85, 0, 0.85);
            [[fallthrough]];
        case Icon::Minus:
            pen.stroke(-0.85, 0, 0.85, 0);
            break;
        case Icon::Loop:
            pen.arc(0.8, 0.6, 5.4);
            pen.triangle(pen.at(0.25, 0.2), pen.at(1.15, 0.05), pen.at(0.85, 0.85));
            break;
        case Icon::Compare:
            pen.frame(0.95, 0.8);
            pen.bar(0, -0.8, 0.95, 0.8);
            break;
        case Icon::CompareMarks:
            pen.frame(0.95, 0.8);
            pen.stroke(-0.4, 0, 0.4, 0);
            pen.stroke(0, -0.4, 0, 0.4);
            break;
        case Icon::CompareSides:
            pen.bar(-0.95, -0.75, -0.12, 0.75);
            pen.bar(0.12, -0.75, 0.95, 0.75);
            break;
        case Icon::CompareSwipe:
            pen.stroke(0, -1, 0, 1);
            pen.triangle(pen.at(-0.35, -0.5), pen.at(-0.35, 0.5), pen.at(-1.0, 0));
            pen.triangle(pen.at(0.35, -0.5), pen.at(0.35, 0.5), pen.at(1.0, 0));
            break;
        case Icon::Warning:
            pen.letter("!", 3.0);
            break;
        case Icon::Layers:
            pen.diamond(-0.42);
            pen.chevron(0.02);
            pen.chevron(0.46);
            break;
        case Icon::Theme:
            pen.ring(0.9);
            pen.rightHalf(0.9);
            break;
        case Icon::Filter:
            pen.stroke(-0.95, -0.7, 0.95, -0.7);
            pen.stroke(-0.6, 0, 0.6, 0);
            pen.stroke(-0.25, 0.7, 0.25, 0.7);
            break;
        case Icon::Lanes:
            pen.stroke(-0.95, -0.65, 0.3, -0.65);
            pen.stroke(-0.45, 0, 0.95, 0);
            pen.stroke(-0.95, 0.65, 0.6, 0.65);
            break;
        case Icon::Table:
            pen.frame(0.95, 0.8);
            pen.stroke(-0.95, -0.25, 0.95, -0.25);
            pen.stroke(-0.95, 0.28, 0.95, 0.28);
            pen.stroke(-0.25, -0.8, -0.25, 0.8);
            break;
        case Icon::Export:
            pen.stroke(0, -0.95, 0, 0.3);
            pen.stroke(-0.5, -0.18, 0, 0.32);
            pen.stroke(0.5, -0.18, 0, 0.32);
            pen.stroke(-0.95, 0.3, -0.95, 0.85);
            pen.stroke(-0.95, 0.85, 0.95, 0.85);
            pen.stroke(0.95, 0.85, 0.95, 0.3);
            break;
        case Icon::Steps:
            for (const double y : {-0.65, 0.0, 0.65}) {
                pen.bar(-1.0, y - 0.16, -0.68, y + 0.16);
                pen.stroke(-0.35, y, 1.0, y);
            }
            break;
        case Icon::Capture:
            pen.frame(0.95, 0.72);
            pen.ring(0.36);
            break;
        case Icon::Up:
            pen.stroke(0, 0.9, 0, -0.8);
            pen.stroke(-0.6, -0.2, 0, -0.85);
            pen.stroke(0, -0.85, 0.6, -0.2);
            break;
        case Icon::Down:
            pen.stroke(0, -0.9, 0, 0.8);
            pen.stroke(-0.6, 0.2, 0, 0.85);
            pen.stroke(0, 0.85, 0.6, 0.2);
            break;
        case Icon::Copy:
            pen.sheet(-0.9, -0.9, 0.35, 0.35);
            pen.sheet(-0.35, -0.35, 0.9, 0.9);
            break;
        case Icon::Delete:
            pen.stroke(-0.95, -0.62, 0.95, -0.62);
            pen.stroke(-0.35, -0.95, 0.35, -0.95);
            pen.sheet(-0.68, -0.62, 0.68, 0.95);
            break;
        case Icon::Undo:
        case Icon::Redo: {
            const double side = icon == Icon::Undo ? 1 : -1;
            pen.stroke(-0.95 * side, -0.3, 0.4 * side, -0.3);
            pen.stroke(-0.95 * side, -0.3, -0.4 * side, -0.85);
            pen.stroke(-0.95 * side, -0.3, -0.4 * side, 0.25);
            pen.stroke(0.4 * side, -0.3, 0.85 * side, 0.15);
            pen.stroke(0.85 * side, 0.15, 0.4 * side, 0.7);
            pen.stroke(0.4 * side, 0.7, -0.3 * side, 0.7);
            break;
        }
        case Icon::Help:
            pen.letter("?", 3.0);
            break;
        case Icon::Close:
            pen.stroke(-0.65, -0.65, 0.65, 0.65);
            pen.stroke(-0.65, 0.65, 0.65, -0.65);
            break;
        case Icon::Home:
            pen.stroke(-1, 0.05, 0, -0.9);
            pen.stroke(0, -0.9, 1, 0.05);
            pen.stroke(-0.68, -0.1, -0.68, 0.85);
            pen.stroke(-0.68, 0.85, 0.68, 0.85);
            pen.stroke(0.68, 0.85, 0.68, -0.1);
            break;
    }
}

}  // namespace ui

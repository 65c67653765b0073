// SPDX-License-Identifier: Apache-2.0
// The visual language of the controls: the colours of the page and four sizes of its letter, at the window's scale.
// Knows no panel.
#pragma once

#include <array>
#include <string>

#include "scene/style.h"

struct ImFont;

namespace ui {

enum class Type { Small, Body, Strong, Heading };
inline constexpr int kTypeCount = 4;

// Font files of the page's letter; an empty path falls back to the letter that ImGui carries.
struct FontFiles {
    std::string regular, medium, semiBold;
};

struct Skin {
    scene::Colors colors;
    double unit = 1;  // window coordinates per point of the page
    std::array<ImFont*, kTypeCount> fonts{};
    std::array<double, kTypeCount> lines{};  // height of a line in points

    [[nodiscard]] ImFont* font(Type type) const { return fonts[static_cast<std::size_t>(type)]; }
    [[nodiscard]] double line(Type type) const { return lines[static_cast<std::size_t>(type)]; }
};

// Builds the letters anew for a scale; `density` is pixels per window coordinate. An ImGui context exists.
void loadFonts(Skin& skin, const FontFiles& files, double density);

// Spacing, rounding and colours that ImGui itself draws: scroll bars and text fields.
void applySkin(const Skin& skin);

}  // namespace ui

// SPDX-License-Identifier: Apache-2.0
// Text with simple emphasis in lines: *words* stand out, a line that begins with "- " is a point, an empty line is a
// gap. Knows no briefing.
#pragma once

#include "scene/page.h"

namespace scene {

struct RichType {
    TextStyle plain, strong;
    double leadingPt;
};

struct RichWord {
    std::string words;
    double x = 0;
    bool strong = false;
};

struct RichLine {
    std::vector<RichWord> words;
    double indent = 0;
    bool point = false;  // begins one
    bool opens = false;  // a new paragraph
};

[[nodiscard]] std::vector<RichLine> richLines(const Page& page, std::string_view text, double width,
                                              const RichType& type);
[[nodiscard]] double heightOf(const std::vector<RichLine>& lines, const RichType& type);
// How many of the first lines have room in that height.
[[nodiscard]] std::size_t linesIn(const std::vector<RichLine>& lines, const RichType& type, double height);

// Draws the first `count` lines from `top` down; returns the height used.
double drawLines(Page& page, double x, double top, const std::vector<RichLine>& lines, std::size_t count,
                 const RichType& type, Color plain, Color strong);

// The words of the lines from `first` on.
[[nodiscard]] std::string plainWords(const std::vector<RichLine>& lines, std::size_t first);

}  // namespace scene

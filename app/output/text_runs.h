// SPDX-License-Identifier: Apache-2.0
// Shaped text cut into runs of one font and direction, each with the piece of text it stands for: what a document
// needs so that its text can be searched and copied.
#pragma once

#include <string_view>
#include <vector>

#include "scene/text.h"

namespace output {

struct GlyphCluster {
    std::uint32_t begin = 0, end = 0;  // bytes of the text
    std::size_t glyphs = 0;
};

struct GlyphRun {
    scene::FontId font = 0;
    std::size_t firstGlyph = 0, glyphs = 0;
    std::uint32_t begin = 0, end = 0;    // bytes of the text
    std::vector<GlyphCluster> clusters;  // in the order of the glyphs
    bool backward = false;               // the text runs against the glyphs (right to left)
};

[[nodiscard]] std::vector<GlyphRun> glyphRuns(const scene::ShapedText& text);

// Whether letters are turned one by one.
[[nodiscard]] bool alongCurve(const scene::ShapedText& text);

}  // namespace output

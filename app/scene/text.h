// SPDX-License-Identifier: Apache-2.0
// Text shaped once for every backend: fonts found by fontconfig, shaped by HarfBuzz, glyphs as signed distance
// fields from FreeType. Knows nothing of what the words mean.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "geo/result.h"

namespace scene {

// The faces the pictures use; Inter, and Inter Display for large headings.
enum class Face : std::uint8_t { Regular, Medium, SemiBold, Bold, Italic, Display };
inline constexpr int kFaceCount = 6;

struct TextStyle {
    Face face = Face::Regular;
    double sizePt = 10;
    double trackingEm = 0;  // extra space between letters, in ems
    friend bool operator==(const TextStyle&, const TextStyle&) = default;
};

// A font file a run of glyphs comes from: one of the faces, or a fallback for a script that Inter lacks.
using FontId = std::uint16_t;

struct Glyph {
    FontId font = 0;
    std::uint32_t id = 0;       // glyph index in the font
    double xPt = 0, yPt = 0;    // pen position relative to the text's origin; y down
    std::uint32_t cluster = 0;  // byte offset into ShapedText::utf8 of the text this glyph stands for
    double angle = 0;           // radians, clockwise, about the pen: letters along a curve; 0 as shaped
    friend bool operator==(const Glyph&, const Glyph&) = default;
};

struct ShapedText {
    std::string utf8;
    TextStyle style;
    std::vector<Glyph> glyphs;  // in visual order
    double widthPt = 0;         // advance of the whole line
    bool rightToLeft = false;   // the line begins at its right end
    friend bool operator==(const ShapedText&, const ShapedText&) = default;
};

// Vertical measures of a style, in points above (ascent, capHeight, xHeight) and below (descent) the baseline.
struct LineMetrics {
    double ascentPt = 0, descentPt = 0, capHeightPt = 0, xHeightPt = 0;
};

// A glyph as a signed distance field for drawing at any size: value 128 is the outline, larger is inside, and one
// step of 127 is `spread` pixels. `left` and `top` place the bitmap against the pen, in pixels at `emPixels` per em.
struct GlyphField {
    int width = 0, height = 0;
    double left = 0, top = 0;  // top: pixels above the baseline of the first row
    std::vector<std::uint8_t> distance;
};
inline constexpr double kFieldEmPixels = 48;
inline constexpr double kFieldSpread = 8;

// The opened fonts. Shaping is const and may be used from several threads at once.
class Fonts {
public:
    // Finds Inter (any sans serif where Inter is missing). Error: no font at all on this machine.
    [[nodiscard]] static geo::Result<std::shared_ptr<const Fonts>> open();
    ~Fonts();
    Fonts(const Fonts&) = delete;
    Fonts& operator=(const Fonts&) = delete;

    [[nodiscard]] ShapedText shape(std::string_view utf8, const TextStyle& style) const;
    [[nodiscard]] double width(std::string_view utf8, const TextStyle& style) const;
    [[nodiscard]] LineMetrics metrics(const TextStyle& style) const;
    [[nodiscard]] GlyphField field(FontId font, std::uint32_t glyph) const;

    struct File {
        std::string path;
        int index = 0;
        std::string family;  // as CSS and PDF name it, e.g. "Inter"
        int weight = 400;    // CSS weight
        bool italic = false;
    };
    [[nodiscard]] File file(FontId font) const;
    // The characters shaped so far that no font of this machine has: each stands as a box. In UTF-8, in order.
    [[nodiscard]] std::vector<std::string> missing() const;

private:
    Fonts();
    [[nodiscard]] ShapedText shapeAnew(std::string_view utf8, const TextStyle& style) const;
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

}  // namespace scene

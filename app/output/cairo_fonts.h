// SPDX-License-Identifier: Apache-2.0
// The fonts of a Scene's text as cairo draws and embeds them: the same files, hence the same glyph numbers.
#pragma once

#include <map>
#include <memory>

#include "scene/text.h"

typedef struct _cairo_font_face cairo_font_face_t;

namespace output {

class CairoFonts {
public:
    explicit CairoFonts(const scene::Fonts& fonts);
    ~CairoFonts();
    CairoFonts(const CairoFonts&) = delete;
    CairoFonts& operator=(const CairoFonts&) = delete;

    // Null: the file cannot be opened any more.
    [[nodiscard]] cairo_font_face_t* face(scene::FontId font);

private:
    const scene::Fonts& fonts_;
    std::map<scene::FontId, cairo_font_face_t*> faces_;
};

}  // namespace output

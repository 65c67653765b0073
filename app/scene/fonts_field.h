// SPDX-License-Identifier: Apache-2.0
// Glyph outlines as signed distance fields: exact distances to the outline within the spread, so that letters stay
// crisp at any size. Knows nothing of text.
#pragma once

#include <cstdint>
#include <memory>
#include <string>

#include "scene/text.h"

namespace scene {

// One font file opened for its outlines. field() may be used from several threads at once.
class OutlineFont {
public:
    OutlineFont(const std::string& path, int index);
    ~OutlineFont();
    OutlineFont(const OutlineFont&) = delete;
    OutlineFont& operator=(const OutlineFont&) = delete;

    // Empty (zero by zero) for glyphs without an outline.
    [[nodiscard]] GlyphField field(std::uint32_t glyph) const;

private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

}  // namespace scene

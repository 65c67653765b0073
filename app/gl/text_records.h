// SPDX-License-Identifier: Apache-2.0
// Labels as the text shader reads them: three texels of four words per glyph, the halo of a line before its letters.
#pragma once

#include <cstdint>
#include <vector>

#include "gl/glyph_atlas.h"
#include "scene/scene.h"

namespace gl {

inline constexpr std::size_t kTextRecordWords = 12;

// `origin`: the label's origin in pixels of the target.
void appendTextRecords(const scene::Label& label, geo::Point origin, double pixelsPerPoint, GlyphAtlas& atlas,
                       std::vector<std::uint32_t>& words);

}  // namespace gl

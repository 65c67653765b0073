// SPDX-License-Identifier: Apache-2.0
// Cuts a line of text into runs of one font, script and direction, in the order in which they stand on the line.
// Knows nothing of font files: it asks `fontFor` which font has a character.
#pragma once

#include <cstdint>
#include <functional>
#include <string_view>
#include <vector>

#include "scene/text.h"

namespace scene {

struct TextRun {
    std::uint32_t begin = 0, end = 0;  // bytes of the text
    FontId font = 0;
    std::uint32_t script = 0;  // hb_script_t
    bool rightToLeft = false;
};

// `fontFor(character, previous)` names the font for a character; `previous` is the font of the one before it when
// the character is a mark that should stay with it, and kNoFont otherwise.
inline constexpr FontId kNoFont = 0xffff;
using FontFor = std::function<FontId(char32_t character, FontId previous)>;

[[nodiscard]] std::vector<TextRun> textRuns(std::string_view utf8, const FontFor& fontFor);
// The line as a whole begins at its right end.
[[nodiscard]] bool runsToTheLeft(std::string_view utf8);

}  // namespace scene

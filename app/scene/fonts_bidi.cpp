// SPDX-License-Identifier: Apache-2.0
// FriBidi asked for the levels of one line.
#include "scene/fonts_bidi.h"

#include <fribidi.h>

namespace scene {

LineLevels lineLevels(std::span<const char32_t> line)
{
    const auto length = static_cast<FriBidiStrIndex>(line.size());
    const std::vector<FriBidiChar> characters(line.begin(), line.end());
    std::vector<FriBidiCharType> types(line.size());
    std::vector<FriBidiBracketType> brackets(line.size());
    std::vector<FriBidiLevel> levels(line.size());
    fribidi_get_bidi_types(characters.data(), length, types.data());
    fribidi_get_bracket_types(characters.data(), length, types.data(), brackets.data());
    FriBidiParType direction = FRIBIDI_PAR_ON;  // as the first letter does
    // Nothing comes back only when memory has run out: the line then runs as it is written.
    if (fribidi_get_par_embedding_levels_ex(types.data(), brackets.data(), length, &direction, levels.data()) == 0)
        return {std::vector<int>(line.size(), 0), false};
    return {{levels.begin(), levels.end()}, FRIBIDI_IS_RTL(direction) != 0};
}

}  // namespace scene

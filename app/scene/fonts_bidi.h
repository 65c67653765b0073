// SPDX-License-Identifier: Apache-2.0
// Which way the characters of one line run: the Unicode bidirectional algorithm (UAX #9), by FriBidi. Knows nothing
// of fonts.
#pragma once

#include <span>
#include <vector>

namespace scene {

struct LineLevels {
    std::vector<int> levels;   // of each character: even runs to the right, odd to the left
    bool rightToLeft = false;  // the line as a whole
};

[[nodiscard]] LineLevels lineLevels(std::span<const char32_t> line);

}  // namespace scene

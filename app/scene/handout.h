// SPDX-License-Identifier: Apache-2.0
// Pages of paper to hand over: a step's picture with its text and notes below, and the sources. A4, lying.
#pragma once

#include <string>
#include <vector>

#include "scene/picture.h"

namespace scene {

inline constexpr double kHandoutWidthPt = 842, kHandoutHeightPt = 595;

struct HandoutWords {
    std::string title, text, notes;  // in the language of the handout; emphasis as in a step
    std::string foot;                // at the lower edge of the page
    std::string number;              // "3 / 12"
};

// What the words leave for the picture above them: all that they do not need, never less than a third of the page.
[[nodiscard]] PageSetup handoutPicture(const HandoutWords& words, model::Language language, const Fonts& fonts);

// Adds the words to a picture that was made for that page.
void addWords(Picture& picture, const HandoutWords& words, model::Language language, const Fonts& fonts);

// A statement and where it stands in the source.
struct SourceRow {
    std::string heading;  // of the group that it opens; empty: it goes on
    std::string statement, where;
};

// As many pages as the rows need, two columns each.
[[nodiscard]] std::vector<Scene> sourcePages(const std::string& title, const std::string& intro,
                                             const std::vector<SourceRow>& rows, const std::string& foot,
                                             const Fonts& fonts);

}  // namespace scene

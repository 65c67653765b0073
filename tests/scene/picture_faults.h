// SPDX-License-Identifier: Apache-2.0
// What a reader of a picture would complain of, whatever the data and the page: found in its Scene, not in pixels.
#pragma once

#include <string>
#include <vector>

#include "fixture.h"

namespace scene_test {

// The parts of a picture as they stand on the page.
struct Parts {
    struct Words {
        scene::Rect rect;  // from cap height to a little below the baseline
        scene::Label label;
    };
    std::vector<Words> words;            // upright only
    std::vector<scene::Rect> cards;      // of the column
    std::vector<scene::Rect> legends;    // none or one
    std::vector<scene::Symbol> symbols;  // of contributions, on the map
};
[[nodiscard]] Parts partsOf(const scene::Scene& scene, const scene::Look& look);

enum class Fault {
    OffPage,         // words, a card or the legend beyond the edge
    WordsOnWords,    // two texts over each other
    OutOfCard,       // words that reach out of a card, or into it
    CardsOverlap,    // two cards, or a card and the legend
    SymbolOffPage,   // a symbol beyond the edge
    SymbolsOverlap,  // two symbols
    SymbolOnWords,   // a symbol over a text that is not its own figure
    SymbolOnCard,    // a symbol over a card or the legend
    SymbolTooLarge,  // wider than half of the shorter side of the page
    CountWrong,      // entries and "+n more" of a card are not what is in force
    NotTold,         // in force and on the page, but neither a symbol nor in a card
    Missing,         // title, date, disclaimer or legend
};
[[nodiscard]] const char* nameOf(Fault fault);

struct Found {
    Fault fault;
    std::string what;
};
[[nodiscard]] std::vector<Found> faultsOf(const scene::Picture& picture, const scene::Look& look);

}  // namespace scene_test

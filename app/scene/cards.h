// SPDX-License-Identifier: Apache-2.0
// The column of cards at the right of the desk composition: per theatre the contributions in force on the day, with
// state, number and source; below them what has no place. Long cards give way to short ones when space is short.
#pragma once

#include <set>
#include <vector>

#include "scene/contributions.h"
#include "scene/page.h"
#include "scene/picture.h"

namespace scene {

struct CardEntry {
    const model::Record* record = nullptr;
    model::Standing standing;
};

struct Card {
    model::Theatre theatre = model::Theatre::None;  // None: the tray of what has no place
    std::vector<CardEntry> entries;
};

inline constexpr double kCardWidthPt = 292;

// Those of `theatres` with something in force on the day, in the order of the theatres; the tray last.
[[nodiscard]] std::vector<Card> cardsFor(const Look& look, const std::set<model::Theatre>& theatres);

// Draws the cards down `column`, tells where each entry stands, and returns the height that they take.
double drawCards(Page& page, std::vector<Card> cards, const Rect& column, const Look& look, std::vector<Hit>& hits);

}  // namespace scene

// SPDX-License-Identifier: Apache-2.0
// The column of cards at the right of the desk composition: per theatre the contributions in force on the day, with
// state, number and source; below them what has no place. Long cards give way to short ones when space is short.
#pragma once

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
    model::Theatre theatre = model::Theatre::None;
    std::vector<CardEntry> entries;
    std::optional<geo::Point> anchor;  // page: what the leader line points at; none for the tray of unplaced records
};

inline constexpr double kCardWidthPt = 292;

// Theatres with something in force on the day, in the order that keeps leader lines from crossing.
[[nodiscard]] std::vector<Card> cardsFor(const Look& look, const std::vector<PlacedRecord>& placed);

// Draws the cards down `column` (leader lines first) and tells where each entry stands.
// Returns the height that they need.
double drawCards(Page& page, const std::vector<Card>& cards, const Rect& column, const Look& look,
                 std::vector<Hit>& hits);

}  // namespace scene

// SPDX-License-Identifier: Apache-2.0
// The cards of the desk composition: per theatre the contributions in force on the day, with state, number and
// source; and one, the tray, for what has no place.
#pragma once

#include <numeric>
#include <set>
#include <vector>

#include "scene/contributions.h"
#include "scene/page.h"
#include "scene/picture.h"

namespace scene {

struct CardEntry {
    const model::Record* record = nullptr;
    model::Standing standing;
    std::string difference = {};  // in words, from the day that is compared
    std::optional<model::Mark> mark = {};
};

struct Card {
    model::Theatre theatre = model::Theatre::None;  // None: the tray of what has no place
    std::vector<CardEntry> entries;                 // in force on the day, the most certain first
    std::size_t most = 0;                           // entries that it has on its fullest day
    model::RankCounts beyond = {};                  // of very many: there as well, but not among the entries

    [[nodiscard]] std::size_t more() const { return std::accumulate(beyond.begin(), beyond.end(), std::size_t{0}); }
};

inline constexpr double kCardWidthPt = 256;

// Heights of a card's parts, in points.
struct CardMeasure {
    double heading = 25, entry = 28, gap = 9, padding = 7;
    bool states = true;  // the state stands in words below the title

    [[nodiscard]] double height(std::size_t entries) const
    {
        return heading + entry * static_cast<double>(entries) + padding;
    }
};

// Whether a picture of `theatres` has what is of that one but has no place: a wall has it with its theatre, and what is
// of none on the overview.
[[nodiscard]] bool tellsUnplaced(const Look& look, const std::set<model::Theatre>& theatres, model::Theatre of);

// Those of `theatres` with something in force on any day, in the order of the theatres; the tray last.
[[nodiscard]] std::vector<Card> cardsFor(const Look& look, const std::set<model::Theatre>& theatres);

// Draws the first `shown` entries of the card ("+n" counts the rest) and tells where each stands, and that count.
void drawCard(Page& page, const Card& card, const Rect& rect, std::size_t shown, const CardMeasure& measure,
              const Look& look, Picture& picture);

}  // namespace scene

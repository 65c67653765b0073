// SPDX-License-Identifier: Apache-2.0
// Where each card stands: in the column on its theatre's side, in an order whose leader lines do not cross, in a slot
// that has room for its fullest day. The same on every day and while the map moves; draws nothing.
#pragma once

#include <map>

#include "scene/cards.h"
#include "scene/page_layout.h"

namespace scene {

struct PlacedCard {
    Card card;
    CardMeasure measure;
    Rect slot;              // kept for it on every day
    Rect rect;              // what it takes of that; empty where nothing is in force on the day
    Rect inset;             // above it, whatever the day; empty where there is none
    std::size_t shown = 0;  // entries for which there is room
    bool left = false;      // in the column at the left
};

// `looks` gives where each theatre lies on the page when the whole dataset is in view.
// Theatres of `small` have an inset where there is room for it.
[[nodiscard]] std::vector<PlacedCard> placeCards(std::vector<Card> cards, const PageLayout& layout,
                                                 const std::map<model::Theatre, geo::Point>& looks,
                                                 const std::set<model::Theatre>& small);

// Where the theatres lie on the page in the dataset's first view: the mean of the places of their records.
[[nodiscard]] std::map<model::Theatre, geo::Point> theatresAtHome(const Look& look, const PageSetup& page,
                                                                  const geo::Projection& projection);

}  // namespace scene

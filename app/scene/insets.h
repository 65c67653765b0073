// SPDX-License-Identifier: Apache-2.0
// Inset maps below the cards of theatres that are too small to be read on the main map: own scale, own names, linked
// to the extent that they show.
#pragma once

#include "scene/base_layer.h"
#include "scene/card_columns.h"
#include "scene/placement.h"
#include "scene/theatre_blocks.h"

namespace scene {

// Of the placed cards' insets: the map frame of each, filled by its theatre's view.
[[nodiscard]] std::vector<Inset> insetsOf(const std::vector<PlacedCard>& cards, const Look& look,
                                          const geo::Projection& projection);

// Theatres whose view would be smaller than a thumb on the map, though it lies on it.
[[nodiscard]] std::set<model::Theatre> tooSmall(const Look& look, const MapFrame& frame, const Rect& seen,
                                                const geo::Projection& projection);

// The extent of the inset on the main map.
[[nodiscard]] Rect extentBox(const Inset& inset, const MapFrame& frame);

// The map of the inset, for below the page.
[[nodiscard]] std::vector<Group> insetGroups(const Inset& inset, const BaseMap& base, const Look& look,
                                             const Emphasis& emphasis, const Style& style);

// Symbols, names, scale and border of the inset; returns its records as they stand on the page.
[[nodiscard]] PlacedRecords drawInset(Page& page, const Inset& inset, const BaseMap& base, const Look& look,
                                      const geo::Projection& projection);

}  // namespace scene

// SPDX-License-Identifier: Apache-2.0
// The Dutch contributions on the map: where each symbol stands, how it looks on the day, and the arcs of moves.
// Places are the same on every day, so that nothing jumps while playing.
#pragma once

#include <vector>

#include "model/presence.h"
#include "scene/page.h"
#include "scene/picture.h"

namespace scene {

struct PlacedRecord {
    const model::Record* record = nullptr;
    model::Standing standing;
    geo::Point anchor;   // page: the place itself
    geo::Point at;       // page: centre of the symbol
    double radiusPt = 0;  // of the space kept for it on any day
};

// Every drawn, placed record that the filter shows, but moves, whether present on the day or not.
[[nodiscard]] std::vector<PlacedRecord> placeRecords(const Look& look, const MapFrame& frame,
                                                     const geo::Projection& projection, const Style& style);

// The symbol for a standing; radius by number, frame by state.
[[nodiscard]] Symbol symbolFor(model::Organisation organisation, const model::Standing& standing, const Style& style);
// "±60", "8–15", "5"; empty when no number is stated.
[[nodiscard]] std::string shortFigure(const model::Number& number);
[[nodiscard]] SymbolShape shapeFor(model::Organisation organisation);

// Symbols of the records that are present, with pins, figures and organisation codes, onto the page.
void drawContributions(Page& page, const std::vector<PlacedRecord>& placed, const Look& look);

// Arcs of the moves that can take place on the day.
void drawMoves(Page& page, const Look& look, const MapFrame& frame, const geo::Projection& projection);

}  // namespace scene

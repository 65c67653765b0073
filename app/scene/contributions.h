// SPDX-License-Identifier: Apache-2.0
// The Dutch contributions on the map: where each symbol stands, how it looks on the day, and the arcs of moves.
// Places are the same on every day, so that nothing jumps while playing.
#pragma once

#include <vector>

#include "model/presence.h"
#include "scene/page.h"
#include "scene/picture.h"
#include "scene/placement.h"

namespace scene {

struct PlacedRecord {
    const model::Record* record = nullptr;
    model::Standing standing;
    geo::Point anchor;                     // page: the place itself
    geo::Point at;                         // page: centre of the symbol
    double radiusPt = 0;                   // of the space kept for it on any day
    bool hidden = false;                   // not to be drawn, present or not
    std::optional<model::Mark> mark = {};  // what is different from the day that is compared
    bool onlyOther = false;                // there on that day only
    double strength = 1;                   // of its colours while it comes or goes
    bool atPin = true;                     // false: its block stands aside, and one leader line serves them all
    bool inCrowd = false;                  // its block stands for all places of the theatre: it has no pin
    bool figureInside = true;              // false: the figure did not fit into the symbol and belongs beside its code

    [[nodiscard]] bool present() const { return standing.here(); }
    void hide()
    {
        hidden = true;
        standing.presence = model::Presence::No;
    }
};

// Of a symbol whose area stands for people, in points; no larger than what a map can bear.
[[nodiscard]] double radiusOf(double people, const Style& style);
// The symbol for a standing; radius by number, frame by state.
[[nodiscard]] Symbol symbolFor(model::Organisation organisation, const model::Standing& standing, const Style& style);
// Of words that speak of a state.
[[nodiscard]] Color stateColor(model::State state, const Colors& colors);
// The same where presence may be uncertain: "planned, uncertain", in quiet.
[[nodiscard]] std::string certaintyWords(model::State state, bool uncertain, model::Language language);
[[nodiscard]] Color certaintyColor(model::State state, bool uncertain, const Colors& colors);
// "≈60", "8–15", "1.200"; empty when no number is stated.
[[nodiscard]] std::string shortFigure(const model::Number& number, model::Language language);
[[nodiscard]] SymbolShape shapeFor(model::Organisation organisation);

// How many people are stated: what a symbol's area may stand for. Teams or vehicles are not people.
[[nodiscard]] std::optional<model::Number> peopleStated(const model::Standing& standing);

// Symbols of the records that are present, with pins and figures, onto the page.
void drawContributions(Page& page, std::vector<PlacedRecord>& placed, const Look& look);

// The small disc that says what is different from the day that is compared.
inline constexpr double kMarkPt = 5.5;  // its radius
void drawMark(Page& page, model::Mark mark, geo::Point at);

// For what the letter does not state: inside a symbol of that radius.
void drawQuestionMark(Page& page, geo::Point at, double radiusPt);

// Takes the room of the symbols that are present, and of their pins.
void blockSymbols(Placement& taken, const std::vector<PlacedRecord>& placed);

// What kind of contribution and of which organisation, below the symbols, where there is room.
void drawCodes(Page& page, Placement& taken, const std::vector<PlacedRecord>& placed, model::Language language);

}  // namespace scene

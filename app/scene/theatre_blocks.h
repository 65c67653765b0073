// SPDX-License-Identifier: Apache-2.0
// Where symbols stand: in a small grid for each theatre, its name above, all in fixed places whatever the day.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <vector>

#include "scene/contributions.h"

namespace scene {

// Where the words of a block stand, seen from its symbols.
enum class Side { Above, Below, Right, Left };

struct TheatreBlock {
    model::Theatre theatre = model::Theatre::None;
    std::vector<geo::Point> anchors;   // page: the places its symbols belong to
    std::vector<std::size_t> records;  // into PlacedRecords::records; none: an inset tells
    Rect symbols;                      // page; of an inset its extent
    Rect words;                        // empty where another block bears the theatre's name
    Side side = Side::Above;           // of the words
    bool aside = false;                // moved off its place: needs a leader line
    bool hidden = false;               // its places are not in view: not to be drawn
    geo::Point moreAt;                 // page
    std::size_t more = 0;              // contributions that are present and found no room

    [[nodiscard]] Rect tray() const { return symbols.padded(3); }  // behind the symbols of a block that stands aside
};

struct PlacedRecords {
    std::vector<PlacedRecord> records;
    std::vector<TheatreBlock> blocks;
};

struct TextSize {
    double width = 0, height = 0;
};

// What the blocks must respect. Without a map rectangle they stand where their places are.
struct BlockRoom {
    Rect map;
    // Where the view is to be seen; blocks whose places all lie outside are hidden. None: everywhere.
    std::vector<Rect> seen;
    std::vector<Rect> cards;
    std::vector<Rect> obstacles;
    std::function<TextSize(model::Theatre)> words;
    bool codes = true;                      // between the symbols there is room for the organisations' codes
    bool anySide = false;                   // words may stand on any side, whichever leaves blocks at their places
    std::map<model::Theatre, Rect> insets;  // theatres shown elsewhere, and where they lie: their names stand there
    std::optional<model::Theatre> only;     // no other theatre
};

// How often symbols or words lie over each other or over one of `covers`: 0 where all can be read.
[[nodiscard]] std::size_t overprints(const std::vector<TheatreBlock>& blocks, const std::vector<Rect>& covers);
// Words that would lie over other words, over symbols or over `covers` go to a side that is free, else they are given
// up.
void clearCoveredWords(std::vector<TheatreBlock>& blocks, const std::vector<Rect>& covers, const Rect& room);

// Every drawn, placed record that the filter shows, but moves, whether present on the day or not.
[[nodiscard]] PlacedRecords placeRecords(const Look& look, const MapFrame& frame, const geo::Projection& projection,
                                         const Style& style, const BlockRoom& room = {});

}  // namespace scene

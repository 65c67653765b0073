// SPDX-License-Identifier: Apache-2.0
// Where blocks come to stand: they push each other and the furniture apart, and are drawn back to where they belong.
// Same input, same places.
#pragma once

#include <cstddef>
#include <vector>

#include "scene/theatre_blocks.h"

namespace scene {

inline constexpr double kApart = 6;  // points between blocks, and from a block to the furniture

struct Block {
    model::Theatre theatre;
    std::vector<geo::Point> anchors;
    std::vector<std::size_t> records;
    std::vector<geo::Point> offsets;  // of each record from the middle of the grid, and last of the count of the rest
    double width = 0, height = 0;     // of the grid
    std::size_t shown = 0;            // of the records; the rest is counted
    TextSize words;
    double slide = 0;  // of words above or below, sideways: near an edge they make way, not the symbols
    Side side = Side::Above;
    geo::Point home, at;  // middle of the grid
    bool fixed = false;   // none of its places can be seen: it is not moved
    bool still = false;   // stands where it is, and others make way

    [[nodiscard]] Rect symbols() const { return {at.x - width / 2, at.y - height / 2, width, height}; }
    [[nodiscard]] Rect wordsAt(Side where) const;
    [[nodiscard]] Rect box(Side where) const;
    [[nodiscard]] Rect box() const { return box(side); }
};

// Keeps words above or below the symbols, at home, inside the map, as far as they still stand over all of them.
void slideWords(std::vector<Block>& blocks, const BlockRoom& room);

// Of blocks that stand still: on the first side where they meet neither furniture nor cards, or nowhere, as the inset
// has the name as well.
void placeStillWords(std::vector<Block>& blocks, const BlockRoom& room);

// The sides for the words on which the blocks, each at its home, overlap each other, the furniture and the page's edge
// least.
void chooseSides(std::vector<Block>& blocks, const BlockRoom& room);

void pushApart(std::vector<Block>& blocks, const BlockRoom& room);

}  // namespace scene

// SPDX-License-Identifier: Apache-2.0
// What stands above the symbols of a theatre: its name; on a wall also what is stated and in which state.
#pragma once

#include "scene/page.h"
#include "scene/theatre_blocks.h"

namespace scene {

// The room that the words need, the same on every day.
[[nodiscard]] TextSize theatreWordsSize(const Page& page, const Look& look, model::Theatre theatre);

// Into the room that the block has for them. A theatre where nothing is present on the day is named quietly.
void drawTheatreWords(Page& page, const TheatreBlock& block, const std::vector<PlacedRecord>& records,
                      const Look& look);

}  // namespace scene

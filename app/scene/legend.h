// SPDX-License-Identifier: Apache-2.0
// The legend: what is on the picture on its day, and nothing more. The states come first, with how many contributions
// stand in each: what is certain must be seen at once.
#pragma once

#include <vector>

#include "scene/contributions.h"
#include "scene/page.h"

namespace scene {

// Each holds all of those before it.
enum class LegendParts { States, Marks, Shapes, Kinds };
// On a wall, what has no place: how many, and below that each with its sign and name.
enum class Tray { None, Count, Names };
struct LegendForm {
    LegendParts parts = LegendParts::States;
    Tray tray = Tray::None;
};

// A record on the map or in the tray.
struct Shown {
    const model::Record* record = nullptr;
    model::Standing standing;
    std::optional<model::Mark> mark = {};
    bool counts = true;  // false: it is among AllShown::beyond
};

struct AllShown {
    std::vector<Shown> records;
    model::RankCounts beyond = {};     // of theatres with very many: on the picture as well, but only counted
    std::vector<Shown> unplaced = {};  // those of the records for the tray

    [[nodiscard]] bool none() const { return records.empty() && beyond == model::RankCounts{}; }
};

// What the map shows besides the symbols.
struct MapMarks {
    bool hatched = false;   // a region that a contribution is stated for
    bool moves = false;     // arrows
    bool links = false;     // from the Netherlands
    bool disputed = false;  // dashed boundaries
};

// States, marks, sizes, organisations and kinds that occur on the picture, in as many columns as fit the width of
// `room`; returns the rectangle they take, and adds where the counts stand.
Rect drawLegend(Page& page, const Look& look, const AllShown& shown, const MapMarks& marks, LegendForm form,
                const Rect& room, std::vector<Sum>& sums);

}  // namespace scene

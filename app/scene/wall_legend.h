// SPDX-License-Identifier: Apache-2.0
// A wall keeps room for its legend before anything else stands on the map: below the words of a step or at the quietest
// place along the edge, for that of its fullest day, so that it always has room and nothing jumps while time plays.
#pragma once

#include <functional>
#include <optional>
#include <set>
#include <vector>

#include "scene/base_layer.h"
#include "scene/basemap.h"
#include "scene/legend.h"
#include "scene/page_layout.h"
#include "scene/theatre_blocks.h"

namespace scene {

struct WallLegend {
    Rect room;
    Tray tray = Tray::None;
    bool right = false, low = false;  // it stands against that side of its room
    bool onMap = true;                // on a plate
};

struct LegendSize {
    double width = 0, height = 0;
};

// Of the fullest of the days that are shown, those of `theatres`. None where the tray cannot be told so, or does not
// fit the width; 0: any width.
[[nodiscard]] std::optional<LegendSize> legendSize(const Page& page, const Look& look,
                                                   const std::set<model::Theatre>& theatres, Tray tray, double width);

struct LegendGround {
    const std::set<model::Theatre>& theatres;  // of which something is told
    const MapFrame& frame;
    const BaseMap* base;                                                  // what it may lie over: rather sea than land,
    const Emphasis& emphasis;                                             // and least that of a theatre
    Rect within;                                                          // what may be taken
    const std::vector<Rect>& covers;                                      // may not be
    std::function<std::vector<TheatreBlock>(const Rect& legend)> blocks;  // where they would stand
};

// None where there is no room but over theatres, or at their cost.
[[nodiscard]] std::optional<WallLegend> keepLegendRoom(const Page& page, const Look& look, const LegendGround& ground);

// Into the room kept for it; returns the rectangle it takes.
Rect drawWallLegend(Page& page, const Look& look, const AllShown& shown, const WallLegend& kept,
                    std::vector<Sum>& sums);

}  // namespace scene

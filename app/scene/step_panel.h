// SPDX-License-Identifier: Apache-2.0
// The words of a briefing's step beside the map, never over it: on the side with the most room, below the map on a page
// that is higher than wide. Type is never smaller than can be read from the back of the room.
#pragma once

#include <functional>
#include <optional>
#include <string>

#include "model/briefing.h"
#include "scene/page.h"
#include "scene/picture.h"
#include "scene/wall_legend.h"

namespace scene {

// Of a session that shows the step.
[[nodiscard]] Look lookOf(const model::Session& session, const model::Step& step);

struct PanelPlace {
    Rect panel;       // empty where there are no words
    PageSetup setup;  // what is left for the map
    Look look;        // for that page
};

// The look and the page as they are where there are no words.
[[nodiscard]] PanelPlace placePanel(const Look& look, const PageSetup& page);

struct DrawnPanel {
    std::string unread;                // words that had no room, without their emphasis
    std::optional<WallLegend> legend;  // none where it has no room below the words
};

// How large the legend is with that tray, no wider than `width`; nothing where it has nothing to tell in that form.
using LegendSizes = std::function<std::optional<LegendSize>(Tray tray, double width)>;

DrawnPanel drawPanel(Page& page, const StepWords& words, const Look& look, const Rect& panel, const PageSetup& setup,
                     const LegendSizes& legend);

}  // namespace scene

// SPDX-License-Identifier: Apache-2.0
// The words of a briefing's step beside the map, never over it: on the side with the most room, below the map on a page
// that is higher than wide. Type is never smaller than can be read from the back of the room.
#pragma once

#include "model/briefing.h"
#include "scene/page.h"
#include "scene/picture.h"

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

// Draws the words; returns those that had no room, without their emphasis.
std::string drawPanel(Page& page, const StepWords& words, const Look& look, const Rect& panel, const PageSetup& setup);

}  // namespace scene

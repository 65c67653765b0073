// SPDX-License-Identifier: Apache-2.0
// How a picture is put together of one map or of two. A map draws its furniture but not the timeline.
#pragma once

#include "scene/page.h"
#include "scene/page_layout.h"
#include "scene/picture.h"
#include "scene/wall_legend.h"

namespace scene {

// Whether two days stand side by side on that page.
[[nodiscard]] bool hasTwoMaps(const Look& look, const PageSetup& page);

// One of the two maps: the earlier day first. Both show the same part of the map in the same places.
[[nodiscard]] Look lookOfPane(const Look& look, const PageSetup& page, Pane pane);
[[nodiscard]] PageSetup setupOfPane(const Look& look, const PageSetup& page, Pane pane);

// What a function gives for the map, or for the first of the two.
template <class F>
auto onFirstPane(const Look& look, const PageSetup& page, F&& f)
{
    return hasTwoMaps(look, page) ? f(lookOfPane(look, page, Pane::First), setupOfPane(look, page, Pane::First))
                                  : f(look, page);
}

struct MapRequest {
    const MapFrame& frame;
    const BaseMaps& bases;
    const geo::Projection& projection;
    const Fonts& fonts;
    std::optional<WallLegend> legend = {};  // has its room beside the map
};

[[nodiscard]] MapFrame frameOfMap(const Look& look, const PageSetup& page, const geo::Projection& projection);
[[nodiscard]] std::vector<Inset> insetsOfMap(const Look& look, const PageSetup& page, const MapFrame& frame,
                                             const geo::Projection& projection);

// One map, or a piece of one on either side of a divider: its groups go to the picture, and what lies over them onto
// `page`.
void drawMap(Picture& picture, Page& page, const Look& look, const PageSetup& setup, const MapRequest& request);

[[nodiscard]] Picture buildTwoMaps(const Look& look, const PageSetup& setup, const MapRequest& request);

// Timeline and lanes, where the page has them.
void drawTime(Page& page, const Look& look, const PageSetup& setup, Picture& picture);

}  // namespace scene

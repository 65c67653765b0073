// SPDX-License-Identifier: Apache-2.0
// The grid of a page: which rectangle belongs to map, title, cards, and what remains free for the view.
#pragma once

#include "scene/picture.h"

namespace scene {

// A narrower page is a thumbnail: symbols, title and credits alone have room.
inline constexpr double kThumbnailPt = 400;

struct PageLayout {
    Rect map;            // the map runs under everything but the timeline
    geo::Point heading;  // top left corner of the title
    Rect left, right;    // columns of cards; empty where there is no room for them
    Rect free;           // where the view is to be seen
};

[[nodiscard]] PageLayout layoutPage(const Look& look, const PageSetup& page);

inline constexpr double kBeyondPt = 12;  // that a place may lie outside and still be in view
// Of which a place lies in that part of the page.
[[nodiscard]] std::set<model::Theatre> theatresIn(const Rect& room, const Look& look, const MapFrame& frame,
                                                  const geo::Projection& projection);

// The extent in the map plane of a rectangle of longitudes and latitudes.
[[nodiscard]] geo::Extent projectedExtent(const geo::Extent& lonLat, const geo::Projection& projection);

}  // namespace scene

// SPDX-License-Identifier: Apache-2.0
// The look of a picture as one table: colours per theme, and the type scale and line weights in points.
#pragma once

#include <array>

#include "model/session.h"
#include "scene/scene.h"

namespace scene {

// Type sizes of the desk composition on a page of 1440 x 810 points; wall composition scales them (wallType()).
struct TypeScale {
    TextStyle title, date, clock;                  // page heading
    TextStyle heading, body, state, small;         // cards, legend, furniture
    TextStyle theatre, country, city, sea, admin;  // names on the map
    TextStyle number, code;                        // in and beside a symbol
    double symbolUnknownPt = 0;                    // radius of a symbol without a number
    double symbolPerRootPt = 0;                    // radius = this * sqrt(number): area proportional to the number
    double symbolLargestPt = 0;                    // radius that no number exceeds
};

// What an accent brings with it.
struct Tint {
    Color accent, accentText, inkOnAccent;
    Color uncertainFill, inkOnUncertainFill;  // of a symbol with a number that is perhaps there
    Color proposed, proposedText;             // paler than the accent: it may never come
};

struct Colors : Tint {
    // base
    Color space, sea, graticule, land, neighbour, theatre, home, lake, river;
    Color coast, border, adminLine, theatreOutline, shadow, light;
    // type on the map
    Color seaName, countryName, cityName, adminName, theatreName, halo;
    // page
    Color text, quiet, faint;
    Color card, cardBorder, bar, track;
    Color notStated;
    Color hollow;                // inside a symbol without a number
    std::array<Tint, 2> others;  // of datasets that are shown beside the first
};

struct Weights {
    double coast = 0.6, border = 0.6, adminLine = 0.4, graticule = 0.5, river = 0.5, theatreOutline = 1.1;
    double frame = 1.8, leader = 0.7, halo = 1.6, arc = 1.4;
};

struct Style {
    Colors colors;
    TypeScale type;
    Weights weights;
};

[[nodiscard]] Style deskStyle(model::Theme theme);

// With the accent of that dataset, 0 being the first; after the third they come again.
[[nodiscard]] Style tinted(Style style, std::size_t source);

// Type, symbols and lines larger or smaller by a factor.
[[nodiscard]] Style scaled(Style style, double by);

// A screen, and who must still be able to read it.
struct Wall {
    double screenWidth = 4, farthest = 12;  // metres
    friend bool operator==(const Wall&, const Wall&) = default;
};

// The smallest type that may be asked to be read: its capitals are a two-hundredth of the farthest viewer's distance
// high (about 17 minutes of arc). In points of a page of that width.
[[nodiscard]] double smallestReadable(const Wall& wall, double pageWidthPt);

// `readablePt` is the size of the smallest type to be read; the rest follows from it. Credits, names of other
// countries and the like may be smaller.
[[nodiscard]] Style wallStyle(model::Theme theme, double readablePt);

}  // namespace scene

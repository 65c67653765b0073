// SPDX-License-Identifier: Apache-2.0
// A frame of an animation: the picture of a day, the timeline, and below it a band that says what changed last.
#pragma once

#include "scene/picture.h"

namespace scene {

struct FilmPage {
    PageSetup page;  // of the picture and the timeline
    double bandPt;   // below them
};

// A page too small for a timeline has the band alone.
[[nodiscard]] FilmPage filmPage(const PageSetup& whole);

// Adds the band to a picture made for FilmPage::page. `last`: the change that was shown last; null: none yet.
void addBand(Picture& picture, const FilmPage& film, const Look& look, const model::ChangeDay* last,
             const Fonts& fonts);

}  // namespace scene

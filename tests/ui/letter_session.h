// SPDX-License-Identifier: Apache-2.0
// A session on the letter with a map of the usual window, for tests without a window.
#pragma once

#include <doctest/doctest.h>

#include "geo/reader.h"
#include "model/load.h"
#include "ui/controls.h"
#include "ui/window.h"

namespace ui::test {

inline std::shared_ptr<const model::Dataset> letter()
{
    const auto source = geo::readSource(MISSIEKAART_ASSETS "/letter");
    REQUIRE_MESSAGE(source, source.error().text());
    auto loaded = model::loadDataset(*source);
    REQUIRE_MESSAGE(loaded, loaded.error().text());
    return std::make_shared<const model::Dataset>(std::move(loaded->dataset));
}

inline std::shared_ptr<const geo::Projection> projection()
{
    auto made = geo::Projection::create(std::string(geo::namedProjections().front().definition));
    REQUIRE_MESSAGE(made, made.error().text());
    return std::make_shared<const geo::Projection>(std::move(*made));
}

struct Desk {
    model::Session session{letter()};
    std::shared_ptr<const geo::Projection> plane = projection();
    MapView map{session, plane};
    Controls controls{session, map};
    scene::PageSetup page = pageFor({.width = 1920, .height = 1080});

    Desk() { map.update(page, 0); }

    // What a user would see, as far as gestures need it.
    [[nodiscard]] scene::Picture picture() const
    {
        scene::Picture out;
        out.frame = map.frame();
        out.timeline =
            scene::layoutTimeline({0, page.heightPt - page.timelinePt, page.widthPt, page.timelinePt}, page.controlsPt,
                                  {session.dataset().frame.firstDay, session.dataset().frame.lastDay});
        out.hits = {{{500, 300, 20, 20}, "efp-lithuania"}};
        return out;
    }
};

}  // namespace ui::test

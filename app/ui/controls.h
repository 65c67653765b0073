// SPDX-License-Identifier: Apache-2.0
// What actions and panels may touch: the session, where the map stands, and which panels are open.
#pragma once

#include "model/session.h"
#include "ui/map_view.h"

namespace ui {

struct Controls {
    model::Session& session;
    MapView& map;
    bool layersOpen = false;
    bool helpOpen = false;
    bool fullScreen = false;
    bool quit = false;

    [[nodiscard]] const std::string& say(const model::Text& text) const { return text.get(session.language()); }
};

}  // namespace ui

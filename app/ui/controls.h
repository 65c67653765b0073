// SPDX-License-Identifier: Apache-2.0
// What actions and panels may touch: the session, where the map stands, which panels are open, and the desktop.
#pragma once

#include <algorithm>
#include <functional>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "model/session.h"
#include "ui/exporting.h"
#include "ui/focus.h"
#include "ui/map_view.h"

namespace ui {

class Editor;

inline const model::Text kCloseTip{"Sluiten · Esc", "Close · Esc"};

struct Controls {
    model::Session& session;
    MapView& map;
    std::vector<std::string> diagnostics = {};  // of the data, a line each
    bool layersOpen = false;
    bool helpOpen = false;
    bool filterOpen = false;
    bool ledgerOpen = false;
    bool dateOpen = false;
    bool openOpen = false;  // the card in which data to open are named
    bool diagnosticsOpen = false;
    bool dataStale = false;  // the last that was read is of no use: what is shown is from before
    bool lanesOpen = false;
    std::optional<scene::DaySpan> axis = {};  // the part of the axis that is shown; none: all
    std::set<model::Theatre> folded = {};     // theatres of which the lanes are one
    double firstLane = 0;                     // of the lane chart
    std::string sum = {};                     // id of the number of which the records are listed; empty: none
    int sums = 0;                             // numbers of the picture by which it is to go on
    int leaf = 0;                             // contributions by which the selection is to go on
    Focus focus = {};
    bool searchWanted = false;                                 // the keyboard is to write in the search line
    std::string projectionWords = {}, projectionProblem = {};  // as typed in the layers panel
    model::Text note = {};                                     // what came of the last thing done; gone with the next
    bool exportOpen = false;
    bool snapshotWanted = false;  // at once, as chosen last
    ExportHooks exports = {};
    ExportChoice exportChoice = {};
    std::optional<ExportStatus> exported = {};  // until the user has seen it
    bool fullScreen = false;
    bool quit = false;
    bool present = false;                                         // the briefing is to be given
    Editor* editor = nullptr;                                     // of briefings; null: none are made here
    std::shared_ptr<const geo::Projection> usualProjection = {};  // which a step need not name
    // Writes a new file and returns where; nothing that exists is replaced.
    std::function<geo::Result<std::string>(std::string_view name, std::string_view text)> save = {};
    std::function<void(const std::string&)> copy = {};
    std::function<void(const std::string& source)> load = {};  // reads other data; what comes of it arrives as news

    void zoomAxis(model::Day about, double factor)
    {
        const model::Frame& frame = session.dataset().frame;
        const scene::DaySpan whole{frame.firstDay, frame.lastDay};
        axis = scene::zoomed(axis.value_or(whole), whole, about, factor);
    }
    void fold(model::Theatre theatre)
    {
        if (folded.erase(theatre) == 0) folded.insert(theatre);
    }
    void scrollLanes(double lanes)
    {
        firstLane = std::clamp(firstLane + lanes, 0.0, static_cast<double>(session.dataset().records.size()));
    }
    void forgetExport()
    {
        exported.reset();
        if (exports.forget) exports.forget();
    }
    [[nodiscard]] const std::string& say(const model::Text& text) const { return text.get(session.language()); }
};

}  // namespace ui

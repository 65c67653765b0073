// SPDX-License-Identifier: Apache-2.0
// An export from the window: asked for here, made by whoever composes the program, and told of while it runs.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "geo/result.h"
#include "ui/export_choice.h"

namespace ui {

struct Controls;
struct ExportSubject;

struct ExportStatus {
    enum class State { Running, Done, Failed, Cancelled };
    State state = State::Running;
    std::string file = {};
    double share = 0;                     // of the work that is done
    std::optional<int> secondsLeft = {};  // while it runs
    std::string words = {};               // of what failed
    friend bool operator==(const ExportStatus&, const ExportStatus&) = default;
    [[nodiscard]] bool running() const { return state == State::Running; }
};

struct ExportHooks {
    // Words of the command line, of the data that are shown. One at a time; returns at once.
    std::function<geo::Result<void>(const std::vector<std::string>& words, const std::string& file)> start;
    std::function<std::optional<ExportStatus>()> status;  // of the last one, if there was any
    std::function<void()> cancel;
    std::function<void()> forget;  // the last one: it has ended, and the user has seen what came of it
    std::function<geo::Result<void>(const std::string& file)> showFolder;  // in the desktop's own program
    std::function<bool(const std::string& file)> exists;
    std::function<void(const ExportChoice&)> remember;  // for the next time that the program starts
    ExportChoice choice;                                // that was remembered
};

// To that file; `replace`: it may be there. What comes of it is in Controls::exported; false: what was typed is no
// size.
bool startExport(Controls& controls, const ExportSubject& subject, const std::string& file, bool replace);

// A picture by the last choice, under the next name that is free.
void takeSnapshot(Controls& controls, const ExportSubject& subject);

}  // namespace ui

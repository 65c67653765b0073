// SPDX-License-Identifier: Apache-2.0
// How far a long command has come: on a terminal as one line with the time left, for programs as lines of their own.
#pragma once

#include <chrono>

#include "geo/result.h"

namespace app {

class Progress {
public:
    explicit Progress(bool asLines);
    ~Progress();  // clears the line of a terminal
    Progress(const Progress&) = delete;
    Progress& operator=(const Progress&) = delete;

    // `share` of the work that is done, 0 to 1. Told a few times a second. Error: the user wants it to end.
    [[nodiscard]] geo::Result<void> at(double share);

private:
    using Clock = std::chrono::steady_clock;
    bool terminal_, lines_;
    Clock::time_point begun_ = Clock::now(), told_{};
};

// From now on the keys and signals that end a program only ask Progress::at() to.
void endPolitely();

}  // namespace app

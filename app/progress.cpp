// SPDX-License-Identifier: Apache-2.0
// Standard error, and the signals of Ctrl+C and kill.
#include "progress.h"

#include <unistd.h>

#include <algorithm>
#include <csignal>
#include <cstdio>

namespace app {

namespace {

volatile std::sig_atomic_t asked = 0;  // to end

}  // namespace

void endPolitely()
{
    struct sigaction how {};
    how.sa_handler = [](int) { asked = 1; };
    how.sa_flags = SA_RESTART;
    for (const int signal : {SIGINT, SIGTERM, SIGHUP}) sigaction(signal, &how, nullptr);
}

Progress::Progress(bool asLines) : terminal_(!asLines && ::isatty(STDERR_FILENO) != 0), lines_(asLines) {}

Progress::~Progress()
{
    if (terminal_) std::fputs("\r\033[K", stderr);
}

geo::Result<void> Progress::at(double share)
{
    if (asked != 0) return geo::fail(geo::ErrorCode::Unavailable, "cancelled; nothing is written");
    const Clock::time_point now = Clock::now();
    constexpr std::chrono::milliseconds kPause{200};
    if (now - told_ < kPause || !(terminal_ || lines_)) return {};
    told_ = now;
    const double passed = std::chrono::duration<double>(now - begun_).count();
    const int left = share > 0.01 ? static_cast<int>(passed / share * (1 - share) + 0.5) : -1;
    if (lines_) {
        std::fprintf(stderr, "progress %.3f %d\n", std::clamp(share, 0.0, 1.0), left);
    } else if (left >= 0) {
        std::fprintf(stderr, "\r%3d %%, %d:%02d left\033[K", static_cast<int>(share * 100), left / 60, left % 60);
    }
    return {};
}

}  // namespace app

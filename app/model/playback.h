// SPDX-License-Identifier: Apache-2.0
// Playing through the calendar, as a function from seconds to days. Pure: it owns no clock.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include "model/day.h"

namespace model {

enum class PlaybackMode { ByChange, ByCalendar };

struct PlaybackSettings {
    PlaybackMode mode = PlaybackMode::ByChange;
    Day from;
    Day to;
    double speed = 1;  // multiplies everything below
    double calendarDaysPerSecond = 30;
    double hurryDaysPerSecond = 180;  // between two changes, by change
    double dwellSeconds = 4;          // on each change and on the first and last day, by change
};

class Playback {
public:
    // `stops` are the days of change in ascending order; those outside the range are left out.
    Playback(const PlaybackSettings& settings, std::span<const Day> stops);

    [[nodiscard]] double totalSeconds() const;
    [[nodiscard]] Day dayAt(double seconds) const;      // clamped to the range
    [[nodiscard]] double secondsAt(Day day) const;      // when the day is first shown
    [[nodiscard]] bool dwellsAt(double seconds) const;  // standing still on a change
    // The position after `elapsed` seconds, but never past the next change: each is shown, however long a frame took.
    [[nodiscard]] double advance(double seconds, double elapsed) const;

private:
    struct Leg {
        double begin;
        double end;
        Day from;
        Day to;  // exclusive; equal to `from` while dwelling
        double rate;
    };
    [[nodiscard]] const Leg& legAt(double seconds) const;

    std::vector<Leg> legs_;
    std::vector<double> stops_;  // seconds at which a day of change appears, ascending
};

[[nodiscard]] std::optional<Day> nextStop(std::span<const Day> stops, Day day);
[[nodiscard]] std::optional<Day> previousStop(std::span<const Day> stops, Day day);

}  // namespace model

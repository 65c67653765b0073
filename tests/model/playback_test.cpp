// SPDX-License-Identifier: Apache-2.0
// Playing: no change is skipped however fast or coarse, days only go forward, and the time told is the time taken.
#include "model/playback.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <chrono>
#include <set>

using namespace model;

namespace {

const std::vector<Day> kStops{makeDay(2018, 4, 13), makeDay(2018, 4, 14), makeDay(2018, 6, 16), makeDay(2018, 12, 31),
                              makeDay(2019, 1, 1),  makeDay(2019, 5, 1),  makeDay(2021, 1, 1)};

PlaybackSettings settingsOf(PlaybackMode mode, double speed)
{
    return {.mode = mode, .from = makeDay(2018, 1, 1), .to = makeDay(2021, 12, 31), .speed = speed};
}

std::vector<Day> played(const Playback& playback, double step)
{
    std::vector<Day> days{playback.dayAt(0)};
    for (double now = 0; now < playback.totalSeconds();) {
        const double next = playback.advance(now, step);
        REQUIRE(next > now);
        now = next;
        days.push_back(playback.dayAt(now));
    }
    return days;
}

}  // namespace

TEST_CASE("no change is skipped at any speed or step")
{
    for (const PlaybackMode mode : {PlaybackMode::ByChange, PlaybackMode::ByCalendar}) {
        for (const double speed : {0.1, 0.7, 1.0, 3.3, 20.0, 1000.0}) {
            const Playback playback(settingsOf(mode, speed), kStops);
            for (const double step : {0.013, 1.0 / 30, 0.5, 7.0, 1e6}) {
                if (playback.totalSeconds() / step > 20000) continue;
                CAPTURE(speed);
                CAPTURE(step);
                const std::vector<Day> days = played(playback, step);
                CHECK(std::ranges::is_sorted(days));
                CHECK(days.front() == makeDay(2018, 1, 1));
                CHECK(days.back() == makeDay(2021, 12, 31));
                const std::set<Day> seen(days.begin(), days.end());
                CHECK(std::ranges::all_of(kStops, [&](Day stop) { return seen.contains(stop); }));
            }
        }
    }
}

TEST_CASE("by change it dwells on each change, and the total time is told beforehand")
{
    const Playback playback(settingsOf(PlaybackMode::ByChange, 1), kStops);
    const double travelling = 1460.0 / 180;
    CHECK(playback.totalSeconds() == doctest::Approx(travelling + 4 * 9));
    for (const Day stop : kStops) {
        const double arrival = playback.secondsAt(stop);
        CHECK(playback.dayAt(arrival) == stop);
        CHECK(playback.dayAt(arrival + 3.99) == stop);
        CHECK(playback.dwellsAt(arrival + 2));
        CHECK(playback.dayAt(arrival - 0.001) < stop);
    }
    CHECK(Playback(settingsOf(PlaybackMode::ByChange, 2), kStops).totalSeconds() ==
          doctest::Approx(playback.totalSeconds() / 2));
}

TEST_CASE("every day knows its second and every second its day")
{
    for (const PlaybackMode mode : {PlaybackMode::ByChange, PlaybackMode::ByCalendar}) {
        const Playback playback(settingsOf(mode, 1), kStops);
        for (Day day = makeDay(2018, 1, 1); day <= makeDay(2021, 12, 31); day += std::chrono::days{1}) {
            REQUIRE(playback.dayAt(playback.secondsAt(day)) == day);
        }
        CHECK(playback.dayAt(-5) == makeDay(2018, 1, 1));
        CHECK(playback.dayAt(1e9) == makeDay(2021, 12, 31));
    }
}

TEST_CASE("by calendar every day takes the same time")
{
    const Playback playback(settingsOf(PlaybackMode::ByCalendar, 1), kStops);
    CHECK(playback.totalSeconds() == doctest::Approx(1460.0 / 30));
    CHECK(playback.secondsAt(makeDay(2018, 1, 31)) == doctest::Approx(1.0));
    CHECK_FALSE(playback.dwellsAt(playback.secondsAt(makeDay(2019, 5, 1)) + 0.01));
}

TEST_CASE("a range of one day, and stops outside the range")
{
    PlaybackSettings one = settingsOf(PlaybackMode::ByChange, 1);
    one.to = one.from;
    const Playback still(one, kStops);
    CHECK(still.dayAt(0) == one.from);
    CHECK(still.dayAt(still.totalSeconds()) == one.from);

    PlaybackSettings part = settingsOf(PlaybackMode::ByChange, 1);
    part.from = makeDay(2019, 1, 1);
    part.to = makeDay(2019, 6, 1);
    const std::vector<Day> days = played(Playback(part, kStops), 0.1);
    CHECK(days.front() == part.from);
    CHECK(days.back() == part.to);
}

TEST_CASE("the next and the previous change")
{
    CHECK(nextStop(kStops, makeDay(2019, 1, 1)) == makeDay(2019, 5, 1));
    CHECK(nextStop(kStops, makeDay(2018, 12, 31)) == makeDay(2019, 1, 1));
    CHECK_FALSE(nextStop(kStops, makeDay(2021, 1, 1)));
    CHECK(previousStop(kStops, makeDay(2019, 5, 1)) == makeDay(2019, 1, 1));
    CHECK(previousStop(kStops, makeDay(2019, 5, 2)) == makeDay(2019, 5, 1));
    CHECK_FALSE(previousStop(kStops, makeDay(2018, 4, 13)));
}

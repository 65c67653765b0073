// SPDX-License-Identifier: Apache-2.0
// The course of a playback as legs: travelling over days, or dwelling on one.
#include "model/playback.h"

#include <algorithm>
#include <chrono>
#include <cmath>

namespace model {

namespace {

using std::chrono::days;

double dayCount(Day from, Day to) { return static_cast<double>((to - from).count()); }

}  // namespace

Playback::Playback(const PlaybackSettings& settings, std::span<const Day> stops)
{
    const bool byChange = settings.mode == PlaybackMode::ByChange;
    const double speed = std::max(settings.speed, 0.001);
    const double rate = speed * (byChange ? settings.hurryDaysPerSecond : settings.calendarDaysPerSecond);
    const double dwell = byChange ? settings.dwellSeconds / speed : 0;
    double now = 0;
    const auto travel = [&](Day from, Day to) {
        if (from >= to) return;
        const double length = dayCount(from, to) / rate;
        legs_.push_back({now, now + length, from, to, rate});
        now += length;
    };
    const auto dwellOn = [&](Day day) {
        legs_.push_back({now, now + dwell, day, day, 0});
        now += dwell;
    };

    Day at = settings.from;
    dwellOn(at);
    for (const Day stop : stops) {
        if (stop <= settings.from || stop >= settings.to) continue;
        travel(at, stop);
        stops_.push_back(now);
        dwellOn(stop);
        at = stop;
    }
    if (settings.to > settings.from) {
        travel(at, settings.to);
        stops_.push_back(now);
        dwellOn(settings.to);
    }
}

double Playback::totalSeconds() const { return legs_.back().end; }

const Playback::Leg& Playback::legAt(double seconds) const
{
    // The last leg that has begun: at a boundary the later leg rules, so that a day of change shows on its second.
    const auto after = std::ranges::upper_bound(legs_, seconds, {}, &Leg::begin);
    return after == legs_.begin() ? legs_.front() : *(after - 1);
}

Day Playback::dayAt(double seconds) const
{
    const Leg& leg = legAt(seconds);
    if (leg.from == leg.to) return leg.from;
    const double passed = std::floor(std::max(seconds - leg.begin, 0.0) * leg.rate + 1e-9);
    return std::min(leg.from + days{static_cast<int>(passed)}, leg.to - days{1});
}

double Playback::secondsAt(Day day) const
{
    for (const Leg& leg : legs_) {
        if (leg.from == leg.to && day <= leg.from) return leg.begin;
        if (leg.from < day && day < leg.to) return leg.begin + dayCount(leg.from, day) / leg.rate;
    }
    return legs_.back().begin;
}

bool Playback::dwellsAt(double seconds) const
{
    const Leg& leg = legAt(seconds);
    return leg.from == leg.to;
}

double Playback::advance(double seconds, double elapsed) const
{
    const double wanted = std::min(seconds + std::max(elapsed, 0.0), totalSeconds());
    const auto next = std::ranges::upper_bound(stops_, seconds);
    return next == stops_.end() ? wanted : std::min(wanted, *next);
}

std::optional<Day> nextStop(std::span<const Day> stops, Day day)
{
    const auto it = std::ranges::upper_bound(stops, day);
    return it == stops.end() ? std::nullopt : std::optional<Day>(*it);
}

std::optional<Day> previousStop(std::span<const Day> stops, Day day)
{
    const auto it = std::ranges::lower_bound(stops, day);
    return it == stops.begin() ? std::nullopt : std::optional<Day>(*(it - 1));
}

}  // namespace model

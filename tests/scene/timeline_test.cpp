// SPDX-License-Identifier: Apache-2.0
// Every day has its own place on the axis, and the place finds the day again.
#include "fixture.h"

TEST_CASE("days and places on the axis are each other's inverse")
{
    const scene::TimelineLayout t =
        scene::layoutTimeline({0, 700, 1440, 76}, 240, {model::makeDay(2018, 1, 1), model::makeDay(2021, 12, 31)});
    for (model::Day day = t.first; day <= t.last; day += std::chrono::days{1}) {
        const double x = t.xOf(day);
        CHECK(x >= t.track.x);
        CHECK(x < t.track.x + t.track.width);
        CHECK(t.dayAt(x + t.track.width / 3000) == day);
    }
    CHECK(t.dayAt(-100) == t.first);
    CHECK(t.dayAt(1e6) == t.last);
}

TEST_CASE("the axis zooms about a day that keeps its place, within the whole, and not without end")
{
    const model::Frame& frame = scene_test::letter()->frame;
    const scene::DaySpan whole{frame.firstDay, frame.lastDay};
    const model::Day about = model::makeDay(2019, 5, 1);
    const auto place = [&](const scene::DaySpan& span) {
        return static_cast<double>((about - span.first).count()) /
               static_cast<double>((span.last - span.first).count());
    };
    scene::DaySpan shown = whole;
    for (int i = 0; i < 30; ++i) {
        const auto next = scene::zoomed(shown, whole, about, 1.3);
        REQUIRE(next);
        CHECK(next->contains(about));
        CHECK(next->first >= whole.first);
        CHECK(next->last <= whole.last);
        CHECK(place(*next) == doctest::Approx(place(shown)).epsilon(0.1));
        shown = *next;
    }
    CHECK((shown.last - shown.first).count() >= 40);
    std::optional<scene::DaySpan> back = shown;
    for (int i = 0; i < 40 && back; ++i) back = scene::zoomed(*back, whole, about, 1 / 1.3);
    CHECK_FALSE(back);
}

TEST_CASE("a zoomed axis follows the day without changing its length")
{
    const model::Frame& frame = scene_test::letter()->frame;
    const scene::DaySpan whole{frame.firstDay, frame.lastDay};
    const scene::DaySpan shown{model::makeDay(2019, 1, 1), model::makeDay(2019, 3, 31)};
    for (model::Day day = whole.first; day <= whole.last; day += std::chrono::days{13}) {
        const scene::DaySpan moved = scene::shiftedTo(shown, whole, day);
        CHECK(moved.contains(day));
        CHECK(moved.last - moved.first == shown.last - shown.first);
        CHECK(moved.first >= whole.first);
        CHECK(moved.last <= whole.last);
    }
    CHECK(scene::shiftedTo(shown, whole, model::makeDay(2019, 2, 1)) == shown);
}

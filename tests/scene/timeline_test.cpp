// SPDX-License-Identifier: Apache-2.0
// Every day has its own place on the axis, and the place finds the day again.
#include "fixture.h"

TEST_CASE("days and places on the axis are each other's inverse")
{
    const scene::TimelineLayout t = scene::layoutTimeline({0, 700, 1440, 76}, 240, scene_test::letter()->frame);
    for (model::Day day = t.first; day <= t.last; day += std::chrono::days{1}) {
        const double x = t.xOf(day);
        CHECK(x >= t.track.x);
        CHECK(x < t.track.x + t.track.width);
        CHECK(t.dayAt(x + t.track.width / 3000) == day);
    }
    CHECK(t.dayAt(-100) == t.first);
    CHECK(t.dayAt(1e6) == t.last);
}

// SPDX-License-Identifier: Apache-2.0
#include "ui/flight.h"

#include <doctest/doctest.h>

#include <cmath>

namespace {

scene::MapFrame frame(double x, double y, double metresPerPoint) { return {{0, 0, 1440, 734}, {x, y}, metresPerPoint}; }

}  // namespace

TEST_CASE("a flight begins and ends exactly")
{
    const auto from = frame(0, 0, 10'000), to = frame(3e6, -1e6, 1'500);
    const ui::Flight flight(from, to);
    CHECK(flight.at(0).centre.x == doctest::Approx(0).epsilon(1e-9));
    CHECK(flight.at(0).metresPerPoint == doctest::Approx(10'000));
    CHECK(flight.at(1) == to);
    CHECK(flight.at(7) == to);
    const auto late = flight.at(0.9999);
    CHECK(std::hypot(late.centre.x - to.centre.x, late.centre.y - to.centre.y) < 20 * to.metresPerPoint);
}

TEST_CASE("between places far apart it rises, on one spot it only zooms")
{
    const ui::Flight far(frame(0, 0, 1'000), frame(8e6, 0, 1'000));
    CHECK(far.at(0.5).metresPerPoint > 2'000);
    CHECK(far.at(0.5).centre.x == doctest::Approx(4e6));
    const ui::Flight zoom(frame(5, 5, 8'000), frame(5, 5, 2'000));
    CHECK(zoom.at(0.5).metresPerPoint == doctest::Approx(4'000));
    CHECK(zoom.at(0.5).centre == geo::Point{5, 5});
}

TEST_CASE("it never goes back on its way")
{
    const ui::Flight flight(frame(0, 0, 9'000), frame(2e6, 2e6, 800));
    double before = -1;
    for (int i = 0; i <= 100; ++i) {
        const double x = flight.at(i / 100.0).centre.x;
        CHECK(x >= before);
        before = x;
    }
}

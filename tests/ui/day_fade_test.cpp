// SPDX-License-Identifier: Apache-2.0
#include "ui/day_fade.h"

#include "letter_session.h"
#include "ui/actions.h"

using namespace ui;
using model::makeDay;

namespace {

const model::Day kBefore = makeDay(2019, 4, 30), kChange = makeDay(2019, 5, 1), kLater = makeDay(2019, 5, 2);

struct Watched {
    model::Session session{test::letter()};
    DayFade fade;

    Watched() { see(kBefore, 0); }
    std::optional<scene::Transition> see(model::Day day, double now, bool wanted = true)
    {
        fade.follow(session.dataset(), day, session.changes(), wanted, now);
        return fade.at(now);
    }
};

}  // namespace

TEST_CASE("a day on which something changes fades in and comes to rest")
{
    Watched w;
    CHECK_FALSE(w.fade.running());
    const auto began = w.see(kChange, 1);
    REQUIRE(began.has_value());
    CHECK(began->from == kBefore);
    CHECK(began->share == 0);
    CHECK(w.see(kChange, 1.1)->share == doctest::Approx(0.4));
    CHECK_FALSE(w.see(kChange, 1.3).has_value());
    CHECK_FALSE(w.fade.running());
}

TEST_CASE("a day on which nothing comes or goes starts nothing and stops nothing")
{
    Watched w;
    CHECK_FALSE(w.see(makeDay(2019, 4, 29), 1).has_value());
    w.see(kBefore, 2);
    w.see(kChange, 3);
    const auto goesOn = w.see(kLater, 3.1);
    REQUIRE(goesOn.has_value());
    CHECK(goesOn->from == kBefore);
    CHECK(goesOn->share == doctest::Approx(0.4));
}

TEST_CASE("the next change takes over at once, also backwards")
{
    Watched w;
    w.see(kChange, 1);
    const auto back = w.see(kBefore, 1.1);
    REQUIRE(back.has_value());
    CHECK(back->from == kChange);
    CHECK(back->share == 0);
}

TEST_CASE("without motion it is a cut")
{
    Watched w;
    CHECK_FALSE(w.see(kChange, 1, false).has_value());
    CHECK_FALSE(w.fade.running());
    w.see(kBefore, 2);
    CHECK_FALSE(w.see(kBefore, 2.1, false).has_value());
    CHECK_FALSE(w.see(kBefore, 2.2).has_value());
}

TEST_CASE("with motion reduced the map does not fly either")
{
    test::Desk desk;
    desk.session.reduceMotion(true);
    REQUIRE(desk.session.flyTo("iraq"));
    desk.map.update(desk.page, 1);
    CHECK_FALSE(desk.map.flying());
    CHECK(desk.map.frame() == desk.map.target());
    CHECK(runAction({Key::Character, 'm', false, false}, desk.controls));
    CHECK_FALSE(desk.session.motionReduced());
    REQUIRE(desk.session.flyTo("sahel"));
    desk.map.update(desk.page, 2);
    CHECK(desk.map.flying());
}

// SPDX-License-Identifier: Apache-2.0
#include <cmath>

#include "letter_session.h"
#include "ui/pointer.h"

using namespace ui;
using Kind = PointerEvent::Kind;

namespace {

double apart(geo::Point a, geo::Point b) { return std::hypot(a.x - b.x, a.y - b.y); }

}  // namespace

TEST_CASE("the place under the pointer stays there while zooming")
{
    test::Desk desk;
    const geo::Point pointer{500, 400};
    const geo::Point place = desk.map.frame().toMap(pointer);
    desk.map.zoomAt(pointer, 3);
    const scene::MapFrame& zoomed = desk.map.frame();
    // The ground scale is kept at the middle, so the map's own scale settles within a few per cent.
    CHECK(apart(zoomed.toPage(place), pointer) < 8);
    CHECK(zoomed.metresPerPoint < 4'000);
    for (int i = 0; i < 60; ++i) desk.map.zoom(2);
    CHECK(desk.map.frame().metresPerPoint > 50);
    for (int i = 0; i < 60; ++i) desk.map.zoom(0.5);
    CHECK(desk.map.frame().metresPerPoint < 40'000);
}

TEST_CASE("one drag is one step back, whatever number of moves it had")
{
    test::Desk desk;
    const scene::Picture picture = desk.picture();
    Pointer pointer;
    const geo::Point centre = desk.map.frame().centre;
    pointer.handle({Kind::Press, {700, 500}, 0, 1, false}, desk.controls, picture);
    for (int i = 1; i <= 10; ++i)
        pointer.handle({Kind::Move, {700 + 10.0 * i, 500}, 0, 1, false}, desk.controls, picture);
    pointer.handle({Kind::Release, {800, 500}, 0, 1, false}, desk.controls, picture);
    CHECK(centre.x - desk.map.frame().centre.x == doctest::Approx(100 * picture.frame.metresPerPoint).epsilon(0.05));
    CHECK(desk.session.selected().empty());
    desk.session.viewBack();
    CHECK(desk.session.view().name == "overview");
    CHECK_FALSE(desk.session.canGoBack());
}

TEST_CASE("a click selects, beside it lets go, and over a panel it is not the map's")
{
    test::Desk desk;
    const scene::Picture picture = desk.picture();
    Pointer pointer;
    const auto click = [&](geo::Point at, bool overPanel) {
        static double seconds = 10;
        seconds += 10;
        pointer.handle({Kind::Press, at, 0, seconds, overPanel}, desk.controls, picture);
        pointer.handle({Kind::Release, at, 0, seconds, overPanel}, desk.controls, picture);
    };
    click({510, 310}, true);
    CHECK(desk.session.selected().empty());
    click({510, 310}, false);
    CHECK(desk.session.selected() == "efp-lithuania");
    CHECK(pointer.shape() == Pointer::Shape::Hand);
    click({700, 500}, false);
    CHECK(desk.session.selected().empty());
}

TEST_CASE("the divider is dragged between the cards, and stays there")
{
    test::Desk desk;
    scene::Picture picture = desk.picture();
    picture.divider = scene::Divider{{716, 0, 8, 700}, {710, 660, 20, 20}, 320, 1120};
    Pointer pointer;
    const geo::Point centre = desk.map.frame().centre;
    pointer.handle({Kind::Move, {720, 400}, 0, 1, false}, desk.controls, picture);
    CHECK(pointer.shape() == Pointer::Shape::Slide);
    pointer.handle({Kind::Press, {720, 670}, 0, 1, false}, desk.controls, picture);
    pointer.handle({Kind::Move, {520, 300}, 0, 1, false}, desk.controls, picture);
    CHECK(desk.session.divider() == doctest::Approx(0.25));
    pointer.handle({Kind::Move, {20, 300}, 0, 1, false}, desk.controls, picture);
    CHECK(desk.session.divider() == 0);
    pointer.handle({Kind::Release, {20, 300}, 0, 1, false}, desk.controls, picture);
    CHECK(desk.map.frame().centre == centre);
    CHECK(desk.session.selected().empty());
}

TEST_CASE("on the second map the wheel and a click mean the same place as on the first")
{
    test::Desk desk;
    scene::Picture picture = desk.picture();
    scene::Rect half = picture.frame.page;
    half.width /= 2;
    picture.frame.page = half;
    picture.second = scene::Rect{half.width, 0, half.width, half.height};
    CHECK(picture.onFrame({half.width + 100, 200}) == geo::Point{100, 200});
    CHECK_FALSE(picture.onFrame({100, half.height + 1}));
    const model::Day other = model::makeDay(2019, 5, 1);
    picture.hits = {{{half.width + 100, 200, 20, 20}, "efp-lithuania", other}};
    Pointer pointer;
    pointer.handle({Kind::Move, {half.width + 110, 210}, 0, 1, false}, desk.controls, picture);
    CHECK(desk.session.hovered() == "efp-lithuania");
    CHECK(pointer.symbolDay() == other);
    const double before = desk.map.frame().metresPerPoint;
    pointer.handle({Kind::Wheel, {half.width + 300, 300}, 1, 2, false}, desk.controls, picture);
    CHECK(desk.map.frame().metresPerPoint < before);
}

TEST_CASE("a press on the timeline scrubs, and near a mark means its day")
{
    test::Desk desk;
    const scene::Picture picture = desk.picture();
    Pointer pointer;
    const model::Day change = desk.session.changes().back().day;
    const geo::Point beside{picture.timeline.xOf(change) + 2, picture.timeline.track.y};
    pointer.handle({Kind::Press, beside, 0, 1, false}, desk.controls, picture);
    CHECK(desk.session.day() == change);
    CHECK(pointer.scrubbing());
    const model::Day later = model::makeDay(2018, 3, 1);
    pointer.handle({Kind::Move, {picture.timeline.xOf(later) + 0.01, 100}, 0, 1, false}, desk.controls, picture);
    CHECK(desk.session.day() == later);
    pointer.handle({Kind::Release, {10, 10}, 0, 1, false}, desk.controls, picture);
    CHECK_FALSE(pointer.scrubbing());
}

TEST_CASE("a new view is flown to, a new size of the window is not")
{
    test::Desk desk;
    REQUIRE(desk.session.flyTo("iraq"));
    desk.map.update(desk.page, 1);
    CHECK(desk.map.flying());
    desk.map.update(desk.page, 1.3);
    CHECK(desk.map.flying());
    CHECK(desk.map.frame() != desk.map.target());
    desk.map.update(desk.page, 1.7);
    CHECK_FALSE(desk.map.flying());
    CHECK(desk.map.frame() == desk.map.target());
    desk.map.update(pageFor({.width = 1280, .height = 720}), 2);
    CHECK_FALSE(desk.map.flying());
}

TEST_CASE("the page grows with large screens and stays readable on small ones")
{
    const auto usual = pageFor({.width = 1920, .height = 1080}), wall = pageFor({.width = 3840, .height = 2160}),
               small = pageFor({.width = 1280, .height = 720});
    CHECK(usual.widthPt == doctest::Approx(1440));
    CHECK(wall.widthPt == doctest::Approx(1440));
    CHECK(1280 / small.widthPt >= 1.1);
    CHECK(small.widthPt >= 1090);
}

TEST_CASE("the handles of the range are dragged, and cannot pass each other")
{
    test::Desk desk;
    const scene::Picture picture = desk.picture();
    const auto middle = [](const scene::Rect& r) { return geo::Point{r.x + r.width / 2, r.y + r.height / 2}; };
    const auto drag = [&](geo::Point from, double toX) {
        Pointer pointer;
        pointer.handle({Kind::Press, from, 0, 1, false}, desk.controls, picture);
        pointer.handle({Kind::Move, {toX, from.y}, 0, 1, false}, desk.controls, picture);
        pointer.handle({Kind::Release, {toX, from.y}, 0, 1, false}, desk.controls, picture);
    };
    const model::Day day = desk.session.day();
    const model::Day first = model::makeDay(2018, 3, 1), last = model::makeDay(2020, 6, 30);
    drag(middle(picture.timeline.firstHandle(picture.timeline.first)), picture.timeline.xOf(first) + 0.1);
    CHECK(*desk.session.range().earliest == first);
    drag(middle(picture.timeline.lastHandle(picture.timeline.last)), picture.timeline.xOf(last) + 0.1);
    CHECK(*desk.session.range().latest == last);
    CHECK(desk.session.day() == day);
    drag(middle(picture.timeline.firstHandle(first)), picture.timeline.track.right());
    CHECK(*desk.session.range().earliest == last);
    CHECK(*desk.session.range().latest == last);
}

TEST_CASE("the wheel over the track zooms the axis about the day under the pointer")
{
    test::Desk desk;
    const scene::Picture picture = desk.picture();
    Pointer pointer;
    const model::Day about = model::makeDay(2020, 1, 1);
    const geo::Point at{picture.timeline.xOf(about), picture.timeline.track.y};
    pointer.handle({Kind::Wheel, at, 3, 1, false}, desk.controls, picture);
    REQUIRE(desk.controls.axis);
    CHECK(desk.controls.axis->contains(about));
    CHECK(desk.controls.axis->last - desk.controls.axis->first < std::chrono::days{1000});
    for (int i = 0; i < 9; ++i) pointer.handle({Kind::Wheel, at, -3, 2, false}, desk.controls, picture);
    CHECK_FALSE(desk.controls.axis);
}

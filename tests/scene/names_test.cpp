// SPDX-License-Identifier: Apache-2.0
// Names stand where their country or sea can be seen, and nowhere else.
#include <algorithm>
#include <cmath>

#include "fixture.h"
#include "scene/base_layer.h"
#include "scene/country_names.h"
#include "scene/map_labels.h"
#include "scene/sea_names.h"

using namespace scene_test;

namespace {

std::shared_ptr<const geo::Area> rectangle(double west, double south, double east, double north)
{
    geo::Area area;
    area.outline.append(std::vector<geo::Point>{{west, south}, {east, south}, {east, north}, {west, north}});
    return std::make_shared<const geo::Area>(std::move(area));
}

constexpr geo::Extent kExtent{0, 0, 800e3, 400e3};

// Two countries side by side, and sea in the south.
scene::BaseMap twoCountries()
{
    const std::vector countries{rectangle(0, 100e3, 400e3, 400e3), rectangle(400e3, 100e3, 800e3, 400e3)};
    scene::BaseMap base;
    base.projection = projection();
    base.extent = kExtent;
    base.names.countries = {{"AA", {.nl = "Westland", .en = "Westland"}, {200e3, 250e3}, 1},
                            {"BB", {.nl = "Oostland", .en = "Oostland"}, {600e3, 250e3}, 1}};
    base.ground = std::make_shared<const scene::NameGround>(
        scene::nameGround(kExtent, rectangle(0, 0, 800e3, 400e3)->outline, countries));
    return base;
}

struct Drawn {
    explicit Drawn(const scene::MapFrame& shown) : frame(shown) {}
    scene::MapFrame frame;
    scene::Style style = scene::deskStyle(model::Theme::Light);
    std::shared_ptr<const scene::Fonts> letters = fonts();
    scene::Page page{*letters, style};
    scene::Placement taken{frame.page};
    scene::MapPen pen{page, taken, frame};
    scene::Look look = lookAt(model::makeDay(2020, 3, 1));

    std::vector<scene::Label> labels()
    {
        std::vector<scene::Label> out;
        for (const scene::Primitive& primitive : page.take())
            if (const auto* label = std::get_if<scene::Label>(&primitive)) out.push_back(*label);
        return out;
    }
};

// 1 km to a point, so that a page of 800 x 400 points shows it all.
scene::MapFrame frameOver(double west, double south, double east, double north)
{
    return {{0, 0, (east - west) / 1000, (north - south) / 1000}, {(west + east) / 2, (south + north) / 2}, 1000};
}

std::vector<scene::Label> countryNames(const scene::BaseMap& base, Drawn& drawn)
{
    scene::VisibleGround ground(base.ground, drawn.frame.extent());
    scene::labelCountries(drawn.pen, base, ground, drawn.look, 1, 1);
    return drawn.labels();
}

geo::Point middleOf(const scene::Label& label) { return {label.origin.x + label.text.widthPt / 2, label.origin.y}; }

}  // namespace

TEST_CASE("the ground knows whose every place is, and where its owner's middle lies")
{
    const scene::BaseMap base = twoCountries();
    CHECK(base.ground->ownerAt({100e3, 300e3}) == 1);
    CHECK(base.ground->ownerAt({700e3, 120e3}) == 2);
    CHECK(base.ground->ownerAt({300e3, 50e3}) == scene::NameGround::kSea);
    CHECK(base.ground->ownerAt({-1, 50e3}) == scene::NameGround::kBeyond);
    const auto share = base.ground->share({300e3, 200e3, 500e3, 300e3}, 1);
    CHECK(share.own == doctest::Approx(0.5).epsilon(0.05));
    CHECK(share.others == doctest::Approx(0.5).epsilon(0.05));

    const auto places = scene::VisibleGround(base.ground, {300e3, 0, 800e3, 400e3}).innerPlaces(1);
    REQUIRE(places.size() == 10);
    CHECK(places.front().x == doctest::Approx(350e3).epsilon(0.03));  // between its border and the frame's edge
    for (const geo::Point& place : places) CHECK(base.ground->ownerAt(place) == 1);
    CHECK(scene::VisibleGround(base.ground, {0, 0, 300e3, 400e3}).innerPlaces(2).empty());
}

TEST_CASE("a country's name keeps its own point, follows what is visible, and goes with it")
{
    const scene::BaseMap base = twoCountries();
    Drawn whole(frameOver(0, 0, 800e3, 400e3));
    auto names = countryNames(base, whole);
    REQUIRE(names.size() == 2);
    CHECK(names[0].text.utf8 == "WESTLAND");
    CHECK(middleOf(names[0]).x == doctest::Approx(200));
    CHECK(middleOf(names[1]).x == doctest::Approx(600));

    Drawn panned(frameOver(250e3, 0, 800e3, 400e3));  // the point of the west is out of the frame
    names = countryNames(base, panned);
    REQUIRE(names.size() == 2);
    CHECK(middleOf(names[0]).x > 20);
    CHECK(middleOf(names[0]).x < 130);
    CHECK(middleOf(names[1]).x == doctest::Approx(350));

    Drawn strip(frameOver(370e3, 0, 800e3, 400e3));  // too little of the west is left for its name
    names = countryNames(base, strip);
    REQUIRE(names.size() == 1);
    CHECK(names[0].text.utf8 == "OOSTLAND");
}

TEST_CASE("a name that finds its place taken looks for another in its country")
{
    const scene::BaseMap base = twoCountries();
    Drawn drawn(frameOver(0, 0, 800e3, 400e3));
    drawn.taken.block({100, 100, 200, 100});
    const auto names = countryNames(base, drawn);
    REQUIRE(names.size() == 2);
    const geo::Point at = drawn.frame.toMap(middleOf(names[0]));
    CHECK(base.ground->ownerAt(at) == 1);
    CHECK_FALSE(scene::Rect{100, 100, 200, 100}.contains(middleOf(names[0])));
}

TEST_CASE("letters along a curve read from left to right and stand on it")
{
    std::vector<geo::Point> arc;
    for (int i = 0; i <= 40; ++i) arc.push_back({i * 5.0, 60 - 40 * std::sin(i * std::acos(-1) / 40)});
    const auto shaped = fonts()->shape("Middellandse Zee", {scene::Face::Italic, 10});
    geo::Point origin;
    const auto set = scene::setAlong(shaped, arc, 2, 7, origin);
    REQUIRE(set.has_value());
    CHECK(set->widthPt == doctest::Approx(shaped.widthPt + 2 * (static_cast<double>(shaped.glyphs.size()) - 1)));
    CHECK(set->glyphs.front().angle < -0.1);
    CHECK(set->glyphs.back().angle > 0.1);
    for (std::size_t i = 1; i < set->glyphs.size(); ++i) CHECK(set->glyphs[i].xPt > set->glyphs[i - 1].xPt);
    CHECK_FALSE(scene::setAlong(shaped, arc, 40, 7, origin).has_value());  // longer than the curve
    std::ranges::reverse(arc);
    CHECK_FALSE(scene::setAlong(shaped, arc, 2, 7, origin).has_value());  // upside down
}

TEST_CASE("a sea is named on its own line, on what is free of it, or not at all")
{
    scene::BaseMap base = twoCountries();
    scene::Sea sea{{.nl = "Zuidzee", .en = "South Sea"}, {}, 1, false};
    std::vector<geo::Point> line;  // from east to west
    for (int i = 0; i <= 20; ++i) line.push_back({700e3 - i * 30e3, 50e3 + 20e3 * std::sin(i * 0.15)});
    sea.line.append(line);
    base.names.seas = {sea};

    Drawn drawn(frameOver(0, 0, 800e3, 400e3));
    scene::labelSeas(drawn.pen, base, drawn.look, 1);
    auto names = drawn.labels();
    REQUIRE(names.size() == 1);
    CHECK(names[0].text.utf8 == "Zuidzee");
    CHECK(names[0].text.glyphs.front().xPt < names[0].text.glyphs.back().xPt);
    CHECK(std::ranges::all_of(names[0].text.glyphs, [](const scene::Glyph& g) { return std::abs(g.angle) < 0.5; }));

    Drawn half(frameOver(0, 0, 800e3, 400e3));
    half.taken.block({0, 300, 420, 100});
    scene::labelSeas(half.pen, base, half.look, 1);
    names = half.labels();
    REQUIRE(names.size() == 1);
    CHECK(names[0].origin.x > 420);

    Drawn full(frameOver(0, 0, 800e3, 400e3));
    full.taken.block({0, 300, 800, 100});
    scene::labelSeas(full.pen, base, full.look, 1);
    CHECK(full.labels().empty());

    Drawn unranked(frameOver(0, 0, 800e3, 400e3));
    base.names.seas[0].rank = 3;
    scene::labelSeas(unranked.pen, base, unranked.look, 2);
    CHECK(unranked.labels().empty());
}

TEST_CASE("a province is not named where its city is, and a disputed area is no country")
{
    scene::BaseMap base = twoCountries();
    base.names.cities = {{"stad", {.nl = "Stad", .en = "City"}, {200e3, 350e3}, 1}};
    base.names.provinces = {{"Stad", {.nl = "Stad", .en = "City"}, {150e3, 150e3}, 5},
                            {"Veld", {.nl = "Veld", .en = "Field"}, {300e3, 150e3}, 5}};
    base.names.disputed = {{"BB", {.nl = "Oostland", .en = "Oostland"}, {600e3, 250e3}, 1}};
    Drawn drawn(frameOver(0, 0, 800e3, 400e3));
    scene::drawMapLabels(drawn.page, drawn.taken, base, drawn.frame, drawn.look, {});
    std::vector<std::string> words;
    for (const scene::Label& label : drawn.labels()) words.push_back(label.text.utf8);
    CHECK(std::ranges::count(words, "Stad") == 1);
    CHECK(std::ranges::count(words, "Veld") == 1);
    CHECK(std::ranges::count(words, "OOSTLAND") == 0);
    CHECK(std::ranges::count(words, "Oostland") == 1);
}

TEST_CASE("hatching is anchored to the map, and the relief fades where it would blur")
{
    auto base = twoCountries();
    base.highlighted["region:r"] = rectangle(0, 100e3, 400e3, 400e3);
    base.middles["region:r"] = {200e3, 250e3};
    const scene::Style style = scene::deskStyle(model::Theme::Dark);
    const auto group = scene::hatchLayer(base, frameOver(0, 0, 800e3, 400e3), {{}, {}, {}, {"region:r"}}, style);
    REQUIRE(group.primitives.size() == 1);
    CHECK(std::get<scene::Hatch>(group.primitives[0]).anchor == geo::Point{200e3, 250e3});

    base.land = rectangle(0, 100e3, 400e3, 400e3);
    base.relief = std::make_shared<const geo::Raster>();
    const auto shaded = [&](double metresPerPoint) {
        scene::MapFrame frame = frameOver(0, 0, 800e3, 400e3);
        frame.metresPerPoint = metresPerPoint;
        const auto layer = scene::baseLayer(base, frame, lookAt(model::makeDay(2020, 3, 1)), {}, style);
        const auto& shade = std::get<scene::Fill>(layer.primitives.front()).shade;
        return shade ? shade->light.a : 0;
    };
    CHECK(shaded(1'000) == 0);
    CHECK(shaded(3'000) > 0);
    CHECK(shaded(3'000) < shaded(10'000));
}

// SPDX-License-Identifier: Apache-2.0
// Links are drawn only when asked for, one for each theatre, and leave out what they may not cross.
#include "scene/links.h"

#include <doctest/doctest.h>

#include "fixture.h"
#include "scene/open_path.h"

using namespace scene_test;

namespace {

std::vector<scene::Stroke> linksOn(model::Day day, const std::vector<scene::Rect>& covers = {})
{
    const scene::Style style = scene::deskStyle(model::Theme::Dark);
    const scene::Look look = lookAt(day);
    const scene::MapFrame frame = scene::frameFor(look, {}, *projection());
    const auto placed = scene::placeRecords(look, frame, *projection(), style);
    scene::Page page(*fonts(), style);
    const bool drawn = scene::drawLinks(page, look, frame, *projection(), placed, covers);
    std::vector<scene::Stroke> out;
    for (const scene::Primitive& primitive : page.take()) {
        out.push_back(std::get<scene::Stroke>(primitive));
        for (const scene::TheatreBlock& block : placed.blocks)
            for (const geo::Point& p : out.back().lines->points) CHECK_FALSE(block.symbols.contains(p));
        for (const scene::Rect& cover : covers)
            for (const geo::Point& p : out.back().lines->points) CHECK_FALSE(cover.padded(-0.01).contains(p));
    }
    CHECK(drawn == !out.empty());
    return out;
}

std::size_t strokesIn(const scene::Picture& picture)
{
    std::size_t out = 0;
    for (const scene::Primitive& primitive : picture.scene.groups.back().primitives)
        out += std::holds_alternative<scene::Stroke>(primitive);
    return out;
}

}  // namespace

TEST_CASE("what is kept clear cuts a line into pieces")
{
    const geo::Point line[] = {{0, 5}, {10, 5}, {20, 5}};
    const scene::Rect page{-100, -100, 200, 200};
    const scene::Rect kept[] = {{4, 0, 2, 10}, {14, 0, 100, 10}};
    const geo::Path open = scene::openPath(line, page, kept);
    REQUIRE(open.parts() == 2);
    CHECK(open.part(0).back() == geo::Point{4, 5});
    CHECK(open.part(1).front() == geo::Point{6, 5});
    CHECK(open.part(1).back() == geo::Point{14, 5});
    CHECK(scene::openPath(line, page, {}).parts() == 1);
    CHECK(scene::openPath(line, {0, 20, 5, 5}, {}).empty());
    CHECK(scene::openPath(line, {2, 0, 3, 10}, {}).points.size() == 2);
}

TEST_CASE("one link for each theatre of the day, solid only for what is reported")
{
    const auto reported = linksOn(model::makeDay(2018, 6, 15));
    CHECK(reported.size() == 5);
    for (const scene::Stroke& link : reported) CHECK(link.dash.solid());
    for (const scene::Stroke& link : linksOn(model::makeDay(2020, 3, 1), {{700, 0, 300, 810}}))
        CHECK_FALSE(link.dash.solid());
}

TEST_CASE("links are off until they are asked for")
{
    scene::Look look = lookAt(model::makeDay(2018, 6, 15));
    CHECK_FALSE(look.shows(model::MapLayer::Links));
    const std::size_t without = strokesIn(pictureOf(look));
    look.hiddenLayers.clear();
    CHECK(strokesIn(pictureOf(look)) > without);
    model::Session session(letter());
    CHECK_FALSE(scene::lookOf(session).shows(model::MapLayer::Links));
    session.toggleLayer(model::MapLayer::Links);
    CHECK(scene::lookOf(session).shows(model::MapLayer::Links));
}

// SPDX-License-Identifier: Apache-2.0
// A picture says what the data say: the two clocks, the contributions in force, nothing that is absent.
#include <algorithm>
#include <map>
#include <set>

#include "fixture.h"
#include "model/words.h"
#include "scene/cards.h"
#include "scene/map_labels.h"
#include "scene/theatre_blocks.h"

using namespace scene_test;

namespace {

bool has(const std::vector<std::string>& words, const std::string& part)
{
    return std::ranges::any_of(words, [&](const std::string& w) { return w.find(part) != std::string::npos; });
}

std::set<std::string> hitRecords(const scene::Picture& picture)
{
    std::set<std::string> out;
    for (const scene::Hit& hit : picture.hits) out.insert(hit.record);
    return out;
}

}  // namespace

TEST_CASE("every picture names the day, what the day is seen from, and the document")
{
    scene::Look look = lookAt(model::makeDay(2020, 3, 1));
    const auto dutch = wordsOf(pictureOf(look).scene);
    CHECK(has(dutch, "1 maart 2020"));
    CHECK(has(dutch, "15 juni 2018"));
    CHECK(has(dutch, look.dataset->frame.document));
    look.language = model::Language::English;
    const auto english = wordsOf(pictureOf(look).scene);
    CHECK(has(english, "1 March 2020"));
    CHECK(has(english, "as planned on 15 June 2018"));
}

TEST_CASE("the pictures answer for exactly the drawn records that are present")
{
    for (const model::Day day : {model::makeDay(2018, 1, 1), model::makeDay(2018, 6, 15), model::makeDay(2019, 5, 1),
                                 model::makeDay(2020, 3, 1), model::makeDay(2021, 12, 31)}) {
        const scene::Look look = lookAt(day);
        std::set<std::string> expected;
        for (const model::Record& record : look.dataset->records)
            if (model::isDrawn(record) && model::standing(record, day).presence != model::Presence::No)
                expected.insert(record.id);
        CHECK(hitRecords(pictureOf(look)) == expected);
    }
}

TEST_CASE("symbols keep their places on every day, and none covers another")
{
    const scene::PageSetup page;
    const scene::Style style = scene::deskStyle(model::Theme::Dark);
    for (const char* view : {"overview", "iraq", "sahel", "lithuania"}) {
        const scene::Look first = lookAt(model::makeDay(2018, 1, 1), view);
        const scene::MapFrame frame = scene::frameFor(first, page, *projection());
        scene::BlockRoom room;
        room.map = frame.page;
        const auto placed = scene::placeRecords(first, frame, *projection(), style, room).records;
        REQUIRE(placed.size() > 10);
        for (const model::Day day : {model::makeDay(2019, 5, 1), model::makeDay(2021, 1, 1)}) {
            const auto later = scene::placeRecords(lookAt(day, view), frame, *projection(), style, room).records;
            REQUIRE(later.size() == placed.size());
            for (std::size_t i = 0; i < placed.size(); ++i) CHECK(later[i].at == placed[i].at);
        }
        for (std::size_t i = 0; i < placed.size(); ++i)
            for (std::size_t j = i + 1; j < placed.size(); ++j) {
                const double reach = placed[i].radiusPt + placed[j].radiusPt;
                const double dx = std::abs(placed[i].at.x - placed[j].at.x),
                             dy = std::abs(placed[i].at.y - placed[j].at.y);
                CHECK_MESSAGE((dx >= reach || dy >= reach), view, ": ", placed[i].record->id, " covers ",
                              placed[j].record->id);
            }
    }
}

TEST_CASE("each theatre on the map has its name, and no block covers another or what stands on the page")
{
    const scene::Style style = scene::deskStyle(model::Theme::Dark);
    const scene::PageSetup page;
    const scene::TextSize words{110, 17};
    for (const char* view : {"overview", "iraq", "sahel", "lithuania", "erbil", "afghanistan"}) {
        const scene::Look look = lookAt(model::makeDay(2020, 3, 1), view);
        const scene::MapFrame frame = scene::frameFor(look, page, *projection());
        scene::BlockRoom room;
        room.map = frame.page;
        room.seen = {{40, 20, 1080, 770}};
        room.cards = {{1120, 0, 320, 600}};
        room.obstacles = {{0, 0, 700, 100}};
        room.words = [&](model::Theatre) { return words; };
        const auto placed = scene::placeRecords(look, frame, *projection(), style, room);
        std::map<model::Theatre, int> names;
        for (const scene::TheatreBlock& a : placed.blocks) {
            if (std::ranges::none_of(a.anchors, [&](geo::Point p) { return room.seen.front().contains(p); })) continue;
            names[a.theatre] += a.words.height > 0 ? 1 : 0;
            for (const scene::Rect& mine : {a.symbols, a.words}) {
                for (const scene::Rect& obstacle : {room.cards.front(), room.obstacles.front()})
                    CHECK_MESSAGE(!(mine.height > 0 && mine.intersects(obstacle)), view);
                for (const scene::TheatreBlock& b : placed.blocks) {
                    if (&a == &b || mine.height <= 0) continue;
                    CHECK_MESSAGE(!mine.intersects(b.words), view);
                    CHECK_MESSAGE(!mine.intersects(b.symbols), view);
                }
            }
        }
        REQUIRE(!names.empty());
        for (const auto& [theatre, count] : names) CHECK(count == 1);
    }
}

TEST_CASE("area is proportional to the number, and unknown is hollow and of fixed size")
{
    const scene::Style style = scene::deskStyle(model::Theme::Dark);
    model::Standing standing{.presence = model::Presence::Yes,
                             .state = model::State::Planned,
                             .uncertain = false,
                             .reason = model::Reason::None,
                             .about = {},
                             .number = std::nullopt};
    const auto radius = [&](const model::Number& number) {
        standing.number = number;
        return scene::symbolFor(model::Organisation::Nato, standing, style).radiusPt;
    };
    const double five = radius(model::Number::exact(5, model::Unit::Military));
    const double sixty = radius(model::Number::about(60, model::Unit::Military));
    CHECK(sixty * sixty / (five * five) == doctest::Approx(12));
    standing.number = model::Number::unknown(model::Unit::Military);
    const scene::Symbol unknown = scene::symbolFor(model::Organisation::Nato, standing, style);
    CHECK(unknown.radiusPt == style.type.symbolUnknownPt);
    CHECK(unknown.fill != style.colors.accent);
}

TEST_CASE("frames tell the states apart")
{
    const scene::Style style = scene::deskStyle(model::Theme::Light);
    const auto frameOf = [&](model::State state) {
        model::Standing standing;
        standing.presence = model::Presence::Yes;
        standing.state = state;
        standing.number = model::Number::exact(5, model::Unit::Military);
        return scene::symbolFor(model::Organisation::Eu, standing, style);
    };
    CHECK(frameOf(model::State::Reported).frame == scene::SymbolFrame::Solid);
    CHECK(frameOf(model::State::Planned).frame == scene::SymbolFrame::Dashed);
    CHECK(frameOf(model::State::Proposed).frame == scene::SymbolFrame::Dotted);
    CHECK(frameOf(model::State::Proposed).fill != style.colors.accent);
    CHECK(frameOf(model::State::NotStated).frameColor.a < 255);
}

TEST_CASE("cards stay inside their column, whatever its height")
{
    for (const double height : {810.0, 600.0, 420.0}) {
        const scene::PageSetup page{
            .widthPt = 1440, .heightPt = height, .toolbarPt = 0, .timelinePt = 0, .controlsPt = 0};
        const scene::Picture picture = pictureOf(lookAt(model::makeDay(2019, 6, 1)), page);
        for (const scene::Group& group : picture.scene.groups)
            for (const scene::Primitive& primitive : group.primitives)
                if (const auto* box = std::get_if<scene::Box>(&primitive)) CHECK(box->rect.bottom() <= height);
    }
}

TEST_CASE("capitals know the Latin letters with accents")
{
    CHECK(scene::capitals("Mauritanië") == "MAURITANIË");
    CHECK(scene::capitals("Türkiye, šį") == "TÜRKIYE, ŠĮ");
    CHECK(scene::capitals("العراق") == "العراق");
}

TEST_CASE("a page too small for cards still holds the title and the date")
{
    const scene::PageSetup page{.widthPt = 240, .heightPt = 150, .toolbarPt = 0, .timelinePt = 0, .controlsPt = 0};
    CHECK(has(wordsOf(pictureOf(lookAt(model::makeDay(2020, 3, 1)), page).scene), "1 maart 2020"));
}

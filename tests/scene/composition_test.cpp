// SPDX-License-Identifier: Apache-2.0
// How cards, leader lines, insets and the wall are laid out.
#include "fixture.h"
#include "model/briefing.h"
#include "model/words.h"
#include "picture_faults.h"
#include "scene/card_columns.h"
#include "scene/insets.h"
#include "scene/leaders.h"

using namespace scene_test;

namespace {

const std::vector<model::Day> kDays{model::makeDay(2018, 1, 1), model::makeDay(2018, 6, 15), model::makeDay(2019, 5, 1),
                                    model::makeDay(2020, 3, 1), model::makeDay(2021, 12, 31)};

std::vector<scene::PlacedCard> cardsOn(const scene::Look& look, const scene::PageSetup& page,
                                       const std::set<model::Theatre>& small = {})
{
    std::set<model::Theatre> all;
    for (const auto& theatre : model::words<model::Theatre>()) all.insert(theatre.value);
    return scene::placeCards(scene::cardsFor(look, all), scene::layoutPage(look, page),
                             scene::theatresAtHome(look, page, *projection()), small);
}

double capHeight(const scene::TextStyle& type) { return fonts()->metrics(type).capHeightPt; }

}  // namespace

TEST_CASE("cards keep their slots on every day, inside their columns and clear of each other")
{
    for (const double height : {810.0, 640.0}) {
        scene::PageSetup page;
        page.heightPt = height;
        model::Session session(letter());
        scene::Look look = scene::lookOf(session);
        std::map<model::Theatre, scene::Rect> slots;
        for (const model::Day day : kDays) {
            look.day = day;
            const scene::PageLayout layout = scene::layoutPage(look, page);
            const auto cards = cardsOn(look, page, {model::Theatre::Lithuania, model::Theatre::Erbil});
            REQUIRE(cards.size() > 4);
            for (const scene::PlacedCard& a : cards) {
                const scene::Rect& column = a.left ? layout.left : layout.right;
                CHECK(a.slot.y >= column.y - 1e-6);
                CHECK(a.slot.bottom() <= column.bottom() + 1e-6);
                CHECK(a.rect.height + a.inset.height <= a.slot.height + 1e-6);
                CHECK(a.shown == a.card.entries.size());
                for (const scene::PlacedCard& b : cards) CHECK((&a == &b || !a.slot.intersects(b.slot)));
                const auto [kept, fresh] = slots.emplace(a.card.theatre, a.slot);
                CHECK(kept->second == a.slot);
            }
        }
    }
}

TEST_CASE("what does not fit a column is counted, and every card keeps one entry")
{
    scene::PageSetup page;
    page.heightPt = 330;
    scene::Look look = lookAt(model::makeDay(2020, 3, 1));
    std::size_t shown = 0, all = 0;
    for (const scene::PlacedCard& placed : cardsOn(look, page)) {
        if (placed.card.entries.empty()) continue;
        CHECK(placed.shown >= 1);
        shown += placed.shown;
        all += placed.card.entries.size();
    }
    REQUIRE(shown < all);
    std::size_t counted = 0;
    for (const std::string& words : wordsOf(pictureOf(look, page).scene))
        if (words.starts_with("+") && words.ends_with(" meer")) counted += std::stoul(words.substr(1));
    CHECK(counted == all - shown);
}

TEST_CASE("lines and rectangles meet where they should")
{
    CHECK(scene::linesCross({0, 0}, {10, 10}, {0, 10}, {10, 0}));
    CHECK_FALSE(scene::linesCross({0, 0}, {10, 10}, {0, 1}, {10, 11}));
    CHECK(scene::lineMeets({0, 5}, {20, 5}, {8, 0, 4, 10}));
    CHECK_FALSE(scene::lineMeets({0, 15}, {20, 15}, {8, 0, 4, 10}));
}

TEST_CASE("theatres that are too small have an inset of a larger scale, which holds their place")
{
    const scene::PageSetup page;
    const scene::Look look = lookAt(model::makeDay(2020, 3, 1));
    const scene::MapFrame frame = scene::frameFor(look, page, *projection());
    const auto insets = scene::insetsFor(look, page, frame, *projection());
    REQUIRE(insets.size() == 2);
    for (const scene::Inset& inset : insets) {
        CHECK((inset.theatre == model::Theatre::Lithuania || inset.theatre == model::Theatre::Erbil));
        CHECK(inset.frame.metresPerPoint < 0.6 * frame.metresPerPoint);
        for (const model::Record& record : look.dataset->records) {
            const auto place = look.dataset->siteOf(record);
            if (record.theatre != inset.theatre || !place) continue;
            CHECK(inset.frame.extent().contains(*projection()->forward(place->point)));
        }
    }
    scene::Look close = lookAt(look.day, "lithuania");
    CHECK(scene::insetsFor(close, page, scene::frameFor(close, page, *projection()), *projection()).empty());
}

TEST_CASE("whatever must be read on a wall is a two-hundredth of the distance high")
{
    for (const scene::Wall wall : {scene::Wall{4, 12}, scene::Wall{6, 12}, scene::Wall{4, 14}}) {
        const scene::PageSetup page;
        scene::Look look = lookAt(model::makeDay(2020, 3, 1));
        look.composition = scene::Composition::Wall;
        look.wall = wall;
        const scene::Style style = scene::styleFor(look, page);
        const double metresPerPoint = wall.screenWidth / page.widthPt, needed = wall.farthest / 200 * 0.995;
        for (const scene::TextStyle& type : {style.type.date, style.type.clock, style.type.theatre, style.type.state})
            CHECK(capHeight(type) * metresPerPoint >= needed);
        // On the picture too: title, date, clock, and of each theatre its name and its line.
        std::size_t readable = 0;
        const scene::Picture picture = pictureOf(look, page);
        for (const scene::Group& group : picture.scene.groups)
            for (const scene::Primitive& primitive : group.primitives)
                if (const auto* label = std::get_if<scene::Label>(&primitive))
                    readable += capHeight(label->text.style) * metresPerPoint >= needed ? 1U : 0U;
        CHECK(readable >= 3 + 2 * 5);
    }
}

TEST_CASE("the name of a theatre with an inset stands on the map clear of heading and cards, or not at all")
{
    const model::Briefing briefing = *model::readBriefing(MISSIEKAART_ASSETS "/briefing/letter.toml");
    const auto bases = [](const scene::Look& look, const scene::PageSetup& page, const scene::MapFrame& frame) {
        scene::BaseMaps out;
        for (const scene::Inset& inset : scene::insetsFor(look, page, frame, *projection()))
            out.insets[inset.theatre] = std::make_shared<const scene::BaseMap>();
        return out;
    };
    model::Session session(letter());
    std::size_t insets = 0;
    for (const model::Step& step : briefing.steps)
        for (const double width : {842.0, 1100.0, 1440.0})
            for (const auto language : {model::Language::Dutch, model::Language::English}) {
                session.setLanguage(language);
                static_cast<void>(model::show(step, session));
                const scene::Look look = scene::lookOf(session);
                const scene::PageSetup page{.widthPt = width, .heightPt = 0.53 * width};
                const scene::MapFrame frame = scene::frameFor(look, page, *projection());
                const scene::BaseMaps own = bases(look, page, frame);
                insets += own.insets.size();
                const scene::Picture picture = scene::buildPicture(look, page, frame, own, projection(), *fonts());
                for (const Found& found : faultsOf(picture, look))
                    if (found.fault == Fault::WordsOnWords) {
                        CAPTURE(step.id);
                        CAPTURE(width);
                        FAIL_CHECK(found.what);
                    }
            }
    CHECK(insets > 4);
}

TEST_CASE("a view that was reached by hand has an extent that brings it back")
{
    scene::PageSetup page;
    page.toolbarPt = 42;
    for (const char* crs : {"", "+proj=eqearth", "EPSG:3857"}) {
        const auto other = geo::Projection::create(*crs ? crs : projection()->definition());
        REQUIRE(other);
        for (const model::Camera camera : {model::Camera{{24.1, 54.9}, 900}, model::Camera{{-3.5, 16.2}, 2500},
                                           model::Camera{{66.2, 34.1}, 4000}, model::Camera{{30, 35}, 6000}}) {
            CAPTURE(crs);
            CAPTURE(camera.centre.x);
            scene::Look look = lookAt(model::makeDay(2019, 5, 1));
            look.view.camera = camera;
            const scene::MapFrame frame = scene::frameFor(look, page, *other);
            const auto seen = scene::extentSeen(look, page, frame, *other);
            REQUIRE(seen);
            look.view = {{}, *seen, std::nullopt};
            const scene::MapFrame again = scene::frameFor(look, page, *other);
            CHECK(again.metresPerPoint == doctest::Approx(frame.metresPerPoint).epsilon(0.01));
            const double off = std::hypot(again.centre.x - frame.centre.x, again.centre.y - frame.centre.y);
            CHECK(off / frame.metresPerPoint < 3);  // points of the page
        }
    }
}

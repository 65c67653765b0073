// SPDX-License-Identifier: Apache-2.0
// The verbs of the session: what each does, that it redraws only for a change, and that views can be undone.
#include "model/session.h"

#include <algorithm>
#include <set>

#include "letter.h"

using namespace model;
using namespace model::test;

namespace {

std::shared_ptr<const Dataset> shared() { return std::make_shared<const Dataset>(letter()); }

}  // namespace

TEST_CASE("a session begins at the as-of date with the overview")
{
    const Session session(shared());
    CHECK(session.day() == makeDay(2018, 6, 15));
    CHECK(session.view().name == "overview");
    CHECK_FALSE(session.playing());
    CHECK(session.layerShown(MapLayer::Relief));
    CHECK_FALSE(session.layerShown(MapLayer::Links));
    CHECK(session.runningSeconds() > 0);
}

TEST_CASE("days stay within the range and steps follow the calendar")
{
    Session session(shared());
    session.setDay(makeDay(1999, 1, 1));
    CHECK(session.day() == makeDay(2018, 1, 1));
    session.stepDay(-1);
    CHECK(session.day() == makeDay(2018, 1, 1));
    session.setDay(makeDay(2019, 1, 31));
    session.stepMonth(1);
    CHECK(session.day() == makeDay(2019, 2, 28));
    session.nextChange();
    CHECK(session.day() == makeDay(2019, 5, 1));
    REQUIRE(session.changeToday());
    CHECK(caption(letter(), *session.changeToday()).en.find("MINUSMA") != std::string::npos);
    session.previousChange();
    CHECK(session.day() == makeDay(2019, 1, 1));
    session.goToEnd();
    CHECK(session.day() == makeDay(2021, 12, 31));
    session.nextChange();
    CHECK(session.day() == makeDay(2021, 12, 31));
    session.setRange(makeDay(2019, 1, 1), makeDay(2020, 1, 1));
    CHECK(session.day() == makeDay(2020, 1, 1));
    session.goToStart();
    CHECK(session.day() == makeDay(2019, 1, 1));
    session.previousChange();
    CHECK(session.day() == makeDay(2019, 1, 1));
}

TEST_CASE("going to a day that the data have makes the range hold it")
{
    Session session(shared());
    session.setRange(makeDay(2019, 1, 1), makeDay(2020, 1, 1));
    CHECK_FALSE(session.goTo(makeDay(2019, 5, 1)));
    CHECK(session.day() == makeDay(2019, 5, 1));
    CHECK(session.goTo(makeDay(2018, 3, 1)));
    CHECK(session.day() == makeDay(2018, 3, 1));
    CHECK(session.range() == Window{makeDay(2018, 3, 1), makeDay(2020, 1, 1)});
    CHECK(session.goTo(makeDay(2031, 1, 1)));
    CHECK(session.day() == makeDay(2021, 12, 31));
    CHECK(session.range() == Window{makeDay(2018, 3, 1), makeDay(2021, 12, 31)});
}

TEST_CASE("playing shows every change, then stops; looping starts again")
{
    Session session(shared());
    session.goToStart();
    session.setSpeed(20);
    session.play();
    std::set<Day> seen;
    for (int frame = 0; frame < 10000 && session.playing(); ++frame) {
        session.advance(3.0);
        seen.insert(session.day());
    }
    CHECK_FALSE(session.playing());
    CHECK(session.day() == makeDay(2021, 12, 31));
    for (const ChangeDay& change : session.changes()) CHECK(seen.contains(change.day));

    session.play();
    CHECK(session.day() == makeDay(2018, 1, 1));
    session.setLooping(true);
    session.goToEnd();
    session.advance(100);
    session.advance(100);
    CHECK(session.playing());
    CHECK(session.day() == makeDay(2018, 1, 1));
    session.togglePlay();
    const auto before = session.revision();
    session.advance(100);
    CHECK(session.revision() == before);
}

TEST_CASE("playing, stepping and captions follow the filter, and skip nothing that it shows")
{
    Session session(shared());
    const double everything = session.runningSeconds();
    const auto all = session.changes().size();
    Filter filter;
    filter.theatres.only(Theatre::Lithuania);
    session.setFilter(filter);
    CHECK(session.changes().size() < all);
    CHECK(session.runningSeconds() < everything);
    session.setDay(makeDay(2019, 5, 1));  // the end of a contribution elsewhere
    CHECK_FALSE(session.changeToday());
    session.setDay(makeDay(2018, 6, 16));  // the end of what is reported, there and elsewhere
    REQUIRE(session.changeToday());
    CHECK(caption(letter(), *session.changeToday()).en.find("MINUSMA") == std::string::npos);
    session.nextChange();
    CHECK(session.day() == makeDay(2021, 1, 1));
    for (const double speed : {0.5, 1.0, 20.0}) {
        for (const double step : {0.1, 3.0, 1000.0}) {
            session.setSpeed(speed);
            session.goToStart();
            session.play();
            std::set<Day> seen;
            while (session.playing()) {
                session.advance(step);
                seen.insert(session.day());
            }
            for (const ChangeDay& change : session.changes()) CHECK(seen.contains(change.day));
        }
    }
    session.setSpeed(1);
    session.setFilter({});
    CHECK(session.changes().size() == all);
    CHECK(session.runningSeconds() == doctest::Approx(everything));
}

TEST_CASE("one by one the selection goes through what is shown on the day, and round")
{
    Session session(shared());
    Filter filter;
    filter.theatres.only(Theatre::Sahel);
    session.setFilter(filter);
    session.setDay(makeDay(2020, 3, 1));
    std::vector<std::string> forth;
    for (session.selectNext(1); forth.empty() || session.selected() != forth.front(); session.selectNext(1)) {
        forth.push_back(session.selected());
        const Record& record = letterRecord(session.selected());
        CHECK(shows(filter, record));
        CHECK(standing(record, session.day()).here());
        REQUIRE(forth.size() < 100);
    }
    CHECK(forth.size() > 3);
    std::vector<std::string> back;
    for (std::size_t i = 0; i < forth.size(); ++i) session.selectNext(-1), back.push_back(session.selected());
    std::ranges::reverse(back);
    CHECK(back == forth);
    session.select({});
    session.selectNext(-1);
    CHECK(session.selected() == forth.back());
    filter.words = "nobody writes this";
    session.setFilter(filter);
    session.selectNext(1);
    CHECK(session.selected() == forth.back());
}

TEST_CASE("one by one the days go through all events that are played")
{
    Session session(shared());
    session.goToStart();
    CHECK(session.event().empty());
    std::vector<std::string> forth;
    for (session.nextEvent(); forth.empty() || session.event() != forth.back(); session.nextEvent()) {
        forth.emplace_back(session.event());
        REQUIRE(forth.size() < 100);
    }
    CHECK(std::set<std::string>(forth.begin(), forth.end()).size() == forth.size());
    std::size_t played = 0;
    for (const Event& event : letter().events) {
        const auto day = event.date.earliest ? event.date.earliest : event.date.latest;
        if (day && *day > makeDay(2018, 1, 1) && *day <= makeDay(2021, 12, 31)) ++played;
    }
    CHECK(forth.size() == played);
    for (std::size_t i = forth.size() - 1; i > 0; --i) {
        session.previousEvent();
        CHECK(session.event() == forth[i - 1]);
    }
    session.stepDay(1);
    CHECK(session.event().empty());
}

TEST_CASE("only a change asks for a new picture")
{
    Session session(shared());
    const auto unchanged = [&](auto verb) {
        const auto before = session.revision();
        verb();
        CHECK(session.revision() == before);
    };
    const auto changed = [&](auto verb) {
        const auto before = session.revision();
        verb();
        CHECK(session.revision() > before);
    };
    changed([&] { session.setLanguage(Language::English); });
    unchanged([&] { session.setLanguage(Language::English); });
    changed([&] { session.setTheme(Theme::Print); });
    unchanged([&] { session.setTheme(Theme::Print); });
    changed([&] { session.toggleLayer(MapLayer::Links); });
    changed([&] { session.select("efp-lithuania"); });
    unchanged([&] { session.select("efp-lithuania"); });
    changed([&] { session.select("no-such-record"); });
    CHECK(session.selected().empty());
    changed([&] { session.hover("efp-lithuania"); });
    unchanged([&] { session.setDay(session.day()); });
    unchanged([&] { session.advance(1); });
    // While dwelling on a day nothing moves.
    session.play();
    unchanged([&] { session.advance(0.1); });
}

TEST_CASE("views are remembered, a gesture as one")
{
    Session session(shared());
    CHECK_FALSE(session.flyTo("atlantis"));
    CHECK(session.flyTo("erbil"));
    CHECK(session.view().name == "erbil");
    session.moveCamera({{44, 36}, 900});
    session.moveCamera({{44, 37}, 900});
    session.endGesture();
    session.moveCamera({{44, 38}, 900});
    CHECK(session.view().name.empty());
    session.viewBack();
    REQUIRE(session.view().camera);
    CHECK(session.view().camera->centre.y == 37);
    session.viewBack();
    CHECK(session.view().name == "erbil");
    session.viewBack();
    CHECK(session.view().name == "overview");
    CHECK_FALSE(session.canGoBack());
    session.viewBack();
    CHECK(session.view().name == "overview");
}

TEST_CASE("reset brings back the beginning but keeps language and theme")
{
    Session session(shared());
    session.setLanguage(Language::English);
    session.flyTo("iraq");
    session.setDay(makeDay(2020, 1, 1));
    session.select("efp-lithuania");
    Filter filter;
    filter.theatres.only(Theatre::Iraq);
    session.setFilter(filter);
    session.play();
    session.reset();
    CHECK(session.view().name == "overview");
    CHECK(session.day() == makeDay(2018, 6, 15));
    CHECK(session.selected().empty());
    CHECK_FALSE(session.filter().restricts());
    CHECK_FALSE(session.playing());
    CHECK(session.language() == Language::English);
}

TEST_CASE("a reloaded dataset keeps view, day and what is still there")
{
    Session session(shared());
    session.flyTo("sahel");
    session.setDay(makeDay(2019, 5, 1));
    session.select("efp-lithuania");
    session.hover("minusma-current");
    Dataset fewer = letter();
    fewer.records = {};
    for (const Record& record : letter().records)
        if (record.id != "minusma-current") fewer.records.push_back(record);
    session.setDataset(std::make_shared<const Dataset>(fewer));
    CHECK(session.view().name == "sahel");
    CHECK(session.day() == makeDay(2019, 5, 1));
    CHECK(session.selected() == "efp-lithuania");
    CHECK(session.hovered().empty());
}

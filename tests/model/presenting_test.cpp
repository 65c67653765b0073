// SPDX-License-Identifier: Apache-2.0
// What the keys of a remote do, one by one, and what time does when nobody leads.
#include "model/presenting.h"

#include "letter.h"

using namespace model;

namespace {

struct Room {
    explicit Room(bool alone = false) : presenting(briefing, session, alone) {}
    void take(std::initializer_list<Cue> cues)
    {
        for (const Cue cue : cues) presenting.take(cue);
    }
    void type(std::string_view words)
    {
        for (const char c : words) presenting.type(c);
    }
    Briefing briefing = parseBriefing(
                            "[[step]]\nid = \"a\"\nadvance = 5\n[[step]]\nid = \"b\"\nfrom = 2018-06-15\n"
                            "to = 2019-06-01\ndwell = 1\nadvance = 2\n[[step]]\nid = \"c\"\n[[step]]\nid = \"d\"\n",
                            "b.toml")
                            .value();
    Session session{std::make_shared<const Dataset>(test::letter())};
    Presenting presenting;
};

}  // namespace

TEST_CASE("next goes on, and finishes a step that plays first")
{
    Room room;
    CHECK(room.presenting.step().id == "a");
    room.take({Cue::Next});
    CHECK(room.presenting.step().id == "b");
    CHECK(room.session.playing());
    CHECK(room.presenting.changesToCome() > 0);
    room.take({Cue::Next});
    CHECK(room.presenting.step().id == "b");
    CHECK_FALSE(room.session.playing());
    CHECK(room.session.day() == makeDay(2019, 6, 1));
    room.take({Cue::Next, Cue::Next, Cue::Next, Cue::Next});
    CHECK(room.presenting.step().id == "d");
    CHECK(room.presenting.following() == nullptr);
}

TEST_CASE("back, first, last and a typed number")
{
    Room room;
    room.take({Cue::Back});
    CHECK(room.presenting.index() == 0);
    room.take({Cue::Last});
    CHECK(room.presenting.index() == 3);
    room.take({Cue::Back, Cue::First});
    CHECK(room.presenting.index() == 0);
    room.type("3");
    CHECK(room.presenting.index() == 0);
    room.take({Cue::Enter});
    CHECK(room.presenting.index() == 2);
    room.type("99");
    room.take({Cue::Enter});
    CHECK(room.presenting.index() == 2);
    CHECK(room.presenting.problems().size() == 1);
    room.type("1");
    room.take({Cue::Next, Cue::Enter});
    CHECK_MESSAGE(room.presenting.index() == 3, "another key drops the number");
}

TEST_CASE("a black or white screen is lifted by any key, which does nothing else")
{
    Room room;
    for (const Cue dark : {Cue::Black, Cue::White}) {
        room.take({dark});
        CHECK(room.presenting.curtain() != Curtain::None);
        room.take({Cue::Next});
        CHECK(room.presenting.curtain() == Curtain::None);
        CHECK(room.presenting.index() == 0);
    }
    room.take({Cue::Next, Cue::Black});
    const Day before = room.session.day();
    room.presenting.advance(60);
    CHECK_MESSAGE(room.session.day() == before, "time stands still behind it");
}

TEST_CASE("a date is typed without leaving the step")
{
    Room room;
    room.take({Cue::Date});
    room.type("1 mei 2019x");
    room.take({Cue::Erase, Cue::Enter});
    CHECK(room.session.day() == makeDay(2019, 5, 1));
    CHECK(room.presenting.index() == 0);
    room.take({Cue::Date});
    room.type("nonsense");
    room.take({Cue::Enter});
    CHECK(room.session.day() == makeDay(2019, 5, 1));
    CHECK(room.presenting.problems().size() == 1);
    room.take({Cue::Date});
    room.type("1 mei 2031");
    room.take({Cue::Enter});
    CHECK(room.session.day() == makeDay(2019, 5, 1));
    REQUIRE(room.presenting.problems().size() == 1);
    CHECK(room.presenting.problems().front().en.find("2031-05-01 lies outside") == 0);
    room.take({Cue::Date});
    room.type("2 mei 2019");
    room.take({Cue::Enter});
    CHECK(room.session.day() == makeDay(2019, 5, 2));
    CHECK(room.presenting.problems().empty());
    room.take({Cue::Date, Cue::Leave});
    CHECK_FALSE(room.presenting.left());
    room.take({Cue::Leave});
    CHECK(room.presenting.left());
}

TEST_CASE("with nobody to lead steps go round, a played one after its end")
{
    Room room(true);
    room.take({Cue::Next, Cue::Black});
    CHECK(room.presenting.index() == 0);
    CHECK(room.presenting.curtain() == Curtain::None);
    room.presenting.advance(4.9);
    CHECK(room.presenting.index() == 0);
    room.presenting.advance(0.2);
    CHECK(room.presenting.index() == 1);
    double played = 0;
    for (; room.session.playing() && played < 600; played += 0.5) room.presenting.advance(0.5);
    CHECK_FALSE(room.session.playing());
    CHECK(room.session.day() == makeDay(2019, 6, 1));
    room.presenting.advance(2.1);
    CHECK(room.presenting.index() == 2);
    room.presenting.advance(16);
    room.presenting.advance(16);
    CHECK(room.presenting.index() == 0);
}

TEST_CASE("with nobody to lead only leaving twice in a row leaves")
{
    Room room(true);
    room.take({Cue::Leave});
    CHECK_FALSE(room.presenting.left());
    room.presenting.advance(3);
    room.take({Cue::Leave});
    CHECK_FALSE(room.presenting.left());
    room.presenting.advance(0.5);
    room.take({Cue::Leave});
    CHECK(room.presenting.left());
}

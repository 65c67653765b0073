// SPDX-License-Identifier: Apache-2.0
// The cases that the letter leaves open, one by one, and the words given for them.
#include "model/presence.h"

#include <vector>

#include "letter.h"
#include "model/words.h"

using namespace model;
using namespace model::test;

namespace {

struct Expected {
    const char* id;
    const char* day;
    const char* presence;
    const char* state;
    const char* reasonEn;
    const char* reasonNl;
};

Standing on(const char* id, const char* day) { return standing(letterRecord(id), *parseIsoDay(day)); }

void check(const std::vector<Expected>& table)
{
    for (const Expected& row : table) {
        CAPTURE(row.id);
        CAPTURE(row.day);
        const Standing now = on(row.id, row.day);
        CHECK(code(now.presence) == row.presence);
        CHECK(code(now.state) == row.state);
        CHECK(reason(now, letterRecord(row.id), Language::English) == row.reasonEn);
        CHECK(reason(now, letterRecord(row.id), Language::Dutch) == row.reasonNl);
    }
}

}  // namespace

TEST_CASE("MINUSMA ends as of 1 May 2019 and becomes a drawdown, not an empty place")
{
    check({{"minusma-current", "2018-01-01", "maybe", "reported", "start not stated", "begin niet vermeld"},
           {"minusma-current", "2018-06-15", "yes", "reported", "", ""},
           {"minusma-current", "2019-04-30", "yes", "planned", "", ""},
           {"minusma-current", "2019-05-01", "no", "absent", "ended 30 April 2019", "beëindigd op 30 april 2019"},
           {"minusma-redeployment", "2019-04-30", "no", "absent", "from 1 May 2019", "vanaf 1 mei 2019"},
           {"minusma-redeployment", "2019-05-01", "yes", "planned", "", ""},
           {"minusma-redeployment", "2021-12-31", "maybe", "planned", "end not stated", "einde niet vermeld"}});
}

TEST_CASE("Lithuania is decided and already running, through 2020")
{
    check({{"efp-lithuania", "2018-06-13", "maybe", "reported", "start not stated", "begin niet vermeld"},
           {"efp-lithuania", "2018-06-14", "yes", "reported", "", ""},
           {"efp-lithuania", "2020-12-31", "yes", "planned", "", ""},
           {"efp-lithuania", "2021-01-01", "no", "absent", "ended 31 December 2020", "beëindigd op 31 december 2020"}});
}

TEST_CASE("special operations forces: Baghdad stays, the north leaves on an unstated day, the move is some day in 2018")
{
    check({{"iraq-baghdad-sof", "2018-06-15", "yes", "reported", "", ""},
           {"iraq-baghdad-sof", "2018-06-16", "maybe", "not-stated", "end not stated", "einde niet vermeld"},
           {"iraq-north-sof-withdrawn", "2018-04-12", "maybe", "reported", "start not stated", "begin niet vermeld"},
           {"iraq-north-sof-withdrawn", "2018-04-13", "yes", "reported", "", ""},
           {"iraq-north-sof-withdrawn", "2018-04-14", "maybe", "reported", "end not stated", "einde niet vermeld"},
           {"iraq-north-sof-withdrawn", "2018-06-16", "maybe", "not-stated", "end not stated", "einde niet vermeld"},
           {"sof-move-iraq-afghanistan", "2018-06-15", "no", "absent", "not before 16 June 2018",
            "niet vóór 16 juni 2018"},
           {"sof-move-iraq-afghanistan", "2018-12-31", "maybe", "planned", "day not stated", "dag niet vermeld"},
           {"sof-move-iraq-afghanistan", "2019-01-01", "no", "absent", "moved by 31 December 2018",
            "uiterlijk verplaatst op 31 december 2018"}});
    CHECK(letterRecord("sof-move-iraq-afghanistan").notes().placeFrom == "iraq");
}

TEST_CASE("the NATO mission in Iraq is under investigation for the Netherlands")
{
    CHECK(letterRecord("iraq-nato-cbm-nl").status == Status::UnderInvestigation);
    check(
        {{"iraq-nato-cbm-nl", "2018-06-15", "no", "absent", "not before 16 June 2018; start not stated",
          "niet vóór 16 juni 2018; begin niet vermeld"},
         {"iraq-nato-cbm-nl", "2018-06-16", "maybe", "proposed", "start and end not stated",
          "begin en einde niet vermeld"},
         {"iraq-nato-cbm", "2018-06-16", "maybe", "planned", "start and end not stated", "begin en einde niet vermeld"},
         {"iraq-nato-current-activity", "2019-01-01", "maybe", "not-stated", "end not stated", "einde niet vermeld"}});
}

TEST_CASE("both readings of 'also in Erbil' are told")
{
    CHECK(letterRecord("erbil-eu-police-programme").notes().ambiguity.en.find("besides other places") !=
          std::string::npos);
    CHECK(letterRecord("erbil-eu-police-programme").notes().ambiguity.nl.find("twee lezingen") != std::string::npos);
    check({{"erbil-eu-police-programme", "2020-01-01", "maybe", "proposed", "start and end not stated",
            "begin en einde niet vermeld"}});
}

TEST_CASE("the EU training mission has five military from its renewal, and nothing earlier")
{
    check({{"sahel-eu-training-mission", "2018-06-15", "no", "absent", "not before 16 June 2018; start not stated",
            "niet vóór 16 juni 2018; begin niet vermeld"},
           {"sahel-eu-training-mission", "2018-06-16", "maybe", "planned", "start and end not stated",
            "begin en einde niet vermeld"}});
    CHECK_FALSE(on("sahel-eu-training-mission", "2018-06-15").number);
    CHECK(on("sahel-eu-training-mission", "2019-01-01").number == Number::exact(5, Unit::Military));
}

TEST_CASE("the option of a few posts and the fight against ISIS are proposals for 2019 only")
{
    for (const char* id : {"sahel-staff-police-civil-2019", "anti-isis-2019", "maritime-2019"}) {
        check({{id, "2018-12-31", "no", "absent", "from 2019", "vanaf 2019"},
               {id, "2019-01-01", "maybe", "proposed", "start some time in 2019", "begin ergens in 2019"},
               {id, "2019-12-31", "yes", "proposed", "", ""},
               {id, "2020-01-01", "no", "absent", "proposed through 2019", "voorstel loopt tot en met 2019"}});
    }
}

TEST_CASE("Resolute Support: the base runs, the extra sixty start on an unstated day of 2018, both through 2021")
{
    check({{"rs-nl-existing", "2018-01-01", "maybe", "reported", "start not stated", "begin niet vermeld"},
           {"rs-nl-existing", "2018-06-15", "yes", "reported", "", ""},
           {"rs-nl-existing", "2021-12-31", "yes", "planned", "", ""},
           {"rs-nl-intensification", "2018-06-15", "no", "absent", "not before 16 June 2018", "niet vóór 16 juni 2018"},
           {"rs-nl-intensification", "2018-09-01", "maybe", "planned",
            "start between 16 June 2018 and 31 December 2018, day not stated",
            "begin tussen 16 juni 2018 en 31 december 2018, dag niet vermeld"},
           {"rs-nl-intensification", "2018-12-31", "yes", "planned", "", ""},
           {"rs-nl-intensification", "2021-12-31", "yes", "planned", "", ""}});
    CHECK(letterRecord("rs-nl-intensification").notes().ambiguity.en.find("S2.2") != std::string::npos);
}

TEST_CASE("the EU officials are eight until the letter and eight to fifteen after it")
{
    CHECK(on("sahel-eu-capacity-missions", "2018-06-15").number == Number::exact(8, Unit::Officials));
    const auto after = on("sahel-eu-capacity-missions", "2018-06-16").number;
    REQUIRE(after);
    CHECK(after->qualifier() == Qualifier::Range);
    CHECK(after->low() == 8);
    CHECK(after->high() == 15);
    CHECK(on("sahel-eu-capacity-missions", "2021-12-31").number == after);
}

TEST_CASE("a withdrawal, a single-day move and a short contribution keep to the rules too")
{
    Record move;
    move.type = Type::Move;
    move.status = Status::Decided;
    move.start = {makeDay(2019, 3, 1), makeDay(2019, 3, 1)};
    CHECK(standing(move, makeDay(2019, 2, 28)).presence == Presence::No);
    CHECK(standing(move, makeDay(2019, 3, 1)).presence == Presence::Yes);
    CHECK(standing(move, makeDay(2019, 3, 2)).presence == Presence::No);
    CHECK(reason(standing(move, makeDay(2019, 3, 2)), move, Language::English) == "moved on 1 March 2019");

    Record moveByEnd;  // its last possible day is given by the end window alone
    moveByEnd.type = Type::Move;
    moveByEnd.status = Status::Decided;
    moveByEnd.end = {std::nullopt, makeDay(2019, 3, 1)};
    CHECK(reason(standing(moveByEnd, makeDay(2019, 3, 2)), moveByEnd, Language::English) == "moved by 1 March 2019");

    Record endingWithin;
    endingWithin.status = Status::Ending;
    endingWithin.end = {makeDay(2019, 1, 1), makeDay(2019, 12, 31)};
    CHECK(standing(endingWithin, makeDay(2019, 1, 1)).presence == Presence::Yes);
    const Standing perhaps = standing(endingWithin, makeDay(2019, 1, 2));
    CHECK(perhaps.presence == Presence::Maybe);
    CHECK(perhaps.state == State::Planned);
    CHECK(reason(perhaps, endingWithin, Language::English) == "end some time in 2019");
}

// SPDX-License-Identifier: Apache-2.0
// A briefing is made, changed and taken back; what somebody wrote by hand in its file stays.
#include "model/briefing_edit.h"

#include <algorithm>

#include "letter.h"

using namespace model;

namespace {

Briefing read(const std::string& toml)
{
    auto out = parseBriefing(toml, "b.toml");
    REQUIRE_MESSAGE(out, out.error().text());
    return std::move(*out);
}

std::string ids(const BriefingEdit& edit)
{
    std::string out;
    for (const Step& step : edit.briefing().steps) out += (out.empty() ? "" : " ") + step.id;
    return out;
}

const char* const kByHand =
    "# Mine, for Tuesday.\ntitle_nl = \"Dinsdag\" # short\n\n"
    "# The beginning.\n[[step]]\nid = \"a\"\n# why this day\ndate = 2019-05-01\ntitle_nl = \"Een\"\n"
    "text_nl = \"\"\"\n# no comment\n[[step]]\n\"\"\"\nonly = [\n  \"nato\", # both\n  \"un\",\n]\n\n"
    "[[step]]\nid = \"b\"\nfrom = 2018-06-01\nto = 2019-01-01\n\n# The end.\n[[step]]\nid = \"c\"\n";

Step named(const std::string& id)
{
    Step step;
    step.id = id;
    return step;
}

}  // namespace

TEST_CASE("steps are added after the one at hand, moved, doubled and removed, and all of it is taken back")
{
    BriefingEdit edit{Briefing{}};
    CHECK(edit.step() == nullptr);
    CHECK_FALSE(edit.canUndo());
    edit.remove();
    edit.duplicate();
    edit.move(1);
    edit.write(&Step::title, Language::English, "nowhere");
    CHECK_FALSE(edit.canUndo());

    edit.add(named("step"));
    edit.add(named("step"));
    edit.choose(0);
    edit.add(named("step"));
    CHECK(ids(edit) == "step step-3 step-2");
    CHECK(edit.index() == 1);
    edit.move(1);
    CHECK(ids(edit) == "step step-2 step-3");
    CHECK(edit.index() == 2);
    edit.move(5);  // there is no room
    CHECK(ids(edit) == "step step-2 step-3");
    edit.move(-7);
    CHECK(ids(edit) == "step-3 step step-2");
    edit.duplicate();
    CHECK(ids(edit) == "step-3 step-3-2 step step-2");
    CHECK(edit.index() == 1);
    edit.choose(3);
    edit.remove();
    CHECK(ids(edit) == "step-3 step-3-2 step");
    CHECK(edit.index() == 2);

    std::vector<std::string> seen{ids(edit)};
    while (edit.canUndo()) edit.undo(), seen.push_back(ids(edit));
    CHECK(ids(edit).empty());
    CHECK(seen.size() == 8);
    for (std::size_t i = seen.size(); edit.canRedo();) {
        edit.redo();
        CHECK(ids(edit) == seen[--i - 1]);
    }
    CHECK(ids(edit) == seen.front());
    edit.undo();
    edit.add(named("other"));
    CHECK_FALSE(edit.canRedo());
}

TEST_CASE("writing on in one text is taken back as one, another text apart")
{
    BriefingEdit edit(read(kByHand));
    for (const char* words : {"O", "On", "One"}) edit.write(&Step::title, Language::English, words);
    edit.write(&Step::notes, Language::English, "N");
    edit.write(&Step::notes, Language::Dutch, "M");
    for (const char* words : {"M ", "M m", "M m.", "M m. O", "M m. O\n", "M m. O\np", "M m. O\npq"})
        edit.write(&Step::notes, Language::Dutch, words);
    for (const char* words : {"M m. O", "M m"}) {
        edit.undo();
        CHECK(edit.step()->notes.nl == words);
    }
    edit.undo();
    CHECK(edit.step()->notes == Text{"", "N"});
    edit.undo();
    CHECK(edit.step()->notes.empty());
    CHECK(edit.step()->title == Text{"Een", "One"});
    edit.write(&Step::title, Language::English, "One more");  // after an undo it is a change of its own
    edit.undo();
    CHECK(edit.step()->title.en == "One");
    edit.undo();
    CHECK(edit.step()->title.en.empty());
    CHECK_FALSE(edit.canUndo());
    const auto before = edit.revision();
    edit.write(&Step::title, Language::Dutch, "Een");  // as it was
    edit.choose(2);
    CHECK(edit.revision() == before);
}

TEST_CASE("an id is a word that no other step has")
{
    BriefingEdit edit(read(kByHand));
    for (const char* bad : {"", "b", "two words", "a/b", "..", "q\"", "\n"}) {
        CAPTURE(bad);
        const Text problem = edit.rename(bad);
        CHECK_FALSE(problem.nl.empty());
        CHECK_FALSE(problem.en.empty());
    }
    CHECK(edit.rename("a").empty());
    CHECK_FALSE(edit.canUndo());
    for (const char* good : {"e", "ee", "één"}) CHECK(edit.rename(good).empty());
    edit.undo();
    CHECK(edit.briefing().steps.front().id == "a");
    edit.redo();
    CHECK(edit.briefing().steps.front().id == "één");
}

TEST_CASE("another view leaves the words, and what plays still plays")
{
    BriefingEdit edit(read(kByHand));
    edit.setAdvance(1);
    edit.setAdvance(12);
    edit.undo();
    CHECK_FALSE(edit.canUndo());
    edit.redo();
    Step view;
    view.id = "view";
    view.view = "iraq";
    view.day = makeDay(2020, 1, 1);
    edit.showInstead(view);
    CHECK(edit.step()->id == "a");
    CHECK(edit.step()->title.nl == "Een");
    CHECK(edit.step()->view == "iraq");
    CHECK(edit.step()->day == makeDay(2020, 1, 1));
    CHECK(edit.step()->only.empty());
    CHECK(edit.step()->advanceSeconds == 12);
    edit.choose(1);
    edit.showInstead(view);
    CHECK_FALSE(edit.step()->day.has_value());
    REQUIRE(edit.step()->play.has_value());
    CHECK(edit.step()->play->from == makeDay(2018, 6, 1));
    edit.setDay(makeDay(2019, 2, 3));
    CHECK_FALSE(edit.step()->play.has_value());
    CHECK_FALSE(
        edit.setPlay({makeDay(2020, 1, 1), makeDay(2019, 1, 1), PlaybackMode::ByCalendar, std::nullopt}).empty());
    CHECK(edit.step()->day == makeDay(2019, 2, 3));
    CHECK(edit.setPlay({makeDay(2019, 1, 1), makeDay(2020, 1, 1), PlaybackMode::ByCalendar, std::nullopt}).empty());
    CHECK_FALSE(edit.step()->day.has_value());
    CHECK(edit.step()->play->from == makeDay(2019, 1, 1));
    CHECK(edit.step()->play->to == makeDay(2020, 1, 1));
    CHECK_MESSAGE(parseBriefing(tomlOf(edit.briefing()), "b.toml"), tomlOf(edit.briefing()));
}

TEST_CASE("only the lines of what changed are written again")
{
    const std::string before = kByHand;
    BriefingEdit edit(read(before));
    CHECK(tomlOf(edit.briefing()) == before);
    const auto with = [&](std::string_view old, std::string_view fresh) {
        std::string out = before;
        const std::size_t at = out.find(old);
        REQUIRE(at != std::string::npos);
        return out.replace(at, old.size(), fresh);
    };
    edit.write(&Step::title, Language::Dutch, "Twee");
    CHECK(tomlOf(edit.briefing()) == with("title_nl = \"Een\"", "title_nl = \"Twee\""));
    edit.write(&Step::title, Language::Dutch, "Een");
    CHECK(tomlOf(edit.briefing()) == before);
    edit.write(&Step::text, Language::English, "New.\nMore");
    CHECK(tomlOf(edit.briefing()) == with("  \"un\",\n]\n", "  \"un\",\n]\ntext_en = \"\"\"\nNew.\nMore\"\"\"\n"));
    edit.undo();
    edit.undo();
    CHECK(edit.setPlay({makeDay(2019, 5, 1), makeDay(2019, 6, 1), PlaybackMode::ByChange, std::nullopt}).empty());
    CHECK(tomlOf(edit.briefing()).find("# why this day\ntitle_nl") != std::string::npos);
    edit.undo();
    edit.entitle(Language::Dutch, "Woensdag");
    CHECK(tomlOf(edit.briefing()) == with("title_nl = \"Dinsdag\" # short\n", "title_nl = \"Woensdag\"\n"));
    edit.entitle(Language::English, "Wednesday");
    CHECK(read(tomlOf(edit.briefing())).title == Text{"Woensdag", "Wednesday"});
    edit.undo();
    edit.undo();
    edit.choose(1);
    edit.write(&Step::notes, Language::Dutch, "Nieuw");
    CHECK(tomlOf(edit.briefing()) ==
          with("to = 2019-01-01\n\n", "to = 2019-01-01\nnotes_nl = \"Nieuw\"\n\n"));  // nothing about how it plays
    edit.undo();
    edit.duplicate();
    const std::string doubled = tomlOf(edit.briefing());
    CHECK(read(doubled).steps.size() == 4);
    CHECK(doubled.find("to = 2019-01-01\n\n[[step]]\nid = \"b-2\"") != std::string::npos);
    CHECK(doubled.ends_with("# The end.\n[[step]]\nid = \"c\"\n"));
}

TEST_CASE("a briefing that is made here is a file that can be read")
{
    BriefingEdit edit{Briefing{}};
    edit.entitle(Language::Dutch, "Mijn \"briefing\"");
    edit.add(named("eerste"));
    edit.write(&Step::text, Language::Dutch, "Een\n- \\twee\n\n*drie*\n");
    edit.write(&Step::notes, Language::English, "\"\"\"");
    const Briefing again = read(tomlOf(edit.briefing()));
    CHECK(again.title == edit.briefing().title);
    REQUIRE(again.steps.size() == 1);
    CHECK(again.steps[0].text == edit.step()->text);
    CHECK(again.steps[0].notes == edit.step()->notes);
    CHECK(tomlOf(again) == tomlOf(edit.briefing()));
}

TEST_CASE("whatever a text holds and however the steps are written, the file can be read back")
{
    for (const std::string text :
         {"De '''Sahel", "with \"\"\" three", "a\x7f\x01 control", "tab\tand \\ slash", "# no comment"}) {
        BriefingEdit edit(read(kByHand));
        edit.write(&Step::title, Language::Dutch, text);
        const Briefing once = read(tomlOf(edit.briefing()));
        REQUIRE(once.steps.size() == 3);
        CHECK(once.steps[edit.index()].title.nl == text);
        BriefingEdit again(once);
        again.write(&Step::title, Language::English, "More");
        const Briefing twice = read(tomlOf(again.briefing()));
        REQUIRE(twice.steps.size() == 3);
        CHECK(twice.steps[again.index()].title.en == "More");
    }
    for (const char* toml :
         {"[[ step ]]\nid = \"a\"\n[[ step ]] # here\nid = \"b\"\n", "step = [{id = \"a\"}, {id = \"b\"}]\n",
          "[[\"step\"]]\nid = \"a\"\n[[step]]\nid = \"b\"\n"}) {
        CAPTURE(toml);
        BriefingEdit edit(read(toml));
        edit.write(&Step::title, Language::Dutch, "Titel");
        const Briefing back = read(tomlOf(edit.briefing()));
        REQUIRE(back.steps.size() == 2);
        CHECK(back.steps[edit.index()].title.nl == "Titel");
    }
}

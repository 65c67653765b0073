// SPDX-License-Identifier: Apache-2.0
// The file of a briefing: read, refused with the place of the fault, shown, written back.
#include "model/briefing.h"

#include <algorithm>

#include "letter.h"
#include "model/words.h"

using namespace model;

namespace {

std::string faultOf(const std::string& toml)
{
    const auto read = parseBriefing(toml, "b.toml");
    REQUIRE_FALSE(read.has_value());
    return read.error().text();
}

Session sessionOfLetter() { return Session(std::make_shared<const Dataset>(test::letter())); }

const Briefing& ofLetter()
{
    static const auto read = readBriefing(MISSIEKAART_ASSETS "/briefing/letter.toml");
    REQUIRE_MESSAGE(read, read.error().text());
    return *read;
}

}  // namespace

TEST_CASE("the briefing of the letter is whole, in two languages, and the data lack nothing of it")
{
    CHECK(ofLetter().steps.size() == 11);
    Session session = sessionOfLetter();
    for (const Step& step : ofLetter().steps) {
        CAPTURE(step.id);
        for (const Text* text : {&step.title, &step.text, &step.notes}) {
            CHECK_FALSE(text->nl.empty());
            CHECK_FALSE(text->en.empty());
            CHECK(text->nl != text->en);
        }
        CHECK(step.notes.nl.find("Bron: ") != std::string::npos);
        CHECK(step.notes.en.find("Source: ") != std::string::npos);
        CHECK(show(step, session).empty());
    }
}

TEST_CASE("what is wrong in a file is told with line and key")
{
    CHECK(faultOf("[[step]]\nid = \"a\"\nveiw = \"iraq\"\n").starts_with("b.toml:3: there is no key 'veiw' in a step"));
    CHECK(faultOf("name = 1\n[[step]]\nid = \"a\"\n").starts_with("b.toml:1: there is no key 'name'"));
    CHECK(faultOf("[[step]]\nid = \"a\"\ndate = \"May\"\n").starts_with("b.toml:3: 'date' must be a day"));
    CHECK(faultOf("[[step]]\nid = \"a\"\nadvance = -1\n").starts_with("b.toml:3: 'advance' must be"));
    CHECK(faultOf("[[step]]\nid = \"a\"\nonly = \"sahel\"\n").starts_with("b.toml:3: 'only' must be a list"));
    CHECK(faultOf("[[step]]\nid = \"a\"\ntheme = \"pink\"\n").find("one of dark, light, print") != std::string::npos);
    CHECK(faultOf("[[step]]\nid = \"a\"\nfrom = 2018-07-01\n").find("'from' and 'to' belong together") !=
          std::string::npos);
    CHECK(faultOf("[[step]]\nid = \"a\"\nfrom = 2019-07-01\nto = 2018-07-01\n").find("lies before") !=
          std::string::npos);
    CHECK(faultOf("[[step]]\nview = \"iraq\"\n").find("needs an 'id'") != std::string::npos);
    CHECK(faultOf("[[step]]\nid = \"a\"\n[[step]]\nid = \"a\"\n").starts_with("b.toml:3: a second step"));
    CHECK(faultOf("title_en = \"x\"\n").find("there is no step") != std::string::npos);
    CHECK(faultOf("[[step]]\nid = \"a\n").starts_with("b.toml:2: "));
    const auto none = readBriefing("/nowhere/b.toml");
    REQUIRE_FALSE(none.has_value());
    CHECK(none.error().code == geo::ErrorCode::NotFound);
}

TEST_CASE("a folder and a missing file are told as such")
{
    for (const char* path : {"/", "/no/such/file.toml"}) {
        const auto read = readBriefing(path);
        REQUIRE_FALSE(read.has_value());
        CHECK(read.error().where == path);
    }
}

TEST_CASE("a step that names what the data lack is shown as far as it can be, and says so")
{
    const auto read = parseBriefing(
        "[[step]]\nid = \"a\"\nview = \"atlantis\"\nonly = [\"mars\"]\nrecord = \"none\"\nhide = [\"ice\"]\n"
        "date = 2030-01-01\ncrs = \"flat\"\n",
        "b.toml");
    REQUIRE(read.has_value());
    Session session = sessionOfLetter();
    const auto problems = show(read->steps.front(), session);
    CHECK(problems.size() == 6);
    for (const Text& problem : problems) CHECK((!problem.nl.empty() && !problem.en.empty()));
    CHECK(session.view().name == "overview");
    CHECK(session.day() == session.dataset().frame.lastDay);
}

TEST_CASE("words that are there in one language only are told to the presenter")
{
    Session session = sessionOfLetter();
    Step step;
    step.id = "a";
    CHECK(show(step, session).empty());
    step.title = {"Titel", "Title"};
    step.text.nl = "Tekst";
    const auto problems = show(step, session);
    REQUIRE(problems.size() == 1);
    CHECK(problems.front().en == "the text is there in Dutch only");
}

TEST_CASE("a step leaves nothing of the one before")
{
    const auto read = parseBriefing(
        "[[step]]\nid = \"a\"\nview = \"iraq\"\nonly = [\"nato\"]\nhide = [\"relief\"]\nshow = [\"links\"]\n"
        "compare = 2019-01-01\nfrom = 2019-01-01\nto = 2019-06-01\ndwell = 1\n[[step]]\nid = \"b\"\n",
        "b.toml");
    REQUIRE(read.has_value());
    Session session = sessionOfLetter(), fresh = sessionOfLetter();
    show(read->steps[0], session);
    CHECK(session.playing());
    CHECK(session.layerShown(MapLayer::Links));
    show(read->steps[1], session);
    CHECK_FALSE(session.playing());
    CHECK(session.view() == fresh.view());
    CHECK(session.day() == fresh.day());
    CHECK(session.filter() == fresh.filter());
    CHECK(session.range() == fresh.range());
    CHECK_FALSE(session.compared());
    CHECK(session.layerShown(MapLayer::Relief));
    CHECK_FALSE(session.layerShown(MapLayer::Links));
}

TEST_CASE("a file that nobody changed is written as it was read, comments and all")
{
    const std::string toml =
        "# mine\ntitle_en = \"T\"\n\n# first\n[[step]]\nid = \"a\" # here\ntext_en = \"\"\"\n# no "
        "comment\n[[step]]\n\"\"\"\n\n"
        "# second\n[[step]]\nview = \"iraq\"\nid = \"b\"\n";
    auto read = parseBriefing(toml, "b.toml");
    REQUIRE_MESSAGE(read, read.error().text());
    REQUIRE(read->steps.size() == 2);
    CHECK(tomlOf(*read) == toml);
    std::swap(read->steps[0], read->steps[1]);
    read->steps[0].title.en = "Say \"b\"\\";
    const std::string changed = tomlOf(*read);
    CHECK(changed.find("# second\n[[step]]\nview = \"iraq\"\nid = \"b\"\ntitle_en = \"Say") != std::string::npos);
    CHECK(changed.find("id = \"a\" # here") != std::string::npos);
    const auto again = parseBriefing(changed, "b.toml");
    REQUIRE_MESSAGE(again, again.error().text());
    CHECK(again->steps[0].title.en == "Say \"b\"\\");
    CHECK(again->steps[1].text == read->steps[1].text);
}

TEST_CASE("every step of the letter's briefing survives being written anew")
{
    Briefing copy = ofLetter();
    for (Step& step : copy.steps) step.source.clear();
    const auto again = parseBriefing(tomlOf(copy), "b.toml");
    REQUIRE_MESSAGE(again, again.error().text());
    REQUIRE(again->steps.size() == copy.steps.size());
    for (std::size_t i = 0; i < copy.steps.size(); ++i) {
        Step read = again->steps[i];
        read.source.clear();
        CHECK(read == copy.steps[i]);
    }
}

TEST_CASE("a view of the session becomes the step that shows it")
{
    Session session = sessionOfLetter();
    REQUIRE(session.flyTo("sahel"));
    session.setDay(makeDay(2019, 5, 1));
    Filter filter;
    REQUIRE(choose(filter, "sahel,un,planned,number-stated"));
    session.setFilter(filter);
    session.showLayer(MapLayer::Links, true);
    session.showLayer(MapLayer::Relief, false);
    const Step step = stepOf(session, {}, "mine");
    Session other = sessionOfLetter();
    CHECK(show(step, other).empty());
    CHECK(other.view() == session.view());
    CHECK(other.day() == session.day());
    CHECK(other.filter() == session.filter());
    for (const auto& layer : words<MapLayer>()) CHECK(other.layerShown(layer.value) == session.layerShown(layer.value));
}

// SPDX-License-Identifier: Apache-2.0
#include "ui/actions.h"

#include <set>

#include "letter_session.h"
#include "ui/key_list.h"
#include "ui/remote.h"

using namespace ui;
using model::Language;

TEST_CASE("every key stands for one action, and every action has a name in both languages")
{
    REQUIRE(actions().size() > 20);
    CHECK_FALSE(actions().front().name.empty());
    for (const Action& one : actions()) {
        CAPTURE(one.id);
        CHECK(one.name.nl.empty() == one.name.en.empty());
        CHECK_FALSE(chordText(one.chord, Language::English).empty());
        int sameKey = 0, sameId = 0;
        for (const Action& other : actions()) {
            if (other.chord == one.chord) ++sameKey;
            if (other.id == one.id) ++sameId;
        }
        CHECK(sameKey == 1);
        CHECK(sameId == 1);
    }
}

TEST_CASE("keys do what the table says")
{
    test::Desk desk;
    const auto press = [&](char c, bool control = false) {
        return runAction({Key::Character, c, control, false}, desk.controls);
    };
    CHECK(press('2'));
    CHECK(desk.session.view().name == "iraq");
    CHECK(press('z', true));
    CHECK(desk.session.view().name == "overview");
    CHECK(press('l'));
    CHECK(desk.session.language() == Language::English);
    CHECK(runAction({Key::Space, 0, false, false}, desk.controls));
    CHECK(desk.session.playing());
    CHECK(press('q', true));
    CHECK(desk.controls.quit);
    CHECK_FALSE(press('~'));
    CHECK_FALSE(press('2', true));
}

TEST_CASE("one key starts comparing and goes round the ways, two move the divider")
{
    test::Desk desk;
    const auto press = [&](char c) { return runAction({Key::Character, c, false, false}, desk.controls); };
    CHECK(press('>'));
    CHECK(desk.session.divider() == 0.5);  // there is none yet
    CHECK(press('a'));
    CHECK(desk.session.compared() == desk.session.day());
    for (const auto way : {model::Comparing::SideBySide, model::Comparing::Swipe}) {
        CHECK(press('a'));
        CHECK(desk.session.comparing() == way);
    }
    CHECK(press('>'));
    CHECK(desk.session.divider() == doctest::Approx(0.55));
    for (int i = 0; i < 20; ++i) CHECK(press('<'));
    CHECK(desk.session.divider() == 0);
    CHECK(press('a'));
    CHECK(desk.session.comparing() == model::Comparing::Marks);
    CHECK(press('r'));
    CHECK_FALSE(desk.session.compared());
    CHECK(desk.session.divider() == 0.5);
}

TEST_CASE("escape closes what lies on top first")
{
    test::Desk desk;
    const Chord escape{Key::Escape, 0, false, false};
    desk.session.select("efp-lithuania");
    desk.controls.layersOpen = desk.controls.helpOpen = true;
    runAction(escape, desk.controls);
    CHECK_FALSE(desk.controls.helpOpen);
    CHECK(desk.controls.layersOpen);
    runAction(escape, desk.controls);
    CHECK_FALSE(desk.controls.layersOpen);
    CHECK(desk.session.selected() == "efp-lithuania");
    runAction(escape, desk.controls);
    CHECK(desk.session.selected().empty());
}

TEST_CASE("every group is listed once, and every key in it")
{
    for (const Language language : {Language::Dutch, Language::English}) {
        const auto groups = keyList(language);
        std::set<std::string> names;
        std::size_t rows = 0, named = 0;
        for (const KeyGroup& group : groups) {
            names.insert(group.name);
            rows += group.rows.size();
            for (const KeyRow& row : group.rows) CHECK((row.keys.size() >= 1 && row.keys.size() <= 3));
        }
        for (const auto& table : {actions(), editorActions()})
            for (const Action& one : table)
                if (!one.name.empty()) ++named;
        CHECK(names.size() == groups.size());
        for (const RemoteKey& key : remoteKeys())
            if (!key.name.empty()) ++named;
        CHECK(rows == named);
        CHECK(keysAsMarkdown(language).find("| `0` – `6` |") != std::string::npos);
    }
}

TEST_CASE("the keyboard pans the map, and what it shows can be taken back")
{
    test::Desk desk;
    const geo::Point centre = desk.map.frame().centre;
    CHECK(runAction({Key::Right, 0, true, false}, desk.controls));
    CHECK(desk.map.frame().centre.x > centre.x);
    CHECK(runAction({Key::Down, 0, true, false}, desk.controls));
    CHECK(desk.map.frame().centre.y < centre.y);
    desk.session.viewBack();
    desk.session.viewBack();
    CHECK(desk.session.view().name == "overview");
}

TEST_CASE("lanes scroll no further than there are records, and one theatre folds")
{
    test::Desk desk;
    for (int i = 0; i < 20; ++i) runAction("lanes-down", desk.controls);
    CHECK(desk.controls.firstLane == static_cast<double>(desk.session.dataset().records.size()));
    for (int i = 0; i < 20; ++i) runAction("lanes-up", desk.controls);
    CHECK(desk.controls.firstLane == 0);
    runAction("fold-one", desk.controls);
    CHECK(desk.controls.folded.empty());
    desk.session.select("efp-lithuania");
    runAction("fold-one", desk.controls);
    CHECK(desk.controls.folded == std::set<model::Theatre>{model::Theatre::Lithuania});
}

TEST_CASE("tips name the key")
{
    CHECK(tipFor("next-change", Language::Dutch) == "Volgende wijziging · ]");
    CHECK(tipFor("view-back", Language::English) == "Back to the previous view · Ctrl+Z");
    CHECK(chordText({Key::Right, 0, false, true}, Language::English) == "Shift+→");
    CHECK(chordText({Key::Space, 0, false, false}, Language::Dutch) == "Spatie");
}

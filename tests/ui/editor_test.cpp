// SPDX-License-Identifier: Apache-2.0
// What the editor asks before anything is lost, and when it keeps unsaved work.
#include "ui/editor.h"

#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <iterator>

#include "letter_session.h"
#include "ui/actions.h"
#include "ui/editor_panel.h"

using namespace ui;
namespace fs = std::filesystem;
using Question = Editor::Question;
using Answer = Editor::Answer;

namespace {

// An editor on files of its own.
struct Room {
    fs::path folder = fs::temp_directory_path() / ("missiekaart-editor-" + std::to_string(getpid()));
    int written = 0, kept = 0, forgotten = 0;
    std::string keptText;

    Room() { fs::create_directories(folder); }
    ~Room() { fs::remove_all(folder); }
    Room(const Room&) = delete;
    Room& operator=(const Room&) = delete;

    [[nodiscard]] std::string at(const char* name) const { return (folder / name).string(); }
    void put(const char* name, const std::string& text) const { std::ofstream(at(name)) << text; }
    [[nodiscard]] std::string get(const char* name) const
    {
        std::ifstream file(at(name));
        return {std::istreambuf_iterator<char>(file), {}};
    }
    [[nodiscard]] BriefingStore store()
    {
        BriefingStore out;
        out.letter = MISSIEKAART_ASSETS "/briefing/letter.toml";
        out.write = [this](const std::string& path, const std::string& text, bool replace) -> geo::Result<void> {
            if (!replace && fs::exists(path)) return geo::fail(geo::ErrorCode::NotWritable, "exists", path);
            if (!(std::ofstream(path) << text)) return geo::fail(geo::ErrorCode::NotWritable, "no such folder", path);
            ++written;
            return {};
        };
        out.keep = [this](const std::string&, const std::string& text, const std::string&) -> geo::Result<void> {
            ++kept;
            keptText = text;
            return {};
        };
        out.forget = [this] { ++forgotten; };
        return out;
    }
};

const std::string kTwo = "# mine\n[[step]]\nid = \"a\"\n\n[[step]]\nid = \"b\"\n";

}  // namespace

TEST_CASE("the letter's briefing is where one begins, and is never written")
{
    Room room;
    Editor editor(room.store());
    CHECK(editor.briefing() == nullptr);
    editor.togglePanel();
    REQUIRE(editor.edit());
    CHECK(editor.briefing()->steps.size() == 11);
    CHECK_FALSE(editor.changed());
    editor.save();
    CHECK(editor.targetAsked);
    CHECK_FALSE(editor.saveAs(room.store().letter).empty());
    CHECK(room.written == 0);
    CHECK(editor.saveAs(room.at("copy")).empty());
    CHECK(editor.path() == room.at("copy.toml"));
    CHECK(model::readBriefing(room.at("copy.toml"))->steps.size() == 11);
}

TEST_CASE("nothing is replaced unasked")
{
    Room room;
    room.put("a.toml", kTwo);
    room.put("other.toml", "theirs");
    Editor editor(room.store());
    editor.read(room.at("a.toml"));
    REQUIRE(editor.edit());
    editor.edit()->duplicate();
    CHECK(editor.changed());

    editor.begin();
    CHECK(editor.question() == Question::Unsaved);
    editor.answer(Answer::Cancel);
    CHECK(editor.briefing()->steps.size() == 3);
    CHECK(editor.saveAs(room.at("other.toml")).empty());
    CHECK(editor.question() == Question::Exists);
    editor.answer(Answer::No);
    CHECK(editor.targetAsked);
    CHECK(room.get("other.toml") == "theirs");

    room.put("a.toml", kTwo + "# theirs\n");
    editor.save();
    CHECK(editor.question() == Question::ChangedElsewhere);
    CHECK(editor.changed());
    editor.answer(Answer::Yes);
    CHECK_FALSE(editor.changed());
    CHECK(room.get("a.toml").starts_with("# mine\n[[step]]\nid = \"a\"\n\n[[step]]\nid = \"a-2\""));

    editor.edit()->undo();
    CHECK(editor.changed());
    editor.begin();
    editor.answer(Answer::No);  // saves, and goes on
    CHECK(editor.briefing()->steps.empty());
    CHECK(room.get("a.toml") == kTwo);
    CHECK(editor.path().empty());
    editor.save();
    CHECK(editor.failed());  // without a step
    editor.edit()->add({});
    editor.begin();
    editor.answer(Answer::Yes);
    CHECK_FALSE(editor.changed());
}

TEST_CASE("a folder that cannot be written in is told, and the work stays")
{
    Room room;
    room.put("a.toml", kTwo);
    Editor editor(room.store());
    editor.read(room.at("a.toml"));
    editor.edit()->remove();
    CHECK_FALSE(editor.saveAs(room.at("nowhere/b.toml")).empty());
    CHECK_FALSE(editor.saveAs(room.folder.string()).empty());
    CHECK(editor.changed());
    CHECK(editor.path() == room.at("a.toml"));
    editor.read(room.at("none.toml"));
    editor.answer(Answer::Yes);
    CHECK(editor.failed());
    CHECK(editor.briefing()->steps.size() == 1);
}

TEST_CASE("unsaved work is kept at most once a second, and forgotten when it is saved or taken back")
{
    Room room;
    room.put("a.toml", kTwo);
    Editor editor(room.store());
    CHECK_FALSE(editor.keep(0));
    editor.read(room.at("a.toml"));
    CHECK_FALSE(editor.keep(0));
    CHECK(room.kept == 0);
    editor.edit()->duplicate();
    CHECK_FALSE(editor.keep(10));
    CHECK(room.kept == 1);
    editor.edit()->duplicate();
    CHECK(editor.keep(10.25) == doctest::Approx(0.75));
    CHECK(room.kept == 1);
    CHECK_FALSE(editor.keep(11));
    CHECK(room.kept == 2);
    CHECK(model::parseBriefing(room.keptText, "kept")->steps.size() == 4);
    CHECK_FALSE(editor.keep(13));
    CHECK(room.kept == 2);
    room.forgotten = 0;
    editor.edit()->undo();
    editor.edit()->undo();
    CHECK_FALSE(editor.keep(14));
    CHECK(room.forgotten == 1);
    editor.edit()->redo();
    editor.save();
    CHECK(room.forgotten == 2);
    CHECK_FALSE(editor.keep(20));
    CHECK(room.kept == 2);
    editor.edit()->duplicate();
    editor.keepNow();  // as the window closes, or a briefing begins
    CHECK(room.kept == 3);
    editor.keepNow();
    CHECK(room.kept == 3);
    editor.edit()->duplicate();
    CHECK_FALSE(editor.keep(30));
    CHECK(room.kept == 4);
}

TEST_CASE("what an earlier run left is offered, and can be put off")
{
    Room room;
    room.put("a.toml", "[[step]]\nid = \"a\"\n");
    BriefingStore store = room.store();
    store.kept =
        KeptWork{{"toen", "then"}, room.at("a.toml"), *model::parseBriefing(kTwo, {}), "[[step]]\nid = \"a\"\n"};
    Editor editor(store);
    editor.togglePanel();
    CHECK(editor.question() == Question::Kept);
    CHECK(editor.edit() == nullptr);
    editor.answer(Answer::Cancel);
    CHECK_FALSE(editor.panelOpen);
    CHECK(room.forgotten == 0);
    editor.togglePanel();
    editor.answer(Answer::Yes);
    REQUIRE(editor.edit());
    CHECK(editor.changed());
    CHECK(editor.briefing()->steps.size() == 2);
    editor.save();
    CHECK(editor.question() == Question::None);
    CHECK(room.get("a.toml") == kTwo);

    Editor other(store);
    other.togglePanel();
    other.answer(Answer::No);
    CHECK(room.forgotten == 2);
    CHECK(other.briefing()->steps.size() == 11);

    store.kept->base.reset();  // the file is another by now
    Editor third(store);
    third.togglePanel();
    third.answer(Answer::Yes);
    third.save();
    CHECK(third.question() == Question::ChangedElsewhere);
}

TEST_CASE("keys of the panel make steps of what is shown, and a step shows on the map")
{
    Room room;
    test::Desk desk;
    Editor editor(room.store());
    desk.controls.editor = &editor;
    desk.controls.usualProjection = desk.plane;
    CHECK(runAction({Key::Character, 'b', true, false}, desk.controls));
    CHECK(editor.panelOpen);
    CHECK(desk.controls.focus.button == stepRowId(0));
    runEditorAction("editor-new", desk.controls);
    REQUIRE(desk.session.flyTo("sahel"));
    desk.session.setDay(model::makeDay(2019, 5, 1));
    CHECK(runEditorAction({Key::Insert, 0, false, false}, false, desk.controls));
    CHECK(editor.edit()->step()->view == "sahel");
    CHECK_FALSE(editor.edit()->step()->theme.has_value());
    CHECK(editor.edit()->step()->projection.empty());
    REQUIRE(desk.session.flyTo("iraq"));
    desk.map.update(desk.page, 0);
    desk.map.zoom(2);
    CHECK(runEditorAction({Key::Insert, 0, false, false}, false, desk.controls));
    CHECK(std::count(editor.edit()->step()->view.begin(), editor.edit()->step()->view.end(), ',') == 3);
    const double near = desk.map.target().metresPerPoint;
    showStep(desk.controls, 0);
    CHECK(desk.session.view().name == "sahel");
    CHECK(desk.session.day() == model::makeDay(2019, 5, 1));
    showStep(desk.controls, 1);
    desk.map.update(desk.page, 0);
    CHECK(desk.map.target().metresPerPoint == doctest::Approx(near).epsilon(0.01));
    // A field has the arrows and Del for itself.
    CHECK_FALSE(runEditorAction({Key::Delete, 0, false, false}, true, desk.controls));
    CHECK(runEditorAction({Key::Delete, 0, false, false}, false, desk.controls));
    CHECK(editor.briefing()->steps.size() == 1);
}

TEST_CASE("a question about one briefing is gone with it")
{
    Room room;
    room.put("a.toml", kTwo);
    room.put("b.toml", "[[step]]\nid = \"other\"\n");
    room.put("there.toml", "mine\n");
    Editor editor(room.store());
    editor.read(room.at("a.toml"));
    CHECK(editor.saveAs(room.at("there.toml")).empty());
    REQUIRE(editor.question() == Question::Exists);
    editor.read(room.at("b.toml"));
    CHECK(editor.question() == Question::None);
    CHECK(editor.path() == room.at("b.toml"));
    CHECK(room.get("there.toml") == "mine\n");
}

TEST_CASE("a briefing that is asked for while work is offered back is opened after it, or named")
{
    Room room;
    room.put("b.toml", "[[step]]\nid = \"other\"\n");
    BriefingStore store = room.store();
    store.kept = KeptWork{{"toen", "then"}, {}, *model::parseBriefing(kTwo, {}), {}};
    Editor discarding(store);
    discarding.read(room.at("b.toml"));
    REQUIRE(discarding.question() == Question::Kept);
    discarding.answer(Answer::No);
    CHECK(discarding.path() == room.at("b.toml"));
    Editor keeping(store);
    keeping.read(room.at("b.toml"));
    keeping.answer(Answer::Yes);
    CHECK(keeping.briefing()->steps.size() == 2);
    CHECK(keeping.said().en.find("b.toml") != std::string::npos);
}

TEST_CASE("a folder, and a file that can no longer be read, are no briefings and are not written")
{
    Room room;
    room.put("a.toml", kTwo);
    Editor editor(room.store());
    editor.read(room.folder.string());
    CHECK(editor.failed());
    editor.read(room.at("a.toml"));
    REQUIRE_FALSE(editor.failed());
    fs::remove(room.at("a.toml"));
    fs::create_directory(room.at("a.toml"));
    editor.save();
    CHECK(editor.failed());
    CHECK(room.written == 0);
}

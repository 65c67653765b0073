// SPDX-License-Identifier: Apache-2.0
// From the top: the briefing and its file, the list of steps, what can be done with one. Both languages side by side.
#include "ui/editor_panel.h"

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <utility>

#include "ui/actions.h"

namespace ui {

namespace {

constexpr double kPadPt = 14, kHeadPt = 38, kBarPt = 28, kRowPt = 24, kFootPt = 30, kGapPt = 8;

const model::Text kHint{"Ins voegt het beeld toe · Enter toont de stap · ? toont alle toetsen",
                        "Ins adds the view · Enter shows the step · ? shows all keys"};

std::string dayOf(const model::Step& step, const model::Session& session)
{
    const model::Language language = session.language();
    if (!step.play) return model::longDay(step.day.value_or(session.asOf()), language);
    return model::longDay(step.play->from, language) + " – " + model::longDay(step.play->to, language);
}

}  // namespace

std::string stepRowId(std::size_t index) { return "editor-step-" + std::to_string(index); }

void EditorPanel::drawHead(Canvas& canvas, Controls& controls, const scene::Rect& room)
{
    Editor& editor = *controls.editor;
    const model::Language language = controls.session.language();
    const scene::Colors& c = canvas.colors();
    const std::string name = controls.say({"Briefing", "Briefing"});
    if (canvas.head("editor-close", room, kHeadPt, kPadPt, name, Type::Strong, tipFor("editor", language)))
        editor.panelOpen = false;
    const double x = room.x + kPadPt + canvas.width(name, Type::Strong) + 10;
    const std::string file = std::filesystem::path(editor.path()).filename().string();
    const std::string where = file.empty() ? controls.say({"nog geen eigen bestand", "no file of its own yet"}) : file;
    const std::string unsaved = editor.changed() ? controls.say({"niet bewaard", "not saved"}) : std::string();
    const double right = room.right() - kPadPt - 30,
                 marked = unsaved.empty() ? 0 : canvas.width(unsaved, Type::Small) + 1;
    canvas.text({x, room.y, right - x - marked - 22, kHeadPt}, where, Type::Small, c.quiet);
    if (unsaved.empty()) return;
    canvas.circle({right - marked - 9, room.y + kHeadPt / 2}, 3, c.accent, {0, 0, 0, 0}, 0);
    canvas.text({right - marked, room.y, marked, kHeadPt}, unsaved, Type::Small, c.accentText);
}

void EditorPanel::drawQuestion(Canvas& canvas, Controls& controls, const scene::Rect& room)
{
    using Question = Editor::Question;
    using Answer = Editor::Answer;
    Editor& editor = *controls.editor;
    const scene::Colors& c = canvas.colors();
    const Question asked = editor.question();
    const double x = room.x + kPadPt, width = room.width - 2 * kPadPt;
    canvas.box({room.x, room.y + 6, 3, room.height - 12}, 1, c.accent);
    double y = room.y + 10;
    y += canvas.paragraph(x, y, width, controls.say(editor.questionWords()), Type::Body, c.text) + 8;
    // What loses nothing stands first, and Enter takes it.
    const bool kept = asked == Question::Kept, unsaved = asked == Question::Unsaved;
    double at = x;
    const auto offer = [&](const char* id, const model::Text& words, Answer answer) {
        const bool first = at == x;
        if (first && std::exchange(asked_, asked) != asked) controls.focus.button = id;
        const double wide = canvas.width(controls.say(words), Type::Body) + 22;
        if (canvas.button(id, {at, y, wide, 26}, controls.say(words), Icon::None, {.on = first}, {}))
            editor.answer(answer);
        at += wide + 4;
    };
    const model::Text discard{"Weggooien", "Discard"};
    if (kept) {
        offer("editor-yes", {"Openen", "Open"}, Answer::Yes);
        offer("editor-no", discard, Answer::No);
        return offer("editor-cancel", {"Later", "Later"}, Answer::Cancel);
    }
    offer("editor-no", unsaved ? model::Text{"Bewaren", "Save"} : model::Text{"Andere naam", "Another name"},
          Answer::No);
    offer("editor-yes", unsaved ? discard : model::Text{"Vervangen", "Replace"}, Answer::Yes);
    offer("editor-cancel", {"Annuleren", "Cancel"}, Answer::Cancel);
}

double EditorPanel::drawSteps(Canvas& canvas, Controls& controls, const scene::Rect& room)
{
    const model::BriefingEdit& edit = *controls.editor->edit();
    const scene::Colors& c = canvas.colors();
    const auto& steps = edit.briefing().steps;
    if (steps.empty()) {
        canvas.text({room.x + kPadPt, room.y, room.width - 2 * kPadPt, kRowPt},
                    controls.say({"Nog geen stap: zet de kaart goed en voeg het beeld toe.",
                                  "No step yet: set up the map, and add the view."}),
                    Type::Body, c.faint);
        return kRowPt;
    }
    canvas.beginScroll("editor-steps", {room.x + 4, room.y, room.width - 8, room.height});
    scene::Rect row{room.x + kPadPt - 6, room.y, room.width - 2 * kPadPt + 4, kRowPt};
    if (std::exchange(shown_, edit.index()) != edit.index())
        canvas.reveal({row.x, row.y + kRowPt * static_cast<double>(edit.index()), row.width, kRowPt});
    std::optional<std::size_t> chosen;
    for (std::size_t i = 0; i < steps.size(); ++i, row.y += kRowPt) {
        if (i == edit.index()) canvas.box(row, 4, c.accent.withAlpha(0.18));
        if (canvas.button(stepRowId(i).c_str(), row, {}, Icon::None, {}, {})) chosen = i;
        if (!canvas.inSight(row)) continue;
        const std::string days = dayOf(steps[i], controls.session);
        const double wide = canvas.width(days, Type::Small) + 2;
        const std::string& title = controls.say(steps[i].title);
        canvas.text({row.x, row.y, 22, kRowPt}, std::to_string(i + 1), Type::Small, c.faint, Align::Right);
        canvas.text({row.x + 30, row.y, row.width - wide - 46, kRowPt}, title.empty() ? steps[i].id : title, Type::Body,
                    title.empty() ? c.faint : c.text);
        canvas.text({row.right() - wide - 8, row.y, wide, kRowPt}, days, Type::Small, c.quiet, Align::Right);
    }
    canvas.endScroll(row.y);
    if (chosen) showStep(controls, *chosen);
    return std::min(room.height, kRowPt * static_cast<double>(steps.size()));
}

void EditorPanel::drawVerbs(Canvas& canvas, Controls& controls, double x, double y)
{
    struct Verb {
        const char* id;
        Icon icon;
        bool needsStep;
    };
    static constexpr Verb kVerbs[] = {{"editor-replace", Icon::Capture, true}, {"editor-up", Icon::Up, true},
                                      {"editor-down", Icon::Down, true},       {"editor-copy", Icon::Copy, true},
                                      {"editor-delete", Icon::Delete, true},   {"editor-undo", Icon::Undo, false},
                                      {"editor-redo", Icon::Redo, false}};
    const model::Language language = controls.session.language();
    const auto usable = [&](const Verb& verb) {
        const model::BriefingEdit& edit = *controls.editor->edit();
        if (verb.icon == Icon::Undo) return edit.canUndo();
        if (verb.icon == Icon::Redo) return edit.canRedo();
        return !verb.needsStep || edit.step() != nullptr;
    };
    const std::string add = "+ " + controls.say({"Beeld toevoegen", "Add this view"});
    const double wide = canvas.width(add, Type::Strong) + 18;
    if (canvas.button("editor-add", {x, y, wide, kBarPt - 2}, add, Icon::None, {.type = Type::Strong},
                      tipFor("editor-add", language)))
        runEditorAction("editor-add", controls);
    x += wide + kGapPt;
    for (const Verb& verb : kVerbs) {
        if (verb.icon == Icon::Undo) x += kGapPt;
        if (canvas.button(verb.id, {x, y, kBarPt, kBarPt - 2}, {}, verb.icon, {.enabled = usable(verb)},
                          tipFor(verb.id, language)))
            runEditorAction(verb.id, controls);
        x += kBarPt;
    }
}

void EditorPanel::draw(Canvas& canvas, Controls& controls, const scene::Rect& room)
{
    Editor& editor = *controls.editor;
    const model::Language language = controls.session.language();
    const scene::Colors& c = canvas.colors();
    const bool asked = editor.question() != Editor::Question::None;
    if (!asked) asked_ = Editor::Question::None;
    if (asked || !editor.edit()) {
        const double said = canvas.height(controls.say(editor.questionWords()), Type::Body, room.width - 2 * kPadPt);
        const scene::Rect card{room.x, room.y, room.width, kHeadPt + said + 60};
        canvas.beginPanel("editor-panel", card, Canvas::Backdrop::Card);
        drawHead(canvas, controls, card);
        if (asked) drawQuestion(canvas, controls, {card.x, card.y + kHeadPt, card.width, said + 54});
        return canvas.endPanel();
    }
    canvas.beginPanel("editor-panel", room, Canvas::Backdrop::Card);
    drawHead(canvas, controls, room);

    const double x = room.x + kPadPt, width = room.width - 2 * kPadPt;
    double y = room.y + kHeadPt;
    double at = x - 8;
    const auto bar = [&](const char* id, const model::Text& words, bool enabled) {
        const double wide = canvas.width(controls.say(words), Type::Body) + 16;
        if (canvas.button(id, {at, y, wide, kBarPt - 2}, controls.say(words), Icon::None, {.enabled = enabled},
                          tipFor(id, language)))
            runEditorAction(id, controls);
        at += wide;
    };
    bar("editor-new", {"Nieuw", "New"}, true);
    bar("editor-open", {"Openen", "Open"}, true);
    bar("editor-save", {"Bewaren", "Save"}, editor.changed() || editor.path().empty());
    bar("editor-save-as", {"Bewaren als", "Save as"}, true);
    const std::string give = controls.say({"Geven", "Give it"});
    const double wide = canvas.width(give, Type::Strong) + 22;
    if (canvas.button("editor-present", {x + width - wide, y, wide, kBarPt - 2}, give, Icon::None,
                      {.on = true, .type = Type::Strong}, tipFor("present", language)))
        runAction("present", controls);
    y += kBarPt + kGapPt;
    y = drawBriefingTitle(canvas, controls, {x, y, width, 0}) + kGapPt;

    // An error is read to its end.
    const model::Text& told = editor.said();
    const std::string said = controls.say(told.empty() ? kHint : told);
    const double bottom = room.bottom() - std::max(kFootPt, canvas.height(said, Type::Small, width) + 16);
    const double most = kRowPt * std::max(3.0, std::floor(0.34 * (bottom - y) / kRowPt));
    const double rows = kRowPt * static_cast<double>(std::max<std::size_t>(editor.edit()->briefing().steps.size(), 1));
    y += drawSteps(canvas, controls, {room.x, y, room.width, std::min(rows, most)}) + 4;
    drawVerbs(canvas, controls, x - 8, y);
    y += kBarPt + 4;
    canvas.line({x, y}, {x + width, y}, c.cardBorder, 0.8);
    if (editor.edit()->step()) form_.draw(canvas, controls, {room.x, y + 1, room.width, bottom - y - 1});
    canvas.line({x, bottom}, {x + width, bottom}, c.cardBorder, 0.8);
    canvas.paragraph(x, bottom + 8, width, said, Type::Small,
                     told.empty()      ? c.faint
                     : editor.failed() ? c.accentText
                                       : c.quiet);
    canvas.endPanel();
}

}  // namespace ui

// SPDX-License-Identifier: Apache-2.0
// What keys do while the keyboard is in the briefing panel, and how a step and the map are made from each other.
#include <algorithm>
#include <array>
#include <cassert>
#include <string_view>

#include "geo/projection.h"
#include "ui/actions.h"
#include "ui/editor.h"
#include "ui/editor_panel.h"

namespace ui {

namespace {

constexpr std::string_view kRow = "editor-step-";

// The keyboard stays with the step at hand, if it was in the list.
void follow(Controls& c)
{
    if (!c.focus.button.starts_with(kRow)) return;
    c.focus.button = stepRowId(c.editor->edit()->index());
    c.focus.arriving = true;
}

template <class Change>
void change(Controls& c, Change how)
{
    model::BriefingEdit* edit = c.editor->edit();
    if (!edit || c.editor->question() != Editor::Question::None) return;
    c.editor->say({}, false);
    how(*edit);
    follow(c);
}

void leaf(Controls& c, int by)
{
    change(c, [by](model::BriefingEdit& edit) {
        if (by > 0 || edit.index() > 0) edit.choose(edit.index() + static_cast<std::size_t>(by));
    });
}

// As a step writes it; empty for the usual one.
std::string projectionWords(const Controls& c)
{
    const std::string& shown = c.map.projection()->definition();
    if (!c.usualProjection || shown == c.usualProjection->definition()) return {};
    for (const geo::NamedProjection& named : geo::namedProjections())
        if (shown == named.definition) return std::string(named.id);
    return shown;
}

// Of a briefing a room sees one theme; which, is chosen when it is given.
model::Step shownStep(const Controls& c)
{
    const model::Session& session = c.session;
    const std::string& view = session.view().name;
    model::Step step = model::stepOf(session, c.map.seen().value_or(session.view().extent),
                                     view.empty() ? c.say({"uitsnede", "view"}) : view);
    step.projection = projectionWords(c);
    step.theme.reset();
    return step;
}

constexpr Chord key(Key k) { return {k, 0, false, false}; }
constexpr Chord alt(Key k) { return {k, 0, false, false, true}; }
constexpr Chord control(char c, bool shift = false) { return {Key::Character, c, true, shift}; }

using G = Group;
using C = Controls;
using E = model::BriefingEdit;
// A row each.
// clang-format off
const std::array kActions{
    Action{"editor-add", G::Briefing, key(Key::Insert), {"Dit beeld als stap toevoegen", "Add this view as a step"}, [](C& c) { change(c, [&](E& e) { e.add(shownStep(c)); }); }},
    Action{"editor-replace", G::Briefing, control('r'), {"Dit beeld in de stap zetten", "Put this view into the step"}, [](C& c) { change(c, [&](E& e) { e.showInstead(shownStep(c)); }); }},
    Action{"editor-next", G::Briefing, key(Key::Down), {"Volgende of vorige stap", "Next or previous step"}, [](C& c) { leaf(c, 1); }},
    Action{"editor-previous", G::Briefing, key(Key::Up), {}, [](C& c) { leaf(c, -1); }},
    Action{"editor-up", G::Briefing, alt(Key::Up), {"Stap naar voren", "Move the step up"}, [](C& c) { change(c, [](E& e) { e.move(-1); }); }},
    Action{"editor-down", G::Briefing, alt(Key::Down), {"Stap naar achteren", "Move the step down"}, [](C& c) { change(c, [](E& e) { e.move(1); }); }},
    Action{"editor-copy", G::Briefing, control('d'), {"Stap verdubbelen", "Duplicate the step"}, [](C& c) { change(c, [](E& e) { e.duplicate(); }); }},
    Action{"editor-delete", G::Briefing, key(Key::Delete), {"Stap verwijderen", "Delete the step"}, [](C& c) { change(c, [](E& e) { e.remove(); }); }},
    Action{"editor-undo", G::Briefing, control('z'), {"Ongedaan maken", "Undo"}, [](C& c) { c.focus.leave = true; change(c, [](E& e) { e.undo(); }); }},
    Action{"editor-redo", G::Briefing, control('z', true), {"Opnieuw", "Redo"}, [](C& c) { c.focus.leave = true; change(c, [](E& e) { e.redo(); }); }},
    Action{"editor-save", G::Briefing, control('s', true), {"Bewaren", "Save"}, [](C& c) { c.editor->save(); }},
    Action{"editor-save-as", G::Briefing, control('a', true), {"Bewaren als", "Save as"}, [](C& c) { c.editor->targetAsked = c.editor->edit() != nullptr; }},
    Action{"editor-open", G::Briefing, control('o'), {"Een briefing openen", "Open a briefing"}, [](C& c) { c.editor->pathAsked = true; }},
    Action{"editor-new", G::Briefing, control('n'), {"Een nieuwe briefing", "A new briefing"}, [](C& c) { c.editor->begin(); }},
};
// clang-format on

}  // namespace

std::span<const Action> editorActions() { return kActions; }

bool runEditorAction(const Chord& chord, bool typing, Controls& controls)
{
    const auto found = std::ranges::find(kActions, chord, &Action::chord);
    if (found == kActions.end()) return false;
    // What a field takes for itself.
    if (typing && (chord.key != Key::Character || !(chord.character == 'z' || chord.shift))) return false;
    if (controls.editor->question() != Editor::Question::None) return true;
    found->run(controls);
    return true;
}

void runEditorAction(std::string_view actionId, Controls& controls)
{
    const auto found = std::ranges::find(kActions, actionId, &Action::id);
    assert(found != kActions.end());
    found->run(controls);
}

void toggleEditor(Controls& controls)
{
    if (!controls.editor) return;
    Editor& editor = *controls.editor;
    editor.togglePanel();
    using Question = Editor::Question;
    const Question asked = editor.question();
    controls.focus.button = !editor.panelOpen         ? ""
                            : asked == Question::None ? stepRowId(editor.edit()->index())
                            : asked == Question::Kept ? "editor-yes"
                                                      : "editor-no";
}

void showStep(Controls& controls, std::size_t index)
{
    Editor& editor = *controls.editor;
    editor.edit()->choose(index);
    const model::Step& step = *editor.edit()->step();
    const auto problems = model::show(step, controls.session);
    editor.say(problems.empty() ? model::Text{} : problems.front(), !problems.empty());
    if (!controls.usualProjection) return;
    const auto its = geo::projectionNamed(step.projection);
    controls.map.change(!step.projection.empty() && its ? *its : controls.usualProjection);
}

}  // namespace ui

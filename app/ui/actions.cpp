// SPDX-License-Identifier: Apache-2.0
// The table, and what takes more than a line of it.
#include "ui/actions.h"

#include <algorithm>
#include <array>
#include <cassert>

#include "model/words.h"
#include "ui/editor.h"
#include "ui/editor_panel.h"

namespace ui {

namespace {

constexpr double kZoomStep = 1.5, kPanPt = 120, kLanesAtOnce = 8, kDividerStep = 0.05;

template <std::size_t Index>
void fly(Controls& c)
{
    const auto& views = c.session.dataset().views;
    if (Index < views.size()) static_cast<void>(c.session.flyTo(views[Index].id));
}

void zoomBy(Controls& c, double factor)
{
    c.map.zoom(factor);
    c.map.endGesture();
}

// The map shows what lies further in that direction.
void pan(Controls& c, double right, double down)
{
    c.map.panBy(-kPanPt * right, -kPanPt * down);
    c.map.endGesture();
}

// What lies on top goes first.
void escape(Controls& c)
{
    c.focus.button.clear();
    if (c.openOpen) {
        c.openOpen = false;
    } else if (c.editor && c.editor->asksPath()) {
        c.editor->pathAsked = c.editor->targetAsked = false;
    } else if (c.dateOpen) {
        c.dateOpen = false;
    } else if (c.helpOpen) {
        c.helpOpen = false;
    } else if (c.exportOpen) {
        c.exportOpen = false;
    } else if (c.diagnosticsOpen) {
        c.diagnosticsOpen = false;
    } else if (c.layersOpen) {
        c.layersOpen = false;
    } else if (!c.sum.empty()) {
        c.sum.clear();
    } else if (c.editor && c.editor->question() != Editor::Question::None) {
        c.editor->answer(Editor::Answer::Cancel);
    } else if (c.editor && c.editor->panelOpen) {
        c.editor->panelOpen = false;
    } else if (c.filterOpen) {
        c.filterOpen = false;
    } else if (c.ledgerOpen) {
        c.ledgerOpen = false;
    } else if (!c.session.selected().empty()) {
        c.session.select({});
    } else if (c.exported && !c.exported->running()) {
        c.forgetExport();
    } else {
        c.fullScreen = false;
    }
}

void present(Controls& c)
{
    c.present = !c.editor || !c.editor->briefing() || !c.editor->briefing()->steps.empty();
    if (!c.present)
        c.note = {"Een briefing heeft minstens één stap: voeg een beeld toe",
                  "A briefing has one step at least: add a view"};
}

void nextTheme(Controls& c)
{
    using model::Theme;
    const Theme now = c.session.theme();
    c.session.setTheme(now == Theme::Dark ? Theme::Light : now == Theme::Light ? Theme::Print : Theme::Dark);
}

void otherLanguage(Controls& c)
{
    using model::Language;
    c.session.setLanguage(c.session.language() == Language::Dutch ? Language::English : Language::Dutch);
}

void otherMode(Controls& c)
{
    using model::PlaybackMode;
    const bool byChange = c.session.playbackMode() == PlaybackMode::ByChange;
    c.session.setPlaybackMode(byChange ? PlaybackMode::ByCalendar : PlaybackMode::ByChange);
}

void nextSpeed(Controls& c)
{
    constexpr std::array kSpeeds{0.5, 1.0, 2.0, 4.0};
    const auto next = std::ranges::upper_bound(kSpeeds, c.session.speed());
    c.session.setSpeed(next == kSpeeds.end() ? kSpeeds.front() : *next);
}

void otherComparison(Controls& c)
{
    c.session.compareWith(c.session.compared() ? std::nullopt : std::optional(c.session.day()));
}

template <int Step>
void goToEvent(Controls& c)
{
    c.lanesOpen = true;  // where events stand
    Step > 0 ? c.session.nextEvent() : c.session.previousEvent();
}

void foldOne(Controls& c)
{
    if (const model::Record* record = c.session.dataset().record(c.session.selected())) c.fold(record->theatre);
}

void foldAll(Controls& c)
{
    if (!c.folded.empty()) return c.folded.clear();
    for (const auto& theatre : model::words<model::Theatre>()) c.folded.insert(theatre.value);
}

constexpr Chord key(Key key, bool shift = false) { return {key, 0, false, shift}; }
constexpr Chord control(Key key) { return {key, 0, true, false}; }
constexpr Chord typed(char character, bool control = false) { return {Key::Character, character, control, false}; }

void otherWayToCompare(Controls& c)
{
    using model::Comparing;
    if (!c.session.compared()) return c.session.compareWith(c.session.day());
    const Comparing now = c.session.comparing();
    c.session.compareAs(now == Comparing::Marks        ? Comparing::SideBySide
                        : now == Comparing::SideBySide ? Comparing::Swipe
                                                       : Comparing::Marks);
}

void pushDivider(Controls& c, double by)
{
    if (c.session.compared() && c.session.comparing() == model::Comparing::Swipe)
        c.session.moveDivider(c.session.divider() + by);
}

using G = Group;
using C = Controls;
// A row each.
// clang-format off
const std::array kActions{
    Action{"play", G::Time, key(Key::Space), {"Afspelen of pauzeren", "Play or pause"}, [](C& c) { c.session.togglePlay(); }},
    Action{"next-change", G::Time, typed(']'), {"Volgende wijziging", "Next change"}, [](C& c) { c.session.nextChange(); }},
    Action{"previous-change", G::Time, typed('['), {"Vorige wijziging", "Previous change"}, [](C& c) { c.session.previousChange(); }},
    Action{"next-event", G::Time, typed('e'), {"Volgende gebeurtenis", "Next event"}, goToEvent<1>},
    Action{"previous-event", G::Time, typed('w'), {"Vorige gebeurtenis", "Previous event"}, goToEvent<-1>},
    Action{"next-day", G::Time, key(Key::Right), {"Een dag later", "One day later"}, [](C& c) { c.session.stepDay(1); }},
    Action{"previous-day", G::Time, key(Key::Left), {"Een dag eerder", "One day earlier"}, [](C& c) { c.session.stepDay(-1); }},
    Action{"next-month", G::Time, key(Key::Right, true), {"Een maand later", "One month later"}, [](C& c) { c.session.stepMonth(1); }},
    Action{"previous-month", G::Time, key(Key::Left, true), {"Een maand eerder", "One month earlier"}, [](C& c) { c.session.stepMonth(-1); }},
    Action{"start", G::Time, key(Key::Home), {"Naar de eerste dag", "To the first day"}, [](C& c) { c.session.goToStart(); }},
    Action{"end", G::Time, key(Key::End), {"Naar de laatste dag", "To the last day"}, [](C& c) { c.session.goToEnd(); }},
    Action{"date", G::Time, typed('t'), {"Een datum typen", "Type a date"}, [](C& c) { c.dateOpen = !c.dateOpen, c.openOpen = false; }},
    Action{"range-first", G::Time, key(Key::Home, true), {"Afspelen vanaf deze dag", "Play from this day on"}, [](C& c) { c.session.setRange(c.session.day(), *c.session.range().latest); }},
    Action{"range-last", G::Time, key(Key::End, true), {"Afspelen tot en met deze dag", "Play through this day"}, [](C& c) { c.session.setRange(*c.session.range().earliest, c.session.day()); }},
    Action{"mode", G::Time, typed('c'), {"Per wijziging of per kalender", "By change or by calendar"}, otherMode},
    Action{"speed", G::Time, typed('z'), {"Snelheid", "Speed"}, nextSpeed},
    Action{"loop", G::Time, typed('o'), {"Herhalen aan of uit", "Loop on or off"}, [](C& c) { c.session.setLooping(!c.session.looping()); }},
    Action{"compare", G::Time, typed('x'), {"Vergelijken met deze dag", "Compare with this day"}, otherComparison},
    Action{"compare-way", G::Time, typed('a'), {"Vergelijken: tekens, naast elkaar, schuif", "Compare: marks, side by side, swipe"}, otherWayToCompare},
    Action{"divider-left", G::Time, typed('<'), {"De schuif naar links of rechts", "Divider to the left or right"}, [](C& c) { pushDivider(c, -kDividerStep); }},
    Action{"divider-right", G::Time, typed('>'), {}, [](C& c) { pushDivider(c, kDividerStep); }},

    Action{"views", G::Map, typed('0'), {"Overzicht en inzetgebieden", "Overview and theatres"}, fly<0>},
    Action{"view-1", G::Map, typed('1'), {}, fly<1>},
    Action{"view-2", G::Map, typed('2'), {}, fly<2>},
    Action{"view-3", G::Map, typed('3'), {}, fly<3>},
    Action{"view-4", G::Map, typed('4'), {}, fly<4>},
    Action{"view-5", G::Map, typed('5'), {}, fly<5>},
    Action{"view-6", G::Map, typed('6'), {}, fly<6>},
    Action{"zoom-in", G::Map, typed('+'), {"Inzoomen", "Zoom in"}, [](C& c) { zoomBy(c, kZoomStep); }},
    Action{"zoom-out", G::Map, typed('-'), {"Uitzoomen", "Zoom out"}, [](C& c) { zoomBy(c, 1 / kZoomStep); }},
    Action{"pan-left", G::Map, control(Key::Left), {"Kaart verschuiven", "Pan the map"}, [](C& c) { pan(c, -1, 0); }},
    Action{"pan-up", G::Map, control(Key::Up), {}, [](C& c) { pan(c, 0, -1); }},
    Action{"pan-right", G::Map, control(Key::Right), {}, [](C& c) { pan(c, 1, 0); }},
    Action{"pan-down", G::Map, control(Key::Down), {}, [](C& c) { pan(c, 0, 1); }},
    Action{"view-back", G::Map, typed('z', true), {"Vorige kaartbeeld terug", "Back to the previous view"}, [](C& c) { c.session.viewBack(); }},
    Action{"layers", G::Map, typed('k'), {"Kaartlagen en projectie", "Map layers and projection"}, [](C& c) { c.layersOpen = !c.layersOpen, c.exportOpen = false; }},

    Action{"next-record", G::Exploration, key(Key::Down), {"Volgende bijdrage", "Next contribution"}, [](C& c) { ++c.leaf; }},
    Action{"previous-record", G::Exploration, key(Key::Up), {"Vorige bijdrage", "Previous contribution"}, [](C& c) { --c.leaf; }},
    Action{"sums", G::Exploration, typed('n'), {"Waar de aantallen op rusten", "What the numbers rest on"}, [](C& c) { ++c.sums; }},
    Action{"search", G::Exploration, typed('/'), {"Zoeken", "Search"}, [](C& c) { c.filterOpen = c.searchWanted = true; }},
    Action{"filter", G::Exploration, typed('f'), {"Zoeken en filteren", "Search and filter"}, [](C& c) { c.filterOpen = !c.filterOpen; }},
    Action{"ledger", G::Exploration, typed('g'), {"Tabel van alle bijdragen", "Table of all contributions"}, [](C& c) { c.ledgerOpen = !c.ledgerOpen; }},
    Action{"diagnostics", G::Exploration, typed('i'), {"Meldingen over de gegevens", "Diagnostics of the data"}, [](C& c) { c.diagnosticsOpen = !c.diagnosticsOpen; }},
    Action{"open", G::Exploration, typed('o', true), {"Eigen gegevens openen", "Open your own data"}, [](C& c) { c.openOpen = !c.openOpen, c.dateOpen = false; }},
    Action{"reset", G::Exploration, typed('r'), {"Alles terug naar het begin", "Reset everything"}, [](C& c) { c.session.reset(), c.axis.reset(), c.folded.clear(), c.sum.clear(); }},

    Action{"lanes", G::Lanes, typed('v'), {"Tijdbalken per bijdrage", "A lane for each contribution"}, [](C& c) { c.lanesOpen = !c.lanesOpen; }},
    Action{"lanes-down", G::Lanes, key(Key::PageDown, true), {"Tijdbalken omlaag", "Scroll the lanes down"}, [](C& c) { c.scrollLanes(kLanesAtOnce); }},
    Action{"lanes-up", G::Lanes, key(Key::PageUp, true), {"Tijdbalken omhoog", "Scroll the lanes up"}, [](C& c) { c.scrollLanes(-kLanesAtOnce); }},
    Action{"fold", G::Lanes, typed('u'), {"Alle inzetgebieden inklappen", "Fold all theatres"}, foldAll},
    Action{"fold-one", G::Lanes, typed('y'), {"Inzetgebied van de keuze inklappen", "Fold the theatre of the selection"}, foldOne},
    Action{"axis-in", G::Lanes, typed('=', true), {"Tijdas inzoomen", "Zoom in on the time axis"}, [](C& c) { c.zoomAxis(c.session.day(), kZoomStep); }},
    Action{"axis-out", G::Lanes, typed('-', true), {"Tijdas uitzoomen", "Zoom out of the time axis"}, [](C& c) { c.zoomAxis(c.session.day(), 1 / kZoomStep); }},

    Action{"focus-next", G::Window, key(Key::Tab), {"Volgende knop", "Next button"}, [](C& c) { ++c.focus.step; }},
    Action{"focus-previous", G::Window, key(Key::Tab, true), {"Vorige knop", "Previous button"}, [](C& c) { --c.focus.step; }},
    Action{"press", G::Window, key(Key::Enter), {"Knop indrukken", "Press the button"}, [](C& c) { c.focus.press = true; }},
    Action{"page-down", G::Window, key(Key::PageDown), {"Paneel omlaag", "Scroll the panel down"}, [](C& c) { ++c.focus.pages; }},
    Action{"page-up", G::Window, key(Key::PageUp), {"Paneel omhoog", "Scroll the panel up"}, [](C& c) { --c.focus.pages; }},
    Action{"escape", G::Window, key(Key::Escape), {"Paneel of keuze sluiten", "Close panel or selection"}, escape},
    Action{"snapshot", G::Window, typed('s'), {"Momentopname maken", "Take a snapshot"}, [](C& c) { c.snapshotWanted = true; }},
    Action{"export", G::Window, typed('s', true), {"Exporteren: afbeelding, film of gegevens", "Export: picture, film or data"}, [](C& c) { c.exportOpen = !c.exportOpen, c.layersOpen = false; }},
    Action{"theme", G::Window, typed('d'), {"Donker, licht of druk", "Dark, light or print"}, nextTheme},
    Action{"language", G::Window, typed('l'), {"Nederlands of Engels", "Dutch or English"}, otherLanguage},
    Action{"motion", G::Window, typed('m'), {"Minder beweging aan of uit", "Reduce motion on or off"}, [](C& c) { c.session.reduceMotion(!c.session.motionReduced()); }},
    Action{"full-screen", G::Window, key(Key::F11), {"Volledig scherm", "Full screen"}, [](C& c) { c.fullScreen = !c.fullScreen; }},
    Action{"editor", G::Window, typed('b', true), {"Een briefing maken", "Make a briefing"}, toggleEditor},
    Action{"present", G::Window, key(Key::F5), {"Briefing geven", "Give the briefing"}, present},
    Action{"help", G::Window, typed('?'), {"Deze lijst van toetsen", "This list of keys"}, [](C& c) { c.helpOpen = !c.helpOpen; }},
    Action{"quit", G::Window, typed('q', true), {"Afsluiten", "Quit"}, [](C& c) { c.quit = true; }},
};
// clang-format on

}  // namespace

std::span<const Action> actions() { return kActions; }

bool runAction(const Chord& chord, Controls& controls)
{
    const auto found = std::ranges::find(kActions, chord, &Action::chord);
    if (found == kActions.end()) return false;
    found->run(controls);
    return true;
}

void runAction(std::string_view actionId, Controls& controls)
{
    const auto found = std::ranges::find(kActions, actionId, &Action::id);
    assert(found != kActions.end());
    found->run(controls);
}

std::string tipFor(std::string_view actionId, model::Language language)
{
    for (const auto& table : {actions(), editorActions()})
        if (const auto found = std::ranges::find(table, actionId, &Action::id); found != table.end())
            return found->name.get(language) + " · " + chordText(found->chord, language);
    assert(false);
    return {};
}

}  // namespace ui

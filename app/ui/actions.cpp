// SPDX-License-Identifier: Apache-2.0
// The table and its three readers.
#include "ui/actions.h"

#include <algorithm>
#include <array>
#include <cassert>

#include "model/words.h"

namespace ui {

namespace {

constexpr double kZoomStep = 1.5, kDividerStep = 0.05;

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

// What lies on top goes first.
void escape(Controls& c)
{
    if (c.openOpen) {
        c.openOpen = false;
    } else if (c.dateOpen) {
        c.dateOpen = false;
    } else if (c.helpOpen) {
        c.helpOpen = false;
    } else if (c.diagnosticsOpen) {
        c.diagnosticsOpen = false;
    } else if (c.layersOpen) {
        c.layersOpen = false;
    } else if (c.filterOpen) {
        c.filterOpen = false;
    } else if (c.ledgerOpen) {
        c.ledgerOpen = false;
    } else if (!c.session.selected().empty()) {
        c.session.select({});
    } else {
        c.fullScreen = false;
    }
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

void foldAll(Controls& c)
{
    if (!c.folded.empty()) return c.folded.clear();
    for (const auto& theatre : model::words<model::Theatre>()) c.folded.insert(theatre.value);
}

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

constexpr Chord key(Key key, bool shift = false) { return {key, 0, false, shift}; }
constexpr Chord typed(char character, bool control = false) { return {Key::Character, character, control, false}; }

const std::array kActions{
    Action{"play",
           key(Key::Space),
           {"Afspelen of pauzeren", "Play or pause"},
           [](Controls& c) { c.session.togglePlay(); }},
    Action{
        "next-change", typed(']'), {"Volgende wijziging", "Next change"}, [](Controls& c) { c.session.nextChange(); }},
    Action{"previous-change",
           typed('['),
           {"Vorige wijziging", "Previous change"},
           [](Controls& c) { c.session.previousChange(); }},
    Action{"next-day", key(Key::Right), {"Een dag later", "One day later"}, [](Controls& c) { c.session.stepDay(1); }},
    Action{"previous-day",
           key(Key::Left),
           {"Een dag eerder", "One day earlier"},
           [](Controls& c) { c.session.stepDay(-1); }},
    Action{"next-month",
           key(Key::Right, true),
           {"Een maand later", "One month later"},
           [](Controls& c) { c.session.stepMonth(1); }},
    Action{"previous-month",
           key(Key::Left, true),
           {"Een maand eerder", "One month earlier"},
           [](Controls& c) { c.session.stepMonth(-1); }},
    Action{"start",
           key(Key::Home),
           {"Naar de eerste dag", "To the first day"},
           [](Controls& c) { c.session.goToStart(); }},
    Action{"end", key(Key::End), {"Naar de laatste dag", "To the last day"}, [](Controls& c) { c.session.goToEnd(); }},
    Action{"compare",
           typed('x'),
           {"Vergelijken met deze dag", "Compare with this day"},
           [](Controls& c) {
               c.session.compareWith(c.session.compared() ? std::nullopt : std::optional(c.session.day()));
           }},
    Action{"compare-way",
           typed('w'),
           {"Vergelijken: tekens, naast elkaar, schuif", "Compare: marks, side by side, swipe"},
           otherWayToCompare},
    Action{"divider-left",
           typed('<'),
           {"De schuif naar links of rechts", "Divider to the left or right"},
           [](Controls& c) { pushDivider(c, -kDividerStep); }},
    Action{"divider-right", typed('>'), {}, [](Controls& c) { pushDivider(c, kDividerStep); }},
    Action{"date",
           typed('t'),
           {"Een datum typen", "Type a date"},
           [](Controls& c) { c.dateOpen = !c.dateOpen, c.openOpen = false; }},
    Action{"open",
           typed('o', true),
           {"Eigen gegevens openen", "Open your own data"},
           [](Controls& c) { c.openOpen = !c.openOpen, c.dateOpen = false; }},
    Action{"search", typed('/'), {"Zoeken", "Search"}, [](Controls& c) { c.filterOpen = c.searchWanted = true; }},
    Action{"filter",
           typed('f'),
           {"Zoeken en filteren", "Search and filter"},
           [](Controls& c) { c.filterOpen = !c.filterOpen; }},
    Action{"lanes",
           typed('v'),
           {"Tijdbalken per bijdrage", "A lane for each contribution"},
           [](Controls& c) { c.lanesOpen = !c.lanesOpen; }},
    Action{"fold", typed('u'), {"Tijdbalken per inzetgebied inklappen", "Fold the lanes of all theatres"}, foldAll},
    Action{"axis-in",
           typed('=', true),
           {"Tijdas inzoomen", "Zoom in on the time axis"},
           [](Controls& c) { c.zoomAxis(c.session.day(), kZoomStep); }},
    Action{"axis-out",
           typed('-', true),
           {"Tijdas uitzoomen", "Zoom out of the time axis"},
           [](Controls& c) { c.zoomAxis(c.session.day(), 1 / kZoomStep); }},
    Action{"range-first",
           key(Key::Home, true),
           {"Afspelen vanaf deze dag", "Play from this day on"},
           [](Controls& c) { c.session.setRange(c.session.day(), *c.session.range().latest); }},
    Action{"range-last",
           key(Key::End, true),
           {"Afspelen tot en met deze dag", "Play through this day"},
           [](Controls& c) { c.session.setRange(*c.session.range().earliest, c.session.day()); }},
    Action{"ledger",
           typed('g'),
           {"Tabel van alle bijdragen", "Table of all contributions"},
           [](Controls& c) { c.ledgerOpen = !c.ledgerOpen; }},
    Action{"mode", typed('c'), {"Per wijziging of per kalender", "By change or by calendar"}, otherMode},
    Action{"loop",
           typed('o'),
           {"Herhalen aan of uit", "Loop on or off"},
           [](Controls& c) { c.session.setLooping(!c.session.looping()); }},
    Action{"views", typed('0'), {"Overzicht en inzetgebieden", "Overview and theatres"}, fly<0>},
    Action{"view-1", typed('1'), {}, fly<1>},
    Action{"view-2", typed('2'), {}, fly<2>},
    Action{"view-3", typed('3'), {}, fly<3>},
    Action{"view-4", typed('4'), {}, fly<4>},
    Action{"view-5", typed('5'), {}, fly<5>},
    Action{"view-6", typed('6'), {}, fly<6>},
    Action{"zoom-in", typed('+'), {"Inzoomen", "Zoom in"}, [](Controls& c) { zoomBy(c, kZoomStep); }},
    Action{"zoom-out", typed('-'), {"Uitzoomen", "Zoom out"}, [](Controls& c) { zoomBy(c, 1 / kZoomStep); }},
    Action{"view-back",
           typed('z', true),
           {"Vorige kaartbeeld terug", "Back to the previous view"},
           [](Controls& c) { c.session.viewBack(); }},
    Action{"reset",
           typed('r'),
           {"Alles terug naar het begin", "Reset everything"},
           [](Controls& c) { c.session.reset(), c.axis.reset(), c.folded.clear(); }},
    Action{"diagnostics",
           typed('i'),
           {"Meldingen over de gegevens", "Diagnostics of the data"},
           [](Controls& c) { c.diagnosticsOpen = !c.diagnosticsOpen; }},
    Action{"layers", typed('k'), {"Kaartlagen", "Map layers"}, [](Controls& c) { c.layersOpen = !c.layersOpen; }},
    Action{"theme", typed('d'), {"Donker, licht of druk", "Dark, light or print"}, nextTheme},
    Action{"motion",
           typed('m'),
           {"Minder beweging aan of uit", "Reduce motion on or off"},
           [](Controls& c) { c.session.reduceMotion(!c.session.motionReduced()); }},
    Action{"language", typed('l'), {"Nederlands of Engels", "Dutch or English"}, otherLanguage},
    Action{"full-screen",
           key(Key::F11),
           {"Volledig scherm", "Full screen"},
           [](Controls& c) { c.fullScreen = !c.fullScreen; }},
    Action{"escape", key(Key::Escape), {"Paneel of keuze sluiten", "Close panel or selection"}, escape},
    Action{"help",
           typed('?'),
           {"Deze lijst van toetsen", "This list of keys"},
           [](Controls& c) { c.helpOpen = !c.helpOpen; }},
    Action{"quit", typed('q', true), {"Afsluiten", "Quit"}, [](Controls& c) { c.quit = true; }},
};

}  // namespace

std::span<const Action> actions() { return kActions; }

bool runAction(const Chord& chord, Controls& controls)
{
    const auto found = std::ranges::find(kActions, chord, &Action::chord);
    if (found == kActions.end()) return false;
    found->run(controls);
    return true;
}

void press(std::string_view actionId, Controls& controls)
{
    const auto found = std::ranges::find(kActions, actionId, &Action::id);
    assert(found != kActions.end());
    found->run(controls);
}

std::string chordText(const Chord& chord, model::Language language)
{
    const bool nl = language == model::Language::Dutch;
    const std::string before = chord.control ? "Ctrl+" : chord.shift ? "Shift+" : "";
    switch (chord.key) {
        case Key::None:
            return {};
        case Key::Space:
            return before + (nl ? "Spatie" : "Space");
        case Key::Left:
            return before + "←";
        case Key::Right:
            return before + "→";
        case Key::Home:
            return before + "Home";
        case Key::End:
            return before + "End";
        case Key::Escape:
            return before + "Esc";
        case Key::Tab:
            return before + "Tab";
        case Key::Enter:
            return before + "Enter";
        case Key::F11:
            return before + "F11";
        case Key::Character:
            break;
    }
    const bool capital = chord.control && chord.character >= 'a' && chord.character <= 'z';
    return before + static_cast<char>(capital ? chord.character - 'a' + 'A' : chord.character);
}

std::string tipFor(std::string_view actionId, model::Language language)
{
    const auto found = std::ranges::find(kActions, actionId, &Action::id);
    if (found == kActions.end()) return {};
    return found->name.get(language) + " · " + chordText(found->chord, language);
}

}  // namespace ui

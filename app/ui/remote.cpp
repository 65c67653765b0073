// SPDX-License-Identifier: Apache-2.0
// Remotes send PgDn, PgUp, a full stop or b, F5 and Esc.
#include "ui/remote.h"

#include <algorithm>
#include <array>

namespace ui {

namespace {

using model::Cue;

constexpr Chord key(Key k) { return {k, 0, false, false}; }
constexpr Chord typed(char c) { return {Key::Character, c, false, false}; }

RemoteKey cue(Chord chord, Cue what, model::Text name = {}) { return {chord, std::move(name), what, std::nullopt}; }
RemoteKey aid(Chord chord, Aid what, model::Text name) { return {chord, std::move(name), std::nullopt, what}; }

const std::array kKeys{
    cue(key(Key::PageDown), Cue::Next, {"Verder", "Next"}),
    cue(key(Key::Right), Cue::Next),
    cue(key(Key::Space), Cue::Next),
    cue(key(Key::PageUp), Cue::Back, {"Terug", "Back"}),
    cue(key(Key::Left), Cue::Back),
    cue(key(Key::Home), Cue::First, {"Eerste stap", "First step"}),
    cue(key(Key::End), Cue::Last, {"Laatste stap", "Last step"}),
    cue(typed('.'), Cue::Black, {"Zwart scherm", "Black screen"}),
    cue(typed('b'), Cue::Black),
    cue(typed('w'), Cue::White, {"Wit scherm", "White screen"}),
    cue(key(Key::Enter), Cue::Enter, {"Naar de stap met het getypte nummer", "To the step of the typed number"}),
    cue(typed('t'), Cue::Date, {"Datum typen", "Type a date"}),
    cue(key(Key::Backspace), Cue::Erase, {"Laatste teken wissen", "Erase the last character"}),
    cue(typed('l'), Cue::Language, {"Nederlands of Engels", "Dutch or English"}),
    aid(typed('p'), Aid::PresenterView, {"Presentatorscherm op het enige scherm", "Presenter view on the only screen"}),
    aid(typed('o'), Aid::Laser, {"Aanwijspunt aan of uit", "Laser dot on or off"}),
    aid(typed('h'), Aid::Spotlight,
        {"Schijnwerper zolang ingedrukt (ook rechter muisknop)", "Spotlight while held (also right mouse button)"}),
    cue(key(Key::Escape), Cue::Leave, {"Briefing verlaten", "Leave the briefing"}),
};

}  // namespace

std::span<const RemoteKey> remoteKeys() { return kKeys; }

const RemoteKey* remoteKey(const Chord& chord)
{
    const auto found = std::ranges::find(kKeys, chord, &RemoteKey::chord);
    return found == kKeys.end() ? nullptr : &*found;
}

}  // namespace ui

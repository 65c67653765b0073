// SPDX-License-Identifier: Apache-2.0
// A key as pressed, and how people read it. Knows no action.
#pragma once

#include <string>

#include "model/language.h"

namespace ui {

enum class Key { None, Character, Space, Left, Right, Up, Down, Home, End, PageUp, PageDown, Escape, Tab, Enter, Backspace, Insert, Delete, F5, F11 };

// A character counts as the keyboard's layout gives it, so its shift does not, but for a letter with Control.
struct Chord {
    Key key = Key::None;
    char character = 0;
    bool control = false;
    bool shift = false;
    bool alt = false;
    friend bool operator==(const Chord&, const Chord&) = default;
};

[[nodiscard]] std::string chordText(const Chord& chord, model::Language language);  // "Shift+→", "Spatie"

}  // namespace ui

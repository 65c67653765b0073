// SPDX-License-Identifier: Apache-2.0
// The one table of what keys do: it feeds the keyboard, the tips of the buttons and the list of keys.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "ui/controls.h"

namespace ui {

enum class Key { None, Character, Space, Left, Right, Home, End, Escape, Tab, Enter, F11 };

// A key as pressed. A character counts as the keyboard's layout gives it, so its shift does not.
struct Chord {
    Key key = Key::None;
    char character = 0;
    bool control = false;
    bool shift = false;
    friend bool operator==(const Chord&, const Chord&) = default;
};

struct Action {
    std::string_view id;
    Chord chord;
    model::Text name;  // empty: one of a row of keys that the action before names
    void (*run)(Controls&);
};

[[nodiscard]] std::span<const Action> actions();

// Does what the key stands for; false if it stands for nothing.
bool runAction(const Chord& chord, Controls& controls);

// The same for a button that stands for the action.
void press(std::string_view actionId, Controls& controls);

[[nodiscard]] std::string chordText(const Chord& chord, model::Language language);  // "Shift+→", "Spatie"

// "Volgende wijziging · ]"
[[nodiscard]] std::string tipFor(std::string_view actionId, model::Language language);

}  // namespace ui

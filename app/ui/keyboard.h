// SPDX-License-Identifier: Apache-2.0
// From GLFW's keys and characters to the chords of the action table.
#pragma once

#include <optional>

#include "ui/chord.h"

namespace ui {

// Keys without a character, and characters held with Control. Those that switch something do not repeat.
[[nodiscard]] std::optional<Chord> chordOfKey(int key, int scancode, int modifiers, bool repeat);

// What the keyboard's layout has printed on the key; none: no character.
[[nodiscard]] std::optional<char> letterOfKey(int key, int scancode);

// Characters as the keyboard's layout gives them.
[[nodiscard]] std::optional<Chord> chordOfCharacter(unsigned character);

}  // namespace ui

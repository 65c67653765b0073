// SPDX-License-Identifier: Apache-2.0
// What stands on the keys of a Dutch or English keyboard.
#include "ui/chord.h"

namespace ui {

std::string chordText(const Chord& chord, model::Language language)
{
    const bool nl = language == model::Language::Dutch;
    const std::string before =
        std::string(chord.control ? "Ctrl+" : "") + (chord.alt ? "Alt+" : "") + (chord.shift ? "Shift+" : "");
    switch (chord.key) {
        case Key::None:
            return {};
        case Key::Space:
            return before + (nl ? "Spatie" : "Space");
        case Key::Left:
            return before + "←";
        case Key::Right:
            return before + "→";
        case Key::Up:
            return before + "↑";
        case Key::Down:
            return before + "↓";
        case Key::PageUp:
            return before + "PgUp";
        case Key::PageDown:
            return before + "PgDn";
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
        case Key::Backspace:
            return before + "Backspace";
        case Key::Insert:
            return before + "Ins";
        case Key::Delete:
            return before + "Del";
        case Key::F5:
            return before + "F5";
        case Key::F11:
            return before + "F11";
        case Key::Character:
            break;
    }
    const bool capital = chord.control && chord.character >= 'a' && chord.character <= 'z';
    return before + static_cast<char>(capital ? chord.character - 'a' + 'A' : chord.character);
}

}  // namespace ui

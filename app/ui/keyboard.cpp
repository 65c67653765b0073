// SPDX-License-Identifier: Apache-2.0
// Letters go by what the layout prints on them, the rest by their place.
#include "ui/keyboard.h"

#define GLFW_INCLUDE_NONE
#include <GLFW/glfw3.h>

namespace ui {

namespace {

Key keyOf(int key)
{
    switch (key) {
        case GLFW_KEY_SPACE:
            return Key::Space;
        case GLFW_KEY_LEFT:
            return Key::Left;
        case GLFW_KEY_RIGHT:
            return Key::Right;
        case GLFW_KEY_UP:
            return Key::Up;
        case GLFW_KEY_DOWN:
            return Key::Down;
        case GLFW_KEY_PAGE_UP:
            return Key::PageUp;
        case GLFW_KEY_PAGE_DOWN:
            return Key::PageDown;
        case GLFW_KEY_HOME:
            return Key::Home;
        case GLFW_KEY_END:
            return Key::End;
        case GLFW_KEY_ESCAPE:
            return Key::Escape;
        case GLFW_KEY_TAB:
            return Key::Tab;
        case GLFW_KEY_ENTER:
        case GLFW_KEY_KP_ENTER:
            return Key::Enter;
        case GLFW_KEY_BACKSPACE:
            return Key::Backspace;
        case GLFW_KEY_INSERT:
            return Key::Insert;
        case GLFW_KEY_DELETE:
            return Key::Delete;
        case GLFW_KEY_F5:
            return Key::F5;
        case GLFW_KEY_F11:
            return Key::F11;
        default:
            return Key::None;
    }
}

bool repeats(Key key)
{
    switch (key) {
        case Key::Left:
        case Key::Right:
        case Key::Up:
        case Key::Down:
        case Key::PageUp:
        case Key::PageDown:
        case Key::Tab:
            return true;
        default:
            return false;
    }
}

}  // namespace

std::optional<char> letterOfKey(int key, int scancode)
{
    const char* name = glfwGetKeyName(key, scancode);
    return name && name[0] != '\0' && name[1] == '\0' ? std::optional(name[0]) : std::nullopt;
}

std::optional<Chord> chordOfKey(int key, int scancode, int modifiers, bool repeat)
{
    const bool control = (modifiers & GLFW_MOD_CONTROL) != 0, shift = (modifiers & GLFW_MOD_SHIFT) != 0,
               alt = (modifiers & GLFW_MOD_ALT) != 0;
    if (const Key known = keyOf(key); known != Key::None) {
        if (repeat && !repeats(known)) return std::nullopt;
        return Chord{known, 0, control, shift, alt};
    }
    const auto name = control ? letterOfKey(key, scancode) : std::nullopt;
    if (!name) return std::nullopt;
    const bool letter = *name >= 'a' && *name <= 'z';
    return Chord{Key::Character, *name, true, letter && shift, alt};
}

std::optional<Chord> chordOfCharacter(unsigned character)
{
    constexpr unsigned kFirst = '!', kLast = '~';
    if (character < kFirst || character > kLast) return std::nullopt;
    const auto c = static_cast<char>(character);
    return Chord{Key::Character, c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c, false, false};
}

}  // namespace ui

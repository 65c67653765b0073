// SPDX-License-Identifier: Apache-2.0
// The one table of what keys do: it feeds the keyboard, the tips of the buttons, and the list of keys in window and
// manual.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "ui/chord.h"
#include "ui/controls.h"

namespace ui {

enum class Group { Time, Map, Exploration, Lanes, Window, Briefing };

struct Action {
    std::string_view id;
    Group group;
    Chord chord;
    model::Text name;  // empty: one of a row of keys that the action before names
    void (*run)(Controls&);
};

[[nodiscard]] std::span<const Action> actions();        // group by group
[[nodiscard]] std::span<const Action> editorActions();  // while the keyboard is in the briefing panel: these go first

// Does what the key stands for; false if it stands for nothing.
bool runAction(const Chord& chord, Controls& controls);
void runAction(std::string_view actionId, Controls& controls);

// "Volgende wijziging · ]"
[[nodiscard]] std::string tipFor(std::string_view actionId, model::Language language);

}  // namespace ui

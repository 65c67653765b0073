// SPDX-License-Identifier: Apache-2.0
// The keys of a presenter's remote and of a keyboard while a briefing is given: the one table, for window and manual.
#pragma once

#include <optional>
#include <span>

#include "model/presenting.h"
#include "ui/chord.h"

namespace ui {

// What is done in the window itself.
enum class Aid { PresenterView, Laser, Spotlight };

struct RemoteKey {
    Chord chord;
    model::Text name;  // empty: another key for the same as before
    std::optional<model::Cue> cue;
    std::optional<Aid> aid;
};

[[nodiscard]] std::span<const RemoteKey> remoteKeys();
[[nodiscard]] const RemoteKey* remoteKey(const Chord& chord);  // null: the key stands for nothing

}  // namespace ui

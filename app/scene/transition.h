// SPDX-License-Identifier: Apache-2.0
// How a symbol looks while a change of day is being shown: what comes grows in, what goes fades out.
#pragma once

#include <optional>

#include "scene/contributions.h"

namespace scene {

struct Appearance {
    model::Standing standing;  // of the day on which it is last there
    double strength = 1;       // of its colours
    double growth = 1;         // of its size
};

// Nothing where the record is not to be drawn at all.
[[nodiscard]] std::optional<Appearance> appearance(const PlacedRecord& placed, const Look& look);

[[nodiscard]] inline Color faded(Color color, double strength) { return color.withAlpha(color.a / 255.0 * strength); }
[[nodiscard]] Symbol faded(Symbol symbol, double strength);

}  // namespace scene

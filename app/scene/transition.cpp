// SPDX-License-Identifier: Apache-2.0
// A function of the two days and the share of the time that has passed; nobody keeps anything.
#include "scene/transition.h"

#include <algorithm>

namespace scene {

std::optional<Appearance> appearance(const PlacedRecord& placed, const Look& look)
{
    constexpr double kSmallest = 0.8;
    if (placed.hidden) return std::nullopt;
    const bool here = placed.present();
    constexpr double kElsewhere = 0.4;  // of what is there on the other day only
    if (look.compared || !look.transition) {
        if (!here) return std::nullopt;
        return Appearance{placed.standing, placed.onlyOther ? kElsewhere : 1};
    }
    const auto before = model::standing(*placed.record, look.transition->from);
    const bool was = before.here();
    const double t = std::clamp(look.transition->share, 0.0, 1.0), eased = t * t * (3 - 2 * t);
    if (here && was) return Appearance{placed.standing};
    if (here) return Appearance{placed.standing, eased, kSmallest + (1 - kSmallest) * eased};
    if (was && t < 1) return Appearance{before, 1 - eased, 1 - (1 - kSmallest) * eased};
    return std::nullopt;
}

Symbol faded(Symbol symbol, double strength)
{
    symbol.fill = faded(symbol.fill, strength);
    symbol.frameColor = faded(symbol.frameColor, strength);
    return symbol;
}

}  // namespace scene

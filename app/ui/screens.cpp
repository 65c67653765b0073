// SPDX-License-Identifier: Apache-2.0
// The primary screen is the presenter's own.
#include "ui/screens.h"

#include <algorithm>

namespace ui {

std::optional<Stage> stageOn(std::span<const Screen> screens, std::optional<std::size_t> wanted)
{
    if (screens.empty()) return std::nullopt;
    const bool there = wanted && *wanted >= 1 && *wanted <= screens.size();
    const std::size_t audience = there ? *wanted - 1 : std::min<std::size_t>(1, screens.size() - 1);
    Stage out{screens[audience], std::nullopt};
    if (screens.size() > 1) out.presenter = screens[audience == 0 ? 1 : 0];
    return out;
}

}  // namespace ui

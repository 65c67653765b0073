// SPDX-License-Identifier: Apache-2.0
// Which screen is the audience's and which the presenter's; pure.
#pragma once

#include <optional>
#include <span>

#include "ui/platform.h"

namespace ui {

struct Stage {
    Screen audience;
    std::optional<Screen> presenter;  // none: there is but one screen
    friend bool operator==(const Stage&, const Stage&) = default;
};

// `wanted` counts from 1; without it, or where it is gone, the audience has the second screen, or the only one.
[[nodiscard]] std::optional<Stage> stageOn(std::span<const Screen> screens, std::optional<std::size_t> wanted);

}  // namespace ui

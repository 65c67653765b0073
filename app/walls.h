// SPDX-License-Identifier: Apache-2.0
// How wide a screen is and how far its viewers sit: told once, remembered for each screen by name.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "scene/style.h"
#include "ui/platform.h"

namespace app {

class Walls {
public:
    // As given on the command line, for whatever screen is used; checked before.
    Walls(std::optional<std::string> screenWidth, std::optional<std::string> farthest);

    // In a page of that size. Where type that can be read would not fit, as far as it can be read.
    [[nodiscard]] scene::Wall of(const ui::Screen& screen, double pageWidthPt, double pageHeightPt);

private:
    void remember() const;

    std::optional<std::string> screenWidth_, farthest_;
    std::map<std::string, scene::Wall> known_;
};

// "1920x1080+0+0,1920x1080+1920+0", or "@" and a file whose first line says so; empty: none.
[[nodiscard]] geo::Result<std::vector<ui::Screen>> screensFrom(const std::string& text);

}  // namespace app

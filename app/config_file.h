// SPDX-License-Identifier: Apache-2.0
// Where the user's own small files are kept between two runs.
#pragma once

#include <filesystem>
#include <optional>
#include <string_view>

namespace app {

// In $XDG_CONFIG_HOME/missiekaart, else ~/.config/missiekaart; none: there is no such place.
[[nodiscard]] std::optional<std::filesystem::path> configFile(std::string_view name);

// One that cannot be written costs nothing but its memory; that is told on standard error.
void writeConfig(std::string_view name, std::string_view text);

}  // namespace app

// SPDX-License-Identifier: Apache-2.0
// Where the user's own files are kept, by the rules of the XDG base directories.
#pragma once

#include <filesystem>
#include <optional>

namespace app {

// "missiekaart" in the folder that the variable names, else in `fallback` of the user's home; none: there is no home.
[[nodiscard]] std::optional<std::filesystem::path> xdgFolder(const char* variable, const char* fallback);

}  // namespace app

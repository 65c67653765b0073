// SPDX-License-Identifier: Apache-2.0
// Finds the program's data beside the program itself: in the build tree or under an install prefix.
#pragma once

#include <filesystem>

#include "geo/result.h"

namespace app {

// The folder that holds geography/ and letter/, whatever the working directory.
[[nodiscard]] geo::Result<std::filesystem::path> assetsFolder();

}  // namespace app

// SPDX-License-Identifier: Apache-2.0
// Checksums (SHA-256, FIPS 180-4), as sha256sum prints them.
#pragma once

#include <cstdint>
#include <filesystem>
#include <span>
#include <string>

#include "geo/result.h"

namespace app {

[[nodiscard]] std::string sha256(std::span<const std::uint8_t> bytes);

// Of a file its own; of a folder that of what 'sha256sum *' prints there; of a shapefile likewise of its parts.
[[nodiscard]] geo::Result<std::string> sha256Of(const std::filesystem::path& path);

}  // namespace app

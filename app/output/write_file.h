// SPDX-License-Identifier: Apache-2.0
// Files appear whole or not at all: written beside the target, synced, renamed. Knows nothing of their content.
#pragma once

#include <cstdint>
#include <filesystem>
#include <span>
#include <string_view>

#include "geo/result.h"

namespace output {

enum class Overwrite : std::uint8_t { Refuse, Replace };

// Error: what stands in the way; what was on disk before is still there, and nothing is left beside it.
[[nodiscard]] geo::Result<void> writeWhole(const std::filesystem::path& path, std::span<const std::uint8_t> bytes,
                                           Overwrite overwrite);
[[nodiscard]] geo::Result<void> writeWhole(const std::filesystem::path& path, std::string_view text,
                                           Overwrite overwrite);

// What would stop writeWhole before the first byte: to ask before long work.
[[nodiscard]] geo::Result<void> checkTarget(const std::filesystem::path& path, Overwrite overwrite);

}  // namespace output

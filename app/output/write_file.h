// SPDX-License-Identifier: Apache-2.0
// Files appear whole or not at all: written beside the target, synced, renamed. Knows nothing of their content.
#pragma once

#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <string_view>

#include "geo/result.h"

namespace output {

enum class Overwrite : std::uint8_t { Refuse, Replace };
constexpr Overwrite overwriteIf(bool wanted) { return wanted ? Overwrite::Replace : Overwrite::Refuse; }

// A file that is being written. Until keep() has said so nothing of it can be seen under its name, and what was there
// before still is; it goes without a trace if it is never kept.
class WholeFile {
public:
    [[nodiscard]] static geo::Result<WholeFile> create(const std::filesystem::path& path, Overwrite overwrite);
    WholeFile(WholeFile&& other) noexcept;
    WholeFile& operator=(WholeFile&& other) noexcept;
    ~WholeFile();

    [[nodiscard]] geo::Result<void> write(std::span<const std::uint8_t> bytes);  // below what was written before
    // A path under which a library of this process can write the file itself.
    [[nodiscard]] std::string nameForOthers() const;
    [[nodiscard]] geo::Result<void> keep();

private:
    WholeFile() = default;
    [[nodiscard]] int name();

    int fd_ = -1;
    std::filesystem::path path_, target_;  // as the caller has it; the file itself
    std::filesystem::path part_;           // its name meanwhile; empty: none
    Overwrite overwrite_ = Overwrite::Refuse;
};

// Error: what stands in the way; what was on disk before is still there, and nothing is left beside it.
[[nodiscard]] geo::Result<void> writeWhole(const std::filesystem::path& path, std::span<const std::uint8_t> bytes,
                                           Overwrite overwrite);
[[nodiscard]] geo::Result<void> writeWhole(const std::filesystem::path& path, std::string_view text,
                                           Overwrite overwrite);

// What would stop writeWhole before the first byte: to ask before long work.
[[nodiscard]] geo::Result<void> checkTarget(const std::filesystem::path& path, Overwrite overwrite);

// What a name ends in, in lower case: ".png", or nothing.
[[nodiscard]] std::string extensionOf(const std::filesystem::path& path);

}  // namespace output

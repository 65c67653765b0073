// SPDX-License-Identifier: Apache-2.0
// The files of a kit as they are written, with their checksums.
#pragma once

#include <filesystem>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "geo/result.h"

namespace app {

class KitFiles {
public:
    explicit KitFiles(std::filesystem::path folder) : folder_(std::move(folder)) {}

    [[nodiscard]] const std::filesystem::path& folder() const { return folder_; }
    [[nodiscard]] geo::Result<void> add(const std::string& name, std::span<const std::uint8_t> bytes);
    [[nodiscard]] geo::Result<void> add(const std::string& name, std::string_view text);
    [[nodiscard]] geo::Result<void> note(const std::string& name);  // one that somebody else has written
    [[nodiscard]] geo::Result<void> finish();                       // writes SHA256SUMS, as sha256sum -c reads it

private:
    std::filesystem::path folder_;
    std::vector<std::pair<std::string, std::string>> sums_;  // name, checksum
};

}  // namespace app

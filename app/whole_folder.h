// SPDX-License-Identifier: Apache-2.0
// A folder appears whole or not at all: filled beside its name, then renamed.
#pragma once

#include <filesystem>
#include <string_view>

#include "output/write_file.h"

namespace app {

class WholeFolder {
public:
    // `mark`: a file that every folder of its kind has. Only such a folder is replaced. Errors: it exists already, or
    // cannot be made.
    [[nodiscard]] static geo::Result<WholeFolder> create(const std::filesystem::path& path, output::Overwrite overwrite,
                                                         std::string_view mark);
    WholeFolder(WholeFolder&& other) noexcept = default;
    WholeFolder& operator=(WholeFolder&&) = delete;
    ~WholeFolder();  // of one that is not kept nothing remains

    [[nodiscard]] const std::filesystem::path& path() const { return fresh_; }  // to fill
    [[nodiscard]] geo::Result<void> keep();

private:
    WholeFolder() = default;
    std::filesystem::path fresh_, target_;  // a moved one has no names
};

}  // namespace app

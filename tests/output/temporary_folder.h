// SPDX-License-Identifier: Apache-2.0
// A folder for one test, removed with everything in it; and other people's tools run on its files.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

class TemporaryFolder {
public:
    TemporaryFolder();
    ~TemporaryFolder();
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;

    [[nodiscard]] std::filesystem::path operator/(const std::string& name) const { return path_ / name; }
    [[nodiscard]] const std::filesystem::path& path() const { return path_; }
    // Names of what is in it, sorted.
    [[nodiscard]] std::vector<std::string> names() const;

private:
    std::filesystem::path path_;
};

[[nodiscard]] std::string content(const std::filesystem::path& path);
void put(const std::filesystem::path& path, const std::string& text);
// Standard output of a shell command; the test fails if the command does.
[[nodiscard]] std::string outputOf(const std::string& command);

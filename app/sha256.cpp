// SPDX-License-Identifier: Apache-2.0
// Nettle's SHA-256, over files of any size.
#include "sha256.h"

#include <fmt/format.h>
#include <nettle/sha2.h>

#include <algorithm>
#include <array>
#include <fstream>
#include <string_view>
#include <vector>

namespace app {

namespace {

namespace fs = std::filesystem;

class Sum {
public:
    Sum() { sha256_init(&state_); }
    void add(std::span<const std::uint8_t> bytes) { sha256_update(&state_, bytes.size(), bytes.data()); }
    void add(std::string_view text) { add({reinterpret_cast<const std::uint8_t*>(text.data()), text.size()}); }
    [[nodiscard]] std::string text()
    {
        std::array<std::uint8_t, SHA256_DIGEST_SIZE> digest{};
        sha256_digest(&state_, digest.size(), digest.data());
        std::string out;
        for (const std::uint8_t byte : digest) out += fmt::format("{:02x}", byte);
        return out;
    }

private:
    sha256_ctx state_{};
};

geo::Result<std::string> ofFile(const fs::path& path)
{
    std::ifstream file(path, std::ios::binary);
    Sum sum;
    std::vector<char> piece(1U << 20U);
    while (file.read(piece.data(), static_cast<std::streamsize>(piece.size())) || file.gcount() > 0)
        sum.add(std::string_view(piece.data(), static_cast<std::size_t>(file.gcount())));
    if (!file.eof()) return geo::fail(geo::ErrorCode::Unreadable, "cannot be read", path.string());
    return sum.text();
}

}  // namespace

std::string sha256(std::span<const std::uint8_t> bytes)
{
    Sum sum;
    sum.add(bytes);
    return sum.text();
}

geo::Result<std::string> sha256Of(const fs::path& path)
{
    std::error_code failed;
    const bool folder = fs::is_directory(path, failed), shapefile = path.extension() == ".shp";
    if (!folder && !shapefile) return ofFile(path);
    std::vector<fs::path> files;
    for (const fs::directory_entry& entry : fs::directory_iterator(folder ? path : path.parent_path() / ".", failed))
        if (entry.is_regular_file(failed) && !entry.path().filename().string().starts_with('.') &&
            (folder || entry.path().stem() == path.stem()))
            files.push_back(entry.path());
    if (failed) return geo::fail(geo::ErrorCode::Unreadable, "cannot be read: " + failed.message(), path.string());
    std::ranges::sort(files);
    Sum list;
    for (const fs::path& file : files) {
        const auto one = ofFile(file);
        if (!one) return one;
        list.add(*one + "  " + file.filename().string() + "\n");
    }
    return list.text();
}

}  // namespace app

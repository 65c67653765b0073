// SPDX-License-Identifier: Apache-2.0
// Checksums by nettle.
#include "kit_files.h"

#include <fmt/format.h>
#include <nettle/sha2.h>

#include <algorithm>
#include <array>
#include <fstream>
#include <iterator>

#include "output/write_file.h"

namespace app {

std::string sha256(std::span<const std::uint8_t> bytes)
{
    sha256_ctx state;
    sha256_init(&state);
    sha256_update(&state, bytes.size(), bytes.data());
    std::array<std::uint8_t, SHA256_DIGEST_SIZE> digest{};
    sha256_digest(&state, digest.size(), digest.data());
    std::string out;
    for (const std::uint8_t byte : digest) out += fmt::format("{:02x}", byte);
    return out;
}

geo::Result<void> KitFiles::add(const std::string& name, std::span<const std::uint8_t> bytes)
{
    sums_.emplace_back(name, sha256(bytes));
    return output::writeWhole(folder_ / name, bytes, output::Overwrite::Refuse);
}

geo::Result<void> KitFiles::add(const std::string& name, std::string_view text)
{
    return add(name, std::span(reinterpret_cast<const std::uint8_t*>(text.data()), text.size()));
}

geo::Result<void> KitFiles::note(const std::string& name)
{
    std::ifstream file(folder_ / name, std::ios::binary);
    const std::vector<char> bytes{std::istreambuf_iterator<char>(file), {}};
    if (!file) return geo::fail(geo::ErrorCode::Unreadable, "cannot be read back", (folder_ / name).string());
    sums_.emplace_back(name, sha256({reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size()}));
    return {};
}

geo::Result<void> KitFiles::finish()
{
    std::ranges::sort(sums_);
    std::string text;
    for (const auto& [name, sum] : sums_) text += sum + "  " + name + "\n";
    return output::writeWhole(folder_ / "SHA256SUMS", text, output::Overwrite::Refuse);
}

}  // namespace app

// SPDX-License-Identifier: Apache-2.0
// The list is in the order of the names.
#include "kit_files.h"

#include <algorithm>

#include "output/write_file.h"
#include "sha256.h"

namespace app {

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
    auto sum = sha256Of(folder_ / name);
    if (!sum) return tl::unexpected(sum.error());
    sums_.emplace_back(name, std::move(*sum));
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

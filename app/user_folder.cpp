// SPDX-License-Identifier: Apache-2.0
// A relative path in a variable is to be ignored.
#include "user_folder.h"

#include <cstdlib>

namespace app {

namespace fs = std::filesystem;

std::optional<fs::path> xdgFolder(const char* variable, const char* fallback)
{
    const auto folder = [](const char* name) -> fs::path {
        const char* value = std::getenv(name);
        return value && fs::path(value).is_absolute() ? value : "";
    };
    if (const fs::path own = folder(variable); !own.empty()) return own / "missiekaart";
    if (const fs::path home = folder("HOME"); !home.empty()) return home / fallback / "missiekaart";
    return std::nullopt;
}

}  // namespace app

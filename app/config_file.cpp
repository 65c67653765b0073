// SPDX-License-Identifier: Apache-2.0
// What cannot be had is done without.
#include "config_file.h"

#include <cstdio>

#include "output/write_file.h"
#include "user_folder.h"

namespace app {

namespace fs = std::filesystem;

std::optional<fs::path> configFile(std::string_view name)
{
    auto folder = xdgFolder("XDG_CONFIG_HOME", ".config");
    if (folder) *folder /= name;
    return folder;
}

void writeConfig(std::string_view name, std::string_view text)
{
    const auto path = configFile(name);
    if (!path) return;
    std::error_code ignored;
    fs::create_directories(path->parent_path(), ignored);
    if (const auto written = output::writeWhole(*path, text, output::Overwrite::Replace); !written)
        std::fprintf(stderr, "missiekaart: %s\n", written.error().text().c_str());
}

}  // namespace app

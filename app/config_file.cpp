// SPDX-License-Identifier: Apache-2.0
// By the rules of the XDG base directories.
#include "config_file.h"

#include <cstdio>
#include <cstdlib>

#include "output/write_file.h"

namespace app {

namespace fs = std::filesystem;

std::optional<fs::path> configFile(std::string_view name)
{
    const char* config = std::getenv("XDG_CONFIG_HOME");
    const char* home = std::getenv("HOME");
    if (config && *config) return fs::path(config) / "missiekaart" / name;
    if (home && *home) return fs::path(home) / ".config" / "missiekaart" / name;
    return std::nullopt;
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

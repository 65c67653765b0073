// SPDX-License-Identifier: Apache-2.0
// The command that writes what is shown as a file for other programs.
#include "assets.h"
#include "commands.h"
#include "look_options.h"
#include "output/write_file.h"
#include "shown_table.h"

namespace app {

namespace {

geo::Result<void> writeData(const DataOptions& options)
{
    const auto format = tableFormatOf(options.out);
    if (!format) return tl::unexpected(format.error());
    const auto overwrite = output::overwriteIf(options.force);
    if (const auto free = output::checkTarget(options.out, overwrite); !free) return free;
    const auto assets = assetsFolder();
    if (!assets) return tl::unexpected(assets.error());
    const auto look = openLook(*assets, options.look);
    if (!look) return tl::unexpected(look.error());
    const geo::Layer table = shownTable(*look, {look->day});
    const auto bytes = geo::tableBytes({&table, true}, *format);
    if (!bytes) return tl::unexpected(bytes.error());
    return output::writeWhole(options.out, *bytes, overwrite);
}

}  // namespace

int runData(const DataOptions& options) { return exitOf(writeData(options), options.out); }

}  // namespace app

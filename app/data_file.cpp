// SPDX-License-Identifier: Apache-2.0
// The command that writes what is shown as a file for other programs.
#include <cstdio>

#include "assets.h"
#include "commands.h"
#include "load_world.h"
#include "look_options.h"
#include "output/write_file.h"
#include "shown_table.h"

namespace app {

namespace {

geo::Result<void> writeData(const DataOptions& options)
{
    const auto format = tableFormatOf(options.out);
    if (!format) return tl::unexpected(format.error());
    const auto overwrite = options.force ? output::Overwrite::Replace : output::Overwrite::Refuse;
    if (const auto free = output::checkTarget(options.out, overwrite); !free) return free;
    const auto assets = assetsFolder();
    if (!assets) return tl::unexpected(assets.error());
    auto loaded = loadData(*assets, options.look.data);
    if (!loaded) return tl::unexpected(loaded.error());
    for (const geo::Diagnostic& d : loaded->diagnostics) std::fprintf(stderr, "missiekaart: %s\n", d.text().c_str());
    const auto look = lookFrom(options.look, std::make_shared<const model::Dataset>(std::move(loaded->dataset)));
    if (!look) return tl::unexpected(look.error());
    const geo::Layer table = shownTable(*look);
    const auto bytes = geo::tableBytes({&table, true}, *format);
    if (!bytes) return tl::unexpected(bytes.error());
    return output::writeWhole(options.out, *bytes, overwrite);
}

}  // namespace

int runData(const DataOptions& options)
{
    const auto done = writeData(options);
    if (done) return kDone;
    const bool usage = done.error().code == geo::ErrorCode::Invalid && done.error().where == options.out;
    return report(done.error(), usage ? kWrongUsage : kFailed);
}

}  // namespace app

// SPDX-License-Identifier: Apache-2.0
// The build puts a link share/missiekaart beside the program; an install has ../share/missiekaart.
#include "assets.h"

namespace app {

geo::Result<std::filesystem::path> assetsFolder()
{
    namespace fs = std::filesystem;
    std::error_code error;
    const fs::path program = fs::read_symlink("/proc/self/exe", error);
    if (error) return geo::fail(geo::ErrorCode::NotFound, "cannot tell where the program lies: " + error.message());
    const fs::path beside = program.parent_path() / "share" / "missiekaart";
    const fs::path installed = program.parent_path().parent_path() / "share" / "missiekaart";
    for (const fs::path& candidate : {beside, installed})
        if (fs::is_directory(candidate / "geography", error)) return candidate;
    return geo::fail(geo::ErrorCode::NotFound,
                     "the map's data are missing (looked in " + beside.string() + " and " + installed.string() +
                         "); build again, or install with 'cmake --install'",
                     program.string());
}

}  // namespace app

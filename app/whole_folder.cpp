// SPDX-License-Identifier: Apache-2.0
// What was there before is moved aside while the new folder takes its name.
#include "whole_folder.h"

#include <unistd.h>

#include <cerrno>

namespace app {

namespace fs = std::filesystem;

namespace {

tl::unexpected<geo::Error> refused(std::string message, const fs::path& path)
{
    return geo::fail(geo::ErrorCode::NotWritable, std::move(message), path.string());
}

}  // namespace

geo::Result<WholeFolder> WholeFolder::create(const fs::path& path, output::Overwrite overwrite, std::string_view mark)
{
    std::error_code failed;
    fs::path target = fs::absolute(path, failed).lexically_normal();
    if (!target.has_filename()) target = target.parent_path();
    if (fs::exists(target, failed)) {
        if (!fs::is_directory(target, failed)) return refused("is a file, where a folder is to come", path);
        if (overwrite == output::Overwrite::Refuse) return refused("exists already; give --force to replace it", path);
        if (!fs::is_empty(target, failed) && !fs::exists(target / mark, failed))
            return refused("is a folder with other things in it, which is not replaced; give another name", path);
    }
    if (!fs::is_directory(target.parent_path(), failed))
        return refused("the folder above it does not exist; make it first", path);
    WholeFolder out;
    const fs::path fresh = target.parent_path() / (".missiekaart-" + std::to_string(::getpid()) + ".part");
    if (!fs::create_directory(fresh, failed))
        return refused("cannot be made (" + (failed ? failed.message() : std::string("its place is taken")) +
                           "); choose another folder",
                       path);
    out.fresh_ = fresh;
    out.target_ = target;
    return out;
}

WholeFolder::~WholeFolder()
{
    std::error_code ignored;
    if (!fresh_.empty()) fs::remove_all(fresh_, ignored);
}

geo::Result<void> WholeFolder::keep()
{
    std::error_code failed;
    fs::path old = fresh_;
    old += ".old";
    const bool replaces = fs::exists(target_, failed);
    if (replaces) fs::rename(target_, old, failed);
    if (!failed) fs::rename(fresh_, target_, failed);
    if (failed) {
        const std::string why = failed.message();
        if (replaces && !fs::exists(target_, failed)) fs::rename(old, target_, failed);
        return refused("cannot be made (" + why + "); choose another folder", target_);
    }
    fresh_.clear();
    fs::remove_all(old, failed);
    return {};
}

}  // namespace app

// SPDX-License-Identifier: Apache-2.0
// A file is a checksum and what it covers: the map in cereal's binary form, which is that of this machine.
#include "base_map_cache.h"

#include <fmt/format.h>
#include <unistd.h>
#include <xxhash.h>

#include <algorithm>
#include <cstring>
#include <fstream>
#include <sstream>

#include "base_map_archive.h"
#include "user_folder.h"

namespace app {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t kMostFiles = 24;
constexpr std::string_view kEnding = ".basemap";

std::string contentOf(const fs::path& path)
{
    std::ifstream file(path, std::ios::binary | std::ios::ate);
    if (!file) return {};
    std::string out(static_cast<std::size_t>(file.tellg()), '\0');
    file.seekg(0);
    file.read(out.data(), static_cast<std::streamsize>(out.size()));
    return file ? out : std::string();
}

std::uint64_t checksum(std::string_view bytes) { return XXH3_64bits(bytes.data(), bytes.size()); }

// Another build may make another map of the same data.
std::string thisBuild()
{
    std::error_code ignored;
    const fs::path program = fs::read_symlink("/proc/self/exe", ignored);
    return fmt::format("{} {} {}", MISSIEKAART_VERSION, fs::file_size(program, ignored),
                       fs::last_write_time(program, ignored).time_since_epoch().count());
}

}  // namespace

std::optional<BaseMapCache> BaseMapCache::ofUser()
{
    auto folder = xdgFolder("XDG_CACHE_HOME", ".cache");
    return folder ? std::optional(BaseMapCache(std::move(*folder))) : std::nullopt;
}

BaseMapCache::Key BaseMapCache::keyOf(const scene::BaseMapRequest& request, const std::vector<fs::path>& sources)
{
    const geo::Extent& e = request.extent;
    std::string all = fmt::format("{} {} {:a} {:a} {:a} {:a} {:a} {:a}", thisBuild(), request.projection->definition(),
                                  e.west, e.south, e.east, e.north, request.toleranceMetres, request.reliefCellMetres);
    for (const std::string& area : request.highlighted) all += "\n" + area;
    for (const fs::path& source : sources) all += fmt::format("\n{:x}", checksum(contentOf(source)));
    return checksum(all);
}

fs::path BaseMapCache::fileOf(Key key) const { return folder_ / fmt::format("{:016x}{}", key, kEnding); }

std::shared_ptr<const scene::BaseMap> BaseMapCache::find(Key key,
                                                         const std::shared_ptr<const geo::Projection>& projection) const
{
    std::string content = contentOf(fileOf(key));
    std::uint64_t promised = 0;
    if (content.size() < sizeof promised) return nullptr;
    std::memcpy(&promised, content.data(), sizeof promised);
    const std::string_view body = std::string_view(content).substr(sizeof promised);
    if (checksum(body) != promised) return nullptr;
    std::istringstream in(std::move(content));
    in.seekg(sizeof promised);
    return unpackBaseMap(in, projection);
}

void BaseMapCache::keep(Key key, const scene::BaseMap& map) const
{
    std::error_code ignored;
    fs::create_directories(folder_, ignored);
    const std::string body = packBaseMap(map);
    const std::uint64_t promise = checksum(body);
    const fs::path target = fileOf(key), part = fmt::format("{}.{}", target.string(), getpid());
    {
        std::ofstream file(part, std::ios::binary);
        file.write(reinterpret_cast<const char*>(&promise), sizeof promise);
        file.write(body.data(), static_cast<std::streamsize>(body.size()));
        if (!file.flush()) {
            fs::remove(part, ignored);
            return;
        }
    }
    fs::rename(part, target, ignored);
    prune();
}

void BaseMapCache::prune() const
{
    std::error_code ignored;
    std::vector<std::pair<fs::file_time_type, fs::path>> files;
    for (const fs::directory_entry& entry : fs::directory_iterator(folder_, ignored))
        if (entry.path().string().find(kEnding) != std::string::npos)
            files.emplace_back(entry.last_write_time(ignored), entry.path());
    std::ranges::sort(files, std::greater());
    for (std::size_t i = kMostFiles; i < files.size(); ++i) fs::remove(files[i].second, ignored);
}

}  // namespace app

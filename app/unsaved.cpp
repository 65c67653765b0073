// SPDX-License-Identifier: Apache-2.0
// The file is a briefing that can be given as it is; two comments at its top say where it belongs.
#include "unsaved.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>
#include <xxhash.h>

#include <cstdio>
#include <ctime>

#include "output/write_file.h"
#include "user_folder.h"

namespace app {

namespace {

namespace fs = std::filesystem;

constexpr std::string_view kPath = "# belongs to: ", kBase = "# which was: ";
constexpr int kMost = 32;  // programs at once

std::string markOf(const std::string& text) { return fmt::format("{:016x}", XXH3_64bits(text.data(), text.size())); }

// The rest of the line, if it begins so; taken from the text.
std::string takeLine(std::string& text, std::string_view begin)
{
    if (!text.starts_with(begin)) return {};
    const std::size_t end = std::min(text.find('\n'), text.size() - 1);
    const std::string out = text.substr(begin.size(), end - begin.size());
    text.erase(0, end + 1);
    return out;
}

model::Text timeOf(const fs::path& file)
{
    struct stat status {};
    std::tm local{};
    if (stat(file.c_str(), &status) != 0 || !localtime_r(&status.st_mtime, &local)) return {};
    const auto day = std::chrono::year{local.tm_year + 1900} / (local.tm_mon + 1) / local.tm_mday;
    const std::string clock = fmt::format("{:02}:{:02}", local.tm_hour, local.tm_min);
    return {model::longDay(day, model::Language::Dutch) + " " + clock,
            model::longDay(day, model::Language::English) + " " + clock};
}

}  // namespace

Unsaved::Descriptor::~Descriptor() { close(number); }

fs::path Unsaved::file() const { return folder_ / fmt::format("unsaved-{}.toml", number_); }

// False: another program has it, or it cannot be had.
bool Unsaved::hold(int number)
{
    const fs::path path = folder_ / fmt::format("unsaved-{}.lock", number);
    const int opened = open(path.c_str(), O_CREAT | O_RDWR | O_CLOEXEC, 0600);
    if (opened < 0) return false;
    auto lock = std::make_unique<Descriptor>(opened);
    if (flock(opened, LOCK_EX | LOCK_NB) != 0) return false;
    lock_ = std::move(lock);
    number_ = number;
    return true;
}

Unsaved::Unsaved() : folder_(xdgFolder("XDG_STATE_HOME", ".local/state").value_or(fs::path()))
{
    std::error_code error;
    if (folder_.empty()) return;
    for (int number = 1; number <= kMost && !found_; ++number) {
        if (!fs::exists(folder_ / fmt::format("unsaved-{}.toml", number), error) || !hold(number)) continue;
        ui::KeptWork work;
        std::string mark;
        const auto briefing = model::briefingText(file().string()).and_then([&](std::string text) {
            work.path = takeLine(text, kPath);
            mark = takeLine(text, kBase);
            return model::parseBriefing(text, file().string());
        });
        if (!briefing) {
            std::fprintf(stderr, "missiekaart: work that was not saved cannot be read and is left where it is: %s\n",
                         briefing.error().text().c_str());
            lock_.reset();
            continue;
        }
        work.when = timeOf(file());
        work.briefing = *briefing;
        work.briefing.path = work.path;
        if (const auto now = model::briefingText(work.path); now && markOf(*now) == mark) work.base = *now;
        found_ = std::move(work);
    }
}

geo::Result<void> Unsaved::keep(const std::string& path, const std::string& text, const std::string& base)
{
    if (folder_.empty()) return {};
    std::error_code error;
    fs::create_directories(folder_, error);
    for (int number = 1; number <= kMost && !lock_; ++number)
        if (!fs::exists(folder_ / fmt::format("unsaved-{}.toml", number), error)) static_cast<void>(hold(number));
    if (!lock_)
        return geo::fail(geo::ErrorCode::NotWritable, "unsaved work cannot be kept here; save often", folder_.string());
    const std::string whole = fmt::format("{}{}\n{}{}\n{}", kPath, path, kBase, markOf(base), text);
    return output::writeWhole(file(), whole, output::Overwrite::Replace);
}

void Unsaved::forget()
{
    std::error_code error;
    if (lock_) fs::remove(file(), error);
}

}  // namespace app

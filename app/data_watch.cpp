// SPDX-License-Identifier: Apache-2.0
// Asks twice a second when the file was written last: that works on every file system, shares of a network included.
#include "data_watch.h"

#include <algorithm>
#include <chrono>
#include <utility>

#include "load_world.h"

namespace app {

namespace {

namespace fs = std::filesystem;

// Of a folder the newest of its files; the beginning of time for what is no file.
fs::file_time_type whenWritten(const fs::path& path)
{
    std::error_code failed;
    fs::file_time_type newest = fs::last_write_time(path, failed);
    if (failed) return fs::file_time_type::min();
    if (!fs::is_directory(path, failed)) return newest;
    for (const fs::directory_entry& entry : fs::directory_iterator(path, failed)) {
        const auto time = entry.last_write_time(failed);
        if (!failed) newest = std::max(newest, time);
    }
    return newest;
}

// The newest of all files; the beginning of time where one of them is gone: it may be on its way back.
fs::file_time_type writtenLast(const std::vector<std::string>& sources)
{
    fs::file_time_type newest = fs::file_time_type::min();
    for (const std::string& source : sources) {
        if (source == kLetter || source.starts_with("PG:")) continue;
        const auto time = whenWritten(source);
        if (time == fs::file_time_type::min()) return time;
        newest = std::max(newest, time);
    }
    return newest;
}

// With `added` in place of the others, or beside them where it begins with a plus sign.
std::vector<std::string> with(std::vector<std::string> sources, const std::string& added)
{
    if (!added.starts_with('+')) return {added};
    if (sources.empty()) sources.emplace_back(kLetter);
    sources.push_back(added.substr(std::min(added.find_first_not_of("+ "), added.size())));
    return sources;
}

}  // namespace

DataWatch::DataWatch(fs::path assets, std::vector<std::string> sources, std::function<void()> tell)
    : assets_(std::move(assets)),
      tell_(std::move(tell)),
      sources_(std::move(sources)),
      seen_(writtenLast(sources_)),
      thread_([this] { run(); })
{
}

DataWatch::~DataWatch()
{
    {
        const std::lock_guard lock(mutex_);
        over_ = true;
    }
    woken_.notify_all();
    thread_.join();
}

void DataWatch::open(const std::string& source)
{
    {
        const std::lock_guard lock(mutex_);
        sources_ = with(std::move(sources_), source);
        want();
    }
    woken_.notify_all();
}

void DataWatch::openAll(std::vector<std::string> sources)
{
    {
        const std::lock_guard lock(mutex_);
        sources_ = std::move(sources);
        want();
    }
    woken_.notify_all();
}

void DataWatch::want()
{
    wanted_ = true;
    news_.reset();
}

std::optional<DataWatch::News> DataWatch::take()
{
    const std::lock_guard lock(mutex_);
    if (news_) taken_ = newsOf_;
    return std::exchange(news_, std::nullopt);
}

void DataWatch::run()
{
    constexpr std::chrono::milliseconds kPause{500};
    std::unique_lock lock(mutex_);
    while (!over_) {
        const auto called = [this] { return over_ || wanted_; };
        if (sources_.empty())
            woken_.wait(lock, called);
        else
            woken_.wait_for(lock, kPause, called);
        if (over_) return;
        const std::vector<std::string> sources = sources_;
        const bool wanted = std::exchange(wanted_, false);
        lock.unlock();
        const auto written = writtenLast(sources);
        // A file that is gone is not news.
        if (!wanted && (written == seen_ || written == fs::file_time_type::min())) {
            lock.lock();
            continue;
        }
        seen_ = written;
        News news = loadData(assets_, sources);
        lock.lock();
        if (wanted_) continue;  // these are of what was asked for before
        news_ = std::move(news);
        newsOf_ = sources;
        tell_();
    }
}

}  // namespace app

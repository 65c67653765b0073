// SPDX-License-Identifier: Apache-2.0
// Looks after the dataset of a window: reads another when asked to, and the same again when its file has changed.
// Reads on a thread of its own; a file that cannot be read changes nothing.
#pragma once

#include <condition_variable>
#include <filesystem>
#include <functional>
#include <mutex>
#include <optional>
#include <string>
#include <thread>

#include "model/load.h"

namespace app {

class DataWatch {
public:
    using News = geo::Result<model::Loaded>;

    // `source` as loadData() takes it; empty: the letter, which is not watched. `tell` is called on the thread when
    // there is news.
    DataWatch(std::filesystem::path assets, std::string source, std::function<void()> tell);
    ~DataWatch();
    DataWatch(const DataWatch&) = delete;
    DataWatch& operator=(const DataWatch&) = delete;

    void open(std::string source);
    [[nodiscard]] std::optional<News> take();

private:
    void run();

    const std::filesystem::path assets_;
    const std::function<void()> tell_;
    std::mutex mutex_;
    std::condition_variable woken_;
    std::string source_;
    std::filesystem::file_time_type seen_{};
    std::optional<News> news_;
    bool wanted_ = false, over_ = false;
    std::thread thread_;
};

}  // namespace app

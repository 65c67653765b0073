// SPDX-License-Identifier: Apache-2.0
// Looks after the data of a window: reads others when asked to, and the same again when a file of theirs has changed.
// Reads on a thread of its own; a file that cannot be read changes nothing.
#pragma once

#include <condition_variable>
#include <filesystem>
#include <functional>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <vector>

#include "model/load.h"

namespace app {

class DataWatch {
public:
    using News = geo::Result<model::Loaded>;

    // `sources` as loadData() takes them; the letter is not watched. `tell` is called on the thread when there is news.
    DataWatch(std::filesystem::path assets, std::vector<std::string> sources, std::function<void()> tell);
    ~DataWatch();
    DataWatch(const DataWatch&) = delete;
    DataWatch& operator=(const DataWatch&) = delete;

    // In place of all that is shown; with a plus sign in front beside it. The next news is of that.
    void open(const std::string& source);
    void openAll(std::vector<std::string> sources);
    [[nodiscard]] std::optional<News> take();
    [[nodiscard]] const std::vector<std::string>& taken() const { return taken_; }  // the sources of the last news

private:
    void run();
    void want();  // under the lock

    const std::filesystem::path assets_;
    const std::function<void()> tell_;
    std::mutex mutex_;
    std::condition_variable woken_;
    std::vector<std::string> sources_;
    std::filesystem::file_time_type seen_{};
    std::optional<News> news_;
    std::vector<std::string> newsOf_, taken_;
    bool wanted_ = false, over_ = false;
    std::thread thread_;
};

}  // namespace app

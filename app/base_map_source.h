// SPDX-License-Identifier: Apache-2.0
// Base maps for a view that moves: made by a worker, handed out without waiting, the best there is meanwhile.
#pragma once

#include <condition_variable>
#include <functional>
#include <optional>
#include <thread>
#include <vector>

#include "load_world.h"

namespace app {

class BaseMapSource {
public:
    // `arrived` is called by the worker when there is something new.
    BaseMapSource(std::filesystem::path assets, std::function<void()> arrived);
    ~BaseMapSource();
    BaseMapSource(const BaseMapSource&) = delete;
    BaseMapSource& operator=(const BaseMapSource&) = delete;

    // Has the maps made, in this order, unless ones that serve are there. A newer request replaces what has not begun.
    void request(std::vector<BaseMapWish> wishes);

    // The map that shows the frame best; null while there is none of this projection.
    [[nodiscard]] std::shared_ptr<const scene::BaseMap> best(const BaseMapWish& wish) const;

    // The map that serves the wish; null until it is made.
    [[nodiscard]] std::shared_ptr<const scene::BaseMap> serving(const BaseMapWish& wish) const;

    [[nodiscard]] bool busy() const;
    [[nodiscard]] bool empty() const;
    [[nodiscard]] std::optional<geo::Error> failure() const;  // of the last map that was made
    [[nodiscard]] bool takeArrived();

private:
    void work();
    void keep(geo::Result<std::shared_ptr<const scene::BaseMap>> made);

    WorldStore world_;
    std::function<void()> arrived_;
    mutable std::mutex mutex_;
    std::condition_variable wanted_;
    std::vector<BaseMapWish> next_;  // the last is made first
    std::optional<BaseMapWish> now_, failed_;
    std::vector<std::shared_ptr<const scene::BaseMap>> kept_;  // oldest first
    std::optional<geo::Error> failure_;
    bool new_ = false, stopping_ = false;
    std::thread worker_;  // last: it uses all of the above
};

}  // namespace app

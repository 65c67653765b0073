// SPDX-License-Identifier: Apache-2.0
// One worker makes one map at a time; of the requests that come meanwhile only the last is kept.
#include "base_map_source.h"

#include <algorithm>

namespace app {

namespace {

constexpr std::size_t kKept = 8;  // a theatre seen before is there at once

}  // namespace

BaseMapSource::BaseMapSource(std::filesystem::path assets, std::function<void()> arrived)
    : world_(std::move(assets)), arrived_(std::move(arrived)), worker_([this] { work(); })
{
}

BaseMapSource::~BaseMapSource()
{
    {
        const std::lock_guard lock(mutex_);
        stopping_ = true;
    }
    wanted_.notify_one();
    worker_.join();
}

void BaseMapSource::request(std::vector<BaseMapWish> wishes)
{
    const auto needless = [&](const BaseMapWish& wish) {
        const auto same = [&](const std::optional<BaseMapWish>& other) {
            return other && other->projection == wish.projection && other->pixelsPerPoint == wish.pixelsPerPoint &&
                   other->frame == wish.frame;
        };
        return same(now_) || same(failed_) ||
               std::ranges::any_of(kept_, [&](const auto& map) { return serves(*map, wish); });
    };
    {
        const std::lock_guard lock(mutex_);
        std::erase_if(wishes, needless);
        std::ranges::reverse(wishes);
        next_ = std::move(wishes);
        if (next_.empty()) return;
    }
    wanted_.notify_one();
}

std::shared_ptr<const scene::BaseMap> BaseMapSource::serving(const BaseMapWish& wish) const
{
    const std::lock_guard lock(mutex_);
    const auto found = std::ranges::find_if(kept_, [&](const auto& map) { return serves(*map, wish); });
    return found == kept_.end() ? nullptr : *found;
}

std::shared_ptr<const scene::BaseMap> BaseMapSource::best(const BaseMapWish& wish) const
{
    const std::lock_guard lock(mutex_);
    const geo::Extent frame = wish.frame.extent();
    std::shared_ptr<const scene::BaseMap> covering, widest;
    for (const auto& map : kept_) {
        if (map->projection->definition() != wish.projection->definition()) continue;
        if (serves(*map, wish)) return map;
        const bool finer = !covering || map->toleranceMetres < covering->toleranceMetres;
        if (finer && map->extent.contains(frame)) covering = map;
        if (!widest || map->extent.width() > widest->extent.width()) widest = map;
    }
    return covering ? covering : widest;
}

bool BaseMapSource::busy() const
{
    const std::lock_guard lock(mutex_);
    return !next_.empty() || now_;
}

bool BaseMapSource::empty() const
{
    const std::lock_guard lock(mutex_);
    return kept_.empty();
}

std::optional<geo::Error> BaseMapSource::failure() const
{
    const std::lock_guard lock(mutex_);
    return failure_;
}

bool BaseMapSource::takeArrived()
{
    const std::lock_guard lock(mutex_);
    return std::exchange(new_, false);
}

void BaseMapSource::keep(geo::Result<std::shared_ptr<const scene::BaseMap>> made)
{
    {
        const std::lock_guard lock(mutex_);
        new_ = true;
        failure_ = made ? std::nullopt : std::optional(made.error());
        failed_ = made ? std::nullopt : now_;
        if (made) kept_.push_back(std::move(*made));
        if (kept_.size() > kKept) kept_.erase(kept_.begin());
        now_.reset();
    }
    arrived_();
}

void BaseMapSource::work()
{
    for (;;) {
        BaseMapWish wish;
        {
            std::unique_lock lock(mutex_);
            wanted_.wait(lock, [&] { return stopping_ || !next_.empty(); });
            if (stopping_) return;
            now_ = std::move(next_.back());
            next_.pop_back();
            wish = *now_;
        }
        keep(world_.baseMap(wish));
    }
}

}  // namespace app

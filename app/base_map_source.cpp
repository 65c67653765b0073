// SPDX-License-Identifier: Apache-2.0
// A view that nobody has seen yet first gets its coarse outlines, then those of its scale.
#include "base_map_source.h"

#include <algorithm>

namespace app {

namespace {

constexpr std::size_t kKept = 6;  // a theatre seen before is there at once

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

void BaseMapSource::request(const BaseMapWish& wish)
{
    const auto serving = [&](const auto& map) { return serves(*map, wish); };
    const auto covering = [&](const std::optional<BaseMapWish>& other) {
        return other && other->projection == wish.projection && other->pixelsPerPoint == wish.pixelsPerPoint &&
               other->frame == wish.frame;
    };
    {
        const std::lock_guard lock(mutex_);
        if (std::ranges::any_of(kept_, serving) || covering(now_)) {
            next_.reset();
            return;
        }
        if (covering(failed_)) return;
        next_ = wish;
    }
    wanted_.notify_one();
}

std::shared_ptr<const scene::BaseMap> BaseMapSource::best(const BaseMapWish& wish) const
{
    const std::lock_guard lock(mutex_);
    const geo::Extent frame = wish.frame.extent();
    std::shared_ptr<const scene::BaseMap> covering, widest;
    for (const auto& map : kept_) {
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
    return next_ || now_;
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

void BaseMapSource::keep(geo::Result<std::shared_ptr<const scene::BaseMap>> made, Then then)
{
    {
        const std::lock_guard lock(mutex_);
        new_ = true;
        failure_ = made ? std::nullopt : std::optional(made.error());
        failed_ = made ? std::nullopt : now_;
        if (made) kept_.push_back(std::move(*made));
        if (kept_.size() > kKept) kept_.erase(kept_.begin());
        if (then == Then::Done) now_.reset();
    }
    arrived_();
}

void BaseMapSource::make(const BaseMapWish& wish)
{
    if (empty()) keep(world_.baseMap(wish, scene::LevelOfDetail::Coarse), Then::More);
    keep(world_.baseMap(wish), Then::Done);
}

void BaseMapSource::work()
{
    for (;;) {
        BaseMapWish wish;
        {
            std::unique_lock lock(mutex_);
            wanted_.wait(lock, [&] { return stopping_ || next_; });
            if (stopping_) return;
            now_ = std::exchange(next_, std::nullopt);
            wish = *now_;
        }
        make(wish);
    }
}

}  // namespace app

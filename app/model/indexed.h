// SPDX-License-Identifier: Apache-2.0
// Things in the order in which they came, found by id whatever their number. Their ids cannot be changed in place.
#pragma once

#include <algorithm>
#include <cstdint>
#include <limits>
#include <string_view>
#include <utility>
#include <vector>

namespace model {

template <class T>
class Indexed {
public:
    // Of several with the same id the first is found.
    void push_back(T item)
    {
        items_.push_back(std::move(item));
        if (2 * items_.size() <= slots_.size()) return enter(items_.size() - 1);
        slots_.assign(std::max<std::size_t>(16, 2 * slots_.size()), {});
        for (std::size_t i = 0; i < items_.size(); ++i) enter(i);
    }
    [[nodiscard]] const T* find(std::string_view id) const
    {
        if (slots_.empty()) return nullptr;
        const Slot& slot = slots_[slotOf(id)];
        return slot.used() ? &items_[slot.item] : nullptr;
    }
    [[nodiscard]] std::vector<T> take() &&
    {
        slots_.clear();
        return std::move(items_);
    }
    [[nodiscard]] const T& operator[](std::size_t i) const { return items_[i]; }
    [[nodiscard]] const T& front() const { return items_.front(); }
    [[nodiscard]] const T* data() const { return items_.data(); }
    [[nodiscard]] auto begin() const { return items_.begin(); }
    [[nodiscard]] auto end() const { return items_.end(); }
    [[nodiscard]] std::size_t size() const { return items_.size(); }
    [[nodiscard]] bool empty() const { return items_.empty(); }

private:
    // Open addressing in a table that is at least half empty: a million ids in 16 MB, each found with one look at it.
    struct Slot {
        static constexpr std::uint32_t kNone = std::numeric_limits<std::uint32_t>::max();
        std::uint32_t hash = 0, item = kNone;
        [[nodiscard]] bool used() const { return item != kNone; }
    };
    // Where the id is, or where it would be.
    [[nodiscard]] std::size_t slotOf(std::string_view id) const
    {
        const std::size_t hash = std::hash<std::string_view>()(id), last = slots_.size() - 1;
        std::size_t at = hash & last;
        while (slots_[at].used() && !(slots_[at].hash == upper(hash) && items_[slots_[at].item].id == id))
            at = (at + 1) & last;
        return at;
    }
    void enter(std::size_t i)
    {
        const std::string_view id = items_[i].id;
        Slot& slot = slots_[slotOf(id)];
        if (!slot.used()) slot = {upper(std::hash<std::string_view>()(id)), static_cast<std::uint32_t>(i)};
    }
    static std::uint32_t upper(std::size_t hash) { return static_cast<std::uint32_t>(hash >> 32); }

    std::vector<T> items_;
    std::vector<Slot> slots_;  // a power of two
};

}  // namespace model

// SPDX-License-Identifier: Apache-2.0
// Things in the order in which they came, found by id whatever their number. Their ids cannot be changed in place.
#pragma once

#include <cstdint>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace model {

template <class T>
class Indexed {
public:
    // Of several with the same id the first is found.
    void push_back(T item)
    {
        index_.emplace(hash(item.id), static_cast<std::uint32_t>(items_.size()));
        items_.push_back(std::move(item));
    }
    void reserve(std::size_t count)
    {
        items_.reserve(count);
        index_.reserve(count);
    }
    [[nodiscard]] const T* find(std::string_view id) const
    {
        const T* first = nullptr;
        for (auto [at, end] = index_.equal_range(hash(id)); at != end; ++at)
            if (const T& item = items_[at->second]; item.id == id && (!first || &item < first)) first = &item;
        return first;
    }
    [[nodiscard]] std::vector<T> take() &&
    {
        index_.clear();
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
    static std::size_t hash(std::string_view id) { return std::hash<std::string_view>()(id); }

    std::vector<T> items_;
    std::unordered_multimap<std::size_t, std::uint32_t> index_;  // by hash of the id
};

}  // namespace model

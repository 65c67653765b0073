// SPDX-License-Identifier: Apache-2.0
// GPU copies of immutable values, found again by pointer identity. Each value is kept alive with its copy, so that
// an address never comes to mean something else; copies that no recent frame used are dropped.
#pragma once

#include <cstdint>
#include <memory>
#include <unordered_map>
#include <utility>

namespace gl {

template <class Value, class Copy>
class PointerCache {
public:
    // The copy of *value, made by `upload` if there is none yet.
    template <class Upload>
    [[nodiscard]] Copy& get(const std::shared_ptr<const Value>& value, std::uint64_t frame, Upload&& upload)
    {
        const auto [entry, isNew] = entries_.try_emplace(value.get());
        if (isNew) {
            entry->second.value = value;
            entry->second.copy = std::forward<Upload>(upload)(*value);
            ++uploads_;
        }
        entry->second.lastFrame = frame;
        return entry->second.copy;
    }

    void dropUnusedSince(std::uint64_t frame)
    {
        std::erase_if(entries_, [&](const auto& entry) { return entry.second.lastFrame < frame; });
    }

    [[nodiscard]] std::size_t uploads() const { return uploads_; }

private:
    struct Entry {
        std::shared_ptr<const Value> value;
        Copy copy;
        std::uint64_t lastFrame = 0;
    };
    std::unordered_map<const Value*, Entry> entries_;
    std::size_t uploads_ = 0;
};

}  // namespace gl

// SPDX-License-Identifier: Apache-2.0
// The only days on which the standing of a record can differ from that of the day before. Inside model only.
#pragma once

#include <algorithm>
#include <array>
#include <chrono>
#include <optional>
#include <span>

#include "model/presence.h"

namespace model {

// In order; the first day of the frame is none of them.
class ChangeCandidates {
public:
    ChangeCandidates(const Record& record, const Frame& frame)
    {
        const Bounds bounds = impliedBounds(record);
        const auto add = [&](Day day) {
            if (day > frame.firstDay && day <= frame.lastDay) days_[count_++] = day;
        };
        for (const auto& bound : {std::optional(record.asOf), bounds.start.earliest, bounds.start.latest,
                                  bounds.end.earliest, bounds.end.latest}) {
            if (!bound) continue;
            add(*bound);
            add(*bound + std::chrono::days{1});
        }
        const auto used = std::span(days_).first(count_);
        std::ranges::sort(used);
        count_ -= std::ranges::unique(used).size();
    }
    [[nodiscard]] const Day* begin() const { return days_.data(); }
    [[nodiscard]] const Day* end() const { return days_.data() + count_; }

private:
    std::array<Day, 10> days_;
    std::size_t count_ = 0;
};

}  // namespace model

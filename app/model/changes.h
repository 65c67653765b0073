// SPDX-License-Identifier: Apache-2.0
// The days on which what is shown changes, each with the records that changed and words made from the data.
#pragma once

#include <cstdint>
#include <vector>

#include "model/filter.h"

namespace model {

struct Change {
    std::uint32_t record;  // index in Dataset::records
    Standing before;       // on the day before
    Standing after;
};

struct ChangeDay {
    Day day;
    std::vector<std::uint32_t> records;  // that changed, in their order
    Text headline;                       // in one short line, without the date: what a wall shows
};

[[nodiscard]] Change changeOf(const Dataset& dataset, std::uint32_t record, Day day);

// Names every record that changed, without the date.
[[nodiscard]] Text caption(const Dataset& dataset, const ChangeDay& day);

// Every day after the first up to the last day of the dataset's frame on which a display state or a number changes.
[[nodiscard]] std::vector<ChangeDay> changeDays(const Dataset& dataset);

// Of `all` what the filter shows before or after; days without any fall out, and captions tell of nothing else.
[[nodiscard]] std::vector<ChangeDay> shownChanges(const Dataset& dataset, const std::vector<ChangeDay>& all,
                                                  const Filter& filter);

}  // namespace model

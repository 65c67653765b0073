// SPDX-License-Identifier: Apache-2.0
// The days on which what is shown changes, each with what changed and a caption made from the data.
#pragma once

#include <cstddef>
#include <vector>

#include "model/filter.h"

namespace model {

struct Change {
    std::size_t record;  // index in Dataset::records
    Standing before;     // on the day before
    Standing after;
};

struct ChangeDay {
    Day day;
    std::vector<Change> changes;
    Text caption;   // names every record that changed, without the date
    Text headline;  // the same in one short line: what a wall shows
};

// Every day after the first up to the last day of the dataset's frame on which a display state or a number changes.
[[nodiscard]] std::vector<ChangeDay> changeDays(const Dataset& dataset);

// Of `all` what the filter shows before or after; days without any fall out, and captions tell of nothing else.
[[nodiscard]] std::vector<ChangeDay> shownChanges(const Dataset& dataset, const std::vector<ChangeDay>& all,
                                                  const Filter& filter);

}  // namespace model

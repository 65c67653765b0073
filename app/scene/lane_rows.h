// SPDX-License-Identifier: Apache-2.0
// What the rows of the lane chart hold: a record each, or a theatre that is folded; and the spans in which a row stands
// the same.
#pragma once

#include <set>
#include <span>
#include <vector>

#include "model/changes.h"
#include "model/filter.h"

namespace scene {

struct LaneSpan {
    model::Day first, last;  // inclusive
    model::Standing standing;
};

// For each record of the dataset, in its order: the spans in which it stands the same, without those in which it is
// absent or in a state that the filter leaves out. `changes` are those of model::shownChanges(), so that only records
// that the filter lets through come out right.
[[nodiscard]] std::vector<std::vector<LaneSpan>> laneSpans(const model::Dataset& dataset, const model::Filter& filter,
                                                           std::span<const model::ChangeDay> changes);

struct LaneRow {
    model::Theatre theatre = model::Theatre::None;
    std::vector<std::size_t> records;  // into Dataset::records
    bool folded = false;               // all records of the theatre; else one
};

[[nodiscard]] std::vector<LaneRow> laneRows(const model::Dataset& dataset, const model::Filter& filter,
                                            const std::set<model::Theatre>& folded);

// Of a row: on each day the most certain of its records, of which `spans` are those of laneSpans().
[[nodiscard]] std::vector<LaneSpan> spansOf(const LaneRow& row, const std::vector<std::vector<LaneSpan>>& spans);

}  // namespace scene

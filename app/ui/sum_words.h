// SPDX-License-Identifier: Apache-2.0
// What a number on the picture rests on, record by record with its source. Pure; knows no panel.
#pragma once

#include <string>
#include <vector>

#include "scene/picture.h"

namespace ui {

struct SumRow {
    const model::Record* record;
    std::string adds;  // its number in words, or how it differs; empty where it adds itself
    std::string state, source;
};

struct SumGroup {
    std::string name;  // how they take part; empty where all take part alike
    std::vector<SumRow> rows;
    std::size_t beyond = 0;  // of the same part, but more than anybody would read

    [[nodiscard]] std::string beyondWords(model::Language language) const;  // "+149.936 meer"; empty if none
};

// On `day`; of a sum of any day that need not be its own. Differences are against `compared`.
[[nodiscard]] std::vector<SumGroup> sumGroups(const scene::Sum& sum, const model::Dataset& dataset, model::Day day,
                                              std::optional<model::Day> compared, model::Language language);

}  // namespace ui

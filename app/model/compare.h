// SPDX-License-Identifier: Apache-2.0
// What is different between two days: which contributions came, went or stand otherwise.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/filter.h"
#include "model/presence.h"

namespace model {

enum class Mark { Came, Went, Changed };

// Nothing where a viewer would see and read the same.
[[nodiscard]] std::optional<Mark> markOf(const Standing& before, const Standing& after);

[[nodiscard]] std::string_view sign(Mark mark);                      // "+", "−", "≠"
[[nodiscard]] std::string_view label(Mark mark, Language language);  // "erbij", "weg", "veranderd"

// "erbij: voorzien", "weg: was gemeld", "was gemeld, nu voorzien", "was 8, nu 8 tot 15 functionarissen"; empty where
// nothing differs.
[[nodiscard]] std::string differenceWords(const Standing& before, const Standing& after, Language language);

// "tegenover 1 mei 2019"
[[nodiscard]] std::string comparedWords(Day other, Language language);

// "3 erbij, 2 weg, 4 veranderd" of the records that the filter shows on either day.
[[nodiscard]] std::string differencesInWords(const Dataset& dataset, const Filter& filter, Day from, Day to,
                                             Language language);

}  // namespace model

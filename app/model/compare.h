// SPDX-License-Identifier: Apache-2.0
// What is different between two days: which contributions came, went or stand otherwise, told from the day that is
// shown. The other day may lie before it or after it.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/filter.h"
#include "model/presence.h"

namespace model {

// How two days are shown: on one map with marks, on two maps, or on one map with a day on either side of a divider.
enum class Comparing { Marks, SideBySide, Swipe };

enum class Mark { Came, Went, Changed };  // in the order of time, whichever day is shown

// Where a record stands on the day that is shown, and on another.
struct Comparison {
    Standing shown, other;
    bool otherLater = false;

    // Nothing where a viewer would see and read the same.
    [[nodiscard]] std::optional<Mark> mark() const;
    [[nodiscard]] bool onlyOther() const { return !shown.here() && other.here(); }
    // What there is to see of it on either day.
    [[nodiscard]] const Standing& seen() const { return onlyOther() ? other : shown; }
};

[[nodiscard]] Comparison compare(const Record& record, Day shown, Day other);

[[nodiscard]] std::string_view sign(Mark mark);  // "+", "−", "≠"
// "erbij", "weg", "veranderd"; "later erbij" where the other day lies later.
[[nodiscard]] std::string_view label(Mark mark, bool otherLater, Language language);

// "erbij: voorzien", "weg: was gemeld", "was gemeld, nu voorzien", "gemeld, later voorzien"; empty where nothing
// differs.
[[nodiscard]] std::string differenceWords(const Comparison& comparison, Language language);

// "tegenover 1 mei 2019"
[[nodiscard]] std::string comparedWords(Day other, Language language);

// "3 erbij, 2 weg, 4 veranderd" of the records that the filter shows on either day.
[[nodiscard]] std::string differencesInWords(const Dataset& dataset, const Filter& filter, Day shown, Day other,
                                             Language language);

}  // namespace model

// SPDX-License-Identifier: Apache-2.0
// Honest totals: what is stated, per unit, and how many contributions give no number. Proposals are counted apart.
#pragma once

#include <string>
#include <vector>

#include "model/filter.h"
#include "model/presence.h"

namespace model {

struct UnitTotal {
    Unit unit = Unit::None;
    int low = 0;
    int high = 0;
    bool about = false;
    bool atLeast = false;
};

struct Totals {
    int low = 0;  // people stated, all units together
    int high = 0;
    bool atLeast = false;
    std::vector<UnitTotal> units;   // the same, unit by unit, in their order
    std::vector<UnitTotal> others;  // teams, vehicles and the like: never added to people
    int withoutNumber = 0;          // contributions present or perhaps present that state no number of anything
    int proposed = 0;               // contributions that are only proposed; in none of the above
};

// How a record takes part in a total.
enum class Counted { Not, People, Others, WithoutNumber, Proposed };
[[nodiscard]] Counted countedAs(const Record& record, const Standing& standing);

// Of type contribution only: missions, moves and activities would count the same people twice.
[[nodiscard]] Totals totals(const Dataset& dataset, const Filter& filter, Day day);

// "73 to 80 stated (about 65 military, 8 to 15 officials)"
[[nodiscard]] std::string peopleInWords(const Totals& totals, Language language);

// "73 to 80 stated (about 65 military, 8 to 15 officials), 2 teams; 4 contributions without a number; proposals not
// counted"
[[nodiscard]] std::string inWords(const Totals& totals, Language language);

// The same of each of several datasets side by side, never added up: they may speak of the same people.
[[nodiscard]] std::string totalsInWords(const Dataset& dataset, Filter filter, Day day, Language language);

// "[2]" for a dataset that is shown beside the first; for that empty.
[[nodiscard]] std::string sourceMark(std::size_t source);

}  // namespace model

// SPDX-License-Identifier: Apache-2.0
// Calendar days: reading what a file or a person wrote, writing them for people and files.
// Knows no clock: nothing here asks what day it is today.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

#include "geo/result.h"
#include "model/language.h"

namespace model {

using Day = std::chrono::sys_days;

// A day that is known to exist, for constants.
[[nodiscard]] constexpr Day makeDay(int year, unsigned month, unsigned day)
{
    return std::chrono::year{year} / std::chrono::month{month} / std::chrono::day{day};
}

// A span of days in which something begins or ends, both bounds inclusive; an absent bound is not stated.
struct Window {
    std::optional<Day> earliest;
    std::optional<Day> latest;

    [[nodiscard]] bool open() const { return !earliest && !latest; }
    [[nodiscard]] bool exact() const { return earliest && earliest == latest; }
    friend bool operator==(const Window&, const Window&) = default;
};

// For files and the command line: YYYY-MM-DD (also with slashes, as databases write it) or YYYY-MM, its first day.
[[nodiscard]] geo::Result<Day> parseIsoDay(std::string_view text);

// For people: the ISO forms and "1 mei 2019", "1-5-2019", "1/5/2019", "1.5.2019", "May 1, 2019", "mei 2019", "2019",
// in Dutch or English whatever the interface speaks; the day comes before the month in figures, and a year of two
// figures is of this century. Errors are told in the language asked for.
[[nodiscard]] geo::Result<Day> parseDay(std::string_view text, Language language = Language::English);

[[nodiscard]] std::string isoDay(Day day);                                    // 2020-03-01
[[nodiscard]] std::string longDay(Day day, Language language);                // 1 maart 2020 / 1 March 2020
[[nodiscard]] std::string monthName(unsigned month, Language language);       // maart / March
[[nodiscard]] std::string shortMonthName(unsigned month, Language language);  // mrt / Mar

[[nodiscard]] Day addMonths(Day day, int months);  // the day of the month is kept, or the last one there is

}  // namespace model

// SPDX-License-Identifier: Apache-2.0
// Why a record is absent or uncertain, in words.
#include <fmt/format.h>

#include <chrono>

#include "model/presence.h"

namespace model {

namespace {

// The year, if the window is exactly one calendar year.
std::optional<int> wholeYear(const Window& window)
{
    if (!window.earliest || !window.latest) return std::nullopt;
    const std::chrono::year_month_day first{*window.earliest};
    const bool whole = *window.earliest == Day{first.year() / std::chrono::January / 1} &&
                       *window.latest == Day{first.year() / std::chrono::December / 31};
    return whole ? std::optional<int>(static_cast<int>(first.year())) : std::nullopt;
}

// The year, if the day is its last.
std::optional<int> yearEnd(Day day)
{
    const std::chrono::year_month_day date{day};
    const bool last = date.month() == std::chrono::December && date.day() == std::chrono::day{31};
    return last ? std::optional<int>(static_cast<int>(date.year())) : std::nullopt;
}

bool onlyProposed(const Record& record)
{
    return record.status == Status::Intended || record.status == Status::UnderInvestigation ||
           record.status == Status::Option;
}

std::string notYet(const Window& start, const Record& record, Language language)
{
    const bool nl = language == Language::Dutch;
    if (const auto year = wholeYear(start)) return fmt::format("{} {}", nl ? "vanaf" : "from", *year);
    const std::string day = longDay(*start.earliest, language);
    if (start.exact()) return fmt::format("{} {}", nl ? "vanaf" : "from", day);
    if (record.start.open()) {
        return fmt::format("{} {}; {}", nl ? "niet vóór" : "not before", day,
                           nl ? "begin niet vermeld" : "start not stated");
    }
    return fmt::format("{} {}", nl ? "niet vóór" : "not before", day);
}

std::string over(const Window& window, const Record& record, Language language)
{
    const bool nl = language == Language::Dutch;
    const std::string day = longDay(*window.latest, language);
    if (record.type == Type::Move) {
        return window.exact() ? fmt::format("{} {}", nl ? "verplaatst op" : "moved on", day)
                              : fmt::format("{} {}", nl ? "uiterlijk verplaatst op" : "moved by", day);
    }
    if (onlyProposed(record)) {
        const auto year = yearEnd(*window.latest);
        const std::string until = year ? std::to_string(*year) : day;
        return fmt::format("{} {}", nl ? "voorstel loopt tot en met" : "proposed through", until);
    }
    if (window.exact()) return nl ? "beëindigd op " + day : "ended " + day;
    return nl ? "uiterlijk beëindigd op " + day : "ended by " + day;
}

std::string within(const Window& window, bool start, Language language)
{
    const bool nl = language == Language::Dutch;
    const std::string_view what = start ? (nl ? "begin" : "start") : (nl ? "einde" : "end");
    if (const auto year = wholeYear(window)) {
        return fmt::format("{} {} {}", what, nl ? "ergens in" : "some time in", *year);
    }
    if (window.earliest && window.latest) {
        return fmt::format("{} {} {} {} {}, {}", what, nl ? "tussen" : "between", longDay(*window.earliest, language),
                           nl ? "en" : "and", longDay(*window.latest, language),
                           nl ? "dag niet vermeld" : "day not stated");
    }
    return fmt::format("{} {} {}", what, nl ? "uiterlijk" : "by", longDay(*window.latest, language));
}

}  // namespace

std::string reason(const Standing& standing, const Record& record, Language language)
{
    const bool nl = language == Language::Dutch;
    switch (standing.reason) {
        case Reason::None:
            return {};
        case Reason::NotYet:
            return notYet(standing.about, record, language);
        case Reason::Over:
            return over(standing.about, record, language);
        case Reason::StartWithin:
            return within(standing.about, true, language);
        case Reason::StartNotStated:
            return nl ? "begin niet vermeld" : "start not stated";
        case Reason::EndWithin:
            return within(standing.about, false, language);
        case Reason::EndNotStated:
            return nl ? "einde niet vermeld" : "end not stated";
        case Reason::NeitherStated:
            return nl ? "begin en einde niet vermeld" : "start and end not stated";
        case Reason::MoveDayNotStated:
            return nl ? "dag niet vermeld" : "day not stated";
    }
    return {};
}

std::string untilWords(const Record& record, Language language)
{
    if (!record.end.exact() || record.type == Type::Move) return {};
    const auto year = yearEnd(*record.end.latest);
    return (language == Language::Dutch ? "t/m " : "through ") +
           (year ? std::to_string(*year) : longDay(*record.end.latest, language));
}

}  // namespace model

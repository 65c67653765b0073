// SPDX-License-Identifier: Apache-2.0
// Writing days and reading them as people type them.
#include "model/day.h"

#include <fmt/format.h>

#include <array>
#include <charconv>
#include <span>
#include <vector>

namespace model {

namespace {

struct MonthWord {
    std::string_view nl;
    std::string_view en;
    std::string_view shortNl;
    std::string_view shortEn;
};

constexpr std::array<MonthWord, 12> kMonths{{{"januari", "January", "jan", "Jan"},
                                             {"februari", "February", "feb", "Feb"},
                                             {"maart", "March", "mrt", "Mar"},
                                             {"april", "April", "apr", "Apr"},
                                             {"mei", "May", "mei", "May"},
                                             {"juni", "June", "jun", "Jun"},
                                             {"juli", "July", "jul", "Jul"},
                                             {"augustus", "August", "aug", "Aug"},
                                             {"september", "September", "sep", "Sep"},
                                             {"oktober", "October", "okt", "Oct"},
                                             {"november", "November", "nov", "Nov"},
                                             {"december", "December", "dec", "Dec"}}};

std::string lowered(std::string_view text)
{
    std::string out(text);
    for (char& c : out) {
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    }
    return out;
}

std::optional<int> wholeNumber(std::string_view text)
{
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size() || value < 0) return std::nullopt;
    return value;
}

// A month by its name or its first three letters or more, in either language.
std::optional<int> monthNumber(std::string_view word)
{
    if (word.size() < 3) return std::nullopt;
    for (std::size_t i = 0; i < kMonths.size(); ++i) {
        for (const std::string_view name : {kMonths[i].nl, kMonths[i].en}) {
            if (lowered(name).starts_with(word)) return static_cast<int>(i) + 1;
        }
        for (const std::string_view name : {kMonths[i].shortNl, kMonths[i].shortEn}) {
            if (lowered(name) == word) return static_cast<int>(i) + 1;
        }
    }
    return std::nullopt;
}

geo::Result<Day> existing(int year, int month, int day, Language language)
{
    const bool nl = language == Language::Dutch;
    if (month < 1 || month > 12) {
        return geo::fail(geo::ErrorCode::Invalid,
                         fmt::format(fmt::runtime(nl ? "er is geen maand {}; kies 1 tot en met 12"
                                                     : "there is no month {}; give one from 1 to 12"),
                                     month));
    }
    const std::chrono::year y{year};
    const std::chrono::month m{static_cast<unsigned>(month)};
    const std::chrono::year_month_day date{y, m, std::chrono::day{static_cast<unsigned>(day)}};
    if (!date.ok()) {
        const auto last = static_cast<unsigned>((y / m / std::chrono::last).day());
        return geo::fail(geo::ErrorCode::Invalid,
                         fmt::format(fmt::runtime(nl ? "{} {} {} bestaat niet: die maand heeft {} dagen"
                                                     : "{} {} {} does not exist: that month has {} days"),
                                     day, monthName(static_cast<unsigned>(month), language), year, last));
    }
    return Day{date};
}

// A piece of a typed date: a figure of so many digits, or the number of a month given by name.
struct Token {
    int value;
    std::size_t digits;  // 0: the name of a month

    [[nodiscard]] bool isMonth() const { return digits == 0; }
    [[nodiscard]] bool isYear() const { return digits == 4; }
    [[nodiscard]] bool isSmall() const { return digits == 1 || digits == 2; }
};

std::optional<Token> token(std::string_view word)
{
    if (const auto value = wholeNumber(word)) return Token{*value, word.size()};
    for (const std::string_view ordinal : {"st", "nd", "rd", "th", "e"}) {
        if (!word.ends_with(ordinal)) continue;
        const std::string_view stem = word.substr(0, word.size() - ordinal.size());
        if (const auto value = wholeNumber(stem)) return Token{*value, stem.size()};
    }
    if (const auto month = monthNumber(word)) return Token{*month, 0};
    return std::nullopt;
}

std::optional<std::vector<Token>> tokens(const std::string& text)
{
    std::vector<Token> out;
    constexpr std::string_view kBetween = " \t,-/.";
    std::size_t at = 0;
    while ((at = text.find_first_not_of(kBetween, at)) != std::string::npos) {
        const std::size_t end = std::min(text.find_first_of(kBetween, at), text.size());
        const auto next = token(std::string_view(text).substr(at, end - at));
        if (!next) return std::nullopt;
        out.push_back(*next);
        at = end;
    }
    return out;
}

tl::unexpected<geo::Error> notADay(std::string_view text, std::string_view examples, Language language)
{
    const char* const words =
        language == Language::Dutch ? "'{}' is geen datum; schrijf {}" : "'{}' is not a date; write it as {}";
    return geo::fail(geo::ErrorCode::Invalid, fmt::format(fmt::runtime(words), text, examples));
}

}  // namespace

geo::Result<Day> parseIsoDay(std::string_view text)
{
    const auto figure = [&](std::size_t at, std::size_t length) { return wholeNumber(text.substr(at, length)); };
    const bool wellFormed =
        (text.size() == 10 || text.size() == 7) && (text[4] == '-' || text[4] == '/') && text.find('+') == text.npos;
    if (wellFormed && (text.size() == 7 || text[7] == text[4])) {
        const auto year = figure(0, 4);
        const auto month = figure(5, 2);
        const auto day = text.size() == 7 ? std::optional<int>(1) : figure(8, 2);
        if (year && month && day) return existing(*year, *month, *day, Language::English);
    }
    return notADay(text, "YYYY-MM-DD or YYYY-MM", Language::English);
}

geo::Result<Day> parseDay(std::string_view text, Language language)
{
    const bool nl = language == Language::Dutch;
    const auto parts = tokens(lowered(text));
    const std::string_view examples =
        nl ? "1 mei 2019, 1-5-2019 of mei 2019" : "2019-05-01, 1 mei 2019, 1-5-2019 or May 2019";
    if (!parts || parts->empty() || parts->size() > 3) return notADay(text, examples, language);
    const std::vector<Token>& p = *parts;
    const auto day = [&](int year, const Token& month, int ofMonth) {
        return existing(year, month.value, ofMonth, language);
    };
    constexpr int kCentury = 2000;
    if (p.size() == 1 && p[0].isYear()) return day(p[0].value, {1, 0}, 1);
    if (p.size() == 2) {
        if ((p[0].isMonth() || p[0].isSmall()) && p[1].isYear()) return day(p[1].value, p[0], 1);
        if (p[0].isYear() && p[1].isSmall()) return day(p[0].value, p[1], 1);
        if (p[0].isMonth() != p[1].isMonth())
            return geo::fail(geo::ErrorCode::Invalid, fmt::format(fmt::runtime(nl ? "'{}' noemt geen jaar; schrijf {}"
                                                                                  : "'{}' names no year; write {}"),
                                                                  text, examples));
    }
    if (p.size() == 3) {
        if (p[0].isSmall() && !p[1].isYear() && p[2].isYear()) return day(p[2].value, p[1], p[0].value);
        if (p[0].isSmall() && !p[1].isYear() && p[2].digits == 2) return day(kCentury + p[2].value, p[1], p[0].value);
        if (p[0].isMonth() && p[1].isSmall() && p[2].isYear()) return day(p[2].value, p[0], p[1].value);
        if (p[0].isYear() && p[1].isSmall() && p[2].isSmall()) return day(p[0].value, p[1], p[2].value);
    }
    return notADay(text, examples, language);
}

std::string isoDay(Day day)
{
    const std::chrono::year_month_day date{day};
    return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                       static_cast<unsigned>(date.day()));
}

std::string longDay(Day day, Language language)
{
    const std::chrono::year_month_day date{day};
    return fmt::format("{} {} {}", static_cast<unsigned>(date.day()),
                       monthName(static_cast<unsigned>(date.month()), language), static_cast<int>(date.year()));
}

std::string monthName(unsigned month, Language language)
{
    const MonthWord& word = kMonths.at(month - 1);
    return std::string(language == Language::Dutch ? word.nl : word.en);
}

std::string shortMonthName(unsigned month, Language language)
{
    const MonthWord& word = kMonths.at(month - 1);
    return std::string(language == Language::Dutch ? word.shortNl : word.shortEn);
}

Day addMonths(Day day, int months)
{
    const std::chrono::year_month_day date{day};
    const std::chrono::year_month_day moved = date + std::chrono::months{months};
    return moved.ok() ? Day{moved} : Day{moved.year() / moved.month() / std::chrono::last};
}

}  // namespace model

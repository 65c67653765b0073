// SPDX-License-Identifier: Apache-2.0
// Both standings come from the one function of presence.h; only the words are made here.
#include "model/compare.h"

#include <array>

#include "model/words.h"

namespace model {

namespace {

constexpr std::array kMarks{Mark::Came, Mark::Went, Mark::Changed};

std::string figure(const Standing& standing, Language language)
{
    return standing.number ? inWords(*standing.number, language) : std::string();
}

}  // namespace

std::optional<Mark> markOf(const Standing& before, const Standing& after)
{
    if (before.here() != after.here()) return after.here() ? Mark::Came : Mark::Went;
    if (!after.here() || before.showsSameAs(after)) return std::nullopt;
    return Mark::Changed;
}

std::string_view sign(Mark mark) { return mark == Mark::Came ? "+" : mark == Mark::Went ? "−" : "≠"; }

std::string_view label(Mark mark, Language language)
{
    const bool dutch = language == Language::Dutch;
    switch (mark) {
        case Mark::Came:
            return dutch ? "erbij" : "came";
        case Mark::Went:
            return dutch ? "weg" : "went";
        case Mark::Changed:
            return dutch ? "veranderd" : "changed";
    }
    return {};
}

std::string differenceWords(const Standing& before, const Standing& after, Language language)
{
    const auto mark = markOf(before, after);
    if (!mark) return {};
    const std::string was = "was ", now = language == Language::Dutch ? ", nu " : ", now ";
    const std::string first{label(before.state, language)}, second{label(after.state, language)};
    if (*mark == Mark::Came) return std::string(label(*mark, language)) + ": " + second;
    if (*mark == Mark::Went) return std::string(label(*mark, language)) + ": " + was + first;
    if (before.state != after.state) return was + first + now + second;
    if (before.number != after.number) return was + figure(before, language) + now + figure(after, language);
    const auto sure = [&](const Standing& s) {
        return std::string(s.uncertain ? (language == Language::Dutch ? "onzeker" : "uncertain")
                                       : (language == Language::Dutch ? "zeker" : "certain"));
    };
    return was + sure(before) + now + sure(after);
}

std::string comparedWords(Day other, Language language)
{
    return (language == Language::Dutch ? "tegenover " : "against ") + longDay(other, language);
}

std::string differencesInWords(const Dataset& dataset, const Filter& filter, Day from, Day to, Language language)
{
    std::array<int, kMarks.size()> counts{};
    for (const Record& record : dataset.records) {
        const Standing before = standing(record, from);
        const Standing after = standing(record, to);
        if (!shows(filter, record, before.state) && !shows(filter, record, after.state)) continue;
        if (const auto mark = markOf(before, after)) ++counts[static_cast<std::size_t>(*mark)];
    }
    std::string out;
    for (const Mark mark : kMarks)
        if (const int count = counts[static_cast<std::size_t>(mark)]; count > 0)
            out += (out.empty() ? "" : ", ") + std::to_string(count) + " " + std::string(label(mark, language));
    return out.empty() ? (language == Language::Dutch ? "geen verschil" : "no difference") : out;
}

}  // namespace model

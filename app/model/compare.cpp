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

std::optional<Mark> Comparison::mark() const
{
    if (shown.here() != other.here()) return shown.here() != otherLater ? Mark::Came : Mark::Went;
    if (!shown.here() || shown.showsSameAs(other)) return std::nullopt;
    return Mark::Changed;
}

Comparison compare(const Record& record, Day shown, Day other)
{
    return {standing(record, shown), standing(record, other), other > shown};
}

std::string_view sign(Mark mark) { return mark == Mark::Came ? "+" : mark == Mark::Went ? "−" : "≠"; }

std::string_view label(Mark mark, bool otherLater, Language language)
{
    const bool dutch = language == Language::Dutch;
    switch (mark) {
        case Mark::Came:
            return otherLater ? (dutch ? "later erbij" : "to come") : (dutch ? "erbij" : "came");
        case Mark::Went:
            return otherLater ? (dutch ? "later weg" : "to go") : (dutch ? "weg" : "went");
        case Mark::Changed:
            return otherLater ? (dutch ? "later veranderd" : "to change") : (dutch ? "veranderd" : "changed");
    }
    return {};
}

std::string differenceWords(const Comparison& comparison, Language language)
{
    const auto mark = comparison.mark();
    if (!mark) return {};
    const bool dutch = language == Language::Dutch, later = comparison.otherLater;
    const std::string was = later ? "" : "was ";
    if (*mark != Mark::Changed)
        return std::string(label(*mark, later, language)) + ": " + (*mark == Mark::Went ? was : "") +
               std::string(label(comparison.seen().state, language));
    const Standing &first = later ? comparison.shown : comparison.other,
                   &second = later ? comparison.other : comparison.shown;
    const auto told = [&](auto&& words) {
        const std::string then = later ? ", later " : (dutch ? ", nu " : ", now ");
        return was + std::string(words(first)) + then + std::string(words(second));
    };
    if (first.state != second.state) return told([&](const Standing& s) { return label(s.state, language); });
    if (first.number != second.number) return told([&](const Standing& s) { return figure(s, language); });
    return told([&](const Standing& s) {
        return s.uncertain ? (dutch ? "onzeker" : "uncertain") : (dutch ? "zeker" : "certain");
    });
}

std::string comparedWords(Day other, Language language)
{
    return (language == Language::Dutch ? "tegenover " : "against ") + longDay(other, language);
}

std::string differencesInWords(const Dataset& dataset, const Filter& filter, Day shown, Day other, Language language)
{
    std::array<int, kMarks.size()> counts{};
    for (const Record& record : dataset.records) {
        const Comparison both = compare(record, shown, other);
        if (!shows(filter, record, both.shown.state) && !shows(filter, record, both.other.state)) continue;
        if (const auto mark = both.mark()) ++counts[static_cast<std::size_t>(*mark)];
    }
    std::string out;
    for (const Mark mark : kMarks)
        if (const int count = counts[static_cast<std::size_t>(mark)]; count > 0)
            out += (out.empty() ? "" : ", ") + std::to_string(count) + " " +
                   std::string(label(mark, other > shown, language));
    return out.empty() ? (language == Language::Dutch ? "geen verschil" : "no difference") : out;
}

}  // namespace model

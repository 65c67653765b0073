// SPDX-License-Identifier: Apache-2.0
// One word for one thing: for every enumeration its code in files and its label in Dutch and English.
#pragma once

#include <algorithm>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "model/compare.h"
#include "model/map_layer.h"
#include "model/record.h"
#include "model/theme.h"

namespace model {

template <class E>
struct Word {
    E value;
    std::string_view code;  // in files and on the command line
    std::string_view nl;
    std::string_view en;
};

// All values of an enumeration, in the order in which they are listed to people.
template <class E>
[[nodiscard]] std::span<const Word<E>> words();

template <>
std::span<const Word<Type>> words();
template <>
std::span<const Word<Status>> words();
template <>
std::span<const Word<Organisation>> words();
template <>
std::span<const Word<Theatre>> words();
template <>
std::span<const Word<Kind>> words();
template <>
std::span<const Word<Precision>> words();
template <>
std::span<const Word<PlaceKind>> words();
template <>
std::span<const Word<EventType>> words();
template <>
std::span<const Word<EventStatus>> words();
template <>
std::span<const Word<Qualifier>> words();
template <>
std::span<const Word<Unit>> words();
template <>
std::span<const Word<Presence>> words();
template <>
std::span<const Word<State>> words();
template <>
std::span<const Word<Comparing>> words();
template <>
std::span<const Word<MapLayer>> words();
template <>
std::span<const Word<Theme>> words();

template <class E>
[[nodiscard]] std::string_view code(E value)
{
    return std::ranges::find(words<E>(), value, &Word<E>::value)->code;
}

template <class E>
[[nodiscard]] std::string_view label(E value, Language language)
{
    const auto word = std::ranges::find(words<E>(), value, &Word<E>::value);
    return language == Language::Dutch ? word->nl : word->en;
}

// An organisation in the space of a symbol: "NAVO", "coalitie", "NL".
[[nodiscard]] std::string_view shortLabel(Organisation organisation, Language language);

template <class E>
[[nodiscard]] std::optional<E> fromCode(std::string_view text)
{
    for (const Word<E>& word : words<E>()) {
        if (word.code == text) return word.value;
    }
    return std::nullopt;
}

template <class E>
[[nodiscard]] std::string allCodes()  // "nato, un, eu", for messages
{
    std::string out;
    for (const Word<E>& word : words<E>()) out += (out.empty() ? "" : ", ") + std::string(word.code);
    return out;
}

// "27925-630" as readers know it: "Kamerstuk 27 925, nr. 630".
[[nodiscard]] std::string kamerstukLabel(std::string_view number);

// "§ 6.1", "fn 3", "intro 2": a section and paragraph of the letter where room is scarce.
[[nodiscard]] std::string sectionMark(std::string_view code, Language language);

// The line on every picture: "1 March 2020 · as planned on 15 June 2018"; "reported" up to the as-of date.
[[nodiscard]] std::string clockLine(Day day, Day asOf, Language language);

}  // namespace model

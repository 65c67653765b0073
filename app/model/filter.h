// SPDX-License-Identifier: Apache-2.0
// Which records are shown. An empty choice shows everything.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "geo/result.h"
#include "model/presence.h"

namespace model {

// A set of values of an enumeration; empty means no restriction.
template <class E>
class Choice {
public:
    [[nodiscard]] bool allows(E value) const { return bits_ == 0 || (bits_ & bit(value)) != 0; }
    [[nodiscard]] bool contains(E value) const { return (bits_ & bit(value)) != 0; }
    [[nodiscard]] bool restricts() const { return bits_ != 0; }
    void toggle(E value) { bits_ ^= bit(value); }
    void only(E value) { bits_ = bit(value); }
    void clear() { bits_ = 0; }
    friend bool operator==(const Choice&, const Choice&) = default;

private:
    static unsigned bit(E value) { return 1U << static_cast<unsigned>(value); }
    unsigned bits_ = 0;
};

struct Filter {
    Choice<Theatre> theatres;
    Choice<Organisation> organisations;
    Choice<Kind> kinds;
    Choice<Status> statuses;
    Choice<Type> types;
    Choice<State> states;  // on the day
    bool statedNumberOnly = false;
    std::optional<std::size_t> source;  // of several datasets side by side only this one
    std::string words;  // every word must occur in title, label, paraphrase or id; case and accents count for nothing

    [[nodiscard]] bool restricts() const;
    friend bool operator==(const Filter&, const Filter&) = default;
};

[[nodiscard]] bool shows(const Filter& filter, const Record& record);  // on some day or other
[[nodiscard]] bool shows(const Filter& filter, const Record& record, State state);

// Chooses by codes of the words table, whatever their case, and "number-stated"; several are separated by commas. Those
// of one kind widen the choice, those of different kinds narrow it. An unknown code is an error that names them all.
[[nodiscard]] geo::Result<void> choose(Filter& filter, std::string_view codes);
[[nodiscard]] std::vector<std::string> codesOf(const Filter& filter);  // that choose() makes it of, without its words

// "Afghanistan, Irak · NAVO · aantal vermeld · 'mali'"; empty where nothing is restricted.
[[nodiscard]] std::string inWords(const Filter& filter, Language language);
[[nodiscard]] std::string onlyWords(const Filter& filter, Language language);  // "alleen: Afghanistan, Irak"

// How many records each choice would leave, given what is chosen in the other groups.
struct Facets {
    std::map<Theatre, int> theatres;
    std::map<Organisation, int> organisations;
    std::map<Kind, int> kinds;
    std::map<Status, int> statuses;
    std::map<State, int> states;
    int numberStated = 0;
    int shown = 0, all = 0;
};
[[nodiscard]] Facets facets(const Dataset& dataset, const Filter& filter, Day day);

}  // namespace model

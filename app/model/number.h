// SPDX-License-Identifier: Apache-2.0
// How many, as honestly as the source says it: exact, about, at least, a range, unknown or not applicable; and of whom.
#pragma once

#include <optional>
#include <string>

#include "geo/result.h"
#include "model/language.h"

namespace model {

enum class Qualifier { Exact, About, AtLeast, Range, Unknown, NotApplicable };
enum class Unit { None, Military, Officials, Personnel, Advisers, Posts, Teams, Vehicles, Materiel };

// Whether the unit counts people, so that it may enter a total and be drawn in proportion.
[[nodiscard]] bool countsPeople(Unit unit);

// Only the combinations that mean something can be made.
class Number {
public:
    Number() = default;  // unknown, of nobody in particular

    [[nodiscard]] static Number exact(int count, Unit unit) { return {Qualifier::Exact, count, count, unit}; }
    [[nodiscard]] static Number about(int count, Unit unit) { return {Qualifier::About, count, count, unit}; }
    [[nodiscard]] static Number atLeast(int count, Unit unit)
    {
        return {Qualifier::AtLeast, count, std::nullopt, unit};
    }
    [[nodiscard]] static Number unknown(Unit unit) { return {Qualifier::Unknown, std::nullopt, std::nullopt, unit}; }
    [[nodiscard]] static Number notApplicable()
    {
        return {Qualifier::NotApplicable, std::nullopt, std::nullopt, Unit::None};
    }
    // Fails when the bounds do not fit the qualifier, are negative or reversed.
    [[nodiscard]] static geo::Result<Number> make(Qualifier qualifier, std::optional<int> low, std::optional<int> high,
                                                  Unit unit);

    [[nodiscard]] Qualifier qualifier() const { return qualifier_; }
    [[nodiscard]] std::optional<int> low() const { return low_; }
    [[nodiscard]] std::optional<int> high() const { return high_; }  // absent for "at least" and "unknown"
    [[nodiscard]] Unit unit() const { return unit_; }
    [[nodiscard]] bool stated() const { return low_.has_value(); }

    // What holds while it is not stated which of the two it is: the range that holds both; unknown if either is.
    [[nodiscard]] Number orElse(const Number& other) const;

    friend bool operator==(const Number&, const Number&) = default;

private:
    Number(Qualifier qualifier, std::optional<int> low, std::optional<int> high, Unit unit)
        : qualifier_(qualifier), low_(low), high_(high), unit_(unit)
    {
    }

    Qualifier qualifier_ = Qualifier::Unknown;
    std::optional<int> low_;
    std::optional<int> high_;
    Unit unit_ = Unit::None;
};

// Of what is not negative: thousands kept apart as the language does: "250.000", "250,000".
[[nodiscard]] std::string grouped(int count, Language language);
[[nodiscard]] std::string figure(const Number& number, Language language);  // "about 60", "8 to 15", "unknown", ""
[[nodiscard]] std::string inWords(const Number& number,
                                  Language language);  // "8 to 15 officials", "number unknown", ""

}  // namespace model

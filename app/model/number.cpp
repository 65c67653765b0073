// SPDX-License-Identifier: Apache-2.0
// Checks and words for numbers.
#include "model/number.h"

#include <fmt/format.h>

#include <algorithm>
#include <string>

#include "model/words.h"

namespace model {

bool countsPeople(Unit unit)
{
    switch (unit) {
        case Unit::None:
        case Unit::Military:
        case Unit::Officials:
        case Unit::Personnel:
        case Unit::Advisers:
        case Unit::Posts:
            return true;
        case Unit::Teams:
        case Unit::Vehicles:
        case Unit::Materiel:
            return false;
    }
    return false;
}

geo::Result<Number> Number::make(Qualifier qualifier, std::optional<int> low, std::optional<int> high, Unit unit)
{
    const auto wrong = [](std::string why) { return geo::fail(geo::ErrorCode::Invalid, std::move(why)); };
    if ((low && *low < 0) || (high && *high < 0)) return wrong("a number cannot be negative");
    if (low && high && *low > *high) {
        return wrong(fmt::format("the bounds {} and {} are reversed", *low, *high));
    }
    switch (qualifier) {
        case Qualifier::Exact:
        case Qualifier::About:
            if (!low) return wrong(fmt::format("'{}' needs a number", code(qualifier)));
            if (high && high != low) return wrong(fmt::format("'{}' has one number, not two", code(qualifier)));
            return Number(qualifier, low, low, unit);
        case Qualifier::AtLeast:
            if (!low) return wrong("'at-least' needs a lower number");
            if (high) return wrong("'at-least' has no upper number");
            return atLeast(*low, unit);
        case Qualifier::Range:
            if (!low || !high) return wrong("'range' needs a lower and an upper number");
            return Number(qualifier, low, high, unit);
        case Qualifier::Unknown:
        case Qualifier::NotApplicable:
            if (low || high) return wrong(fmt::format("'{}' cannot have a number", code(qualifier)));
            return qualifier == Qualifier::Unknown ? unknown(unit) : notApplicable();
    }
    return wrong("unknown qualifier");
}

Number Number::orElse(const Number& other) const
{
    if (*this == other) return *this;
    if (!low_ || !other.low_ || unit_ != other.unit_) return unknown(unit_);
    const int low = std::min(*low_, *other.low_);
    if (!high_ || !other.high_) return atLeast(low, unit_);
    return {Qualifier::Range, low, std::max(*high_, *other.high_), unit_};
}

std::string grouped(int count, Language language)
{
    std::string out = std::to_string(count);
    for (std::size_t at = out.size(); at > 3;) out.insert(at -= 3, 1, language == Language::Dutch ? '.' : ',');
    return out;
}

std::string figure(const Number& number, Language language)
{
    const bool nl = language == Language::Dutch;
    switch (number.qualifier()) {
        case Qualifier::Exact:
            return grouped(*number.low(), language);
        case Qualifier::About:
            return fmt::format("{} {}", nl ? "ongeveer" : "about", grouped(*number.low(), language));
        case Qualifier::AtLeast:
            return fmt::format("{} {}", nl ? "ten minste" : "at least", grouped(*number.low(), language));
        case Qualifier::Range:
            return fmt::format("{} {} {}", grouped(*number.low(), language), nl ? "tot" : "to",
                               grouped(*number.high(), language));
        case Qualifier::Unknown:
            return nl ? "onbekend" : "unknown";
        case Qualifier::NotApplicable:
            return {};
    }
    return {};
}

std::string inWords(const Number& number, Language language)
{
    const bool nl = language == Language::Dutch;
    if (number.qualifier() == Qualifier::NotApplicable) return {};
    if (number.qualifier() == Qualifier::Unknown) return nl ? "aantal niet vermeld" : "number not stated";
    const std::string count = figure(number, language);
    const bool one = number.low() == 1 && number.high() == 1;
    if (one && number.unit() == Unit::Teams) return count + " team";
    if (number.unit() == Unit::None) return count;
    return fmt::format("{} {}", count, label(number.unit(), language));
}

}  // namespace model

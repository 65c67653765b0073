// SPDX-License-Identifier: Apache-2.0
// Adding up what is stated, and saying what is not.
#include "model/totals.h"

#include <fmt/format.h>

#include <algorithm>

#include "model/words.h"

namespace model {

namespace {

// Adds to the total of the number's unit and tells that total.
const UnitTotal& add(std::vector<UnitTotal>& units, const Number& number)
{
    auto unit = std::ranges::lower_bound(units, number.unit(), {}, &UnitTotal::unit);
    if (unit == units.end() || unit->unit != number.unit()) unit = units.insert(unit, UnitTotal{.unit = number.unit()});
    unit->low += *number.low();
    unit->high += number.high().value_or(*number.low());
    unit->about = unit->about || number.qualifier() == Qualifier::About;
    unit->atLeast = unit->atLeast || number.qualifier() == Qualifier::AtLeast;
    return *unit;
}

std::string span(int low, int high, bool atLeast, Language language)
{
    const bool nl = language == Language::Dutch;
    const std::string_view least = atLeast ? (nl ? "ten minste " : "at least ") : "";
    if (low == high || atLeast) return fmt::format("{}{}", least, grouped(low, language));
    return fmt::format("{} {} {}", grouped(low, language), nl ? "tot" : "to", grouped(high, language));
}

std::string unitsInWords(const std::vector<UnitTotal>& units, Language language)
{
    const bool nl = language == Language::Dutch;
    std::string out;
    for (const UnitTotal& unit : units) {
        const bool one = unit.unit == Unit::Teams && unit.low == 1 && unit.high == 1;
        out +=
            fmt::format("{}{}{} {}", out.empty() ? "" : ", ", unit.about ? (nl ? "ongeveer " : "about ") : "",
                        span(unit.low, unit.high, unit.atLeast, language), one ? "team" : label(unit.unit, language));
    }
    return out;
}

}  // namespace

Counted countedAs(const Record& record, const Standing& standing)
{
    if (record.type != Type::Contribution || !standing.here() ||
        standing.number->qualifier() == Qualifier::NotApplicable)
        return Counted::Not;
    if (standing.state == State::Proposed) return Counted::Proposed;
    if (!standing.number->stated()) return Counted::WithoutNumber;
    return countsPeople(standing.number->unit()) ? Counted::People : Counted::Others;
}

Totals totals(const Dataset& dataset, const Filter& filter, Day day)
{
    Totals totals;
    for (const Record& record : dataset.records) {
        if (record.type != Type::Contribution) continue;
        const Standing now = standing(record, day);
        const Counted counted = countedAs(record, now);
        if (counted == Counted::Not || !shows(filter, record, now.state)) continue;
        switch (counted) {
            case Counted::Proposed:
                ++totals.proposed;
                break;
            case Counted::WithoutNumber:
                ++totals.withoutNumber;
                break;
            case Counted::Others:
                add(totals.others, *now.number);
                break;
            default:
                totals.atLeast = add(totals.units, *now.number).atLeast || totals.atLeast;
                totals.low += *now.number->low();
                totals.high += now.number->high().value_or(*now.number->low());
        }
    }
    return totals;
}

std::string peopleInWords(const Totals& totals, Language language)
{
    const bool nl = language == Language::Dutch;
    if (totals.units.empty()) return nl ? "geen aantal personen vermeld" : "no number of people stated";
    return fmt::format("{} {} ({})", span(totals.low, totals.high, totals.atLeast, language), nl ? "vermeld" : "stated",
                       unitsInWords(totals.units, language));
}

std::string inWords(const Totals& totals, Language language)
{
    const bool nl = language == Language::Dutch;
    std::string out = peopleInWords(totals, language);
    if (!totals.others.empty()) out += ", " + unitsInWords(totals.others, language);
    if (totals.withoutNumber > 0) {
        const bool one = totals.withoutNumber == 1;
        const std::string_view noun = nl ? (one ? "bijdrage" : "bijdragen") : (one ? "contribution" : "contributions");
        out += fmt::format("; {} {} {}", grouped(totals.withoutNumber, language), noun, nl ? "zonder aantal" : "without a number");
    }
    if (totals.proposed > 0) out += nl ? "; voorstellen niet meegeteld" : "; proposals not counted";
    return out;
}

std::string totalsInWords(const Dataset& dataset, Filter filter, Day day, Language language)
{
    std::string out;
    for (std::size_t i = 0; i < dataset.sources().size(); ++i) {
        filter.source = i;
        out += (i > 0 ? "  " + sourceMark(i) + " " : "") + inWords(totals(dataset, filter, day), language);
    }
    return out;
}

std::string sourceMark(std::size_t source) { return source == 0 ? "" : fmt::format("[{}]", source + 1); }

}  // namespace model

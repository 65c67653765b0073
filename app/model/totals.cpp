// SPDX-License-Identifier: Apache-2.0
// Adding up what is stated, and saying what is not.
#include "model/totals.h"

#include <fmt/format.h>

#include <algorithm>

#include "model/words.h"

namespace model {

namespace {

UnitTotal& unitTotal(Totals& totals, Unit unit)
{
    const auto it = std::ranges::find(totals.units, unit, &UnitTotal::unit);
    if (it != totals.units.end()) return *it;
    return totals.units.emplace_back(UnitTotal{.unit = unit});
}

void add(Totals& totals, const Number& number)
{
    UnitTotal& unit = unitTotal(totals, number.unit());
    const int low = *number.low();
    const int high = number.high().value_or(low);
    unit.low += low;
    unit.high += high;
    unit.about = unit.about || number.qualifier() == Qualifier::About;
    unit.atLeast = unit.atLeast || number.qualifier() == Qualifier::AtLeast;
    totals.low += low;
    totals.high += high;
    totals.atLeast = totals.atLeast || unit.atLeast;
}

std::string span(int low, int high, bool atLeast, Language language)
{
    const bool nl = language == Language::Dutch;
    const std::string_view least = atLeast ? (nl ? "ten minste " : "at least ") : "";
    if (low == high || atLeast) return fmt::format("{}{}", least, grouped(low, language));
    return fmt::format("{} {} {}", grouped(low, language), nl ? "tot" : "to", grouped(high, language));
}

}  // namespace

Totals totals(const Dataset& dataset, const Filter& filter, Day day)
{
    Totals totals;
    for (const Record& record : dataset.records) {
        if (record.type != Type::Contribution) continue;
        const Standing now = standing(record, dataset.frame.asOf, day);
        if (!now.here() || !shows(filter, record, now.state) || now.number->qualifier() == Qualifier::NotApplicable)
            continue;
        if (now.state == State::Proposed) {
            ++totals.proposed;
        } else if (now.number->stated() && countsPeople(now.number->unit())) {
            add(totals, *now.number);
        } else {
            ++totals.withoutNumber;
        }
    }
    return totals;
}

std::string inWords(const Totals& totals, Language language)
{
    const bool nl = language == Language::Dutch;
    std::string out;
    if (totals.units.empty()) {
        out = nl ? "geen aantal vermeld" : "no number stated";
    } else {
        std::string units;
        for (const UnitTotal& unit : totals.units) {
            const std::string_view about = unit.about ? (nl ? "ongeveer " : "about ") : "";
            units += fmt::format("{}{}{} {}", units.empty() ? "" : ", ", about,
                                 span(unit.low, unit.high, unit.atLeast, language), label(unit.unit, language));
        }
        out = fmt::format("{} {} ({})", span(totals.low, totals.high, totals.atLeast, language),
                          nl ? "vermeld" : "stated", units);
    }
    if (totals.withoutNumber == 0) return out;
    const bool one = totals.withoutNumber == 1;
    const std::string_view noun = nl ? (one ? "bijdrage" : "bijdragen") : (one ? "contribution" : "contributions");
    return fmt::format("{}; {} {} {}", out, totals.withoutNumber, noun, nl ? "zonder aantal" : "without a number");
}

}  // namespace model

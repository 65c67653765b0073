// SPDX-License-Identifier: Apache-2.0
// Dutch and English side by side, so that neither is a translation by machine of the other's grammar.
#include "ui/record_words.h"

#include "model/presence.h"
#include "model/words.h"

namespace ui {

namespace {

bool dutch(model::Language language) { return language == model::Language::Dutch; }

bool sameYear(model::Day a, model::Day b)
{
    return std::chrono::year_month_day{a}.year() == std::chrono::year_month_day{b}.year();
}

// "15 juni", for the first of two days in one year.
std::string dayAndMonth(model::Day day, model::Language language)
{
    const std::string whole = model::longDay(day, language);
    return whole.substr(0, whole.rfind(' '));
}

std::string placeName(const model::Dataset& dataset, std::string_view id, model::Language language)
{
    const auto place = dataset.site(id);
    return place ? place->name->get(language) : std::string();
}

}  // namespace

std::string windowWords(const model::Window& window, model::Language language)
{
    const bool nl = dutch(language);
    if (window.open()) return nl ? "niet vermeld" : "not stated";
    if (window.exact()) return model::longDay(*window.earliest, language);
    if (!window.earliest) return (nl ? "uiterlijk " : "by ") + model::longDay(*window.latest, language);
    if (!window.latest) return (nl ? "niet vóór " : "not before ") + model::longDay(*window.earliest, language);
    const std::string first = sameYear(*window.earliest, *window.latest) ? dayAndMonth(*window.earliest, language)
                                                                         : model::longDay(*window.earliest, language);
    return (nl ? "tussen " : "between ") + first + (nl ? " en " : " and ") + model::longDay(*window.latest, language);
}

std::string placeWords(const model::Record& record, const model::Dataset& dataset, model::Language language)
{
    std::string words = placeName(dataset, record.placeId(), language);
    if (const std::string from = placeName(dataset, record.notes().placeFrom, language); !from.empty())
        words = from + " → " + words;
    const std::string precision{model::label(record.precision, language)};
    return words.empty() ? precision : words + " · " + precision;
}

std::string sectionWords(const model::Citation& citation, model::Language language)
{
    const bool nl = dutch(language);
    std::string words;
    for (const std::string& code : citation.sections) {
        if (!words.empty()) words += "; ";
        const std::size_t dot = code.find('.');
        const std::string paragraph =
            dot == std::string::npos ? "" : (nl ? ", alinea " : ", paragraph ") + code.substr(dot + 1);
        if (code.starts_with("FN")) {
            words += (nl ? "voetnoot " : "footnote ") + code.substr(2);
        } else if (code.starts_with("P0")) {
            words += (nl ? "inleiding" : "introduction") + paragraph;
        } else if (code.starts_with('S')) {
            words += "§ " + code.substr(1, dot == std::string::npos ? dot : dot - 1) + paragraph;
        } else {
            words += code;
        }
    }
    return words;
}

std::string kamerstukWords(const model::Citation& citation)
{
    std::string words;
    for (const std::string& number : citation.kamerstukken)
        words += (words.empty() ? "" : "; ") + model::kamerstukLabel(number);
    return words;
}

std::string standingWords(const model::Record& record, model::Day day, model::Language language)
{
    const model::Standing standing = model::standing(record, day);
    std::string words{model::label(standing.state, language)};
    if (const std::string why = model::reason(standing, record, language); !why.empty()) words += " · " + why;
    return words;
}

}  // namespace ui

// SPDX-License-Identifier: Apache-2.0
// Matching a record against a filter.
#include "model/filter.h"

#include <array>
#include <string_view>
#include <utility>

namespace model {

namespace {

// Lower case without accents, for the letters that Dutch and English use.
std::string folded(std::string_view text)
{
    constexpr std::array<std::pair<std::string_view, char>, 22> kAccents{
        {{"à", 'a'}, {"á", 'a'}, {"â", 'a'}, {"ä", 'a'}, {"ç", 'c'}, {"è", 'e'}, {"é", 'e'}, {"ê", 'e'},
         {"ë", 'e'}, {"í", 'i'}, {"î", 'i'}, {"ï", 'i'}, {"ñ", 'n'}, {"ó", 'o'}, {"ô", 'o'}, {"ö", 'o'},
         {"ú", 'u'}, {"û", 'u'}, {"ü", 'u'}, {"É", 'e'}, {"Ë", 'e'}, {"Ï", 'i'}}};
    std::string out;
    out.reserve(text.size());
    for (std::size_t i = 0; i < text.size();) {
        char plain = text[i];
        std::size_t length = 1;
        for (const auto& [accented, letter] : kAccents) {
            if (text.substr(i).starts_with(accented)) {
                plain = letter;
                length = accented.size();
                break;
            }
        }
        if (plain >= 'A' && plain <= 'Z') plain = static_cast<char>(plain - 'A' + 'a');
        out += plain;
        i += length;
    }
    return out;
}

bool hasEveryWord(const std::string& wanted, const Record& record)
{
    if (wanted.empty()) return true;
    std::string text = record.id;
    for (const Text* part : {&record.title, &record.brief, &record.paraphrase}) {
        text += '\n' + part->nl + '\n' + part->en;
    }
    text = folded(text);
    const std::string query = folded(wanted);
    std::size_t at = 0;
    while ((at = query.find_first_not_of(' ', at)) != std::string::npos) {
        const std::size_t end = std::min(query.find(' ', at), query.size());
        if (text.find(query.substr(at, end - at)) == std::string::npos) return false;
        at = end;
    }
    return true;
}

}  // namespace

bool Filter::restricts() const { return *this != Filter{}; }

bool shows(const Filter& filter, const Record& record)
{
    const bool stated = record.number.stated() && countsPeople(record.number.unit());
    return filter.theatres.allows(record.theatre) && filter.organisations.allows(record.organisation) &&
           filter.kinds.allows(record.kind) && filter.statuses.allows(record.status) &&
           filter.types.allows(record.type) && (!filter.statedNumberOnly || stated) &&
           hasEveryWord(filter.words, record);
}

}  // namespace model

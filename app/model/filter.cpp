// SPDX-License-Identifier: Apache-2.0
// Matching a record against a filter, and telling a filter in words and figures.
#include "model/filter.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <sstream>
#include <string_view>
#include <utility>

#include "model/words.h"

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
        const bool ascii = static_cast<unsigned char>(plain) < 0x80;
        for (const auto& [accented, letter] : kAccents) {
            if (ascii) break;
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

std::vector<std::string> foldedWords(const std::string& query)
{
    std::istringstream in(folded(query));
    return {std::istream_iterator<std::string>(in), {}};
}

constexpr std::string_view kNumberStated = "number-stated";

// Every choice with the codes that it goes by.
template <class AnyFilter, class Do>
void eachChoice(AnyFilter& filter, Do act)
{
    act(filter.theatres);
    act(filter.organisations);
    act(filter.kinds);
    act(filter.statuses);
    act(filter.types);
    act(filter.states);
}

bool chooseOne(Filter& filter, const std::string& wanted)
{
    if (wanted == kNumberStated) return filter.statedNumberOnly = true;
    bool found = false;
    eachChoice(filter, [&]<class E>(Choice<E>& choice) {
        for (const Word<E>& word : words<E>()) {
            if (folded(word.code) != wanted) continue;
            if (!choice.contains(word.value)) choice.toggle(word.value);
            found = true;
        }
    });
    return found;
}

std::string codesToChoose()
{
    Filter any;
    std::string out;
    eachChoice(any, [&]<class E>(const Choice<E>&) { out += folded(allCodes<E>()) + ", "; });
    return out + std::string(kNumberStated);
}

bool hasEveryWord(const std::vector<std::string>& words, const Record& record)
{
    if (words.empty()) return true;
    std::string text = record.id;
    for (const Text* part : {&record.title, &record.notes().brief, &record.notes().paraphrase}) {
        text += '\n' + part->nl + '\n' + part->en;
    }
    text = folded(text);
    return std::ranges::all_of(words, [&](const std::string& word) { return text.find(word) != std::string::npos; });
}

}  // namespace

bool Filter::restricts() const { return *this != Filter{}; }

bool shows(const Filter& filter, const Record& record)
{
    const bool stated = record.number.stated() && countsPeople(record.number.unit());
    return filter.theatres.allows(record.theatre) && filter.organisations.allows(record.organisation) &&
           filter.kinds.allows(record.kind) && filter.statuses.allows(record.status) &&
           filter.types.allows(record.type) && filter.source.value_or(record.source) == record.source &&
           (!filter.statedNumberOnly || stated) &&
           (filter.words.empty() || hasEveryWord(foldedWords(filter.words), record));
}

bool shows(const Filter& filter, const Record& record, State state)
{
    return filter.states.allows(state) && shows(filter, record);
}

geo::Result<void> choose(Filter& filter, std::string_view codes)
{
    for (std::size_t at = 0; at <= codes.size();) {
        const std::size_t comma = std::min(codes.find(',', at), codes.size());
        const std::string_view one = codes.substr(at, comma - at);
        if (!chooseOne(filter, folded(one)))
            return geo::fail(geo::ErrorCode::Invalid, "there is no '" + std::string(one) + "'; use " + codesToChoose());
        at = comma + 1;
    }
    return {};
}

std::vector<std::string> codesOf(const Filter& filter)
{
    std::vector<std::string> out;
    eachChoice(filter, [&]<class E>(const Choice<E>& choice) {
        for (const Word<E>& word : words<E>())
            if (choice.contains(word.value)) out.emplace_back(word.code);
    });
    if (filter.statedNumberOnly) out.emplace_back(kNumberStated);
    return out;
}

std::string inWords(const Filter& filter, Language language)
{
    std::string out;
    const auto add = [&](const std::string& group) { out += (out.empty() || group.empty() ? "" : " · ") + group; };
    eachChoice(filter, [&]<class E>(const Choice<E>& choice) {
        std::string names;
        for (const Word<E>& word : words<E>())
            if (choice.contains(word.value))
                names += (names.empty() ? "" : ", ") + std::string(label(word.value, language));
        add(names);
    });
    if (filter.statedNumberOnly) add(language == Language::Dutch ? "aantal vermeld" : "number stated");
    if (!filter.words.empty()) add("'" + filter.words + "'");
    return out;
}

std::string onlyWords(const Filter& filter, Language language)
{
    return (language == Language::Dutch ? "alleen: " : "only: ") + inWords(filter, language);
}

Facets facets(const Dataset& dataset, const Filter& filter, Day day)
{
    Facets out;
    const auto without = [&](auto group) {
        Filter others = filter;
        others.*group = {};
        return others;
    };
    Filter theatres = without(&Filter::theatres), organisations = without(&Filter::organisations),
           kinds = without(&Filter::kinds), statuses = without(&Filter::statuses), states = without(&Filter::states);
    Filter stated = filter, all = filter;
    stated.statedNumberOnly = true;
    // The words are the dear part, and the same for every group: they are looked for once.
    const std::vector<std::string> words = foldedWords(filter.words);
    for (Filter* one : {&theatres, &organisations, &kinds, &statuses, &states, &stated, &all}) one->words.clear();
    for (const Record& record : dataset.records) {
        ++out.all;
        if (!hasEveryWord(words, record)) continue;
        const State state = standing(record, day).state;
        const auto passes = [&](const Filter& one) { return shows(one, record, state) ? 1 : 0; };
        out.theatres[record.theatre] += passes(theatres);
        out.organisations[record.organisation] += passes(organisations);
        out.kinds[record.kind] += passes(kinds);
        out.statuses[record.status] += passes(statuses);
        out.states[state] += passes(states);
        out.numberStated += passes(stated);
        out.shown += passes(all);
    }
    return out;
}

}  // namespace model

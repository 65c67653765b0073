// SPDX-License-Identifier: Apache-2.0
// A long name takes two lines. A wall has one line more: the figures of the most certain state, and until when.
#include "scene/theatre_words.h"

#include <algorithm>
#include <set>

#include "model/words.h"
#include "scene/map_labels.h"

namespace scene {

namespace {

constexpr double kLeading = 1.18, kWidestNameEm = 10.5, kFactsEm = 9.4, kWidestFactsEm = 13.5;

std::vector<std::string> nameLines(const Page& page, const Look& look, model::Theatre theatre)
{
    const TextStyle& type = page.style().type.theatre;
    const model::NamedView* view = look.dataset->view(model::code(theatre));
    const std::string name = view ? view->name.get(look.language) : std::string(model::label(theatre, look.language));
    return page.lines(capitals(name), kWidestNameEm * type.sizePt, type);
}

struct Facts {
    std::string words;
    model::State state = model::State::Absent;
};

// "≈60 voorzien t/m 2021": figures of the most certain state, and until when if they all agree on it.
Facts factsOf(const std::vector<const PlacedRecord*>& present, model::Language language)
{
    Facts out;
    for (const PlacedRecord* p : present)
        if (model::uncertainty(p->standing.state) < model::uncertainty(out.state)) out.state = p->standing.state;
    std::set<std::string> until;
    for (const PlacedRecord* p : present) {
        if (p->standing.state != out.state) continue;
        until.insert(p->standing.uncertain ? "" : model::untilWords(*p->record, language));
        if (const auto people = peopleStated(p->standing))
            out.words += (out.words.empty() ? "" : " + ") + shortFigure(*people, language);
    }
    out.words += (out.words.empty() ? "" : " ") + std::string(model::label(out.state, language));
    if (until.size() == 1 && !until.begin()->empty()) out.words += " " + *until.begin();
    return out;
}

// Of one contribution with the number and the end that are stated, on whichever day.
double longestFacts(const Page& page, const Look& look, model::Theatre theatre)
{
    double widest = 0;
    const model::Roster::Group& group = look.roster->group(theatre, model::Roster::Where::Placed);
    if (group.many()) return widest;
    for (const std::uint32_t i : group.records) {
        const model::Record& record = look.dataset->records[i];
        const std::string until = model::untilWords(record, look.language);
        if (until.empty()) continue;
        const std::string figure = record.number.stated() ? shortFigure(record.number, look.language) + " " : "";
        const std::string words =
            figure + std::string(model::label(model::State::Planned, look.language)) + " " + until;
        widest = std::max(widest, page.width(words, page.style().type.state));
    }
    return widest;
}

}  // namespace

TextSize theatreWordsSize(const Page& page, const Look& look, model::Theatre theatre)
{
    const TypeScale& type = page.style().type;
    TextSize size;
    for (const std::string& line : nameLines(page, look, theatre)) {
        size.width = std::max(size.width, page.width(line, type.theatre));
        size.height += type.theatre.sizePt * kLeading;
    }
    if (look.composition == Composition::Wall) {
        size.width = std::max({size.width, kFactsEm * type.state.sizePt,
                               std::min(longestFacts(page, look, theatre), kWidestFactsEm * type.state.sizePt)});
        size.height += type.state.sizePt * kLeading;
    }
    return {size.width, size.height + 3};
}

void drawTheatreWords(Page& page, const TheatreBlock& block, const std::vector<PlacedRecord>& records, const Look& look)
{
    if (block.words.height <= 0) return;
    const Style& s = page.style();
    std::vector<const PlacedRecord*> present;
    for (const PlacedRecord& p : records)
        if (p.record->theatre == block.theatre && p.present()) present.push_back(&p);
    const Halo halo{s.colors.halo, s.weights.halo * 1.3};
    const Align align = block.side == Side::Right  ? Align::Left
                        : block.side == Side::Left ? Align::Right
                                                   : Align::Centre;
    const double x = align == Align::Left    ? block.words.x
                     : align == Align::Right ? block.words.right()
                                             : block.words.x + block.words.width / 2;
    double baseline = block.words.y;
    for (const std::string& line : nameLines(page, look, block.theatre)) {
        baseline += s.type.theatre.sizePt * kLeading;
        page.text(x, baseline - s.type.theatre.sizePt * 0.2, line, s.type.theatre,
                  present.empty() ? s.colors.countryName : s.colors.theatreName, align, halo);
    }
    if (look.composition != Composition::Wall || present.empty()) return;
    const Facts facts = factsOf(present, look.language);
    page.fitted(x, baseline + s.type.state.sizePt * (kLeading - 0.2), block.words.width, facts.words, s.type.state,
                stateColor(facts.state, s.colors), align, halo);
}

}  // namespace scene

// SPDX-License-Identifier: Apache-2.0
// A long name takes two lines. A wall has room for one line more: the most certain state, its figures, and how many
// other contributions there are.
#include "scene/theatre_words.h"

#include <algorithm>

#include "model/words.h"
#include "scene/map_labels.h"

namespace scene {

namespace {

constexpr double kLeading = 1.18, kWidestNameEm = 11.5, kFactsEm = 10.5;

std::vector<std::string> nameLines(const Page& page, const Look& look, model::Theatre theatre)
{
    const TextStyle& type = page.style().type.theatre;
    const model::NamedView* view = look.dataset->view(model::code(theatre));
    const std::string name = view ? view->name.get(look.language) : std::string(model::label(theatre, look.language));
    return page.lines(capitals(name), kWidestNameEm * type.sizePt, type);
}

// From certain to open: what the eye should meet first.
int certainty(model::State state)
{
    switch (state) {
        case model::State::Reported:
            return 0;
        case model::State::Planned:
            return 1;
        case model::State::NotStated:
            return 2;
        case model::State::Proposed:
            return 3;
        case model::State::Absent:
            break;
    }
    return 4;
}

struct Facts {
    std::string words;
    model::State state = model::State::Absent;
};

Facts factsOf(const std::vector<const PlacedRecord*>& present, model::Language language)
{
    Facts out;
    for (const PlacedRecord* p : present)
        if (certainty(p->standing.state) < certainty(out.state)) out.state = p->standing.state;
    std::size_t told = 0;
    for (const PlacedRecord* p : present) {
        if (p->standing.state != out.state) continue;
        const auto people = peopleStated(p->standing);
        if (!people) continue;
        out.words += (told++ > 0 ? " + " : "") + shortFigure(*people);
    }
    told = std::max<std::size_t>(told, 1);
    out.words += (out.words.empty() ? "" : " ") + std::string(model::label(out.state, language));
    if (present.size() > told) out.words += "  +" + std::to_string(present.size() - told);
    return out;
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
        size.width = std::max(size.width, kFactsEm * type.state.sizePt);
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
        if (p.record->theatre == block.theatre && p.standing.presence != model::Presence::No) present.push_back(&p);
    const Halo halo{s.colors.halo, s.weights.halo * 1.3};
    const double x = block.words.x + block.words.width / 2;
    double baseline = block.words.y;
    for (const std::string& line : nameLines(page, look, block.theatre)) {
        baseline += s.type.theatre.sizePt * kLeading;
        page.text(x, baseline - s.type.theatre.sizePt * 0.2, line, s.type.theatre,
                  present.empty() ? s.colors.countryName : s.colors.theatreName, Align::Centre, halo);
    }
    if (look.composition != Composition::Wall || present.empty()) return;
    const Facts facts = factsOf(present, look.language);
    const bool open = facts.state == model::State::NotStated || facts.state == model::State::Proposed;
    page.fitted(x, baseline + s.type.state.sizePt * (kLeading - 0.2), block.words.width, facts.words, s.type.state,
                open ? s.colors.quiet : s.colors.accentText, Align::Centre, halo);
}

}  // namespace scene

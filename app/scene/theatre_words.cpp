// SPDX-License-Identifier: Apache-2.0
// A long name takes two lines. A wall has one line more: the figures of the most certain state,
// and until when or that it is uncertain.
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
    std::vector<std::string> ways;  // to say it, the fullest first
    model::State state = model::State::Absent;
    bool uncertain = false;
};

// Of firm states alone: a proposal and what is not stated are uncertain by nature.
bool uncertain(const model::Standing& standing) { return standing.firm() && standing.uncertain; }

// "≈60 planned through 2021": figures of the most certain state, the certain ones of it if there are any, and until
// when if they all agree on it. Figures of different kinds stand together only with their units.
Facts factsOf(std::vector<const PlacedRecord*> told, model::Language language)
{
    Facts out;
    for (const PlacedRecord* p : told)
        if (model::uncertainty(p->standing.state) < model::uncertainty(out.state)) out.state = p->standing.state;
    const auto keep = [&](auto&& wanted) {
        if (std::ranges::any_of(told, wanted)) std::erase_if(told, [&](const PlacedRecord* p) { return !wanted(p); });
    };
    keep([&](const PlacedRecord* p) { return p->standing.state == out.state; });
    keep([](const PlacedRecord* p) { return peopleStated(p->standing).has_value(); });
    keep([](const PlacedRecord* p) { return !uncertain(p->standing); });
    out.uncertain = uncertain(told.front()->standing);
    std::set<std::string> until;
    std::vector<model::Number> figures;
    for (const PlacedRecord* p : told) {
        until.insert(p->standing.uncertain ? "" : model::untilWords(*p->record, language));
        if (const auto people = peopleStated(p->standing)) figures.push_back(*people);
    }
    std::string state = certaintyWords(out.state, out.uncertain, language);
    if (until.size() == 1 && !until.begin()->empty()) state += " " + *until.begin();
    const auto withUnit = [&](const model::Number& figure) {
        return shortFigure(figure, language) + " " + std::string(model::label(figure.unit(), language));
    };
    const bool mixed = std::ranges::any_of(
        figures, [&](const model::Number& figure) { return figure.unit() != figures.front().unit(); });
    std::string all;
    for (const model::Number& figure : figures)
        all += (all.empty() ? "" : " + ") + (mixed ? withUnit(figure) : shortFigure(figure, language));
    out.ways.push_back(all.empty() ? state : all + " " + state);
    if (figures.size() < 2) return out;
    const model::Number& largest = *std::ranges::max_element(
        figures, {}, [](const model::Number& figure) { return figure.high().value_or(*figure.low()); });
    if (mixed) out.ways.push_back(withUnit(largest) + " " + state);
    out.ways.push_back(shortFigure(largest, language) + " " + state);
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
        if (until.empty() && !record.number.stated()) continue;
        const model::Number number =
            model::standing(record, look.dataset->frame.lastDay).number.value_or(record.number);
        const std::string figure = number.stated() ? shortFigure(number, look.language) + " " : "";
        const std::string words = figure + certaintyWords(model::State::Planned, until.empty(), look.language) +
                                  (until.empty() ? "" : " " + until);
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
    const Facts facts = factsOf(std::move(present), look.language);
    const auto fits = [&](const std::string& way) { return page.width(way, s.type.state) <= block.words.width; };
    const auto way = std::ranges::find_if(facts.ways, fits);
    page.fitted(x, baseline + s.type.state.sizePt * (kLeading - 0.2), block.words.width,
                way == facts.ways.end() ? facts.ways.back() : *way, s.type.state,
                certaintyColor(facts.state, facts.uncertain, s.colors), align, halo);
}

}  // namespace scene

// SPDX-License-Identifier: Apache-2.0
// Two lines an entry where they fit, else one, else the rest is counted.
#include "scene/cards.h"

#include <algorithm>

#include "model/words.h"
#include "scene/map_labels.h"

namespace scene {

namespace {

struct Measure {
    double heading = 25, entry = 28, gap = 8, padding = 7;
    bool states = true;  // the state stands in words below the title

    [[nodiscard]] double height(const Card& card) const
    {
        return heading + entry * static_cast<double>(card.entries.size()) + padding;
    }
    [[nodiscard]] double height(const std::vector<Card>& cards) const
    {
        double sum = -gap;
        for (const Card& card : cards) sum += height(card) + gap;
        return sum;
    }
};

Measure measureFor(const std::vector<Card>& cards, double available)
{
    const Measure roomy, tight{.heading = 21, .entry = 25, .gap = 6, .padding = 4, .states = true};
    if (roomy.height(cards) <= available) return roomy;
    if (tight.height(cards) <= available) return tight;
    return {.heading = 22, .entry = 15.5, .gap = 5, .padding = 4, .states = false};
}

std::string stateWords(const CardEntry& entry, model::Language language)
{
    std::string words{model::label(entry.standing.state, language)};
    if (const std::string why = model::reason(entry.standing, *entry.record, language); !why.empty())
        words += " · " + why;
    return words;
}

Color stateColor(model::State state, const Colors& c)
{
    return state == model::State::NotStated ? c.notStated : c.accentText;
}

// A small symbol in front of the entry: the same shape and frame as on the map.
void drawMark(Page& page, const CardEntry& entry, double x, double y)
{
    Symbol mark = symbolFor(entry.record->organisation, entry.standing, page.style());
    mark.at = {x, y};
    mark.radiusPt = 5;
    mark.framePt = 1.3;
    mark.softPt = 0;  // too small to show it; the words say it
    page.symbol(mark);
}

void drawEntry(Page& page, const CardEntry& entry, const Rect& row, const Measure& measure, model::Language language)
{
    const Style& s = page.style();
    const double baseline = row.y + 10.5, right = row.right();
    drawMark(page, entry, row.x + 5, row.y + 6.5);

    std::string figure;
    if (entry.standing.number)
        figure = peopleStated(entry.standing)      ? shortFigure(*entry.standing.number)
                 : entry.standing.number->stated() ? model::inWords(*entry.standing.number, language)
                                                   : "";
    const bool unknown = entry.standing.number && entry.standing.number->qualifier() == model::Qualifier::Unknown;
    if (unknown) figure = model::inWords(*entry.standing.number, language);
    const double figureWidth = page.text(right, baseline, figure, unknown ? s.type.small : s.type.body,
                                         unknown ? s.colors.quiet : s.colors.accentText, Align::Right);
    const double textX = row.x + 17;
    page.fitted(textX, baseline, right - textX - figureWidth - 8, entry.record->brief.get(language), s.type.body,
                s.colors.text);
    if (!measure.states) return;
    const std::string section = entry.record->citation.sections.empty() ? "" : entry.record->citation.sections.front();
    const double sectionWidth = page.text(right, baseline + 12, section, s.type.small, s.colors.faint, Align::Right);
    page.fitted(textX, baseline + 12, right - textX - sectionWidth - 8, stateWords(entry, language), s.type.state,
                stateColor(entry.standing.state, s.colors));
}

void drawCard(Page& page, const Card& card, const Rect& rect, std::size_t shown, const Measure& measure,
              const Look& look, std::vector<Hit>& hits)
{
    const Style& s = page.style();
    page.box(rect, 5, s.colors.card, s.colors.cardBorder, 0.8);
    page.box({rect.x, rect.y + 5, 2.5, rect.height - 10}, 1.2,
             card.theatre == model::Theatre::None ? s.colors.faint : s.colors.accent);
    const bool dutch = look.language == model::Language::Dutch;
    const std::string name = card.theatre == model::Theatre::None
                                 ? (dutch ? "Zonder plaats op de kaart" : "Without a place on the map")
                                 : std::string(model::label(card.theatre, look.language));
    page.text(rect.x + 12, rect.y + measure.heading - 8, capitals(name), s.type.heading, s.colors.text);
    if (shown < card.entries.size()) {
        const std::string more = "+" + std::to_string(card.entries.size() - shown) + (dutch ? " meer" : " more");
        page.text(rect.right() - 10, rect.y + measure.heading - 8, more, s.type.small, s.colors.faint, Align::Right);
    }
    for (std::size_t i = 0; i < shown; ++i) {
        const Rect row{rect.x + 12, rect.y + measure.heading + measure.entry * static_cast<double>(i), rect.width - 22,
                       measure.entry};
        const std::string& id = card.entries[i].record->id;
        if (id == look.selected || id == look.hovered)
            page.box({rect.x + 6, row.y - 2.5, rect.width - 10, row.height - 1}, 3, s.colors.accent.withAlpha(0.16));
        drawEntry(page, card.entries[i], row, measure, look.language);
        hits.push_back({row, id});
    }
}

// How many entries of each card are shown when not all fit: the longest cards lose first, none falls below one.
std::vector<std::size_t> entriesShown(const std::vector<Card>& cards, const Measure& measure, double available)
{
    std::vector<std::size_t> shown;
    for (const Card& card : cards) shown.push_back(card.entries.size());
    double excess = measure.height(cards) - available;
    while (excess > 0) {
        const auto longest = std::max_element(shown.begin(), shown.end());
        if (longest == shown.end() || *longest <= 1) break;
        --*longest;
        excess -= measure.entry;
    }
    return shown;
}

}  // namespace

std::vector<Card> cardsFor(const Look& look, const std::set<model::Theatre>& theatres)
{
    std::vector<Card> cards;
    for (const auto& theatre : model::words<model::Theatre>()) cards.push_back({theatre.value, {}});
    const auto cardOf = [&](model::Theatre theatre) { return std::ranges::find(cards, theatre, &Card::theatre); };
    const model::Dataset& data = *look.dataset;
    for (const model::Record& record : data.records) {
        if (!model::isDrawn(record) || !model::shows(look.filter, record)) continue;
        const model::Standing standing = model::standing(record, data.frame.asOf, look.day);
        if (standing.presence == model::Presence::No) continue;
        const bool unplaced = record.precision == model::Precision::Unplaced || record.place.empty();
        if (!unplaced && !theatres.contains(record.theatre)) continue;
        cardOf(unplaced ? model::Theatre::None : record.theatre)->entries.push_back({&record, standing});
    }
    std::erase_if(cards, [](const Card& card) { return card.entries.empty(); });
    return cards;
}

double drawCards(Page& page, std::vector<Card> cards, const Rect& column, const Look& look, std::vector<Hit>& hits)
{
    const Measure measure = measureFor(cards, column.height);
    const std::vector<std::size_t> shown = entriesShown(cards, measure, column.height);
    double y = column.y;
    for (std::size_t i = 0; i < cards.size(); ++i) {
        // A stated number is never what is left out.
        if (shown[i] < cards[i].entries.size())
            std::ranges::stable_partition(
                cards[i].entries, [](const CardEntry& entry) { return peopleStated(entry.standing).has_value(); });
        const double height = measure.heading + measure.entry * static_cast<double>(shown[i]) + measure.padding;
        drawCard(page, cards[i], {column.x, y, column.width, height}, shown[i], measure, look, hits);
        y += height + measure.gap;
    }
    return y - measure.gap - column.y;
}

}  // namespace scene

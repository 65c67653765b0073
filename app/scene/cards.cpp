// SPDX-License-Identifier: Apache-2.0
// An entry is its symbol, name and figure, and below these its state in words and where the letter says so.
#include "scene/cards.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "model/totals.h"
#include "model/words.h"
#include "scene/furniture.h"
#include "scene/kind_icons.h"
#include "scene/legend_marks.h"
#include "scene/map_labels.h"
#include "scene/theatre_crowds.h"

namespace scene {

namespace {

// Why presence is uncertain. Of what is known to end, that must be said first.
std::string whyWords(const CardEntry& entry, model::Language language)
{
    const bool dutch = language == model::Language::Dutch;
    const bool ends = entry.record->status == model::Status::Ending;
    if (ends && entry.standing.reason == model::Reason::EndNotStated)
        return dutch ? "eindigt, dag niet vermeld" : "ends, day not stated";
    return model::reason(entry.standing, *entry.record, language);
}

// "planned through 2021", "proposed · start and end not stated", "not stated after 15 June 2018".
std::string stateWords(const CardEntry& entry, model::Language language)
{
    if (entry.mark) return entry.difference;
    std::string words{model::label(entry.standing.state, language)};
    const bool silent = entry.standing.state == model::State::NotStated;
    if (silent && entry.record->status != model::Status::Ending)
        return words + (language == model::Language::Dutch ? " na " : " after ") +
               model::longDay(entry.record->asOf, language);
    const std::string why = whyWords(entry, language);
    const std::string until = why.empty() ? model::untilWords(*entry.record, language) : "";
    if (!until.empty()) words += " " + until;
    if (!why.empty()) words += " · " + why;
    return words;
}

// "≈60", "1 team", "–" where a contribution's number is not stated; empty where there is none to state.
std::string figureOf(const CardEntry& entry, model::Language language)
{
    const auto& number = entry.standing.number;
    if (!number || number->qualifier() == model::Qualifier::NotApplicable) return "";
    if (!number->stated()) return entry.record->type == model::Type::Contribution ? "–" : "";
    return peopleStated(entry.standing) ? shortFigure(*number, language) : model::inWords(*number, language);
}

// A stated number is never what is left out.
std::vector<CardEntry> statedFirst(std::vector<CardEntry> entries)
{
    std::ranges::stable_partition(entries,
                                  [](const CardEntry& entry) { return peopleStated(entry.standing).has_value(); });
    return entries;
}

void drawEntry(Page& page, const CardEntry& entry, const Rect& row, const CardMeasure& measure, const Look& look)
{
    const model::Language language = look.language;
    const Style s = tinted(page.style(), entry.record->source);
    const double baseline = row.y + 10.5, right = row.right();
    drawRecordSample(page, *entry.record, entry.standing, {row.x + 5, row.y + 6.5}, 5);

    const bool firm = entry.standing.firm();
    // As in the legend: the accent is for what is certain.
    const Color stateInk =
        firm && entry.standing.uncertain ? s.colors.quiet : stateColor(entry.standing.state, s.colors);
    const double figureWidth =
        page.text(right, baseline, figureOf(entry, language), s.type.body, stateInk, Align::Right);
    const double textX = row.x + 17;
    const double markWidth = entry.mark ? 2 * kMarkPt + 4 : 0;
    if (entry.mark) drawMark(page, *entry.mark, {textX + kMarkPt, row.y + 6.5});
    page.fitted(textX + markWidth, baseline, right - textX - markWidth - figureWidth - 8,
                entry.record->brief().get(language), s.type.body, firm ? s.colors.text : s.colors.quiet);
    if (!measure.states) return;
    drawKindIcon(page, entry.record->kind, {row.x + 5, row.y + 19}, 9, s.colors.faint);
    const auto& sections = entry.record->citation().sections;
    std::string section = sections.empty() ? "" : model::sectionMark(sections.front(), language);
    if (entry.record->source > 0) section = model::sourceMark(entry.record->source) + " " + section;
    const double sectionWidth = page.text(right, baseline + 12, section, s.type.small, s.colors.faint, Align::Right);
    page.fitted(textX, baseline + 12, right - textX - sectionWidth - 8, stateWords(entry, language), s.type.state,
                stateInk);
}

// Of the edge of a card: its most certain entry's.
Color barColor(const Card& card, const Style& style)
{
    if (card.entries.empty() || card.entries.front().standing.state == model::State::NotStated)
        return style.colors.faint;
    const model::Standing& first = card.entries.front().standing;
    const Colors own = tinted(style, card.entries.front().record->source).colors;
    if (first.state == model::State::Proposed) return own.proposed;
    return first.uncertain ? own.uncertainFill : own.accent;
}

}  // namespace

bool tellsUnplaced(const Look& look, const std::set<model::Theatre>& theatres, model::Theatre of)
{
    if (look.composition == Composition::Desk && look.tellsOthers) return true;
    return of == model::Theatre::None ? !closeView(look) : theatres.contains(of);
}

std::vector<Card> cardsFor(const Look& look, const std::set<model::Theatre>& theatres)
{
    using Where = model::Roster::Where;
    constexpr std::size_t kMostListed = 64;  // of very many: more than a card can hold
    const model::Dataset& data = *look.dataset;
    const model::Roster& roster = *look.roster;
    std::vector<Card> cards;
    std::vector<std::pair<const model::Record*, std::size_t>> listed;  // and on which card
    const auto add = [&](Card& card, std::uint32_t i) {
        const model::Record& record = data.records[i];
        CardEntry entry{&record, {}};
        if (const auto other = look.marked()) {
            const model::Comparison both = model::compare(record, look.day, *other);
            entry.mark = both.mark();
            entry.difference = model::differenceWords(both, look.language);
        }
        entry.standing = seenOn(record, look);
        if (entry.standing.here() && look.filter.states.allows(entry.standing.state))
            card.entries.push_back(std::move(entry));
    };
    // Records in the order of the dataset, whichever list they come from.
    const auto fill = [&](Card& card, std::vector<std::uint32_t> records) {
        std::ranges::sort(records);
        for (const std::uint32_t i : records) {
            listed.emplace_back(&data.records[i], cards.size());
            add(card, i);
        }
    };
    for (const auto& theatre : model::words<model::Theatre>()) {
        Card card{theatre.value, {}, 0};
        std::vector<std::uint32_t> few;
        for (const Where where : {Where::Placed, Where::Unplaced}) {
            const bool tray = where == Where::Unplaced;
            for (const auto& of : model::words<model::Theatre>()) {
                // The tray has what has no place, of whichever theatre.
                const bool mine = tray
                                      ? theatre.value == model::Theatre::None && tellsUnplaced(look, theatres, of.value)
                                      : of.value == theatre.value && theatres.contains(of.value);
                const model::Roster::Group& group = roster.group(of.value, where);
                if (!mine || group.records.empty()) continue;
                if (!group.many() || look.marked()) {
                    few.insert(few.end(), group.records.begin(), group.records.end());
                    continue;
                }
                const model::RankCounts there = roster.counts(of.value, where, look.day);
                for (std::size_t rank = 0; rank < there.size(); ++rank) card.beyond[rank] += there[rank];
                for (const std::uint32_t i : roster.first(of.value, where, look.day, kMostListed)) {
                    add(card, i);
                    --card.beyond[model::rankOf(card.entries.back().standing)];
                }
            }
        }
        for (const std::uint32_t i : roster.moves()) {
            const model::Record& record = data.records[i];
            const bool tray = !record.placed() || record.precision == model::Precision::Unplaced;
            if (tray ? theatre.value == model::Theatre::None && tellsUnplaced(look, theatres, record.theatre)
                     : record.theatre == theatre.value && theatres.contains(theatre.value))
                few.push_back(i);
        }
        fill(card, std::move(few));
        cards.push_back(std::move(card));
    }
    for (Card& card : cards) {
        card.most = card.entries.size();
        std::ranges::stable_sort(card.entries, {}, [](const CardEntry& entry) {
            return std::pair(model::uncertainty(entry.standing.state), entry.standing.uncertain);
        });
    }
    // Of very many records the fullest day is not looked for: a card that cannot hold them all needs no more room.
    constexpr std::size_t kMostLooked = 1'000'000;
    const bool looked = listed.size() * look.changes.size() <= kMostLooked;
    if (!looked)
        for (const auto& [record, card] : listed) ++cards[card].most;
    for (const model::ChangeDay& change : looked ? look.changes : std::span<const model::ChangeDay>()) {
        std::vector<std::size_t> counts(cards.size());
        for (const auto& [record, card] : listed)
            if (model::standing(*record, change.day).here())
                cards[card].most = std::max(cards[card].most, ++counts[card]);
    }
    std::erase_if(cards, [](const Card& card) { return card.most == 0; });
    return cards;
}

void drawCard(Page& page, const Card& card, const Rect& rect, std::size_t shown, const CardMeasure& measure,
              const Look& look, Picture& picture)
{
    const Style& s = page.style();
    const bool tray = card.theatre == model::Theatre::None;
    page.box(rect, 5, s.colors.card, s.colors.cardBorder, 0.8);
    page.box({rect.x, rect.y + 5, 2.5, rect.height - 10}, 1.2, barColor(card, s));
    const bool dutch = look.language == model::Language::Dutch;
    const std::string name = tray ? (dutch ? "Zonder plaats op de kaart" : "Without a place on the map")
                                  : std::string(model::label(card.theatre, look.language));
    const double left = rect.x + 12, right = rect.right() - 10, baseline = rect.y + measure.heading - 8;
    const std::size_t leftOut = card.entries.size() - shown + card.more();
    const std::string note =
        leftOut > 0
            ? fmt::format("+{} {}", model::grouped(static_cast<int>(leftOut), look.language), dutch ? "meer" : "more")
            : "";
    const double taken = page.text(right, baseline, note, s.type.small, s.colors.faint, Align::Right);
    page.fitted(left, baseline, right - left - taken - 8, capitals(name), s.type.heading, s.colors.text);
    const auto entries = shown < card.entries.size() ? statedFirst(card.entries) : card.entries;
    for (std::size_t i = 0; i < shown; ++i) {
        const Rect row{left, rect.y + measure.heading + measure.entry * static_cast<double>(i), rect.width - 22,
                       measure.entry};
        const std::string& id = entries[i].record->id;
        if (id == look.selected || id == look.hovered)
            page.box({rect.x + 6, row.y - 2.5, rect.width - 10, row.height - 1}, 3, s.colors.accent.withAlpha(0.16));
        drawEntry(page, entries[i], row, measure, look);
        picture.hits.push_back({row, id});
    }
    if (leftOut == 0) return;
    Sum rest{.rect = {right - taken, rect.y, taken, measure.heading},
             .id = "card-" + std::string(model::code(card.theatre)),
             .words = note,
             .day = look.day};
    for (std::size_t i = shown; i < entries.size(); ++i)
        rest.records.push_back(static_cast<std::size_t>(entries[i].record - look.dataset->records.data()));
    rest.beyond = card.more();
    picture.sums.push_back(std::move(rest));
}

}  // namespace scene

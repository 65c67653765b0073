// SPDX-License-Identifier: Apache-2.0
// Few cards: every order of a column is tried, and the one with the fewest crossings and the shortest lines kept.
#include "scene/card_columns.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

#include "model/words.h"
#include "scene/leaders.h"

namespace scene {

namespace {

constexpr std::array<CardMeasure, 3> kMeasures{
    {{},
     {.heading = 21, .entry = 25, .gap = 6, .padding = 4},
     {.heading = 22, .entry = 15.5, .gap = 5, .padding = 4, .states = false}}};
constexpr std::size_t kMostOrders = 7;  // cards of a column of which every order is tried

struct Slots {
    CardMeasure measure;
    std::vector<std::size_t> entries;  // of each card: for how many there is room
    std::vector<double> insets;        // of each card: height of the inset below it

    [[nodiscard]] double height(std::size_t i) const { return measure.height(entries[i]) + insets[i]; }
    [[nodiscard]] double height() const
    {
        double sum = -measure.gap;
        for (std::size_t i = 0; i < entries.size(); ++i) sum += height(i) + measure.gap;
        return sum;
    }
};

constexpr double kLowestInset = 84, kHighestInset = 124;

// What remains below the cards goes to the insets, those of the fullest cards first.
void addInsets(Slots& slots, const std::vector<Card>& cards, std::vector<std::size_t> wanted, double available)
{
    const double spare = available - slots.height();
    const double count = std::min(static_cast<double>(wanted.size()), std::floor(spare / kLowestInset));
    if (count < 1) return;
    std::ranges::stable_sort(wanted, std::greater(), [&](std::size_t i) { return cards[i].most; });
    wanted.resize(static_cast<std::size_t>(count));
    for (const std::size_t i : wanted) slots.insets[i] = std::min(kHighestInset, spare / count);
}

// The roomiest measure in which the fullest day fits with every inset, else without; else the day itself; at last the
// longest cards lose entries.
Slots slotsFor(const std::vector<Card>& cards, double available, const std::set<model::Theatre>& small)
{
    std::vector<std::size_t> wanted;
    for (std::size_t i = 0; i < cards.size(); ++i)
        if (small.contains(cards[i].theatre)) wanted.push_back(i);
    Slots slots;
    const auto fits = [&](const CardMeasure& measure, bool fullest, double below) {
        slots = {measure, {}, std::vector<double>(cards.size())};
        for (const Card& card : cards) slots.entries.push_back(fullest ? card.most : card.entries.size());
        return slots.height() + below <= available;
    };
    for (const double below : {kLowestInset * static_cast<double>(wanted.size()), 0.0}) {
        for (const CardMeasure& measure : kMeasures) {
            if (!measure.states || !fits(measure, true, below)) continue;
            addInsets(slots, cards, wanted, available);
            return slots;
        }
    }
    for (const CardMeasure& measure : kMeasures)
        if (fits(measure, false, 0)) return slots;
    for (double excess = slots.height() - available; excess > 0; excess -= slots.measure.entry) {
        const auto longest = std::ranges::max_element(slots.entries);
        if (longest == slots.entries.end() || *longest <= 1) break;
        --*longest;
    }
    return slots;
}

// Where the leader of each card would begin if the cards stood in this order.
std::vector<double> tops(const std::vector<std::size_t>& order, const Slots& slots, double top)
{
    std::vector<double> out(order.size());
    for (const std::size_t i : order) {
        out[i] = top;
        top += slots.height(i) + slots.measure.gap;
    }
    return out;
}

double costOf(const std::vector<std::size_t>& order, const std::vector<Card>& cards, const Slots& slots,
              const Rect& column, bool left, const std::map<model::Theatre, geo::Point>& looks)
{
    constexpr double kCrossing = 1e4;
    constexpr double kNameWide = 60, kNameHigh = 40;  // half of what a theatre's block takes, roughly
    const std::vector<double> top = tops(order, slots, column.y);
    std::vector<std::pair<geo::Point, geo::Point>> lines;
    double cost = 0;
    for (std::size_t i = 0; i < cards.size(); ++i) {
        const auto at = looks.find(cards[i].theatre);
        if (at == looks.end()) continue;
        const geo::Point from{left ? column.right() : column.x, top[i]};
        for (const auto& line : lines) cost += linesCross(from, at->second, line.first, line.second) ? kCrossing : 0;
        for (const auto& [theatre, other] : looks) {
            const Rect block{other.x - kNameWide, other.y - kNameHigh, 2 * kNameWide, 2 * kNameHigh};
            if (theatre != cards[i].theatre && !block.contains(at->second) && lineMeets(from, at->second, block))
                cost += kCrossing / 2;
        }
        lines.emplace_back(from, at->second);
        cost += std::hypot(from.x - at->second.x, from.y - at->second.y);
    }
    return cost;
}

std::vector<PlacedCard> placeColumn(std::vector<Card> cards, const Rect& column, bool left,
                                    const std::map<model::Theatre, geo::Point>& looks,
                                    const std::set<model::Theatre>& small)
{
    const Slots slots = slotsFor(cards, column.height, small);
    std::vector<std::size_t> order(cards.size());
    std::iota(order.begin(), order.end(), 0);
    // The tray has no place and stays last.
    const auto last = std::ranges::find(cards, model::Theatre::None, &Card::theatre) - cards.begin();
    const auto movable = order.begin() + last;
    if (last <= static_cast<std::ptrdiff_t>(kMostOrders)) {
        std::vector<std::size_t> best = order;
        double lowest = costOf(order, cards, slots, column, left, looks);
        while (std::next_permutation(order.begin(), movable)) {
            const double cost = costOf(order, cards, slots, column, left, looks);
            if (cost < lowest) std::tie(lowest, best) = std::tuple(cost, order);
        }
        order = best;
    }
    const std::vector<double> top = tops(order, slots, left ? column.bottom() - slots.height() : column.y);
    std::vector<PlacedCard> out;
    for (const std::size_t i : order) {
        const std::size_t shown = std::min(slots.entries[i], cards[i].entries.size());
        PlacedCard placed{std::move(cards[i]), slots.measure, {}, {}, {}, shown, left};
        placed.slot = {column.x, top[i], column.width, slots.height(i)};
        if (slots.insets[i] > 0) placed.inset = {column.x, top[i], column.width, slots.insets[i]};
        if (shown > 0) placed.rect = {column.x, top[i] + slots.insets[i], column.width, slots.measure.height(shown)};
        out.push_back(std::move(placed));
    }
    return out;
}

// How many of the cards, from the west, the left column takes: where both columns hold their fullest day with room to
// spare, those whose leader lines are short; else as many as leave both about as full.
std::size_t leftShare(const std::vector<Card>& cards, const PageLayout& layout,
                      const std::map<model::Theatre, geo::Point>& looks)
{
    constexpr double kForLegend = 0.42;  // of the left column
    constexpr double kRoomy = 0.8;       // leaves room for insets
    const double room[] = {layout.left.height * (1 - kForLegend), layout.right.height};
    std::size_t best = 0;
    std::pair<double, double> least{1e9, 1e9};
    for (std::size_t k = 0; k <= cards.size(); ++k) {
        double full[2] = {0, 0}, reach = 0;
        for (std::size_t i = 0; i < cards.size(); ++i) {
            full[i < k ? 0 : 1] += kMeasures[0].height(cards[i].most) + kMeasures[0].gap;
            const auto at = looks.find(cards[i].theatre);
            if (at == looks.end()) continue;
            reach += i < k ? std::hypot(at->second.x - layout.left.right(), layout.left.bottom() - at->second.y)
                           : layout.right.x - at->second.x;
        }
        const std::pair fuller{std::max({full[0] / room[0], full[1] / room[1], kRoomy}), reach};
        if (fuller < least) std::tie(least, best) = std::tuple(fuller, k);
    }
    return best;
}

}  // namespace

std::map<model::Theatre, geo::Point> theatresAtHome(const Look& look, const PageSetup& page,
                                                    const geo::Projection& projection)
{
    Look home = look;
    const model::Dataset& data = *look.dataset;
    if (!data.views.empty()) home.view = {data.views.front().id, data.views.front().extent, std::nullopt};
    const MapFrame frame = frameFor(home, page, projection);
    std::map<model::Theatre, geo::Point> out;
    for (const auto& theatre : model::words<model::Theatre>()) {
        const model::Roster::Places& places = look.roster->places(theatre.value);
        if (places.records.empty()) continue;
        if (const auto at = projection.forward(places.middle)) out[theatre.value] = frame.toPage(*at);
    }
    return out;
}

std::vector<PlacedCard> placeCards(std::vector<Card> cards, const PageLayout& layout,
                                   const std::map<model::Theatre, geo::Point>& looks,
                                   const std::set<model::Theatre>& small)
{
    const auto west = [&](const Card& card) {
        const auto at = looks.find(card.theatre);
        return at == looks.end() ? 1e9 : at->second.x;
    };
    std::ranges::stable_sort(cards, std::less(), west);
    const std::size_t share = layout.left.width > 0 ? leftShare(cards, layout, looks) : 0;
    std::vector<Card> left(cards.begin(), cards.begin() + static_cast<std::ptrdiff_t>(share));
    cards.erase(cards.begin(), cards.begin() + static_cast<std::ptrdiff_t>(share));
    std::vector<PlacedCard> out = placeColumn(std::move(left), layout.left, true, looks, {});
    for (PlacedCard& placed : placeColumn(std::move(cards), layout.right, false, looks, small))
        out.push_back(std::move(placed));
    return out;
}

}  // namespace scene

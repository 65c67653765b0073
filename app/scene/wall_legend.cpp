// SPDX-License-Identifier: Apache-2.0
// How much room is found by drawing the legend of each day on which it has other lines; where, by what it would cover.
#include "scene/wall_legend.h"

#include <algorithm>
#include <cmath>
#include <map>

#include "model/words.h"
#include "scene/cards.h"
#include "scene/placement.h"
#include "scene/theatre_crowds.h"

namespace scene {

namespace {

using Where = model::Roster::Where;

constexpr double kPad = 6;
constexpr std::size_t kMostNames = 4;  // of what has no place

// On which the legend is seen: a step that does not play shows one.
std::vector<model::Day> daysOf(const Look& look)
{
    std::vector<model::Day> days{look.day};
    if (const auto other = look.marked()) days.push_back(*other);
    for (const model::ChangeDay& change : look.changes)
        if (look.played ? look.played->contains(change.day) : !look.words) days.push_back(change.day);
    return days;
}

// The records for the tray on any of those days: no more than one too many.
std::vector<Shown> unplacedOn(const std::vector<model::Day>& days, const Look& look,
                              const std::set<model::Theatre>& theatres)
{
    std::vector<Shown> out;
    for (const auto& of : model::words<model::Theatre>()) {
        if (!tellsUnplaced(look, theatres, of.value)) continue;
        for (const std::uint32_t i : look.roster->group(of.value, Where::Unplaced).records) {
            const model::Record& record = look.dataset->records[i];
            const bool here =
                std::ranges::any_of(days, [&](model::Day day) { return model::standing(record, day).here(); });
            if (here) out.push_back({&record, seenOn(record, look)});
            if (out.size() > kMostNames) return out;
        }
    }
    return out;
}

model::RankCounts countsOn(const Look& look, const std::set<model::Theatre>& theatres, model::Day day)
{
    model::RankCounts out{};
    for (const auto& of : model::words<model::Theatre>())
        for (const Where where : {Where::Placed, Where::Unplaced}) {
            const bool told =
                where == Where::Placed ? theatres.contains(of.value) : tellsUnplaced(look, theatres, of.value);
            if (!told) continue;
            const model::RankCounts there = look.roster->counts(of.value, where, day);
            for (std::size_t rank = 0; rank < out.size(); ++rank) out[rank] += there[rank];
        }
    for (const std::uint32_t i : look.roster->moves()) {
        const model::Record& record = look.dataset->records[i];
        const model::Standing standing = model::standing(record, day);
        if (standing.here() && theatres.contains(record.theatre) && model::shows(look.filter, record, standing.state))
            ++out[model::rankOf(standing)];
    }
    return out;
}

// Of the days with the same lines one stands for all, with the largest numbers. Two that are compared are one picture.
std::vector<model::RankCounts> countsOn(const std::vector<model::Day>& days, const Look& look,
                                        const std::set<model::Theatre>& theatres)
{
    std::map<unsigned, model::RankCounts> out;
    model::RankCounts both{};
    for (std::size_t d = 0; d < days.size(); ++d) {
        model::RankCounts counts = countsOn(look, theatres, days[d]);
        unsigned lines = 0;
        for (std::size_t rank = 0; rank < counts.size(); ++rank) {
            if (look.marked() && d < 2) counts[rank] = both[rank] += counts[rank];
            lines |= counts[rank] > 0 ? 1U << rank : 0U;
        }
        model::RankCounts& most = out[lines];
        for (std::size_t rank = 0; rank < counts.size(); ++rank) most[rank] = std::max(most[rank], counts[rank]);
    }
    std::vector<model::RankCounts> counts;
    for (const auto& [lines, most] : out) counts.push_back(most);
    return counts;
}

// In parts of one; that of a theatre counts more.
double landUnder(const Rect& rect, const LegendGround& on)
{
    constexpr double kTheatre = 2;
    if (!on.base || !on.base->ground || on.base->ground->empty()) return 0;
    const geo::Point nw = on.frame.toMap({rect.x, rect.y}), se = on.frame.toMap({rect.right(), rect.bottom()});
    const geo::Extent under{nw.x, se.y, se.x, nw.y};
    double sum = on.base->ground->share(under, NameGround::kSea).others;
    const auto& countries = on.base->names.countries;
    for (std::size_t i = 0; i < countries.size(); ++i)
        if (on.emphasis.theatres.contains("country:" + countries[i].id))
            sum += kTheatre * on.base->ground->share(under, static_cast<std::uint16_t>(i + 1)).own;
    return sum;
}

struct Place {
    Rect room;
    double cost = 0;
    double moved = 0;  // how far symbols would have to go, in points
    std::size_t overprints = 0;
};

// Along all four sides of what may be taken, the best first: rather in a corner than halfway, rather where it covers
// little.
std::vector<Place> placesFor(const LegendSize& size, const LegendGround& on, const std::vector<TheatreBlock>& alone)
{
    constexpr int kSteps = 12;
    constexpr double kWords = 0.5, kSymbols = 9, kLand = 0.5, kHalfway = 0.4;
    const double x0 = on.within.x, x1 = on.within.right() - size.width;
    const double y0 = on.within.y, y1 = on.within.bottom() - size.height;
    std::vector<Place> out;
    if (x1 < x0 || y1 < y0) return out;
    const auto consider = [&](double x, double y, double along) {
        const Rect rect{x, y, size.width, size.height};
        if (std::ranges::any_of(on.covers, [&](const Rect& r) { return r.intersects(rect); })) return;
        double cost = kLand * landUnder(rect, on) + kHalfway * std::min(along, 1 - along);
        for (const TheatreBlock& block : alone)
            if (!block.hidden)
                cost += (kWords * commonArea(rect, block.words) + kSymbols * commonArea(rect, block.tray())) /
                        (size.width * size.height);
        out.push_back({rect, cost});
    };
    // A column begins below what stands at its top.
    const auto topAt = [&](double x) {
        double top = y0;
        for (const Rect& r : on.covers)
            if (r.intersects({x, y0, size.width, 1})) top = std::max(top, r.bottom() + kPad);
        return std::min(top, y1);
    };
    const double left = topAt(x0), right = topAt(x1);
    for (int i = 0; i <= kSteps; ++i) {
        const double along = static_cast<double>(i) / kSteps, x = x0 + along * (x1 - x0);
        consider(x0, left + along * (y1 - left), along);
        consider(x1, right + along * (y1 - right), along);
        consider(x, y1, along);
        consider(x, y0, along);
    }
    std::ranges::stable_sort(out, {}, &Place::cost);
    return out;
}

// Of the best few the one for which the blocks make way the least.
std::optional<Place> quietest(const LegendSize& size, const LegendGround& on, const std::vector<TheatreBlock>& alone)
{
    constexpr std::size_t kTried = 8;
    constexpr double kMoved = 0.02;  // a point counts like so much of its room
    constexpr double kCovered = 100;
    std::vector<Place> places = placesFor(size, on, alone);
    if (places.empty()) return std::nullopt;
    places.resize(std::min(places.size(), kTried));
    for (Place& place : places) {
        const std::vector<TheatreBlock> beside = on.blocks(place.room);
        for (std::size_t i = 0; i < beside.size(); ++i)
            place.moved +=
                std::hypot(beside[i].symbols.x - alone[i].symbols.x, beside[i].symbols.y - alone[i].symbols.y);
        std::vector<Rect> covers = on.covers;
        covers.push_back(place.room);
        place.overprints = overprints(beside, covers);
        place.cost += kMoved * place.moved + kCovered * static_cast<double>(place.overprints);
    }
    return *std::ranges::min_element(places, {}, &Place::cost);
}

}  // namespace

std::optional<LegendSize> legendSize(const Page& page, const Look& look, const std::set<model::Theatre>& theatres,
                                     Tray tray, double width)
{
    const std::vector<model::Day> days = daysOf(look);
    const std::vector<Shown> unplaced = unplacedOn(days, look, theatres);
    if (tray == Tray::Names && unplaced.size() > kMostNames) return std::nullopt;
    LegendSize out;
    for (const model::RankCounts& counts : countsOn(days, look, theatres)) {
        Page scratch(page.fonts(), page.style());
        std::vector<Sum> nowhere;
        const Rect rect = drawLegend(scratch, look, {{}, counts, unplaced}, {}, {LegendParts::States, tray},
                                     {0, 0, width, 0}, nowhere);
        out = {std::max(out.width, rect.width), std::max(out.height, rect.height)};
    }
    return out.width <= 0 || (width > 0 && out.width > width) ? std::nullopt : std::optional(out);
}

// Names only where nothing makes way for them, and nothing that makes theatres unreadable.
std::optional<WallLegend> keepLegendRoom(const Page& page, const Look& look, const LegendGround& on)
{
    constexpr double kMostMoved = 6;
    const std::vector<TheatreBlock> alone = on.blocks({});
    const std::size_t already = overprints(alone, on.covers);
    for (const Tray tray : {Tray::Names, Tray::Count, Tray::None}) {
        const auto size = legendSize(page, look, on.theatres, tray, 0);
        if (!size) continue;
        const auto place = quietest({size->width + 2 * kPad, size->height + 2 * kPad}, on, alone);
        if (!place || place->overprints > already || (tray == Tray::Names && place->moved > kMostMoved)) continue;
        const Rect& room = place->room;
        return WallLegend{room, tray, room.x + room.width / 2 > on.within.x + on.within.width / 2,
                          room.y + room.height / 2 > on.within.y + on.within.height / 2};
    }
    return std::nullopt;
}

Rect drawWallLegend(Page& page, const Look& look, const AllShown& shown, const WallLegend& kept, std::vector<Sum>& sums)
{
    if (shown.none()) return {};
    const LegendForm form{LegendParts::States, kept.tray};
    const double pad = kept.onMap ? kPad : 0, width = kept.onMap ? 0 : kept.room.width;
    Page scratch(page.fonts(), page.style());
    std::vector<Sum> nowhere;
    const Rect size = drawLegend(scratch, look, shown, {}, form, {0, 0, width, 0}, nowhere).padded(pad);
    const Rect rect{kept.right ? kept.room.right() - size.width : kept.room.x,
                    kept.low ? kept.room.bottom() - size.height : kept.room.y, size.width, size.height};
    Page drawn(page.fonts(), page.style());
    drawLegend(drawn, look, shown, {}, form, {rect.x + pad, rect.y + pad, width, 0}, sums);
    if (kept.onMap) page.box(rect, 5, page.style().colors.card.withAlpha(0.72));
    for (Primitive& primitive : drawn.take()) page.add(std::move(primitive));
    return rect;
}

}  // namespace scene

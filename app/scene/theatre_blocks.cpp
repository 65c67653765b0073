// SPDX-License-Identifier: Apache-2.0
// Places of one theatre that are near each other on the page share a block. Same input, same places.
#include "scene/theatre_blocks.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>

#include "model/words.h"
#include "scene/block_layout.h"
#include "scene/placement.h"
#include "scene/theatre_crowds.h"

namespace scene {

namespace {

constexpr double kPinsSeenMetresPerPoint = 5'000;
constexpr double kGapY = 3, kNear = 26, kPinStemPt = 14;

// About each symbol, with or without its code.
struct Gaps {
    double beside, below;
};

// The largest radius that the symbol has on any day.
double largestRadius(const model::Record& record, const Style& style)
{
    double largest = 0;
    for (const auto& number : {std::optional(record.number), record.numberAfter}) {
        if (!number) continue;
        const int high = number->high().value_or(number->low().value_or(0));
        const bool people = number->stated() && model::countsPeople(number->unit());
        largest = std::max(largest, people ? radiusOf(high, style) : style.type.symbolUnknownPt);
    }
    return largest;
}

// Rows no wider than `target`, the largest symbols first; below each row room for the organisations' codes. What has
// no room within `tallest` is left out, and the last place is for its count.
void layoutRows(Block& block, const std::vector<PlacedRecord>& records, const Gaps& gaps, double target, double tallest)
{
    block.offsets.assign(block.records.size(), {});
    block.width = block.height = 0;
    block.shown = block.records.size();
    for (std::size_t first = 0; first < block.records.size();) {
        double width = 0, rowHeight = 0;
        std::size_t end = first;
        for (; end < block.records.size(); ++end) {
            const double side = 2 * records[block.records[end]].radiusPt + gaps.beside;
            if (end > first && width + side > target) break;
            width += side;
            rowHeight = std::max(rowHeight, side - gaps.beside);
        }
        if (first > 0 && block.height + rowHeight + gaps.below > tallest) {
            block.shown = first - 1;
            break;
        }
        double x = -width / 2;
        for (; first < end; ++first) {
            const double side = 2 * records[block.records[first]].radiusPt + gaps.beside;
            block.offsets[first] = {x + side / 2, block.height + rowHeight / 2};
            x += side;
        }
        block.width = std::max(block.width, width);
        block.height += rowHeight + gaps.below + kGapY;
    }
    for (geo::Point& offset : block.offsets) offset.y -= block.height / 2;
}

// About half as wide again as high; as wide as there is room where it would be too tall.
void layoutGrid(Block& block, const std::vector<PlacedRecord>& records, const Gaps& gaps, TextSize most)
{
    std::ranges::stable_sort(block.records, std::greater(), [&](std::size_t i) { return records[i].radiusPt; });
    double area = 0, widest = 0;
    for (const std::size_t i : block.records) {
        const double side = 2 * records[i].radiusPt + gaps.beside;
        area += side * (2 * records[i].radiusPt + gaps.below);
        widest = std::max(widest, side);
    }
    constexpr double kUnbounded = std::numeric_limits<double>::max();
    layoutRows(block, records, gaps, std::max(widest, 1.5 * std::sqrt(area)) + 1, kUnbounded);
    if (block.height > most.height) layoutRows(block, records, gaps, std::max(widest, most.width), most.height);
}

// The room that the furniture at the top and at the bottom leaves for one block.
TextSize roomForOne(const BlockRoom& room)
{
    constexpr double kUnbounded = std::numeric_limits<double>::max();
    if (room.map.height <= 0) return {kUnbounded, kUnbounded};
    const double middle = room.map.y + room.map.height / 2;
    double top = room.map.y, bottom = room.map.bottom();
    for (const Rect& rect : room.obstacles) {
        if (!rect.intersects(room.map)) continue;
        if (rect.y + rect.height / 2 < middle)
            top = std::max(top, rect.bottom());
        else
            bottom = std::min(bottom, rect.y);
    }
    return {room.map.width - 2 * kApart, bottom - top - 2 * kApart};
}

// Symbols for a country or a region stand upon it; where the scale lets a pin be seen, its block stands above it.
void goHome(Block& block, const std::vector<PlacedRecord>& records, bool pinsSeen)
{
    geo::Point middle{};
    for (const geo::Point& anchor : block.anchors) middle = {middle.x + anchor.x, middle.y + anchor.y};
    const auto count = static_cast<double>(block.anchors.size());
    block.home = {middle.x / count, middle.y / count};
    for (const std::size_t i : block.records)
        if (pinsSeen && records[i].record->precision == model::Precision::City)
            block.home.y = std::min(block.home.y, records[i].anchor.y - block.height / 2 - kPinStemPt);
    block.at = block.home;
}

using Crowds = std::map<model::Theatre, Candidates::Crowd>;

std::vector<Block> blocksOf(std::vector<PlacedRecord>& records, const std::set<model::Theatre>& crowded,
                            const Crowds& crowds, const Gaps& gaps, bool pinsSeen, TextSize most, const Rect& view)
{
    const TextSize crowdMost{std::min({230.0, most.width, view.width / 5}),
                             std::min({150.0, most.height, view.height / 5})};
    std::map<std::pair<model::Theatre, std::string>, Block> byPlace;
    for (std::size_t i = 0; i < records.size(); ++i) {
        const bool crowd = crowded.contains(records[i].record->theatre);
        Block& block =
            byPlace[{records[i].record->theatre, crowd ? std::string() : std::string(records[i].record->placeId())}];
        block.theatre = records[i].record->theatre;
        block.anchors = {records[i].anchor};
        block.records.push_back(i);
    }
    std::vector<Block> blocks;
    const auto settle = [&](Block& block) {
        layoutGrid(block, records, gaps, most);
        goHome(block, records, pinsSeen);
    };
    for (auto& [place, block] : byPlace) {
        if (crowded.contains(block.theatre)) {
            const auto counted = crowds.find(block.theatre);
            block.anchors = {counted == crowds.end() ? gatherCrowd(block.records, records, view)
                                                     : counted->second.middle};
            layoutRows(block, records, gaps, crowdMost.width, crowdMost.height);
            // The last place is for the count.
            const bool more = counted != crowds.end() && counted->second.beyond > 0;
            if (more && block.shown == block.records.size()) --block.shown;
            goHome(block, records, false);
            blocks.push_back(block);
            continue;
        }
        settle(block);
        // Blocks of one theatre that would touch become one, which may touch the next.
        for (auto other = blocks.begin(); other != blocks.end();) {
            const bool touches = other->symbols().padded(kNear).intersects(block.symbols());
            if (other->theatre != block.theatre || !touches) {
                ++other;
                continue;
            }
            block.anchors.insert(block.anchors.end(), other->anchors.begin(), other->anchors.end());
            block.records.insert(block.records.end(), other->records.begin(), other->records.end());
            std::ranges::sort(block.records);
            settle(block);
            blocks.erase(other);
            other = blocks.begin();
        }
        blocks.push_back(block);
    }
    return blocks;
}

// One block of each theatre, the largest on the map, bears its name.
void reserveWords(std::vector<Block>& blocks, const BlockRoom& room)
{
    std::map<model::Theatre, Block*> bearers;
    for (Block& block : blocks) {
        Block*& bearer = bearers[block.theatre];
        if (!block.fixed && (!bearer || block.records.size() > bearer->records.size())) bearer = &block;
    }
    for (const auto& [theatre, bearer] : bearers)
        if (bearer && room.words) bearer->words = room.words(theatre);
}

// Of the smaller; the leading around letters may be shared.
bool covers(const Rect& a, const Rect& b)
{
    constexpr double kShared = 0.1;
    const double smaller = std::min(a.width * a.height, b.width * b.height);
    return smaller > 0 && commonArea(a, b) > kShared * smaller;
}

}  // namespace

std::size_t overprints(const std::vector<TheatreBlock>& blocks, const std::vector<Rect>& over)
{
    std::size_t count = 0;
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        if (blocks[i].hidden) continue;
        for (const Rect& mine : {blocks[i].symbols, blocks[i].words}) {
            for (const Rect& rect : over) count += covers(mine, rect) ? 1U : 0U;
            for (std::size_t j = 0; j < i; ++j)
                if (!blocks[j].hidden)
                    for (const Rect& its : {blocks[j].symbols, blocks[j].words}) count += covers(mine, its) ? 1U : 0U;
        }
    }
    return count;
}

void clearCoveredWords(std::vector<TheatreBlock>& blocks, const std::vector<Rect>& over, const Rect& room)
{
    constexpr double kGap = 8;
    for (TheatreBlock& block : blocks) {
        const auto covered = [&](const Rect& words) {
            return std::ranges::any_of(over, [&](const Rect& rect) { return covers(words, rect); }) ||
                   std::ranges::any_of(blocks, [&](const TheatreBlock& other) {
                       return &other != &block && !other.hidden &&
                              (covers(words, other.symbols) || covers(words, other.words));
                   });
        };
        const Rect symbols = block.symbols, words = block.words;
        if (!covered(words)) continue;
        const double x = symbols.x + (symbols.width - words.width) / 2;
        const double y = symbols.y + (symbols.height - words.height) / 2;
        const auto free = [&](Side side, double left, double top) {
            const Rect moved{left, top, words.width, words.height};
            const bool inside =
                left >= room.x && moved.right() <= room.right() && top >= room.y && moved.bottom() <= room.bottom();
            if (!inside || covered(moved)) return false;
            block.words = moved;
            block.side = side;
            return true;
        };
        if (!free(Side::Above, x, symbols.y - words.height) && !free(Side::Right, symbols.right() + kGap, y) &&
            !free(Side::Left, symbols.x - kGap - words.width, y) && !free(Side::Below, x, symbols.bottom()))
            block.words = {};
    }
}

PlacedRecords placeRecords(const Look& look, const MapFrame& frame, const geo::Projection& projection,
                           const Style& style, const BlockRoom& room)
{
    const model::Dataset& data = *look.dataset;
    PlacedRecords out;
    Crowds crowds;
    for (const auto& theatre : model::words<model::Theatre>()) {
        if (room.insets.contains(theatre.value) || theatre.value != room.only.value_or(theatre.value)) continue;
        const Candidates candidates = candidatesOf(theatre.value, look, frame, projection);
        if (candidates.crowd) crowds[theatre.value] = *candidates.crowd;
        for (const std::uint32_t i : candidates.records) {
            const model::Record& record = data.records[i];
            const auto site = data.siteOf(record);
            const auto map = site ? projection.forward(site->point) : std::nullopt;
            if (!map) continue;
            PlacedRecord one;
            one.record = &record;
            if (const auto other = look.marked()) {
                const model::Comparison both = model::compare(record, look.day, *other);
                one.mark = both.mark();
                one.onlyOther = both.onlyOther();
            }
            one.standing = seenOn(record, look);
            if (!look.filter.states.allows(one.standing.state)) one.hide();
            one.anchor = frame.toPage(*map);
            one.radiusPt = largestRadius(record, style);
            out.records.push_back(one);
        }
    }
    const double unknown = style.type.symbolUnknownPt;
    const Gaps gaps = room.codes ? Gaps{14, style.type.code.sizePt + 3} : Gaps{0.6 * unknown, 0.3 * unknown};
    std::set<model::Theatre> crowded = crowdedTheatres(out.records, frame.page);
    for (const auto& [theatre, crowd] : crowds) crowded.insert(theatre);
    std::vector<Block> blocks = blocksOf(out.records, crowded, crowds, gaps,
                                         frame.metresPerPoint < kPinsSeenMetresPerPoint, roomForOne(room), frame.page);
    for (const auto& [theatre, box] : room.insets) {
        const geo::Point middle{box.x + box.width / 2, box.y + box.height / 2};
        blocks.push_back({.theatre = theatre,
                          .anchors = {middle},
                          .records = {},
                          .offsets = {},
                          .width = box.width,
                          .height = box.height,
                          .shown = 0,
                          .words = {},
                          .slide = 0,
                          .side = Side::Above,
                          .home = middle,
                          .at = middle,
                          .still = true});
    }
    for (Block& block : blocks) {
        const auto beside = [&](geo::Point p) {
            return std::ranges::none_of(room.seen, [&](const Rect& rect) { return rect.contains(p); });
        };
        block.fixed = !room.seen.empty() && std::ranges::all_of(block.anchors, beside);
    }
    reserveWords(blocks, room);
    slideWords(blocks, room);
    placeStillWords(blocks, room);
    if (room.anySide) chooseSides(blocks, room);
    pushApart(blocks, room);
    for (const Block& block : blocks) {
        const Rect symbols = block.symbols(), box = block.box();
        const bool moved = std::hypot(block.at.x - block.home.x, block.at.y - block.home.y) > kPinStemPt;
        const bool aside = moved && std::ranges::none_of(block.anchors, [&](geo::Point p) {
                               return symbols.padded(kApart).contains(p) || (block.words.height > 0 && box.contains(p));
                           });
        out.blocks.push_back({block.theatre,
                              block.anchors,
                              block.records,
                              symbols,
                              block.words.height > 0 ? block.wordsAt(block.side) : Rect{},
                              block.side,
                              aside,
                              block.fixed && room.map.width > 0,
                              {},
                              0});
        for (std::size_t i = 0; i < block.records.size(); ++i) {
            PlacedRecord& record = out.records[block.records[i]];
            record.at = {block.at.x + block.offsets[i].x, block.at.y + block.offsets[i].y};
            record.atPin = !aside;
            record.inCrowd = crowded.contains(block.theatre);
            if (i < block.shown) continue;
            TheatreBlock& placed = out.blocks.back();
            if (record.present()) ++placed.more;
            record.hide();
            if (i == block.shown) placed.moreAt = record.at;
        }
        if (const auto crowd = crowds.find(block.theatre); crowd != crowds.end())
            out.blocks.back().more += crowd->second.beyond;
    }
    return out;
}

}  // namespace scene

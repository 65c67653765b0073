// SPDX-License-Identifier: Apache-2.0
// The pushing itself, and which side of its symbols a name is on.
#include "scene/block_layout.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <tuple>

#include "scene/placement.h"

namespace scene {

namespace {

constexpr double kWordsGap = 8;
constexpr std::array kSides{Side::Above, Side::Right, Side::Left, Side::Below};

// How far `moving` must go to be clear of `still`, along the shorter way.
geo::Point wayOut(const Rect& moving, const Rect& still)
{
    if (!moving.intersects(still)) return {};
    const double right = still.right() - moving.x, left = moving.right() - still.x;
    const double down = still.bottom() - moving.y, up = moving.bottom() - still.y;
    const double x = right < left ? right : -left, y = down < up ? down : -up;
    return std::abs(x) < std::abs(y) ? geo::Point{x, 0} : geo::Point{0, y};
}

// What of a block takes room: of a name wider than the symbols, the corners beside these are free.
using Parts = std::array<Rect, 2>;
Parts partsOf(const Block& block, Side side)
{
    const Rect symbols = block.symbols();
    return {symbols, block.words.height > 0 ? block.wordsAt(side) : symbols};
}

double commonArea(const Parts& a, const Parts& b)
{
    double sum = 0;
    for (const Rect& one : a)
        for (const Rect& other : b) sum += commonArea(one.padded(kApart), other.padded(kApart));
    return sum;
}

}  // namespace

Rect Block::wordsAt(Side where) const
{
    if (words.height <= 0) return {at.x, at.y, 0, 0};
    const double x = at.x - words.width / 2, y = at.y - words.height / 2;
    const double across = (width + words.width) / 2 + kWordsGap, along = (height + words.height) / 2;
    switch (where) {
        case Side::Above:
            return {x + slide, y - along, words.width, words.height};
        case Side::Below:
            return {x + slide, y + along, words.width, words.height};
        case Side::Right:
            return {x + across, y, words.width, words.height};
        case Side::Left:
            return {x - across, y, words.width, words.height};
    }
    return {};
}

Rect Block::box(Side where) const
{
    const Rect a = symbols(), b = wordsAt(where);
    const double x = std::min(a.x, b.x), y = std::min(a.y, b.y);
    return {x, y, std::max(a.right(), b.right()) - x, std::max(a.bottom(), b.bottom()) - y};
}

void slideWords(std::vector<Block>& blocks, const BlockRoom& room)
{
    if (room.map.width <= 0) return;
    for (Block& block : blocks) {
        const double most = std::max(0.0, block.words.width - block.width) / 2;
        const double left = block.home.x - block.words.width / 2, right = left + block.words.width;
        const double in = std::max(0.0, room.map.x + kApart - left) - std::max(0.0, right + kApart - room.map.right());
        block.slide = std::clamp(in, -most, most);
    }
}

// Rounds end early where a round leaves every block where it was.
void pushApart(std::vector<Block>& blocks, const BlockRoom& room)
{
    constexpr int kRounds = 400, kPulled = 250;  // the last rounds only push
    constexpr double kStill = 1e-3;              // points
    std::vector<Parts> parts(blocks.size());     // move along with their blocks
    std::ranges::transform(blocks, parts.begin(), [](const Block& block) { return partsOf(block, block.side); });
    const auto move = [&](std::size_t i, geo::Point by, double share) {
        blocks[i].at = {blocks[i].at.x + by.x * share, blocks[i].at.y + by.y * share};
        for (Rect& part : parts[i]) part = {part.x + by.x * share, part.y + by.y * share, part.width, part.height};
    };
    for (int round = 0; round < kRounds; ++round) {
        double farthest = 0;
        for (std::size_t i = 0; i < blocks.size(); ++i) {
            const Block& a = blocks[i];
            if (a.fixed) continue;
            const geo::Point before = a.at;
            if (round < kPulled && !a.still) move(i, {a.home.x - a.at.x, a.home.y - a.at.y}, 0.05);
            for (std::size_t j = 0; j < blocks.size(); ++j) {
                if (j == i || blocks[j].fixed) continue;
                const double share = a.still ? 0 : blocks[j].still ? 1 : 0.5;
                for (const Rect& mine : parts[i]) {
                    for (const Rect& its : parts[j]) {
                        const geo::Point way = wayOut(mine.padded(kApart), its);
                        move(i, way, share);
                        move(j, way, blocks[j].still ? 0 : share - 1);
                    }
                }
            }
            if (a.still) continue;
            for (const auto* rects : {&room.cards, &room.obstacles})
                for (const Rect& rect : *rects)
                    for (const Rect& part : parts[i]) move(i, wayOut(part.padded(kApart), rect), 1);
            const Rect box = a.box();
            move(
                i,
                {std::max(0.0, room.map.x + kApart - box.x) - std::max(0.0, box.right() + kApart - room.map.right()),
                 std::max(0.0, room.map.y + kApart - box.y) - std::max(0.0, box.bottom() + kApart - room.map.bottom())},
                1);
            farthest = std::max({farthest, std::abs(a.at.x - before.x), std::abs(a.at.y - before.y)});
        }
        if (farthest < kStill) {
            if (round >= kPulled) return;
            round = kPulled - 1;
        }
    }
}

void placeStillWords(std::vector<Block>& blocks, const BlockRoom& room)
{
    const auto clear = [&](const Rect& words) {
        const auto meets = [&](const Rect& rect) { return rect.intersects(words); };
        return std::ranges::none_of(room.obstacles, meets) && std::ranges::none_of(room.cards, meets);
    };
    for (Block& block : blocks) {
        if (!block.still || block.words.height <= 0) continue;
        const auto side = std::ranges::find_if(kSides, [&](Side one) { return clear(block.wordsAt(one)); });
        if (side != kSides.end())
            block.side = *side;
        else
            block.words = {};
    }
}

// Side by side is tried in every combination: there are few blocks.
void chooseSides(std::vector<Block>& blocks, const BlockRoom& room)
{
    constexpr std::array kDislike{0.0, 1.0, 1.0, 2.0};  // breaks ties
    constexpr std::size_t kMostBlocks = 6;
    constexpr double kOwn = 8;  // a name on its own place, or on the stem of its pin, is worse than one pushed aside
    std::vector<Block*> free;
    for (Block& block : blocks)
        if (!block.fixed && block.words.height > 0 && free.size() < kMostBlocks) free.push_back(&block);
    const auto cost = [&](const Block& block, Side side) {
        const Rect box = block.box(side).padded(kApart);
        double sum = box.width * box.height - commonArea(box, room.map);
        for (const auto* rects : {&room.cards, &room.obstacles})
            for (const Rect& rect : *rects) sum += commonArea(box, rect);
        for (const Block& other : blocks)
            if (!other.fixed)
                for (const geo::Point& anchor : other.anchors)
                    sum += (&other == &block ? kOwn : 1.0) *
                           commonArea(block.wordsAt(side), Rect{anchor.x, anchor.y, 0, 0}.padded(other.height / 2));
        return sum;
    };
    using Costs = std::array<double, kSides.size()>;
    std::vector<Costs> alone;
    std::vector<std::vector<std::array<Costs, kSides.size()>>> together(free.size());  // with each block before
    for (std::size_t i = 0; i < free.size(); ++i) {
        alone.emplace_back();
        together[i].resize(i);
        for (std::size_t a = 0; a < kSides.size(); ++a) {
            alone[i][a] = cost(*free[i], kSides[a]) + kDislike[a];
            for (std::size_t j = 0; j < i; ++j)
                for (std::size_t b = 0; b < kSides.size(); ++b)
                    together[i][j][a][b] = commonArea(partsOf(*free[i], kSides[a]), partsOf(*free[j], kSides[b]));
        }
    }
    std::size_t combinations = 1;
    for (std::size_t i = 0; i < free.size(); ++i) combinations *= kSides.size();
    double least = std::numeric_limits<double>::max();
    std::vector<std::size_t> best(free.size()), tried = best;
    for (std::size_t n = 0; n < combinations; ++n) {
        double sum = 0;
        for (std::size_t i = 0, rest = n; i < free.size(); ++i, rest /= kSides.size()) {
            tried[i] = rest % kSides.size();
            sum += alone[i][tried[i]];
            for (std::size_t j = 0; j < i; ++j) sum += together[i][j][tried[i]][tried[j]];
        }
        if (sum < least) std::tie(least, best) = std::tuple(sum, tried);
    }
    for (std::size_t i = 0; i < free.size(); ++i) free[i]->side = kSides.at(best[i]);
}

}  // namespace scene

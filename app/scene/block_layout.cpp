// SPDX-License-Identifier: Apache-2.0
// The pushing itself, and which side of its symbols a name is on.
#include "scene/block_layout.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <tuple>

namespace scene {

namespace {

constexpr double kWordsGap = 8;

// How far `moving` must go to be clear of `still`, along the shorter way.
geo::Point wayOut(const Rect& moving, const Rect& still)
{
    if (!moving.intersects(still)) return {};
    const double right = still.right() - moving.x, left = moving.right() - still.x;
    const double down = still.bottom() - moving.y, up = moving.bottom() - still.y;
    const double x = right < left ? right : -left, y = down < up ? down : -up;
    return std::abs(x) < std::abs(y) ? geo::Point{x, 0} : geo::Point{0, y};
}

double overlap(const Rect& a, const Rect& b)
{
    const double w = std::min(a.right(), b.right()) - std::max(a.x, b.x);
    const double h = std::min(a.bottom(), b.bottom()) - std::max(a.y, b.y);
    return w > 0 && h > 0 ? w * h : 0;
}

}  // namespace

Rect Block::wordsAt(Side where) const
{
    if (words.height <= 0) return {at.x, at.y, 0, 0};
    const double x = at.x - words.width / 2, y = at.y - words.height / 2;
    const double across = (width + words.width) / 2 + kWordsGap, along = (height + words.height) / 2;
    switch (where) {
        case Side::Above:
            return {x, y - along, words.width, words.height};
        case Side::Below:
            return {x, y + along, words.width, words.height};
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

// Rounds end early where a round leaves every block where it was.
void pushApart(std::vector<Block>& blocks, const BlockRoom& room)
{
    constexpr int kRounds = 400, kPulled = 250;  // the last rounds only push
    constexpr double kStill = 1e-3;              // points
    std::vector<Rect> boxes(blocks.size());      // move along with their blocks
    std::ranges::transform(blocks, boxes.begin(), [](const Block& block) { return block.box(); });
    const auto move = [&](std::size_t i, geo::Point by, double share) {
        blocks[i].at = {blocks[i].at.x + by.x * share, blocks[i].at.y + by.y * share};
        boxes[i].x += by.x * share;
        boxes[i].y += by.y * share;
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
                const geo::Point way = wayOut(boxes[i].padded(kApart), boxes[j]);
                const double share = a.still ? 0 : blocks[j].still ? 1 : 0.5;
                move(i, way, share);
                move(j, way, blocks[j].still ? 0 : share - 1);
            }
            if (a.still) continue;
            for (const auto* rects : {&room.cards, &room.obstacles})
                for (const Rect& rect : *rects) move(i, wayOut(boxes[i].padded(kApart), rect), 1);
            const Rect& box = boxes[i];
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

// Side by side is tried in every combination: there are few blocks.
void chooseSides(std::vector<Block>& blocks, const BlockRoom& room)
{
    constexpr std::array kSides{Side::Above, Side::Right, Side::Left, Side::Below};
    constexpr std::array kDislike{0.0, 1.0, 1.0, 2.0};  // breaks ties
    constexpr std::size_t kMostBlocks = 6;
    std::vector<Block*> free;
    for (Block& block : blocks)
        if (!block.fixed && block.words.height > 0 && free.size() < kMostBlocks) free.push_back(&block);
    const auto cost = [&](const Block& block, Side side) {
        const Rect box = block.box(side).padded(kApart);
        double sum = box.width * box.height - overlap(box, room.map);
        for (const auto* rects : {&room.cards, &room.obstacles})
            for (const Rect& rect : *rects) sum += overlap(box, rect);
        for (const Block& other : blocks)
            if (&other != &block && !other.fixed)
                for (const geo::Point& anchor : other.anchors)
                    sum += overlap(block.wordsAt(side), Rect{anchor.x, anchor.y, 0, 0}.padded(other.height / 2));
        return sum;
    };
    std::size_t combinations = 1;
    for (std::size_t i = 0; i < free.size(); ++i) combinations *= kSides.size();
    double least = std::numeric_limits<double>::max();
    std::vector<Side> best(free.size(), Side::Above), tried = best;
    std::vector<std::array<double, kSides.size()>> alone;
    for (const Block* block : free)
        alone.push_back({cost(*block, kSides[0]) + kDislike[0], cost(*block, kSides[1]) + kDislike[1],
                         cost(*block, kSides[2]) + kDislike[2], cost(*block, kSides[3]) + kDislike[3]});
    for (std::size_t n = 0; n < combinations; ++n) {
        double sum = 0;
        std::vector<Rect> boxes;
        for (std::size_t i = 0, rest = n; i < free.size(); ++i, rest /= kSides.size()) {
            tried[i] = kSides[rest % kSides.size()];
            sum += alone[i][rest % kSides.size()];
            const Rect box = free[i]->box(tried[i]).padded(kApart);
            for (const Rect& other : boxes) sum += overlap(box, other);
            boxes.push_back(box);
        }
        if (sum < least) std::tie(least, best) = std::tuple(sum, tried);
    }
    for (std::size_t i = 0; i < free.size(); ++i) free[i]->side = best[i];
}

}  // namespace scene

// SPDX-License-Identifier: Apache-2.0
// Scan lines fill the grid, a chamfer in two sweeps measures the depth.
#include "scene/name_ground.h"

#include <algorithm>
#include <cmath>
#include <list>

namespace scene {

namespace {

constexpr double kCells = 48'000;
constexpr int kDeepest = 255;
constexpr std::size_t kInnerPlaces = 10;

// Where the edges of an area cross the middle of each row.
class Crossings {
public:
    explicit Crossings(const NameGround& ground) : ground_(ground) {}

    void add(const geo::Path& rings)
    {
        for (std::size_t i = 0; i < rings.parts(); ++i) {
            geo::Point before = rings.part(i).back();
            for (const geo::Point& p : rings.part(i)) {
                add(before, p);
                before = p;
            }
        }
        std::ranges::sort(all_);
    }
    void fill(NameGround& ground, std::uint16_t owner) const
    {
        for (std::size_t i = 0; i + 1 < all_.size(); i += 2) {
            if (all_[i].first != all_[i + 1].first) continue;  // cannot be: rings cross a line an even number of times
            const int first = std::max(0, cell(all_[i].second)),
                      end = std::min(ground.columns, cell(all_[i + 1].second));
            const auto row = ground.owner.begin() + static_cast<std::ptrdiff_t>(all_[i].first) * ground.columns;
            for (int c = first; c < end; ++c) row[c] = owner;
        }
    }

private:
    void add(geo::Point a, geo::Point b)
    {
        if (a.y > b.y) std::swap(a, b);
        const double h = ground_.cellHeight();
        // Rows whose middle lies in [a.y, b.y).
        const auto rowFrom = [&](double y) {
            return static_cast<int>(std::floor((ground_.extent.north - y) / h - 0.5));
        };
        const int first = std::max(0, rowFrom(b.y) + 1), last = std::min(ground_.rows - 1, rowFrom(a.y));
        for (int row = first; row <= last; ++row) {
            const double y = ground_.extent.north - (row + 0.5) * h;
            all_.emplace_back(row, a.x + (b.x - a.x) * ((y - a.y) / (b.y - a.y)));
        }
    }
    // The first cell whose middle lies east of x.
    [[nodiscard]] int cell(double x) const
    {
        return static_cast<int>(std::floor((x - ground_.extent.west) / ground_.cellWidth() + 0.5));
    }

    const NameGround& ground_;
    std::vector<std::pair<int, double>> all_;
};

void fillIn(NameGround& ground, const geo::Path& rings, std::uint16_t owner)
{
    Crossings crossings(ground);
    crossings.add(rings);
    crossings.fill(ground, owner);
}

// Steps of one to all eight sides; the grid's own edge is no border.
std::vector<std::uint8_t> depths(const NameGround& ground)
{
    std::vector<std::uint8_t> depth(ground.owner.size(), kDeepest);
    const int columns = ground.columns, rows = ground.rows;
    const auto lower = [&](int c, int r, int c2, int r2) {
        if (c2 < 0 || c2 >= columns || r2 < 0 || r2 >= rows) return;
        const auto here = static_cast<std::size_t>(r * columns + c),
                   there = static_cast<std::size_t>(r2 * columns + c2);
        const int by = ground.owner[here] != ground.owner[there] ? 1 : depth[there] + 1;
        depth[here] = static_cast<std::uint8_t>(std::min<int>(depth[here], by));
    };
    for (int r = 0; r < rows; ++r)
        for (int c = 0; c < columns; ++c)
            for (const auto& [dc, dr] : {std::pair{-1, 0}, {-1, -1}, {0, -1}, {1, -1}}) lower(c, r, c + dc, r + dr);
    for (int r = rows - 1; r >= 0; --r)
        for (int c = columns - 1; c >= 0; --c)
            for (const auto& [dc, dr] : {std::pair{1, 0}, {1, 1}, {0, 1}, {-1, 1}}) lower(c, r, c + dc, r + dr);
    return depth;
}

}  // namespace

int NameGround::column(double x) const { return static_cast<int>(std::floor((x - extent.west) / cellWidth())); }
int NameGround::row(double y) const { return static_cast<int>(std::floor((extent.north - y) / cellHeight())); }

geo::Point NameGround::middle(int column, int row) const
{
    return {extent.west + (column + 0.5) * cellWidth(), extent.north - (row + 0.5) * cellHeight()};
}

std::uint16_t NameGround::ownerAt(geo::Point map) const
{
    const int c = column(map.x), r = row(map.y);
    if (c < 0 || c >= columns || r < 0 || r >= rows) return kBeyond;
    return owner[static_cast<std::size_t>(r * columns + c)];
}

NameGround::Share NameGround::share(const geo::Extent& of, std::uint16_t whose) const
{
    Share out;
    const int west = column(of.west), east = column(of.east), north = row(of.north), south = row(of.south);
    const double one = 1.0 / ((east - west + 1) * (south - north + 1));
    for (int r = north; r <= south; ++r) {
        for (int c = west; c <= east; ++c) {
            const bool inside = c >= 0 && c < columns && r >= 0 && r < rows;
            const std::uint16_t here = inside ? owner[static_cast<std::size_t>(r * columns + c)] : kBeyond;
            (here == whose ? out.own : here == kSea ? out.sea : here == kBeyond ? out.beyond : out.others) += one;
        }
    }
    return out;
}

NameGround nameGround(const geo::Extent& extent, const geo::Path& earth,
                      std::span<const std::shared_ptr<const geo::Area>> countries)
{
    NameGround out;
    if (!(extent.width() > 0) || !(extent.height() > 0)) return out;
    const double height = std::sqrt(extent.width() * extent.height() / (NameGround::kCellAspect * kCells));
    out.extent = extent;
    out.columns = std::clamp(static_cast<int>(extent.width() / (NameGround::kCellAspect * height)), 1, 2000);
    out.rows = std::clamp(static_cast<int>(extent.height() / height), 1, 2000);
    out.owner.assign(static_cast<std::size_t>(out.columns) * static_cast<std::size_t>(out.rows), NameGround::kBeyond);
    fillIn(out, earth, NameGround::kSea);
    for (std::size_t i = 0; i < countries.size(); ++i)
        if (countries[i]) fillIn(out, countries[i]->outline, static_cast<std::uint16_t>(i + 1));
    out.depth = depths(out);
    return out;
}

VisibleGround::VisibleGround(std::shared_ptr<const NameGround> shown, const geo::Extent& within)
    : ground_(std::move(shown)), within_(within)
{
    if (!ground_ || ground_->empty()) return;
    const NameGround& ground = *ground_;
    const int west = std::max(0, ground.column(within.west) + 1), north = std::max(0, ground.row(within.north) + 1);
    const int east = std::min(ground.columns, ground.column(within.east));
    const int south = std::min(ground.rows, ground.row(within.south));
    for (int r = north; r < south; ++r) {
        const auto row = static_cast<std::size_t>(r * ground.columns);
        for (int c = west; c < east; ++c) {
            const auto at = row + static_cast<std::size_t>(c);
            const std::uint16_t owner = ground.owner[at];
            if (owner == NameGround::kSea || owner == NameGround::kBeyond) continue;
            const int edge = std::min({c - west, east - 1 - c, r - north, south - 1 - r}) + 1;
            const int depth = std::min<int>(ground.depth[at], edge);
            // Of what is wide every fourth cell will do.
            if (depth > 3 && ((c | r) & 1) != 0) continue;
            if (owner >= cells_.size()) cells_.resize(owner + 1U);
            cells_[owner].push_back({depth, c, r});
        }
    }
}

const std::vector<geo::Point>& VisibleGround::innerPlaces(std::uint16_t owner)
{
    const auto [found, isNew] = inner_.try_emplace(owner);
    std::vector<geo::Point>& out = found->second;
    if (!isNew || owner >= cells_.size()) return out;
    std::vector<Cell> left = cells_[owner];
    while (!left.empty() && out.size() < kInnerPlaces) {
        const Cell best = *std::ranges::max_element(left, {}, &Cell::depth);
        out.push_back(ground_->middle(best.column, best.row));
        const int apart = std::max(2, best.depth / 2);
        std::erase_if(left, [&](const Cell& cell) {
            return std::abs(cell.column - best.column) < apart && std::abs(cell.row - best.row) < apart;
        });
    }
    return out;
}

VisibleGround& visibleGround(const std::shared_ptr<const NameGround>& ground, const geo::Extent& within)
{
    constexpr std::size_t kMost = 4;                    // the main map and its insets
    static thread_local std::list<VisibleGround> kept;  // the last asked for first
    const auto found = std::ranges::find_if(kept, [&](const VisibleGround& g) { return g.is(ground, within); });
    if (found == kept.end()) {
        kept.emplace_front(ground, within);
        if (kept.size() > kMost) kept.pop_back();
    } else {
        kept.splice(kept.begin(), kept, found);
    }
    return kept.front();
}

}  // namespace scene

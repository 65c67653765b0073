// SPDX-License-Identifier: Apache-2.0
// Which country each cell of a coarse grid over a base map belongs to, and how deep inside it the cell lies: what a
// name may stand on. Knows no name and no page.
#pragma once

#include <map>
#include <memory>
#include <span>
#include <vector>

#include "geo/geometry.h"

namespace scene {

struct NameGround {
    static constexpr std::uint16_t kSea = 0;          // country i is i + 1
    static constexpr std::uint16_t kBeyond = 0xFFFF;  // off the edge of the Earth
    static constexpr double kCellAspect = 2;          // wider than high, as names are

    geo::Extent extent;
    int columns = 0, rows = 0;         // row 0 is the north
    std::vector<std::uint16_t> owner;  // row by row
    std::vector<std::uint8_t> depth;   // cells to the nearest one of another owner

    [[nodiscard]] bool empty() const { return owner.empty(); }
    [[nodiscard]] double cellWidth() const { return extent.width() / columns; }
    [[nodiscard]] double cellHeight() const { return extent.height() / rows; }
    [[nodiscard]] int column(double x) const;  // of the map plane; may lie outside the grid
    [[nodiscard]] int row(double y) const;
    [[nodiscard]] geo::Point middle(int column, int row) const;
    // kBeyond outside the grid.
    [[nodiscard]] std::uint16_t ownerAt(geo::Point map) const;

    // How much of a rectangle of the map plane is whose, in parts of one.
    struct Share {
        double own = 0, sea = 0, others = 0, beyond = 0;
    };
    [[nodiscard]] Share share(const geo::Extent& of, std::uint16_t owner) const;
};

// `countries` may hold nulls; `earth` is the drawable part of the Earth.
[[nodiscard]] NameGround nameGround(const geo::Extent& extent, const geo::Path& earth,
                                    std::span<const std::shared_ptr<const geo::Area>> countries);

// The part of the ground inside a rectangle of the map plane.
class VisibleGround {
public:
    // No ground: nothing is to be seen.
    VisibleGround(std::shared_ptr<const NameGround> ground, const geo::Extent& within);
    [[nodiscard]] bool is(const std::shared_ptr<const NameGround>& ground, const geo::Extent& within) const
    {
        return ground_ == ground && within_ == within;
    }

    [[nodiscard]] bool shows(std::uint16_t owner) const { return owner < cells_.size() && !cells_[owner].empty(); }
    // The places in a country that lie farthest from its edges and the rectangle's; the best first, none close to a
    // better one. Looked for once.
    [[nodiscard]] const std::vector<geo::Point>& innerPlaces(std::uint16_t owner);

private:
    struct Cell {
        int depth, column, row;
    };
    std::shared_ptr<const NameGround> ground_;
    geo::Extent within_;
    std::vector<std::vector<Cell>> cells_;                    // by owner
    std::map<std::uint16_t, std::vector<geo::Point>> inner_;  // those asked for
};

// The pictures of one map that follow each other ask for the same ground: a few are kept, for each thread its own.
[[nodiscard]] VisibleGround& visibleGround(const std::shared_ptr<const NameGround>& ground, const geo::Extent& within);

}  // namespace scene

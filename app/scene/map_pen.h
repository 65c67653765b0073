// SPDX-License-Identifier: Apache-2.0
// Writes names in a map frame where nothing else stands.
#pragma once

#include <array>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "scene/page.h"
#include "scene/placement.h"

namespace scene {

// Where a name stands about the middle of what it names, the best first: offsets of the name's centre, sideways in half
// widths, else in points.
inline constexpr std::array<geo::Point, 7> kInside{{{0, 0}, {0, 9}, {0, -9}, {0, 18}, {0, -18}, {0.5, 0}, {-0.5, 0}}};

class MapPen {
public:
    MapPen(Page& page, Placement& taken, const MapFrame& frame) : page_(page), taken_(taken), frame_(frame) {}

    // Writes at the first free one of `candidates`: offsets of the name's centre from `at`, sideways in half widths.
    bool place(geo::Point at, std::string_view words, const TextStyle& type, Color color, double haloPt,
               std::span<const geo::Point> candidates);

    // Lines below each other, each in the middle.
    struct Block {
        std::vector<std::string> lines;
        TextStyle type;
        double width = 0, height = 0, capHeight = 0;
        [[nodiscard]] Rect about(geo::Point centre) const
        {
            return {centre.x - width / 2, centre.y - height / 2, width, height};
        }
    };
    [[nodiscard]] Block measured(std::vector<std::string> lines, const TextStyle& type) const;
    // Writes it about `centre` if the room is free.
    bool place(geo::Point centre, const Block& block, Color color, double haloPt);

    [[nodiscard]] Page& page() { return page_; }
    [[nodiscard]] Placement& taken() { return taken_; }
    [[nodiscard]] const MapFrame& frame() const { return frame_; }
    [[nodiscard]] const Style& style() const { return page_.style(); }

private:
    Page& page_;
    Placement& taken_;
    const MapFrame& frame_;
};

}  // namespace scene

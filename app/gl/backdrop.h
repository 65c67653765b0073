// SPDX-License-Identifier: Apache-2.0
// The map below everything else, kept between pictures: another day draws only what lies over it, and a pan by whole
// pixels only what it uncovers.
#pragma once

#include <optional>

#include "gl/object.h"
#include "gl/renderer.h"

namespace gl {

class Backdrop {
public:
    // Draws what the kept picture lacks of the scene's first group. Nothing to keep if that is not a map's.
    [[nodiscard]] static bool isIn(const scene::Scene& scene);
    void update(Renderer& renderer, const scene::Scene& scene, int widthPx, int heightPx, bool topRowFirst);

    // Fills the framebuffer with the tile's part of it.
    void copyTo(const Framebuffer& target, const Tile& tile) const;

private:
    struct Kept {
        scene::Group group;
        scene::Color background;
        double widthPt = 0;
        Tile whole;
    };
    struct Shift {
        int right = 0, down = 0;
    };
    [[nodiscard]] std::optional<Shift> shiftTo(const Kept& wanted) const;
    void copy(const Target& from, const PixelRect& part, const Framebuffer& to, int left, int row) const;
    void scroll(Renderer& renderer, const scene::Scene& scene, const Tile& whole, Shift shift);

    std::optional<Kept> kept_;
    Target now_, spare_;  // the spare one exists once the map has been moved
};

}  // namespace gl

// SPDX-License-Identifier: Apache-2.0
// From a group's plane (map metres or page points) to pixels of the target: composed in double, cast last.
#pragma once

#include <optional>

#include "gl/program.h"
#include "gl/renderer.h"

namespace gl {

class Plane {
public:
    // Nothing outside `clip`, a piece of the tile, is shown, nor outside the group's own frame and clip.
    Plane(const scene::Scene& scene, const scene::Group& group, const Tile& tile, const PixelRect& clip);

    [[nodiscard]] const Tile& tile() const { return tile_; }
    [[nodiscard]] double pixelsPerPoint() const { return pixelsPerPoint_; }
    [[nodiscard]] double pixelsPerUnit() const { return scaleX_; }  // of the plane
    [[nodiscard]] geo::Point toPixel(geo::Point p) const;           // of the target, y down
    // Whether anything of an extent of the plane, drawn `widthPx` wide, is inside the clip.
    [[nodiscard]] bool shows(const geo::Extent& inPlane, double widthPx) const;
    [[nodiscard]] const geo::Extent& visiblePixels() const { return visible_; }

    // For shaders: scale and offset.
    [[nodiscard]] Vec4 toPixelFrom(geo::Point origin) const;  // of positions relative to `origin`
    [[nodiscard]] Vec4 pageToPixel() const;
    [[nodiscard]] Vec4 pixelToClip() const;
    [[nodiscard]] Vec4 fragmentToPage() const;
    [[nodiscard]] PixelRect clip() const;  // of the target

private:
    void clipTo(const scene::Rect& page);

    Tile tile_;
    double pixelsPerPoint_;
    double scaleX_, scaleY_, offsetX_, offsetY_;
    geo::Extent visible_;
};

}  // namespace gl

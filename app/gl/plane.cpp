// SPDX-License-Identifier: Apache-2.0
// The transforms of one group in one target.
#include "gl/plane.h"

#include <algorithm>
#include <cmath>

namespace gl {
namespace {

Vec4 cast(double a, double b, double c, double d)
{
    return {static_cast<float>(a), static_cast<float>(b), static_cast<float>(c), static_cast<float>(d)};
}

}  // namespace

Plane::Plane(const scene::Scene& scene, const scene::Group& group, const Tile& tile, const PixelRect& clip)
    : tile_(tile),
      pixelsPerPoint_(tile.pageWidth / scene.widthPt),
      scaleX_(pixelsPerPoint_),
      scaleY_(pixelsPerPoint_),
      offsetX_(-tile.left),
      offsetY_(-tile.top),
      visible_{static_cast<double>(clip.left), static_cast<double>(clip.top),
               static_cast<double>(clip.left + clip.width), static_cast<double>(clip.top + clip.height)}
{
    if (group.clip) clipTo(*group.clip);
    if (!group.frame) return;
    const scene::MapFrame& frame = *group.frame;
    scaleX_ = pixelsPerPoint_ / frame.metresPerPoint;
    scaleY_ = -scaleX_;
    offsetX_ += (frame.page.x + frame.page.width / 2) * pixelsPerPoint_ - frame.centre.x * scaleX_;
    offsetY_ += (frame.page.y + frame.page.height / 2) * pixelsPerPoint_ - frame.centre.y * scaleY_;
    clipTo(frame.page);
}

// At whole pixels, the same ones in every tile.
void Plane::clipTo(const scene::Rect& page)
{
    const auto pixel = [&](double pt) { return std::round(pt * pixelsPerPoint_); };
    visible_ = {std::max(visible_.west, pixel(page.x) - tile_.left),
                std::max(visible_.south, pixel(page.y) - tile_.top),
                std::min(visible_.east, pixel(page.right()) - tile_.left),
                std::min(visible_.north, pixel(page.bottom()) - tile_.top)};
}

geo::Point Plane::toPixel(geo::Point p) const { return {p.x * scaleX_ + offsetX_, p.y * scaleY_ + offsetY_}; }

bool Plane::shows(const geo::Extent& inPlane, double widthPx) const
{
    if (visible_.empty() || inPlane.empty()) return false;
    geo::Extent pixels;
    pixels.include(toPixel({inPlane.west, inPlane.south}));
    pixels.include(toPixel({inPlane.east, inPlane.north}));
    return pixels.padded(widthPx / 2 + 1).intersects(visible_);
}

Vec4 Plane::toPixelFrom(geo::Point origin) const
{
    const geo::Point at = toPixel(origin);
    return cast(scaleX_, scaleY_, at.x, at.y);
}

Vec4 Plane::pageToPixel() const { return cast(pixelsPerPoint_, pixelsPerPoint_, -tile_.left, -tile_.top); }

Vec4 Plane::pixelToClip() const
{
    const double up = tile_.topRowFirst ? 1 : -1;
    return cast(2.0 / tile_.width, up * 2.0 / tile_.height, -1, -up);
}

Vec4 Plane::fragmentToPage() const
{
    return tile_.topRowFirst ? cast(1, 1, tile_.left, tile_.top) : cast(1, -1, tile_.left, tile_.top + tile_.height);
}

PixelRect Plane::clip() const
{
    const auto whole = [](double v) { return static_cast<int>(std::lround(v)); };
    const int width = std::max(0, whole(visible_.east - visible_.west));
    const int height = std::max(0, whole(visible_.north - visible_.south));
    return {whole(visible_.west), whole(visible_.south), width, height};
}

}  // namespace gl

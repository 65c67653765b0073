// SPDX-License-Identifier: Apache-2.0
// Which parts of the page are taken: the collision index of labels, symbols, cards and furniture.
// First come, first served, so callers place in order of importance.
#pragma once

#include <algorithm>
#include <vector>

#include "scene/scene.h"

namespace scene {

// The area of what two rectangles have in common.
[[nodiscard]] inline double commonArea(const Rect& a, const Rect& b)
{
    const double w = std::min(a.right(), b.right()) - std::max(a.x, b.x);
    const double h = std::min(a.bottom(), b.bottom()) - std::max(a.y, b.y);
    return w > 0 && h > 0 ? w * h : 0;
}

class Placement {
public:
    explicit Placement(const Rect& page) : page_(page) {}

    // The same, of a part of the page.
    [[nodiscard]] Placement within(const Rect& page) const
    {
        Placement out = *this;
        out.page_ = page;
        return out;
    }
    void block(const Rect& rect) { taken_.push_back(rect); }
    void block(const Placement& other) { taken_.insert(taken_.end(), other.taken_.begin(), other.taken_.end()); }
    // Free, and wholly on the page.
    [[nodiscard]] bool free(const Rect& rect) const
    {
        return rect.x >= page_.x && rect.y >= page_.y && rect.right() <= page_.right() &&
               rect.bottom() <= page_.bottom() &&
               std::none_of(taken_.begin(), taken_.end(), [&](const Rect& r) { return r.intersects(rect); });
    }
    // Takes the rectangle if it is free.
    bool take(const Rect& rect)
    {
        if (!free(rect)) return false;
        block(rect);
        return true;
    }

private:
    Rect page_;
    std::vector<Rect> taken_;
};

}  // namespace scene

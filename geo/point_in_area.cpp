// SPDX-License-Identifier: Apache-2.0
// Crossing number of a ray to the east.
#include "geo/point_in_area.h"

namespace geo {

bool contains(const Path& rings, Point point)
{
    bool inside = false;
    for (std::size_t i = 0; i < rings.parts(); ++i) {
        const auto ring = rings.part(i);
        Point a = ring.back();
        for (const Point& b : ring) {
            if ((a.y > point.y) != (b.y > point.y)) {
                // From the lower end, so that both sides of a shared border round alike.
                const Point& low = a.y < b.y ? a : b;
                const Point& high = a.y < b.y ? b : a;
                const double x = low.x + (high.x - low.x) * ((point.y - low.y) / (high.y - low.y));
                if (point.x < x) inside = !inside;
            }
            a = b;
        }
    }
    return inside;
}

}  // namespace geo

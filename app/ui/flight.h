// SPDX-License-Identifier: Apache-2.0
// The way from one map frame to another that the eye can follow: out, over and in again.
// After J. van Wijk and W. Nuij, "Smooth and efficient zooming and panning", 2003. Pure: it owns no clock.
#pragma once

#include "scene/scene.h"

namespace ui {

class Flight {
public:
    // Both frames lie on the same rectangle of the page.
    Flight(const scene::MapFrame& from, const scene::MapFrame& to);

    // `share` of the time, 0 at the first frame and 1 at the last, which is met exactly.
    [[nodiscard]] scene::MapFrame at(double share) const;

private:
    scene::MapFrame from_, to_;
    double distance_ = 0;  // map metres between the centres
    double startAngle_ = 0, length_ = 0;
};

}  // namespace ui

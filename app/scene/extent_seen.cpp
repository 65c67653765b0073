// SPDX-License-Identifier: Apache-2.0
// frameFor() the other way round, by trying: a projection and a layout have no inverse that is simpler.
#include <algorithm>

#include "scene/picture.h"

namespace scene {

namespace {

geo::Extent around(geo::Point centre, double width, double height)
{
    return {std::max(centre.x - width / 2, -180.0), std::max(centre.y - height / 2, -90.0),
            std::min(centre.x + width / 2, 180.0), std::min(centre.y + height / 2, 90.0)};
}

}  // namespace

std::optional<geo::Extent> extentSeen(Look look, const PageSetup& page, const MapFrame& frame,
                                      const geo::Projection& projection)
{
    constexpr int kTries = 40;
    constexpr double kWidthDegrees = 20, kHeightDegrees = 12;
    const auto centre = projection.inverse(frame.centre);
    if (!centre) return std::nullopt;
    geo::Point at = *centre;
    double scale = 1;
    look.view = {};
    for (int i = 0; i < kTries; ++i) {
        look.view.extent = around(at, kWidthDegrees * scale, kHeightDegrees * scale);
        const MapFrame tried = frameFor(look, page, projection);
        scale = std::clamp(scale * frame.metresPerPoint / tried.metresPerPoint, 0.001, 18.0);
        const auto map = projection.forward(at);
        if (!map) break;
        const auto moved =
            projection.inverse({map->x + frame.centre.x - tried.centre.x, map->y + frame.centre.y - tried.centre.y});
        if (!moved) break;
        at = *moved;
    }
    return look.view.extent;
}

}  // namespace scene

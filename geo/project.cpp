// SPDX-License-Identifier: Apache-2.0
// Cutting and projecting in one go; points that PROJ still refuses are left out.
#include "geo/project.h"

#include <cmath>

#include "geo/cut.h"

namespace geo {

Path projectArea(const Path& lonLat, const Projection& projection, double maxStepDegrees)
{
    const Path cut = cutArea(lonLat, projection.domain(), maxStepDegrees);
    std::vector<Point> map = cut.points;
    projection.forward(map);
    Path out;
    out.points.reserve(map.size());
    std::size_t i = 0;
    for (const std::uint32_t end : cut.ends) {
        const std::size_t begin = out.points.size();
        for (; i < end; ++i) {
            const bool repeats = out.points.size() > begin && out.points.back() == map[i];
            if (!std::isnan(map[i].x) && !repeats) out.points.push_back(map[i]);
        }
        if (out.points.size() - begin < 3) out.points.resize(begin);
        out.endPart();
    }
    return out;
}

Path projectLines(const Path& lonLat, const Projection& projection, double maxStepDegrees)
{
    const Path cut = cutLines(lonLat, projection.domain(), maxStepDegrees);
    std::vector<Point> map = cut.points;
    projection.forward(map);
    Path out;
    out.points.reserve(map.size());
    std::size_t i = 0;
    for (const std::uint32_t end : cut.ends) {
        for (; i < end; ++i) {
            if (std::isnan(map[i].x)) {
                out.endPart();
            } else {
                out.points.push_back(map[i]);
            }
        }
        out.endPart();
    }
    return out;
}

}  // namespace geo

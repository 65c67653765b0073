// SPDX-License-Identifier: Apache-2.0
// Made-up areas that cover the whole Earth in awkward ways, for property tests.
#pragma once

#include <vector>

#include "geo/geometry.h"

namespace geo {

inline Path box(double west, double south, double east, double north)
{
    Path p;
    p.append(std::vector<Point>{{west, south}, {east, south}, {east, north}, {west, north}});
    return p;
}

// Cells that tile the Earth: their edges run along the antimeridian and their corners meet in the poles.
inline std::vector<Path> tiles(double degrees)
{
    std::vector<Path> out;
    for (double x = -180; x < 180; x += degrees) {
        for (double y = -90; y < 90; y += degrees) out.push_back(box(x, y, x + degrees, y + degrees));
    }
    return out;
}

// Bands around the globe, as polar continents come in data: closed along the antimeridian and the poles.
inline std::vector<Path> bands()
{
    std::vector<Path> out;
    for (const double south : {-90.0, -60.0, -20.0, 15.0, 70.0}) {
        const double north = south == -90 ? -60 : south == -60 ? -20 : south == -20 ? 15 : south == 15 ? 70 : 90;
        out.push_back(box(-180, south, 180, north));
    }
    return out;
}

// A box with a box-shaped hole.
inline Path frame(double west, double south, double east, double north, double width)
{
    Path p = box(west, south, east, north);
    p.append(std::vector<Point>{{west + width, south + width},
                                {west + width, north - width},
                                {east - width, north - width},
                                {east - width, south + width}});
    return p;
}

}  // namespace geo

// SPDX-License-Identifier: Apache-2.0
// What part of the Earth is looked at, in longitude and latitude; the projection is the scene's business.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "geo/geometry.h"
#include "geo/result.h"
#include "model/record.h"

namespace model {

// A free position, after panning or zooming: so many ground metres at the centre.
struct Camera {
    enum class Per { Point, Width };  // 1/72 inch of the page; the width of the map, on a page of any size
    geo::Point centre;                // degrees
    double metres = 1;
    Per per = Per::Point;
    friend bool operator==(const Camera&, const Camera&) = default;
};

struct View {
    std::string name;              // id of a named view; empty for one given by extent or reached by hand
    geo::Extent extent;            // degrees: what must be seen
    std::optional<Camera> camera;  // if present it rules, and extent is where the journey began

    friend bool operator==(const View&, const View&) = default;
};

// "overview", "iraq", ..., "west,south,east,north" in degrees, or "lon,lat@metres": a Camera with the metres of the
// map's width.
[[nodiscard]] geo::Result<View> parseView(std::string_view text, const Dataset& dataset);

[[nodiscard]] std::string viewText(const View& view);  // the form that parseView reads back; not of a Camera per Point

}  // namespace model

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

// A free position, after panning or zooming.
struct Camera {
    geo::Point centre;          // degrees
    double metresPerPoint = 1;  // ground metres at the centre per 1/72 inch of the page
    friend bool operator==(const Camera&, const Camera&) = default;
};

struct View {
    std::string name;              // id of a named view; empty for one given by extent or reached by hand
    geo::Extent extent;            // degrees: what must be seen
    std::optional<Camera> camera;  // if present it rules, and extent is where the journey began

    friend bool operator==(const View&, const View&) = default;
};

// "overview", "iraq", ... or "west,south,east,north" in degrees, as on the command line.
[[nodiscard]] geo::Result<View> parseView(std::string_view text, const Dataset& dataset);

[[nodiscard]] std::string viewText(const View& view);  // the form that parseView reads back

}  // namespace model

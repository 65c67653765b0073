// SPDX-License-Identifier: Apache-2.0
// One picture with every primitive in every variant, made by hand.
#pragma once

#include <memory>

#include "scene/scene.h"

namespace sample {

// A rectangle as an area with its two triangles.
std::shared_ptr<const geo::Area> rectangle(double west, double south, double east, double north);

// One line or ring.
std::shared_ptr<const geo::Path> line(std::vector<geo::Point> points);

// 400 x 300 points; symbols of days 0 to 9 and 10 to 19 exclude each other.
scene::Scene everything(const scene::Fonts& fonts, std::int32_t day = 5);

}  // namespace sample

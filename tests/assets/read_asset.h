// SPDX-License-Identifier: Apache-2.0
// The committed geography as the tests read it: whole layers, fields by name, square degrees.
// A file that cannot be read or a field that is missing fails the test that asks for it.
#pragma once

#include <string>
#include <vector>

#include "geo/features.h"

namespace assets {

inline const std::vector<std::string> kLevels{"110m", "50m", "10m"};

[[nodiscard]] geo::Layer layer(const std::string& name);  // geography/<name>.fgb
[[nodiscard]] std::string text(const geo::Layer& layer, const geo::Feature& feature, std::string_view field);
[[nodiscard]] double number(const geo::Layer& layer, const geo::Feature& feature, std::string_view field);

// The features whose field has this text.
[[nodiscard]] std::vector<const geo::Feature*> having(const geo::Layer& layer, std::string_view field,
                                                      std::string_view value);

// Of an area by the even-odd rule, in square degrees; outer rings run anticlockwise, holes clockwise.
[[nodiscard]] double squareDegrees(const geo::Path& area);

}  // namespace assets

// SPDX-License-Identifier: Apache-2.0
// A base map as bytes and back, bit for bit; the projection is not among them.
#pragma once

#include <istream>
#include <memory>
#include <string>

#include "scene/basemap.h"

namespace app {

[[nodiscard]] std::string packBaseMap(const scene::BaseMap& map);
// Null when what comes is not a whole map.
[[nodiscard]] std::shared_ptr<const scene::BaseMap> unpackBaseMap(
    std::istream& in, const std::shared_ptr<const geo::Projection>& projection);

}  // namespace app

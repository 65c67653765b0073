// SPDX-License-Identifier: Apache-2.0
// What is shown on a day as a table for geographic programs.
#pragma once

#include "geo/writer.h"
#include "scene/picture.h"

namespace app {

// A row for each record that the look shows on its day, for certain or perhaps; one without a place has no point.
[[nodiscard]] geo::Layer shownTable(const scene::Look& look);

// By extension: .gpkg, .geojson, .csv.
[[nodiscard]] geo::Result<geo::TableFormat> tableFormatOf(const std::string& path);

}  // namespace app

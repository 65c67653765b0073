// SPDX-License-Identifier: Apache-2.0
// What is shown on days as a table for geographic programs.
#pragma once

#include <set>

#include "geo/writer.h"
#include "scene/picture.h"

namespace app {

// A row for each record that the look shows on one of the days, for certain or perhaps. A point is a true place: a
// record that is known to a region or a country only has none.
[[nodiscard]] geo::Layer shownTable(const scene::Look& look, const std::set<model::Day>& days);

// By extension: .gpkg, .geojson, .csv.
[[nodiscard]] geo::Result<geo::TableFormat> tableFormatOf(const std::string& path);

}  // namespace app

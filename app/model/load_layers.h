// SPDX-License-Identifier: Apache-2.0
// Reading one layer each. Used by load.cpp only.
#pragma once

#include "geo/features.h"
#include "model/record.h"
#include "model/row.h"

namespace model {

void loadFrame(std::string_view source, const geo::Layer& layer, Dataset& into, Diagnostics& diagnostics);
void loadPlaces(std::string_view source, const geo::Layer& layer, Dataset& into, Diagnostics& diagnostics);
void loadViews(std::string_view source, const geo::Layer& layer, Dataset& into, Diagnostics& diagnostics);
void loadRecords(std::string_view source, const geo::Layer& layer, Dataset& into, Diagnostics& diagnostics);
void loadEvents(std::string_view source, const geo::Layer& layer, Dataset& into, Diagnostics& diagnostics);

// The point of a row, if it has one on the Earth; rejects the row when its point is elsewhere.
[[nodiscard]] std::optional<geo::Point> pointOf(Row& row);

}  // namespace model

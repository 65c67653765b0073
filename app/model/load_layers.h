// SPDX-License-Identifier: Apache-2.0
// Reading one layer each. Used by load.cpp only.
#pragma once

#include <memory>
#include <string>
#include <unordered_map>

#include "geo/features.h"
#include "model/record.h"
#include "model/row.h"

namespace model {

void loadFrame(std::string_view source, const geo::Layer& layer, Dataset& into, Diagnostics& diagnostics);
void loadPlaces(std::string_view source, const geo::Layer& layer, Dataset& into, Diagnostics& diagnostics);
void loadViews(std::string_view source, const geo::Layer& layer, Dataset& into, Diagnostics& diagnostics);
void loadEvents(std::string_view source, const geo::Layer& layer, Dataset& into, Diagnostics& diagnostics);

// Takes contributions, missions, moves and activities row by row; into must have its frame and places.
class RecordLoader {
public:
    RecordLoader(std::string_view source, const geo::Layer& head, Dataset& into, Diagnostics& diagnostics);
    void add(const geo::Feature& feature);

private:
    Columns columns_;
    Dataset& into_;
    Diagnostics& diagnostics_;
    std::unordered_map<std::string, std::shared_ptr<const Citation>> citations_;  // by how they are written
};

// The point of a row, if it has one on the Earth; rejects the row when its point is elsewhere.
[[nodiscard]] std::optional<geo::Point> pointOf(Row& row);

}  // namespace model

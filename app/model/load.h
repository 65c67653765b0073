// SPDX-License-Identifier: Apache-2.0
// From layers of features to a Dataset. A bad row is named and left out while the others load.
#pragma once

#include <vector>

#include "geo/features.h"
#include "geo/reader.h"
#include "geo/result.h"
#include "model/record.h"

namespace model {

struct Loaded {
    Dataset dataset;
    std::vector<geo::Diagnostic> diagnostics;  // those of the reader first, then ours
};

// Layers: contributions (needed), places, events, dataset, views; the layer of a source that has only one may have any
// name. Own data may pass the letter's dataset, to name its places and borrow its views and, if it brings none, its
// two clocks. Fails only when there is no layer of contributions; a dataset without a usable row has no records.
[[nodiscard]] geo::Result<Loaded> loadDataset(const geo::FeatureCollection& source, const Dataset* letter = nullptr);

// The same row by row: of a layer with very many contributions no feature is kept.
[[nodiscard]] geo::Result<Loaded> loadDataset(geo::Source& source, const Dataset* letter = nullptr);

}  // namespace model

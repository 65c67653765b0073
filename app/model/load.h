// SPDX-License-Identifier: Apache-2.0
// From layers of features to a Dataset. A bad row is named and left out while the others load.
#pragma once

#include <vector>

#include "geo/features.h"
#include "geo/result.h"
#include "model/record.h"

namespace model {

struct Loaded {
    Dataset dataset;
    std::vector<geo::Diagnostic> diagnostics;  // those of the reader first, then ours
};

// Layers: contributions (needed), places, events, dataset, views; a source of one layer may name it as it likes.
// Fails only when there is no layer of contributions or none of its rows is usable.
[[nodiscard]] geo::Result<Loaded> loadDataset(const geo::FeatureCollection& source);

// Own data without named views or places borrows those of the letter.
void completeFrom(Dataset& dataset, const Dataset& letter);

}  // namespace model

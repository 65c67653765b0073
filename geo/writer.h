// SPDX-License-Identifier: Apache-2.0
// Writes layers as a GeoPackage that other programs open: WGS 84, a table for each layer, typed columns.
#pragma once

#include <string>

#include "geo/features.h"
#include "geo/result.h"

namespace geo {

enum class Rows { All, None };  // None: the columns alone

struct TableRequest {
    const Layer* layer = nullptr;  // a column is whole numbers, numbers or text, as its values are; text if it has none
    bool points = false;           // has a geometry column; of features without a point it is null
};

// The file must not exist yet; what was begun is removed if it cannot be finished. Same layers, same bytes.
// Errors: NotWritable.
[[nodiscard]] Result<void> writeGeoPackage(const std::string& path, const std::vector<TableRequest>& tables, Rows rows);

}  // namespace geo

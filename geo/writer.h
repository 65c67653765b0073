// SPDX-License-Identifier: Apache-2.0
// Writes layers as files that other programs open: WGS 84, typed columns; a GeoPackage has a table for each layer.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

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

enum class TableFormat { GeoPackage, GeoJson, Csv };  // of Csv points are the columns X and Y

// The content of a file with that one table. Same layer, same bytes. Errors: Unsupported, NotWritable.
[[nodiscard]] Result<std::vector<std::uint8_t>> tableBytes(const TableRequest& table, TableFormat format);

}  // namespace geo

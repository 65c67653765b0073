// SPDX-License-Identifier: Apache-2.0
// Reads a vector source, whatever its format and CRS, into longitude and latitude (WGS 84).
// Never opens a network address, except a database the user names with "PG:".
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "geo/features.h"
#include "geo/result.h"

namespace geo {

struct ReadOptions {
    std::vector<std::string> layers;  // names to read; empty: all. A name that is not there is an Error.
    std::optional<Extent> extent;     // degrees: only features whose extent meets this one, so none without geometry
};

// `source` is a file, a directory or "PG:..." (a PostGIS connection). Of a directory every file with the extension
// of a format that is read here joins the collection; a bad one becomes a Diagnostic while the others load.
// Formats: FlatGeobuf, GeoJSON, GeoPackage, CSV (columns lon and lat), Shapefile. The layer of a file with a single
// layer is named by the file's stem. Outer rings run anticlockwise, holes clockwise. Dates are ISO strings.
// Values of a CSV are text, and null where empty.
// Errors: NotFound, Unreadable (permission, damage, empty), Unsupported (format, network address).
[[nodiscard]] Result<FeatureCollection> readSource(const std::string& source, const ReadOptions& options = {});

}  // namespace geo

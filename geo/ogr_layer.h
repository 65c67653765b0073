// SPDX-License-Identifier: Apache-2.0
// Inside geo only: one OGR layer and its geometries become a Layer in longitude and latitude.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "geo/features.h"
#include "geo/gdal_start.h"
#include "geo/reader.h"
#include "geo/result.h"

class OGRGeometry;
class OGRLayer;

namespace geo {

struct LayerRequest {
    std::string source;            // for messages
    std::string name;              // of the Layer
    std::optional<Extent> extent;  // degrees
    bool placesInColumns = false;  // CSV: lon and lat, or longitude and latitude, as text
};

// Hands over row by row, each overwriting the one before. Problems of rows go to `diagnostics`; an Error means that the
// layer breaks off.
[[nodiscard]] Result<void> eachRow(OGRLayer& source, const LayerRequest& request, GdalErrors& errors,
                                   std::vector<Diagnostic>& diagnostics, const RowVisitor& visit);

[[nodiscard]] std::vector<std::string> fieldNames(OGRLayer& source);

// Shape and coordinates as they are, rings opened and turned (outer anticlockwise). False if a part was left out
// because it is of another kind.
bool readGeometry(const OGRGeometry& source, Feature& feature);

}  // namespace geo

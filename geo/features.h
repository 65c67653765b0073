// SPDX-License-Identifier: Apache-2.0
// What a vector source yields: layers of features with typed fields, in longitude and latitude (WGS 84).
// Knows nothing of GDAL; reader.h fills it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "geo/geometry.h"

namespace geo {

using Value = std::variant<std::monostate, std::int64_t, double, std::string>;  // monostate: null

enum class Shape { None, Point, Line, Area };

struct Feature {
    std::int64_t row = 0;  // the source's own feature id, for messages
    Shape shape = Shape::None;
    Path geometry;              // a point is one part of one point; areas hold all rings of all polygons
    std::vector<Value> values;  // one per field of the layer
};

// Something a source got wrong that did not stop the rest from loading.
struct Diagnostic {
    std::string source;  // file name or connection
    std::string layer;
    std::int64_t row = -1;  // -1: the layer or source as a whole
    std::string field;      // empty: the geometry or the row as a whole
    std::string reason;     // what is wrong, and what was done about it

    [[nodiscard]] std::string text() const;
};

struct Layer {
    std::string name;
    std::vector<std::string> fields;
    std::vector<Feature> features;

    [[nodiscard]] std::optional<std::size_t> fieldIndex(std::string_view field) const;
};

struct FeatureCollection {
    std::string source;
    std::vector<Layer> layers;
    std::vector<Diagnostic> diagnostics;

    [[nodiscard]] const Layer* layer(std::string_view name) const;
};

}  // namespace geo

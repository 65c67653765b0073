// SPDX-License-Identifier: Apache-2.0
// Layers written by hand, for the tests of loading.
#pragma once

#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include "geo/features.h"
#include "model/load.h"

namespace model::test {

using Fields = std::map<std::string, geo::Value>;

inline geo::Layer layerOf(std::string name, const std::vector<Fields>& rows)
{
    geo::Layer layer;
    layer.name = std::move(name);
    for (const Fields& row : rows) {
        for (const auto& [field, value] : row) {
            if (!layer.fieldIndex(field)) layer.fields.push_back(field);
        }
    }
    std::int64_t number = 0;
    for (const Fields& row : rows) {
        geo::Feature feature;
        feature.row = number++;
        feature.values.resize(layer.fields.size());
        for (const auto& [field, value] : row) feature.values[*layer.fieldIndex(field)] = value;
        layer.features.push_back(std::move(feature));
    }
    return layer;
}

// The least that a record needs.
inline Fields plain(const std::string& id, const std::string& status = "decided")
{
    return {{"id", id}, {"status", status}, {"title_en", "Title of " + id}, {"section", "p. 1"}};
}

inline Fields with(Fields row, const Fields& more)
{
    for (const auto& [field, value] : more) row[field] = value;
    return row;
}

inline geo::FeatureCollection sourceOf(const std::vector<Fields>& rows)
{
    return {"own.csv", {layerOf("contributions", rows)}, {}};
}

inline bool says(const std::vector<geo::Diagnostic>& diagnostics, std::int64_t row, const std::string& field,
                 const std::string& part)
{
    return std::ranges::any_of(diagnostics, [&](const geo::Diagnostic& d) {
        return d.row == row && d.field == field && d.reason.find(part) != std::string::npos;
    });
}

}  // namespace model::test

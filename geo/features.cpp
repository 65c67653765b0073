// SPDX-License-Identifier: Apache-2.0
// Look-ups by name and the one-line form of a diagnostic.
#include "geo/features.h"

#include <algorithm>

namespace geo {

std::string Diagnostic::text() const
{
    std::string out = source;
    if (!layer.empty()) out += ", layer " + layer;
    if (row >= 0) out += ", row " + std::to_string(row);
    if (!field.empty()) out += ", field " + field;
    return out + ": " + reason;
}

std::optional<std::size_t> Layer::fieldIndex(std::string_view field) const
{
    const auto it = std::find(fields.begin(), fields.end(), field);
    if (it == fields.end()) return std::nullopt;
    return static_cast<std::size_t>(it - fields.begin());
}

const Layer* FeatureCollection::layer(std::string_view name) const
{
    const auto it = std::find_if(layers.begin(), layers.end(), [&](const Layer& l) { return l.name == name; });
    return it == layers.end() ? nullptr : &*it;
}

}  // namespace geo

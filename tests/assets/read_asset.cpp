// SPDX-License-Identifier: Apache-2.0
// Reads the geography through the same reader as the program.
#include "read_asset.h"

#include <doctest/doctest.h>

#include "geo/reader.h"

namespace assets {

geo::Layer layer(const std::string& name)
{
    const std::string file = MISSIEKAART_ASSETS "/geography/" + name + ".fgb";
    const geo::Result<geo::FeatureCollection> read = geo::readSource(file);
    REQUIRE_MESSAGE(read.has_value(), (read ? "" : read.error().text()));
    for (const geo::Diagnostic& diagnostic : read->diagnostics) FAIL_CHECK(diagnostic.text());
    REQUIRE(read->layers.size() == 1);
    REQUIRE_FALSE(read->layers.front().features.empty());
    return read->layers.front();
}

static const geo::Value& value(const geo::Layer& layer, const geo::Feature& feature, std::string_view field)
{
    const std::optional<std::size_t> index = layer.fieldIndex(field);
    REQUIRE_MESSAGE(index, layer.name, " has no field ", std::string(field));
    return feature.values[*index];
}

std::string text(const geo::Layer& layer, const geo::Feature& feature, std::string_view field)
{
    const std::string* found = std::get_if<std::string>(&value(layer, feature, field));
    return found ? *found : std::string();
}

double number(const geo::Layer& layer, const geo::Feature& feature, std::string_view field)
{
    const geo::Value& found = value(layer, feature, field);
    if (const auto* whole = std::get_if<std::int64_t>(&found)) return static_cast<double>(*whole);
    REQUIRE_MESSAGE(std::holds_alternative<double>(found), std::string(field), " is no number");
    return std::get<double>(found);
}

std::vector<const geo::Feature*> having(const geo::Layer& layer, std::string_view field, std::string_view value)
{
    std::vector<const geo::Feature*> found;
    for (const geo::Feature& feature : layer.features)
        if (text(layer, feature, field) == value) found.push_back(&feature);
    return found;
}

double squareDegrees(const geo::Path& area)
{
    double twice = 0;
    for (std::size_t i = 0; i < area.parts(); ++i) {
        const std::span<const geo::Point> ring = area.part(i);
        geo::Point before = ring.back();
        for (const geo::Point& p : ring) {
            twice += before.x * p.y - p.x * before.y;
            before = p;
        }
    }
    return twice / 2;
}

}  // namespace assets

// SPDX-License-Identifier: Apache-2.0
// Reads the fields of the asset layers by name; what a row lacks keeps its default.
#include "scene/world.h"

namespace scene {

namespace {

// One row of a layer, addressed by field name.
class Row {
public:
    Row(const geo::Layer& layer, const geo::Feature& feature) : layer_(layer), feature_(feature) {}

    [[nodiscard]] std::string text(std::string_view field) const
    {
        const geo::Value* value = find(field);
        const auto* text = value ? std::get_if<std::string>(value) : nullptr;
        return text ? *text : std::string();
    }
    [[nodiscard]] double number(std::string_view field, double fallback) const
    {
        const geo::Value* value = find(field);
        if (!value) return fallback;
        if (const auto* whole = std::get_if<std::int64_t>(value)) return static_cast<double>(*whole);
        if (const auto* real = std::get_if<double>(value)) return *real;
        return fallback;
    }
    [[nodiscard]] model::Text name() const { return {.nl = text("name_nl"), .en = text("name_en")}; }
    [[nodiscard]] int rank() const { return static_cast<int>(number("rank", 5)); }
    [[nodiscard]] geo::Point labelPoint() const { return {number("label_lon", 0), number("label_lat", 0)}; }

private:
    [[nodiscard]] const geo::Value* find(std::string_view field) const
    {
        const auto index = layer_.fieldIndex(field);
        return index && *index < feature_.values.size() ? &feature_.values[*index] : nullptr;
    }
    const geo::Layer& layer_;
    const geo::Feature& feature_;
};

void forEachRow(const geo::Layer* layer, const auto& visit)
{
    if (!layer) return;
    for (const geo::Feature& feature : layer->features) visit(Row(*layer, feature), feature.geometry);
}

void append(geo::Path& to, const geo::Path& from)
{
    for (std::size_t i = 0; i < from.parts(); ++i) to.append(from.part(i));
}

BoundaryStatus statusOf(const std::string& word)
{
    if (word == "disputed") return BoundaryStatus::Disputed;
    if (word == "line_of_control") return BoundaryStatus::LineOfControl;
    return BoundaryStatus::Recognised;
}

const geo::Layer* only(const geo::FeatureCollection& collection)
{
    return collection.layers.empty() ? nullptr : &collection.layers.front();
}

}  // namespace

Outlines outlinesFrom(const geo::FeatureCollection& countries, const geo::FeatureCollection& borders,
                      const geo::FeatureCollection& coast, LevelOfDetail level)
{
    Outlines out;
    out.level = level;
    forEachRow(only(countries), [&](const Row& row, const geo::Path& geometry) {
        out.countries.push_back({{row.text("iso2"), row.name(), row.labelPoint(), row.rank()}, geometry});
    });
    forEachRow(only(borders), [&](const Row& row, const geo::Path& geometry) {
        out.boundaries.push_back({statusOf(row.text("status")), geometry});
    });
    forEachRow(only(coast), [&](const Row&, const geo::Path& geometry) { append(out.coast, geometry); });
    return out;
}

Surroundings surroundingsFrom(const geo::FeatureCollection& layers)
{
    Surroundings out;
    forEachRow(layers.layer("regions"), [&](const Row& row, const geo::Path& geometry) {
        out.regions.push_back({row.text("id"), row.name(), geometry});
    });
    forEachRow(layers.layer("cities"), [&](const Row& row, const geo::Path& geometry) {
        if (!geometry.points.empty())
            out.names.cities.push_back({row.text("id"), row.name(), geometry.points.front(), row.rank()});
    });
    forEachRow(layers.layer("admin1"), [&](const Row& row, const geo::Path&) {
        out.names.provinces.push_back({row.text("name_en"), row.name(), row.labelPoint(), row.rank()});
    });
    forEachRow(layers.layer("seas"), [&](const Row& row, const geo::Path& geometry) {
        out.names.seas.push_back({row.name(), geometry, row.rank(), row.text("kind") == "ocean"});
    });
    forEachRow(layers.layer("disputed"), [&](const Row& row, const geo::Path& geometry) {
        append(out.disputed, geometry);
        out.names.disputed.push_back({row.text("id"), row.name(), row.labelPoint(), row.rank()});
    });
    forEachRow(layers.layer("disputed_lines"),
               [&](const Row&, const geo::Path& geometry) { append(out.disputedLines, geometry); });
    forEachRow(layers.layer("admin1_lines"),
               [&](const Row&, const geo::Path& geometry) { append(out.provinceLines, geometry); });
    forEachRow(layers.layer("lakes"), [&](const Row&, const geo::Path& geometry) { append(out.lakes, geometry); });
    forEachRow(layers.layer("rivers"), [&](const Row&, const geo::Path& geometry) { append(out.rivers, geometry); });
    return out;
}

}  // namespace scene

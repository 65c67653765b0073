// SPDX-License-Identifier: Apache-2.0
// Reading and writing views as text.
#include "model/view.h"

#include <fmt/format.h>

#include <array>
#include <charconv>

namespace model {

namespace {

std::optional<geo::Extent> parseExtent(std::string_view text)
{
    std::array<double, 4> bounds{};
    for (std::size_t i = 0; i < bounds.size(); ++i) {
        const std::size_t comma = text.find(',');
        if ((comma == std::string_view::npos) != (i + 1 == bounds.size())) return std::nullopt;
        std::string_view part = text.substr(0, comma);
        while (part.starts_with(' ')) part.remove_prefix(1);
        while (part.ends_with(' ')) part.remove_suffix(1);
        const auto [end, error] = std::from_chars(part.data(), part.data() + part.size(), bounds[i]);
        if (error != std::errc() || end != part.data() + part.size()) return std::nullopt;
        if (comma != std::string_view::npos) text.remove_prefix(comma + 1);
    }
    return geo::Extent{bounds[0], bounds[1], bounds[2], bounds[3]};
}

std::string viewIds(const Dataset& dataset)
{
    std::string out;
    for (const NamedView& view : dataset.views) out += view.id + ", ";
    return out;
}

}  // namespace

geo::Result<View> parseView(std::string_view text, const Dataset& dataset)
{
    if (const NamedView* named = dataset.view(text)) return View{named->id, named->extent, std::nullopt};
    const auto extent = parseExtent(text);
    if (!extent) {
        return geo::fail(geo::ErrorCode::Invalid, fmt::format("'{}' is not a view; use {}or west,south,east,north in "
                                                              "degrees",
                                                              text, viewIds(dataset)));
    }
    // Written so that a bound that is not a number fails too.
    const bool inRange = extent->west >= -180 && extent->east <= 180 && extent->south >= -90 && extent->north <= 90;
    if (!inRange || !(extent->west < extent->east) || !(extent->south < extent->north)) {
        return geo::fail(geo::ErrorCode::Invalid,
                         fmt::format("'{}' is not an extent: west must be less than east within -180..180, and south "
                                     "less than north within -90..90",
                                     text));
    }
    return View{{}, *extent, std::nullopt};
}

std::string viewText(const View& view)
{
    if (!view.name.empty()) return view.name;
    return fmt::format("{},{},{},{}", view.extent.west, view.extent.south, view.extent.east, view.extent.north);
}

}  // namespace model

// SPDX-License-Identifier: Apache-2.0
// Reading and writing views as text.
#include "model/view.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <vector>

namespace model {

namespace {

// A number before each of the separators and one behind the last; nothing if it is not so.
std::vector<double> numbers(std::string_view text, std::string_view separators)
{
    std::vector<double> out;
    for (std::size_t i = 0; i <= separators.size(); ++i) {
        const std::size_t length = std::min(text.find_first_of(",@"), text.size());
        std::string_view part = text.substr(0, length);
        text.remove_prefix(length);
        const bool ends = i == separators.size();
        if (ends ? !text.empty() : !text.starts_with(separators[i])) return {};
        if (!ends) text.remove_prefix(1);
        while (part.starts_with(' ')) part.remove_prefix(1);
        while (part.ends_with(' ')) part.remove_suffix(1);
        const auto [end, error] = std::from_chars(part.data(), part.data() + part.size(), out.emplace_back());
        if (error != std::errc() || end != part.data() + part.size()) return {};
    }
    return out;
}

// Written so that what is not a number fails too. The extent is only about what is seen.
geo::Result<View> cameraFrom(const std::vector<double>& numbers, std::string_view text)
{
    constexpr double kLeast = 10'000, kMost = 100'000'000;
    const double lon = numbers[0], lat = numbers[1], metres = numbers[2];
    if (lon >= -180 && lon <= 180 && lat >= -90 && lat <= 90 && metres >= kLeast && metres <= kMost) {
        constexpr double kMetresPerDegree = 111'320;
        const double degrees = metres / kMetresPerDegree / 2;
        return View{{},
                    {std::max(lon - degrees, -180.0), std::max(lat - degrees / 2, -90.0),
                     std::min(lon + degrees, 180.0), std::min(lat + degrees / 2, 90.0)},
                    Camera{{lon, lat}, metres, Camera::Per::Width}};
    }
    return geo::fail(geo::ErrorCode::Invalid,
                     fmt::format("'{}' is not a place: the longitude is within -180..180, the latitude within -90..90, "
                                 "and the map {:.0f} to {:.0f} metres wide",
                                 text, kLeast, kMost));
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
    if (const auto place = numbers(text, ",@"); !place.empty()) return cameraFrom(place, text);
    const auto bounds = numbers(text, ",,,");
    if (bounds.empty()) {
        return geo::fail(geo::ErrorCode::Invalid,
                         fmt::format("'{}' is not a view; use {}west,south,east,north in degrees, or lon,lat@metres",
                                     text, viewIds(dataset)));
    }
    const geo::Extent extent{bounds[0], bounds[1], bounds[2], bounds[3]};
    // Written so that a bound that is not a number fails too.
    const bool inRange = extent.west >= -180 && extent.east <= 180 && extent.south >= -90 && extent.north <= 90;
    if (!inRange || !(extent.west < extent.east) || !(extent.south < extent.north)) {
        return geo::fail(geo::ErrorCode::Invalid,
                         fmt::format("'{}' is not an extent: west must be less than east within -180..180, and south "
                                     "less than north within -90..90",
                                     text));
    }
    return View{{}, extent, std::nullopt};
}

std::string viewText(const View& view)
{
    if (view.camera && view.camera->per == Camera::Per::Width) {
        const auto& [centre, metres, per] = *view.camera;
        return fmt::format("{},{}@{}", centre.x, centre.y, metres);
    }
    if (!view.name.empty()) return view.name;
    return fmt::format("{},{},{},{}", view.extent.west, view.extent.south, view.extent.east, view.extent.north);
}

}  // namespace model

// SPDX-License-Identifier: Apache-2.0
// The boundaries follow the position of the Netherlands at every level of detail, and each is drawn once.
#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <set>

#include "geo/point_in_area.h"
#include "read_asset.h"

using namespace assets;

namespace {

std::set<std::string> countriesAt(const geo::Layer& countries, geo::Point point)
{
    std::set<std::string> found;
    for (const geo::Feature& feature : countries.features)
        if (geo::contains(feature.geometry, point)) found.insert(text(countries, feature, "iso2"));
    return found;
}

bool drawn(const geo::Layer& borders, std::string_view status, std::string_view left, std::string_view right)
{
    return std::ranges::any_of(borders.features, [&](const geo::Feature& f) {
        return text(borders, f, "status") == status && text(borders, f, "left") == left &&
               text(borders, f, "right") == right;
    });
}

using Segment = std::array<double, 4>;

Segment undirected(geo::Point a, geo::Point b)
{
    return a.x < b.x || (a.x == b.x && a.y < b.y) ? Segment{a.x, a.y, b.x, b.y} : Segment{b.x, b.y, a.x, a.y};
}

std::map<Segment, int> segments(const geo::Layer& lines)
{
    std::map<Segment, int> count;
    for (const geo::Feature& feature : lines.features)
        for (std::size_t i = 0; i < feature.geometry.parts(); ++i) {
            const std::span<const geo::Point> part = feature.geometry.part(i);
            for (std::size_t k = 1; k < part.size(); ++k) ++count[undirected(part[k - 1], part[k])];
        }
    return count;
}

}  // namespace

TEST_CASE("points lie in the country that the Netherlands recognises")
{
    struct Expected {
        std::string what;
        geo::Point point;
        std::string iso2;
    };
    const std::vector<Expected> expected{
        {"Crimea", {34.1, 45.2}, "UA"},           {"near Sevastopol", {33.9, 44.75}, "UA"},
        {"Kherson", {33.5, 46.8}, "UA"},          {"Krasnodar", {39.5, 45.3}, "RU"},
        {"Kosovo", {20.9, 42.6}, "XK"},           {"Laayoune's hinterland", {-12.5, 26.5}, "EH"},
        {"east of the berm", {-9.5, 26.4}, "EH"}, {"Marrakesh", {-8.0, 31.6}, "MA"},
        {"Somaliland", {45.5, 9.8}, "SO"},        {"Northern Cyprus", {33.4, 35.27}, "CY"},
        {"West Bank", {35.25, 32.1}, "PS"},       {"Oirschot", {5.31, 51.5}, "NL"},
        {"Antarctica", {60.0, -80.0}, "AQ"},      {"Chukotka, east of 180", {-175.0, 66.5}, "RU"}};
    for (const std::string& level : kLevels) {
        const geo::Layer countries = layer("countries_" + level);
        for (const Expected& e : expected) {
            CAPTURE(level);
            CAPTURE(e.what);
            CHECK(countriesAt(countries, e.point) == std::set<std::string>{e.iso2});
        }
    }
}

TEST_CASE("areas of disputed status have neither neighbour's fill, and neutral names")
{
    const geo::Layer areas = layer("disputed");
    const auto at = [&](geo::Point point) {
        std::string found;
        for (const geo::Feature& feature : areas.features)
            if (geo::contains(feature.geometry, point)) found += text(areas, feature, "id");
        return found;
    };
    CHECK(at({74.8, 34.1}) == "kashmir");  // Srinagar
    CHECK(at({74.3, 35.9}) == "kashmir");  // Gilgit
    CHECK(at({77.2, 35.4}) == "kashmir");  // the Siachen glacier
    CHECK(at({79.4, 35.2}) == "aksai-chin");
    CHECK(at({35.78, 33.0}) == "golan");
    CHECK(at({35.25, 32.1}) == "PS");
    CHECK(at({-12.5, 26.5}) == "EH");
    for (const geo::Point elsewhere : {geo::Point{73.1, 33.7},
                                       {75.9, 30.9},
                                       {82.0, 35.0},
                                       {36.3, 33.5},
                                       {34.9, 30.8},
                                       {-8.0, 31.6},
                                       {34.1, 45.2}})  // Islamabad, Ludhiana, Tibet, Damascus, Israel ...
        CHECK(at(elsewhere).empty());
    for (const geo::Feature& feature : areas.features) {
        CHECK_FALSE(text(areas, feature, "name_en").empty());
        CHECK_FALSE(text(areas, feature, "name_nl").empty());
    }
}

TEST_CASE("disputed lines and lines of control have their status")
{
    for (const std::string& level : kLevels) {
        CAPTURE(level);
        const geo::Layer borders = layer("borders_" + level);
        CHECK(drawn(borders, "line_of_control", "UA", "UA"));
        CHECK(drawn(borders, "line_of_control", "CY", "CY"));
        CHECK(drawn(borders, "line_of_control", "EH", "EH"));
        CHECK(drawn(borders, "disputed", "EH", "MA"));
        CHECK(drawn(borders, "disputed", "IL", "PS"));
        CHECK(drawn(borders, "line_of_control", "IL", "SY"));
        CHECK(drawn(borders, "line_of_control", "IN", "PK"));
        CHECK(drawn(borders, "recognised", "IN", "PK"));
        CHECK(drawn(borders, "recognised", "RS", "XK"));
        CHECK(drawn(borders, "recognised", "RU", "UA"));
        CHECK_FALSE(drawn(borders, "recognised", "EH", "MA"));
        CHECK_FALSE(drawn(borders, "recognised", "IL", "SY"));
        CHECK_FALSE(drawn(borders, "recognised", "SO", "SO"));
        for (const geo::Feature& feature : borders.features) {
            const std::string status = text(borders, feature, "status");
            CHECK((status == "recognised" || status == "disputed" || status == "line_of_control"));
        }
    }
}

TEST_CASE("every border and every piece of coast is drawn once, on the countries' own edges")
{
    for (const std::string& level : kLevels) {
        CAPTURE(level);
        const std::map<Segment, int> borders = segments(layer("borders_" + level));
        const std::map<Segment, int> coast = segments(layer("coast_" + level));
        CHECK(std::ranges::all_of(borders, [](const auto& entry) { return entry.second == 1; }));
        CHECK(std::ranges::all_of(coast, [](const auto& entry) { return entry.second == 1; }));
        CHECK(std::ranges::none_of(coast, [&](const auto& entry) { return borders.contains(entry.first); }));

        std::map<Segment, int> edges;
        const geo::Layer countries = layer("countries_" + level);
        for (const geo::Feature& feature : countries.features)
            for (std::size_t i = 0; i < feature.geometry.parts(); ++i) {
                geo::Point before = feature.geometry.part(i).back();
                for (const geo::Point& p : feature.geometry.part(i)) {
                    ++edges[undirected(before, p)];
                    before = p;
                }
            }
        std::size_t undrawn = 0, shared = 0;
        for (const auto& [segment, count] : edges) {
            if (count > 2) ++shared;
            if (count == 2 && !borders.contains(segment)) ++undrawn;
            if (count == 1 && !coast.contains(segment) && std::abs(segment[0]) < 179.99 && segment[1] > -89.9)
                ++undrawn;
        }
        CHECK(shared == 0);
        CHECK(undrawn < 100);  // Hong Kong's and Macao's edges with China
    }
}

TEST_CASE("no coast runs along the 180th meridian or the pole")
{
    for (const std::string& level : kLevels) {
        CAPTURE(level);
        const std::map<Segment, int> coast = segments(layer("coast_" + level));
        CHECK(std::ranges::none_of(coast, [](const auto& entry) {
            const auto& [x1, y1, x2, y2] = entry.first;
            return (std::abs(x1) > 179.99 && std::abs(x2) > 179.99) || y1 < -89.0 || std::abs(x2 - x1) > 90;
        }));
    }
}

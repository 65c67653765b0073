// SPDX-License-Identifier: Apache-2.0
// Countries are as large as in the source at each level; governorates and regions fill what they should.
#include <doctest/doctest.h>

#include <fstream>
#include <map>
#include <sstream>

#include "read_asset.h"

using namespace assets;

namespace {

constexpr double kTolerance = 0.005;

std::map<std::string, double> areasBy(const geo::Layer& layer, std::string_view field)
{
    std::map<std::string, double> sums;
    for (const geo::Feature& feature : layer.features)
        sums[text(layer, feature, field)] += squareDegrees(feature.geometry);
    return sums;
}

// recipe/source_areas.csv: level, iso2, square_degrees. Features of no country stand there by name; their sum is at "".
std::map<std::string, double> sourceAreas(const std::string& level)
{
    std::ifstream file(MISSIEKAART_ASSETS "/recipe/source_areas.csv");
    REQUIRE(file.good());
    std::map<std::string, double> areas;
    for (std::string line; std::getline(file, line);) {
        std::istringstream row(line);
        std::string ofLevel, iso2, area;
        std::getline(row, ofLevel, ',');
        std::getline(row, iso2, ',');
        std::getline(row, area);
        if (ofLevel == level) areas[iso2.size() == 2 ? iso2 : ""] += std::stod(area);
    }
    return areas;
}

}  // namespace

TEST_CASE("each country has the source's area within half a percent")
{
    for (const std::string& level : kLevels) {
        const std::map<std::string, double> source = sourceAreas(level);
        const std::map<std::string, double> ours = areasBy(layer("countries_" + level), "iso2");
        CHECK(ours.size() == source.size());
        CHECK(source.size() >= 175);
        for (const auto& [iso2, area] : source) {
            CAPTURE(level);
            CAPTURE(iso2);
            REQUIRE(ours.contains(iso2));
            CHECK(ours.at(iso2) == doctest::Approx(area).epsilon(kTolerance));
        }
    }
}

TEST_CASE("a country is one feature")
{
    for (const std::string& level : kLevels) {
        const geo::Layer countries = layer("countries_" + level);
        std::map<std::string, int> count;
        for (const geo::Feature& feature : countries.features) ++count[text(countries, feature, "iso2")];
        count.erase("");
        for (const auto& [iso2, features] : count) {
            CAPTURE(iso2);
            CHECK(features == 1);
        }
    }
}

TEST_CASE("governorates fill their countries, and the regions are made of them")
{
    const std::map<std::string, double> countries = areasBy(layer("countries_10m"), "iso2");
    const geo::Layer admin1 = layer("admin1");
    for (const auto& [iso2, area] : areasBy(admin1, "iso2")) {
        CAPTURE(iso2);
        CHECK(area == doctest::Approx(countries.at(iso2)).epsilon(1e-4));
    }
    const std::map<std::string, double> governorates = areasBy(admin1, "name");
    const std::map<std::string, double> regions = areasBy(layer("regions"), "id");
    const double kurdish = governorates.at("Arbil") + governorates.at("Dihok") + governorates.at("As-Sulaymaniyah");
    CHECK(regions.at("kurdistan-region") == doctest::Approx(kurdish).epsilon(1e-9));
    CHECK(regions.at("north-iraq") == doctest::Approx(kurdish).epsilon(1e-9));
    double sahel = 0;
    const std::map<std::string, double> coarse = areasBy(layer("countries_50m"), "iso2");
    for (const char* iso2 : {"BF", "ML", "MR", "NE", "TD"}) sahel += coarse.at(iso2);
    CHECK(regions.at("sahel") == doctest::Approx(sahel).epsilon(1e-9));
}

// SPDX-License-Identifier: Apache-2.0
// Every place that the product names is there, where it should be, with names in both languages.
#include <doctest/doctest.h>

#include <cmath>
#include <map>
#include <set>

#include "geo/point_in_area.h"
#include "read_asset.h"

using namespace assets;

TEST_CASE("countries have names in both languages and a label point inside")
{
    for (const std::string& level : kLevels) {
        const geo::Layer countries = layer("countries_" + level);
        for (const geo::Feature& feature : countries.features) {
            const std::string name = text(countries, feature, "name_en");
            CAPTURE(name);
            CHECK_FALSE(name.empty());
            CHECK_FALSE(text(countries, feature, "name_nl").empty());
            CHECK(geo::contains(feature.geometry,
                                {number(countries, feature, "label_lon"), number(countries, feature, "label_lat")}));
            CHECK(number(countries, feature, "rank") >= 1);
            CHECK(number(countries, feature, "rank") <= 5);
        }
        const std::map<std::string, std::string> dutch{
            {"IQ", "Irak"},       {"LT", "Litouwen"}, {"NL", "Nederland"},         {"TD", "Tsjaad"},
            {"MR", "Mauritanië"}, {"XK", "Kosovo"},   {"EH", "Westelijke Sahara"}, {"PS", "Palestijnse gebieden"}};
        for (const auto& [iso2, name] : dutch) {
            CAPTURE(iso2);
            const std::vector<const geo::Feature*> found = having(countries, "iso2", iso2);
            REQUIRE(found.size() == 1);
            CHECK(text(countries, *found.front(), "name_nl") == name);
        }
        CHECK(having(countries, "name_en", "Somaliland").empty());
        CHECK(having(countries, "name_en", "Northern Cyprus").empty());
    }
}

TEST_CASE("the eight countries have all their governorates")
{
    const geo::Layer admin1 = layer("admin1");
    const std::map<std::string, std::size_t> counts{{"AF", 34}, {"BF", 45}, {"IQ", 18}, {"LT", 10},
                                                    {"ML", 9},  {"MR", 13}, {"NE", 8},  {"TD", 22}};
    for (const auto& [iso2, count] : counts) {
        CAPTURE(iso2);
        std::set<std::string> names;
        for (const geo::Feature* feature : having(admin1, "iso2", iso2)) names.insert(text(admin1, *feature, "name"));
        CHECK(names.size() == count);
        CHECK(having(layer("admin1_lines"), "iso2", iso2).size() == 1);
    }
    for (const geo::Feature& feature : admin1.features)
        CHECK(geo::contains(feature.geometry,
                            {number(admin1, feature, "label_lon"), number(admin1, feature, "label_lat")}));
    const std::vector<const geo::Feature*> erbil = having(admin1, "name", "Arbil");
    REQUIRE(erbil.size() == 1);
    CHECK(text(admin1, *erbil.front(), "name_en") == "Erbil");
    CHECK(geo::contains(erbil.front()->geometry, {44.0094, 36.1912}));
    CHECK(having(admin1, "name", "Dihok").size() == 1);
    CHECK(having(admin1, "name", "As-Sulaymaniyah").size() == 1);
}

TEST_CASE("the regions of the letter hold what they should and say whose choice they are")
{
    const geo::Layer regions = layer("regions");
    struct Expected {
        const char* id;
        geo::Point inside, outside;
    };
    const std::vector<Expected> expected{{"kurdistan-region", {44.0094, 36.1912}, {44.4009, 33.3406}},
                                         {"north-iraq", {45.4, 35.6}, {43.13, 36.34}},
                                         {"sahel", {3.7358, 16.9103}, {8.5, 11.5}}};
    for (const Expected& e : expected) {
        CAPTURE(e.id);
        const std::vector<const geo::Feature*> found = having(regions, "id", e.id);
        REQUIRE(found.size() == 1);
        CHECK(geo::contains(found.front()->geometry, e.inside));
        CHECK_FALSE(geo::contains(found.front()->geometry, e.outside));
        CHECK_FALSE(text(regions, *found.front(), "note_nl").empty());
        const bool ours = text(regions, *found.front(), "note_en").starts_with("Our choice");
        CHECK(ours == (std::string(e.id) != "kurdistan-region"));
    }
    CHECK(regions.features.size() == expected.size());
}

TEST_CASE("cities stand where they are, and only three are places of the letter")
{
    const geo::Layer cities = layer("cities");
    const std::map<std::string, geo::Point> expected{{"baghdad", {44.4009, 33.3406}}, {"erbil", {44.0094, 36.1912}},
                                                     {"oirschot", {5.3139, 51.5050}}, {"kabul", {69.1723, 34.5281}},
                                                     {"bamako", {-7.9752, 12.6092}},  {"vilnius", {25.2798, 54.6892}},
                                                     {"niamey", {2.1098, 13.5137}},   {"the-hague", {4.2986, 52.0767}}};
    for (const auto& [id, point] : expected) {
        CAPTURE(id);
        const std::vector<const geo::Feature*> found = having(cities, "id", id);
        REQUIRE(found.size() == 1);
        CHECK(std::hypot(found.front()->geometry.points.front().x - point.x,
                         found.front()->geometry.points.front().y - point.y) < 0.001);
    }
    std::set<std::string> ofTheLetter;
    for (const geo::Feature& feature : cities.features)
        if (number(cities, feature, "context") == 0) ofTheLetter.insert(text(cities, feature, "id"));
    CHECK(ofTheLetter == std::set<std::string>{"baghdad", "erbil", "oirschot"});
}

TEST_CASE("cities lie in their countries and names of seas on the water")
{
    const geo::Layer countries = layer("countries_10m");
    const geo::Layer cities = layer("cities");
    for (const geo::Feature& city : cities.features) {
        CAPTURE(text(cities, city, "id"));
        const auto country = having(countries, "iso2", text(cities, city, "iso2"));
        REQUIRE(country.size() == 1);
        CHECK(geo::contains(country.front()->geometry, city.geometry.points.front()));
    }
    const geo::Layer seas = layer("seas");
    for (const geo::Feature& sea : seas.features)
        for (const geo::Point& point : sea.geometry.points)
            for (const geo::Feature& country : countries.features) {
                CAPTURE(text(seas, sea, "id"));
                CHECK_FALSE(geo::contains(country.geometry, point));
            }
}

TEST_CASE("lakes and rivers of the theatres are there")
{
    const geo::Layer lakes = layer("lakes");
    for (const char* name : {"IJsselmeer", "Lake Chad", "Lake Tharthar", "Lake Van", "Lake Urmia"}) {
        CAPTURE(name);
        CHECK(having(lakes, "name_en", name).size() == 1);
    }
    const geo::Layer rivers = layer("rivers");
    for (const char* name : {"Tigris", "Euphrates", "Niger", "Senegal", "Helmand", "Nemunas", "Rhine"}) {
        CAPTURE(name);
        CHECK_FALSE(having(rivers, "name_en", name).empty());
    }
}

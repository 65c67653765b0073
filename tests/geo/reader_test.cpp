// SPDX-License-Identifier: Apache-2.0
#include "geo/reader.h"

#include <doctest/doctest.h>

#include <cmath>
#include <string>

#include "geo/triangulate.h"
#include "temporary_folder.h"
#include "written_with_gdal.h"

using namespace geo;

namespace {

FeatureCollection read(const std::string& source, const ReadOptions& options = {})
{
    auto result = readSource(source, options);
    REQUIRE_MESSAGE(result, (result ? "" : result.error().text()));
    return *result;
}

std::string text(const Value& value) { return std::get<std::string>(value); }

std::string feature(const std::string& properties, const std::string& geometry)
{
    return R"({"type":"Feature","properties":{)" + properties + R"(},"geometry":)" + geometry + "}";
}

std::string collection(const std::string& features, const std::string& more = "")
{
    return R"({"type":"FeatureCollection",)" + more + R"("features":[)" + features + "]}\n";
}

constexpr const char* kPoint = R"({"type":"Point","coordinates":[44.4,33.3]})";

}  // namespace

TEST_CASE("GeoJSON: shapes, values of each type, the file's stem as layer")
{
    const TemporaryFolder folder;
    const std::string polygon =
        R"({"type":"MultiPolygon","coordinates":[[[[0,0],[0,10],[10,10],[10,0],[0,0]],[[2,2],[4,2],[4,4],[2,4],[2,2]]],)"
        R"([[[20,0],[21,0],[21,1],[20,0]]]]})";
    const std::string path = folder.write(
        "places.geojson",
        collection(feature(R"("id":"a","n":3,"x":0.5,"day":"2018-06-15","code":"007")", polygon) + ",\n" +
                   feature(R"("id":"b","n":null)", R"({"type":"LineString","coordinates":[[0,0],[1,1],[2,0]]})") +
                   ",\n" + feature(R"("id":"c","day":"2019")", kPoint) + ",\n" + feature(R"("id":"d")", "null") +
                   ",\n" + feature(R"("id":"e")", R"({"type":"Polygon","coordinates":[]})")));
    const auto data = read(path);
    CHECK(data.diagnostics.empty());
    REQUIRE(data.layers.size() == 1);
    const Layer& layer = data.layers[0];
    CHECK(layer.name == "places");
    REQUIRE(layer.features.size() == 5);
    const auto value = [&](std::size_t row, const char* field) {
        return layer.features[row].values[layer.fieldIndex(field).value()];
    };
    CHECK(std::get<std::int64_t>(value(0, "n")) == 3);
    CHECK(std::get<double>(value(0, "x")) == 0.5);
    CHECK(text(value(0, "day")) == "2018-06-15");
    CHECK(text(value(2, "day")) == "2019");
    CHECK(text(value(0, "code")) == "007");
    CHECK(std::holds_alternative<std::monostate>(value(1, "n")));
    CHECK(std::holds_alternative<std::monostate>(value(3, "day")));

    CHECK(layer.features[0].shape == Shape::Area);
    CHECK(layer.features[0].geometry.parts() == 3);
    CHECK(layer.features[0].geometry.part(0).size() == 4);  // open
    CHECK(area(layer.features[0].geometry) == doctest::Approx(100 - 4 + 0.5));
    CHECK(layer.features[1].shape == Shape::Line);
    CHECK(layer.features[1].geometry.points.size() == 3);
    CHECK(layer.features[2].shape == Shape::Point);
    CHECK(layer.features[2].geometry.points[0] == Point{44.4, 33.3});
    CHECK(layer.features[3].shape == Shape::None);
    CHECK(layer.features[4].shape == Shape::None);
}

TEST_CASE("CSV: places from the columns lon and lat, strings kept, empty is null")
{
    const TemporaryFolder folder;
    const auto data = read(folder.write("posts.csv",
                                        "id,lon,lat,note\n"
                                        "erbil,44.01,36.19,\"a, b\"\n"
                                        "nowhere,,,\n"
                                        "odd,east,36,x\n"
                                        "north,10,95,x\n"
                                        "nan,nan,10,x\n"));
    const Layer& layer = data.layers.at(0);
    CHECK(layer.name == "posts");
    REQUIRE(layer.features.size() == 5);
    CHECK(layer.features[0].geometry.points.at(0) == Point{44.01, 36.19});
    CHECK(text(layer.features[0].values[layer.fieldIndex("note").value()]) == "a, b");
    CHECK(text(layer.features[0].values[layer.fieldIndex("id").value()]) == "erbil");
    CHECK(layer.features[1].shape == Shape::None);
    CHECK(std::holds_alternative<std::monostate>(layer.features[1].values[layer.fieldIndex("note").value()]));
    for (const std::size_t row : {2U, 3U, 4U}) CHECK(layer.features[row].shape == Shape::None);
    REQUIRE(data.diagnostics.size() == 3);
    CHECK(data.diagnostics[0].row == layer.features[2].row);
    CHECK(data.diagnostics[0].field == "lon");
    CHECK(data.diagnostics[0].reason.find("\"east\"") != std::string::npos);
    CHECK(data.diagnostics[0].layer == "posts");
    CHECK(data.diagnostics[1].reason.find("95") != std::string::npos);
    CHECK(data.diagnostics[2].row == layer.features[4].row);
}

TEST_CASE("binary formats: FlatGeobuf, GeoPackage, Shapefile")
{
    const TemporaryFolder folder;
    for (const auto& [name, driver] :
         {std::pair{"squares.fgb", "FlatGeobuf"}, {"squares.gpkg", "GPKG"}, {"squares.shp", "ESRI Shapefile"}}) {
        CAPTURE(name);
        writeSquares(folder.path(name), driver, 250);
        const auto data = read(folder.path(name));
        CHECK(data.diagnostics.empty());
        REQUIRE(data.layers.size() == 1);
        const Layer& layer = data.layers[0];
        CHECK(layer.name == "squares");
        REQUIRE(layer.features.size() == 250);
        double sum = 0, numbers = 0;
        for (const Feature& f : layer.features) {
            sum += area(f.geometry);
            numbers += static_cast<double>(std::get<std::int64_t>(f.values[layer.fieldIndex("n").value()]));
            CHECK(text(f.values[layer.fieldIndex("day").value()]) == "2018-06-15");
        }
        CHECK(sum == doctest::Approx(250));
        CHECK(numbers == doctest::Approx(250 * 249 / 2));

        const auto part = read(folder.path(name), {{}, Extent{10.2, 0.2, 11.5, 0.8}});
        CHECK(part.layers[0].features.size() == 2);
    }
}

TEST_CASE("a folder: every readable file is a layer, the bad ones are reported")
{
    const TemporaryFolder folder;
    (void)folder.write("b.csv", "id,lon,lat\n1,2,3\n");
    (void)folder.write("a.geojson", collection(feature(R"("id":1)", kPoint)));
    (void)folder.write("broken.geojson", R"({"type":"FeatureCollection","features":[{"type":)");
    (void)folder.write("notes.txt", "not data");
    const auto data = read(folder.path());
    REQUIRE(data.layers.size() == 2);
    CHECK(data.layer("a") != nullptr);
    CHECK(data.layer("b") != nullptr);
    REQUIRE(data.diagnostics.size() == 1);
    CHECK(data.diagnostics[0].source == folder.path("broken.geojson"));

    CHECK(read(folder.path(), {{"b"}, {}}).layers.size() == 1);
    const auto missing = readSource(folder.path(), {{"b", "rivers"}, {}});
    REQUIRE_FALSE(missing);
    CHECK(missing.error().code == ErrorCode::NotFound);
    CHECK(missing.error().text().find("rivers") != std::string::npos);
    const auto broken = readSource(folder.path(), {{"broken"}, {}});
    REQUIRE_FALSE(broken);
    CHECK(broken.error().text().find("damaged") != std::string::npos);
}

TEST_CASE("a foreign CRS is brought to longitude and latitude")
{
    const TemporaryFolder folder;
    // The RD coordinates of Amersfoort's church; GDAL applies the datum shift.
    const auto data = read(folder.write(
        "rd.geojson", collection(feature(R"("id":1)", R"({"type":"Point","coordinates":[155000,463000]})"),
                                 R"("crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::28992"}},)")));
    const Point p = data.layers.at(0).features.at(0).geometry.points.at(0);
    CHECK(p.x == doctest::Approx(5.3872).epsilon(1e-4));
    CHECK(p.y == doctest::Approx(52.1551).epsilon(1e-5));
    const auto filtered = read(folder.path("rd.geojson"), {{}, Extent{5, 52, 6, 53}});
    CHECK(filtered.layers.at(0).features.size() == 1);
    CHECK(read(folder.path("rd.geojson"), {{}, Extent{40, 30, 50, 40}}).layers.at(0).features.empty());
}

TEST_CASE("a layer without a CRS counts as degrees if it looks like degrees")
{
    const TemporaryFolder folder;
    const auto degrees = read(folder.write("wkt.csv", "WKT,id\n\"POINT (44 33)\",1\n\"LINESTRING (1 2,3 4)\",2\n"));
    CHECK(degrees.layers.at(0).features.at(0).geometry.points.at(0) == Point{44, 33});
    REQUIRE(degrees.diagnostics.size() == 1);
    CHECK(degrees.diagnostics[0].reason.find("no coordinate system") != std::string::npos);

    const auto metres = read(folder.write("metres.csv", "WKT,id\n\"POINT (155000 463000)\",1\n\"POINT (1 4000)\",2\n"));
    for (const Feature& f : metres.layers.at(0).features) CHECK(f.shape == Shape::None);
    REQUIRE(metres.diagnostics.size() == 1);
    CHECK(metres.diagnostics[0].row == -1);
}

TEST_CASE("coordinates that are none cost the row its geometry, not the layer")
{
    const TemporaryFolder folder;
    const auto data = read(folder.write(
        "bad.geojson",
        collection(feature(R"("id":1)", R"({"type":"Point","coordinates":[10,91]})") + "," +
                   feature(R"("id":2)", R"({"type":"Point","coordinates":[1e400,10]})") + "," +
                   feature(R"("id":3)", R"({"type":"Polygon","coordinates":[[[0,0],[2,2],[2,0],[0,2],[0,0]]]})") + "," +
                   feature(R"("id":4)", kPoint))));
    REQUIRE(data.layers.at(0).features.size() == 4);
    CHECK(data.diagnostics.size() == 2);
    CHECK(data.layers[0].features[0].shape == Shape::None);
    CHECK(data.layers[0].features[1].shape == Shape::None);
    CHECK(data.layers[0].features[2].shape == Shape::Area);  // crossing itself is no fault
    CHECK(data.layers[0].features[3].shape == Shape::Point);
}

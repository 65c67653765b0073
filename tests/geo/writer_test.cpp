// SPDX-License-Identifier: Apache-2.0
// What is written is read back as it was; what cannot be written leaves nothing.
#include "geo/writer.h"

#include <doctest/doctest.h>

#include <filesystem>

#include "geo/reader.h"
#include "temporary_folder.h"

using namespace geo;

namespace {

Layer sample()
{
    Layer layer{.name = "rows", .fields = {"words", "whole", "number", "nothing"}, .features = {}};
    Feature feature;
    feature.shape = Shape::Point;
    feature.geometry.points = {{44.0, 33.25}};
    feature.geometry.ends = {1};
    feature.values = {std::string("één; \"twee\", 三"), std::int64_t{7}, 1.5, Value{}};
    layer.features.push_back(feature);
    feature.shape = Shape::None;
    feature.geometry = {};
    feature.values = {Value{}, std::int64_t{-3}, 2.0, Value{}};
    layer.features.push_back(feature);
    return layer;
}

}  // namespace

TEST_CASE("rows come back as they were written")
{
    const TemporaryFolder folder;
    const std::string path = folder.path("rows.gpkg");
    const Layer layer = sample();
    REQUIRE(writeGeoPackage(path, {{&layer, true}}, Rows::All));
    const auto read = readSource(path);
    REQUIRE(read);
    CHECK(read->diagnostics.empty());
    const Layer* back = read->layer("rows");
    REQUIRE(back);
    CHECK(back->fields == layer.fields);
    REQUIRE(back->features.size() == layer.features.size());
    for (std::size_t i = 0; i < layer.features.size(); ++i) {
        CHECK(back->features[i].shape == layer.features[i].shape);
        CHECK(back->features[i].values == layer.features[i].values);
        if (layer.features[i].shape == Shape::Point)
            CHECK(back->features[i].geometry.points.front().y == layer.features[i].geometry.points.front().y);
    }
}

TEST_CASE("without rows the columns remain")
{
    const TemporaryFolder folder;
    const std::string path = folder.path("rows.gpkg");
    const Layer layer = sample();
    REQUIRE(writeGeoPackage(path, {{&layer, false}}, Rows::None));
    const auto read = readSource(path);
    REQUIRE(read);
    CHECK(read->layer("rows")->fields == layer.fields);
    CHECK(read->layer("rows")->features.empty());
}

TEST_CASE("nothing is replaced, and what cannot be written is not there")
{
    const TemporaryFolder folder;
    const std::string path = folder.path("rows.gpkg");
    const Layer layer = sample();
    REQUIRE(writeGeoPackage(path, {{&layer, true}}, Rows::All));
    CHECK_FALSE(writeGeoPackage(path, {{&layer, true}}, Rows::All));
    CHECK(readSource(path));
    const std::string nowhere = folder.path("no/rows.gpkg");
    CHECK_FALSE(writeGeoPackage(nowhere, {{&layer, true}}, Rows::All));
    CHECK_FALSE(std::filesystem::exists(nowhere));
}

// SPDX-License-Identifier: Apache-2.0
#include "output/page_path.h"

#include <doctest/doctest.h>

#include "output/text_runs.h"

using output::pagePath;
using output::Parts;

namespace {

const scene::MapFrame kFrame{{0, 0, 100, 100}, {0, 0}, 1};

geo::Path ring(double half)
{
    geo::Path path;
    path.append(std::vector<geo::Point>{{-half, -half}, {half, -half}, {half, half}, {-half, half}});
    return path;
}

}  // namespace

TEST_CASE("what lies outside a frame is left out, what crosses it is cut")
{
    geo::Path path = ring(10);
    path.append(std::vector<geo::Point>{{500, 500}, {510, 500}, {510, 510}});
    CHECK(pagePath(path, kFrame, Parts::Areas, 0, 0).parts() == 1);
    CHECK(pagePath(path, kFrame, Parts::Areas, 0, 0).points[0] == geo::Point{40, 60});
    const geo::Extent cut = pagePath(ring(5000), kFrame, Parts::Areas, 0, 0).extent();
    CHECK(cut.west >= -1.5);
    CHECK(cut.east <= 101.5);
    CHECK(cut.width() >= 100);                                        // an area around the frame fills it
    CHECK(pagePath(ring(5000), kFrame, Parts::Rings, 2, 0).empty());  // and its border is not seen
}

TEST_CASE("rings are stroked all around, dashed lines keep their beginning, close points go")
{
    const geo::Path outline = pagePath(ring(10), kFrame, Parts::Rings, 1, 0);
    REQUIRE(outline.parts() == 1);
    CHECK(outline.points.front() == outline.points.back());
    CHECK(outline.points.size() == 5);

    geo::Path line;
    line.append(std::vector<geo::Point>{{-400, 0}, {400, 0}});
    CHECK(pagePath(line, kFrame, Parts::Lines, 1, 0).extent().width() < 110);
    CHECK(pagePath(line, kFrame, Parts::Lines, 1, 0, true).extent().width() == 800);

    geo::Path dense;
    for (int i = 0; i <= 1000; ++i) dense.points.push_back({i * 0.01, 0});
    dense.endPart();
    const geo::Path thin = pagePath(dense, kFrame, Parts::Lines, 1, 0.5);
    CHECK(thin.points.size() < 25);
    CHECK(thin.points.back() == geo::Point{60, 50});
}

TEST_CASE("runs of glyphs name the text they stand for")
{
    scene::ShapedText text;
    text.utf8 = "abcdef";
    for (const std::uint32_t cluster : {0U, 1U, 1U, 3U}) text.glyphs.push_back({0, 1, 0, 0, cluster});
    const auto forward = output::glyphRuns(text);
    REQUIRE(forward.size() == 1);
    CHECK(forward[0].clusters.size() == 3);
    CHECK(forward[0].clusters[1].glyphs == 2);
    CHECK(forward[0].clusters[1].end == 3);
    CHECK(forward[0].clusters[2].end == 6);

    text.glyphs = {{0, 1, 0, 0, 0}, {7, 1, 0, 0, 4}, {7, 1, 0, 0, 2}, {0, 1, 0, 0, 5}};
    const auto mixed = output::glyphRuns(text);
    REQUIRE(mixed.size() == 3);
    CHECK(mixed[1].backward);
    CHECK(mixed[1].begin == 2);
    CHECK(mixed[1].end == 5);
    CHECK(mixed[2].begin == 5);
}

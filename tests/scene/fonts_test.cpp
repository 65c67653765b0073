// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <thread>

#include "scene/text.h"

using scene::Face;

namespace {

std::shared_ptr<const scene::Fonts> fonts()
{
    static const auto opened = scene::Fonts::open();
    REQUIRE(opened.has_value());
    return *opened;
}

scene::GlyphField fieldOf(const char* text)
{
    const auto shaped = fonts()->shape(text, {});
    REQUIRE(shaped.glyphs.size() == 1);
    return fonts()->field(shaped.glyphs[0].font, shaped.glyphs[0].id);
}

std::uint8_t at(const scene::GlyphField& f, int x, int y)
{
    return f.distance[static_cast<std::size_t>(y) * static_cast<std::size_t>(f.width) + static_cast<std::size_t>(x)];
}

}  // namespace

TEST_CASE("a line grows with size and tracking, and kerns")
{
    const auto small = fonts()->shape("Baghdad", {Face::Regular, 10});
    const auto large = fonts()->shape("Baghdad", {Face::Regular, 20});
    CHECK(large.widthPt == doctest::Approx(2 * small.widthPt));
    const auto tracked = fonts()->shape("Baghdad", {Face::Regular, 10, 0.1});
    CHECK(tracked.widthPt == doctest::Approx(small.widthPt + 6 * 0.1 * 10));
    CHECK(fonts()->width("AV", {}) < fonts()->width("A", {}) + fonts()->width("V", {}));
    CHECK(fonts()->width("", {}) == 0);
    CHECK(fonts()->shape("", {}).glyphs.empty());
}

TEST_CASE("every face is another font, with sensible measures")
{
    for (int i = 0; i < scene::kFaceCount; ++i) {
        const auto file = fonts()->file(static_cast<scene::FontId>(i));
        CHECK_FALSE(file.path.empty());
        CHECK_FALSE(file.family.empty());
        const auto m = fonts()->metrics({static_cast<Face>(i), 100});
        CHECK(m.capHeightPt > m.xHeightPt);
        CHECK(m.ascentPt > m.capHeightPt);
        CHECK(m.descentPt > 0);
        CHECK(m.capHeightPt > 55);
        CHECK(m.capHeightPt < 85);
    }
    CHECK(fonts()->file(3).weight == 700);
    CHECK(fonts()->file(4).italic);
    CHECK(fonts()->width("Sahel", {Face::Bold, 10}) > fonts()->width("Sahel", {Face::Regular, 10}));
}

TEST_CASE("clusters point into the text")
{
    const std::string text = "Litouwen · coëxistentie";
    const auto shaped = fonts()->shape(text, {});
    CHECK(shaped.utf8 == text);
    std::uint32_t previous = 0;
    for (const auto& glyph : shaped.glyphs) {
        CHECK(glyph.cluster < text.size());
        CHECK((static_cast<unsigned char>(text[glyph.cluster]) & 0xc0U) != 0x80U);  // never inside a character
        CHECK(glyph.cluster >= previous);
        previous = glyph.cluster;
    }
}

TEST_CASE("right-to-left words run to the left, and their numbers to the right")
{
    const std::string arabic = "\u0628\u063a\u062f\u0627\u062f";  // Baghdad
    const auto word = fonts()->shape(arabic, {});
    REQUIRE(word.glyphs.size() >= 3);
    CHECK(word.glyphs.front().cluster > word.glyphs.back().cluster);
    for (const auto& glyph : word.glyphs) CHECK(glyph.id != 0);  // a fallback font has the letters
    CHECK(word.glyphs.front().font >= scene::kFaceCount);

    const auto mixed = fonts()->shape("Irak " + arabic + " 2018", {});
    CHECK(mixed.glyphs.front().cluster == 0);
    std::vector<std::uint32_t> digits;
    for (const auto& glyph : mixed.glyphs)
        if (glyph.cluster >= 16) digits.push_back(glyph.cluster);
    CHECK(digits == std::vector<std::uint32_t>{16, 17, 18, 19});
}

TEST_CASE("malformed bytes and unknown characters still give a line")
{
    CHECK(fonts()->shape("a\xff\xc3(b", {}).widthPt > 0);
    CHECK(fonts()->shape("\xe2\x82", {}).widthPt > 0);
    CHECK(fonts()->shape("x\U0010fffd", {}).glyphs.size() == 2);
}

TEST_CASE("what no font has is told once, but not what has no shape")
{
    const auto own = scene::Fonts::open();
    REQUIRE(own.has_value());
    (void)(*own)->shape("Baghdad \u0628\u063a\u062f\u0627\u062f \u200d\ufe0f\t", {});
    CHECK((*own)->missing().empty());
    for (const Face face : {Face::Regular, Face::Bold}) (void)(*own)->shape("a\U0010fffd b\U0010fffc", {face, 10});
    CHECK((*own)->missing() == std::vector<std::string>{"\U0010fffc", "\U0010fffd"});
}

TEST_CASE("a distance field is the outline's: sign, zero and slope")
{
    const auto dot = fieldOf("l");  // an upright bar
    REQUIRE(dot.width > 16);
    const int middle = dot.height / 2;
    int best = 0;
    for (int x = 0; x < dot.width; ++x) best = std::max<int>(best, at(dot, x, middle));
    CHECK(best > 128);
    CHECK(at(dot, 0, middle) < 20);
    CHECK(at(dot, 0, 0) <= 1);
    // Between two pixels across the edge the value falls by one pixel's worth of distance.
    for (int x = 0; x + 1 < dot.width; ++x) {
        const int a = at(dot, x, middle), b = at(dot, x + 1, middle);
        if (a < 128 && a > 40 && b > a) CHECK(std::abs(b - a - 127.0 / scene::kFieldSpread) <= 1.5);
    }
    CHECK(dot.top > 0.6 * scene::kFieldEmPixels);

    const auto ring = fieldOf("O");
    CHECK(at(ring, ring.width / 2, ring.height / 2) < 128);  // the counter is outside
    CHECK(fieldOf(" ").distance.empty());
}

TEST_CASE("threads shape and draw alike")
{
    const auto once = fonts()->shape("Koerdische Autonome Regio \u0639", {Face::Medium, 11});
    std::vector<scene::ShapedText> results(4);
    std::vector<scene::GlyphField> fields(4);
    {
        std::vector<std::jthread> threads;
        for (std::size_t i = 0; i < results.size(); ++i) {
            threads.emplace_back([&, i] {
                for (int n = 0; n < 20; ++n) {
                    results[i] = fonts()->shape("Koerdische Autonome Regio \u0639", {Face::Medium, 11});
                    fields[i] = fonts()->field(results[i].glyphs[0].font, results[i].glyphs[0].id);
                }
            });
        }
    }
    for (const auto& result : results) {
        CHECK(result.widthPt == once.widthPt);
        CHECK(result.glyphs.size() == once.glyphs.size());
    }
    for (const auto& field : fields) CHECK(field.distance == fields[0].distance);
}

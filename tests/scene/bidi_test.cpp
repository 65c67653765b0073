// SPDX-License-Identifier: Apache-2.0
// What the Unicode bidirectional algorithm must give for the lines of a map.
#include <doctest/doctest.h>

#include <string>

#include "scene/fonts_bidi.h"

namespace {

std::string levels(std::u32string_view line)
{
    std::string out;
    for (const int level : scene::lineLevels(line).levels) out += std::to_string(level);
    return out;
}

}  // namespace

TEST_CASE("a line runs as its first letter does")
{
    CHECK_FALSE(scene::lineLevels(U"").rightToLeft);
    CHECK_FALSE(scene::lineLevels(U"60 + 5").rightToLeft);
    CHECK_FALSE(scene::lineLevels(U"1 Erbil \u0645").rightToLeft);
    CHECK(scene::lineLevels(U"1 \u0645 Erbil").rightToLeft);
    CHECK(scene::lineLevels(U"(\u05de").rightToLeft);
}

TEST_CASE("numbers keep their order and what belongs to them, so that 3.5 never reads as 5.3")
{
    CHECK(levels(U"3.5% a") == "000000");
    CHECK(levels(U"\u05de 3.5%") == "112222");  // Hebrew: the sign goes with the number
    CHECK(levels(U"\u0645 3.5%") == "112221");  // Arabic: the sign stands at its left
    CHECK(levels(U"\u05de 15-06-2018") == "112222222222");
    CHECK(levels(U"\u0645 15/06/2018") == "112222222222");
    CHECK(levels(U"\u05de 8\u201315") == "112122");  // a dash is no separator: the larger one stands at the left
    CHECK(levels(U"\u05de \u20ac 60") == "111122");
    CHECK(levels(U"\u05de NATO 60") == "112222222");
    CHECK(levels(U"\u0645 \u0661\u066b\u0665") == "11222");
}

TEST_CASE("what stands between two words goes with them, or with the line")
{
    CHECK(levels(U"ab \u05de\u05df 12 \u05e0 cd") == "0001112211000");
    CHECK(levels(U"ab, \u05de.") == "000010");
    CHECK(levels(U"\u05de, ab.") == "111221");
    CHECK(levels(U"\u05d1\u05b0 \u05d1") == "1111");  // a point follows its letter
}

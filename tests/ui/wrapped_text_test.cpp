// SPDX-License-Identifier: Apache-2.0
// A text in a field: wrapped, typed in, and whole again.
#include "ui/wrapped_text.h"

#include <doctest/doctest.h>

using namespace ui;

namespace {

double letters(std::string_view words) { return static_cast<double>(words.size()); }
std::string at(double most, const std::string& words) { return wrapped(words, letters, most); }

}  // namespace

TEST_CASE("lines are broken behind spaces, and nowhere else if that can be")
{
    CHECK(at(10, "short") == "short");
    CHECK(at(10, "one two three four") == "one two \nthree four");
    CHECK(at(10, "exactlyten and") == "exactlyten \nand");
    CHECK(at(4, "abcdefghij k") == "abcd\nefgh\nij k");
    CHECK(at(10, "a\nb\n\nc\n") == "a\r\nb\r\n\r\nc\r\n");
    CHECK(at(3, "\xC3\xA9\xC3\xA9\xC3\xA9") == "\xC3\xA9\n\xC3\xA9\n\xC3\xA9");  // no character in halves
    CHECK(at(0, "abc").size() >= 3);                                             // no room at all: it ends all the same
}

TEST_CASE("what is shown is the text again, however narrow")
{
    for (const char* words : {"", "one", "one two three four five six seven", "a\nb", "\n\n", "  two  spaces  each ",
                              "averyveryverylongword and\n- a point\n\n*more*\n"})
        for (const double most : {1.0, 2.0, 5.0, 9.0, 100.0}) {
            CAPTURE(words);
            CAPTURE(most);
            const std::string text = words, shown = at(most, text);
            CHECK(unwrapped(shown) == text);
            for (std::size_t i = 0; i <= text.size(); ++i) {
                const std::size_t place = shownAt(shown, i);
                CHECK(unwrapped(std::string_view(shown).substr(0, place)).size() == i);
                CHECK_FALSE(splitsEnd(shown, place));
            }
        }
}

TEST_CASE("typed and deleted ends of lines")
{
    CHECK(unwrapped("one \ntwo") == "one two");
    CHECK(unwrapped("one\vtwo") == "one\ntwo");
    CHECK(unwrapped("one\r\ntwo") == "one\ntwo");
    CHECK(unwrapped("one\rtwo") == "onetwo");  // the end was deleted from behind
    CHECK(unwrapped("one\ntwo") == "onetwo");  // and from before
    CHECK(splitsEnd("a\r\nb", 2));
    CHECK_FALSE(splitsEnd("a\r\nb", 1));
    CHECK_FALSE(splitsEnd("a\r\nb", 3));
    CHECK_FALSE(splitsEnd("a\r", 2));
}

TEST_CASE("a character is taken away on either side, never half of it")
{
    const auto gone = [](std::string words, std::size_t position, bool before, std::size_t then) {
        CHECK(erase(words, position, before) == then);
        return words;
    };
    CHECK(gone("one two", 4, true, 3) == "onetwo");
    CHECK(gone("one two", 4, false, 4) == "one wo");
    CHECK(gone("\xC3\xA9\xC3\xA9", 2, true, 0) == "\xC3\xA9");
    CHECK(gone("\xC3\xA9\xC3\xA9", 2, false, 2) == "\xC3\xA9");
    CHECK(gone("a", 0, true, 0) == "a");
    CHECK(gone("a", 1, false, 1) == "a");
}

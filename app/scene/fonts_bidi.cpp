// SPDX-License-Identifier: Apache-2.0
// The rules carry their names in UAX #9: P2 and P3, W1 to W7, N1 and N2, I1 and I2.
#include "scene/fonts_bidi.h"

#include <hb.h>

#include <algorithm>
#include <string_view>

namespace scene {
namespace {

enum class Class {
    Left,
    Right,
    ArabicLetter,
    EuropeanNumber,
    ArabicNumber,
    EuropeanSeparator,
    CommonSeparator,
    EuropeanTerminator,
    Mark,
    Neutral
};

bool oneOf(char32_t c, std::u32string_view these) { return these.find(c) != std::u32string_view::npos; }

Class classOf(char32_t c)
{
    hb_unicode_funcs_t* const unicode = hb_unicode_funcs_get_default();
    const hb_script_t script = hb_unicode_script(unicode, c);
    const auto category = hb_unicode_general_category(unicode, c);
    if (c == U'\u200e') return Class::Left;
    if (c == U'\u200f') return Class::Right;
    if (c == U'\u061c') return Class::ArabicLetter;
    if ((c >= U'0' && c <= U'9') || (c >= U'\u06f0' && c <= U'\u06f9')) return Class::EuropeanNumber;
    if ((c >= U'\u0660' && c <= U'\u0669') || oneOf(c, U"\u066b\u066c")) return Class::ArabicNumber;
    if (oneOf(c, U"+-\u2212")) return Class::EuropeanSeparator;
    if (oneOf(c, U",./:\u00a0\u060c\u202f\u2044")) return Class::CommonSeparator;
    if (oneOf(c, U"#%\u00b0\u00b1\u066a\u2030\u2031\u2032\u2033\u2034") ||
        category == HB_UNICODE_GENERAL_CATEGORY_CURRENCY_SYMBOL)
        return Class::EuropeanTerminator;
    if (script == HB_SCRIPT_INHERITED || category == HB_UNICODE_GENERAL_CATEGORY_NON_SPACING_MARK) return Class::Mark;
    if (script == HB_SCRIPT_COMMON || script == HB_SCRIPT_UNKNOWN) return Class::Neutral;
    if (hb_script_get_horizontal_direction(script) != HB_DIRECTION_RTL) return Class::Left;
    const bool arabic = script == HB_SCRIPT_ARABIC || script == HB_SCRIPT_SYRIAC || script == HB_SCRIPT_THAANA;
    return arabic ? Class::ArabicLetter : Class::Right;
}

bool strong(Class c) { return c == Class::Left || c == Class::Right || c == Class::ArabicLetter; }

// W1 to W3, but letters stay as they are until the separators have been seen.
void resolveMarksAndDigits(std::vector<Class>& line, Class start)
{
    Class before = start, letter = start;
    for (Class& c : line) {
        if (c == Class::Mark) c = before;
        if (strong(c)) letter = c;
        if (c == Class::EuropeanNumber && letter == Class::ArabicLetter) c = Class::ArabicNumber;
        before = c;
    }
    std::ranges::replace(line, Class::ArabicLetter, Class::Right);
}

// W4 to W7: "3.5 %" stays together, and a number after Latin letters belongs to them.
void resolveNumbers(std::vector<Class>& line, Class start)
{
    using enum Class;
    for (std::size_t i = 1; i + 1 < line.size(); ++i) {
        const bool common =
            line[i] == CommonSeparator && (line[i - 1] == EuropeanNumber || line[i - 1] == ArabicNumber);
        const bool european = line[i] == EuropeanSeparator && line[i - 1] == EuropeanNumber;
        if ((common || european) && line[i + 1] == line[i - 1]) line[i] = line[i - 1];
    }
    for (std::size_t i = 0; i < line.size();) {
        std::size_t end = i;
        while (end < line.size() && line[end] == EuropeanTerminator) ++end;
        const bool touches =
            (i > 0 && line[i - 1] == EuropeanNumber) || (end < line.size() && line[end] == EuropeanNumber);
        std::fill(line.begin() + static_cast<std::ptrdiff_t>(i), line.begin() + static_cast<std::ptrdiff_t>(end),
                  touches ? EuropeanNumber : Neutral);
        i = std::max(end, i + 1);
    }
    Class letter = start;
    for (Class& c : line) {
        if (c == EuropeanSeparator || c == CommonSeparator) c = Neutral;
        if (strong(c)) letter = c;
        if (c == EuropeanNumber && letter == Left) c = Left;
    }
}

// N1 and N2: what stands between two of a kind goes with them, and otherwise with the line. Numbers count as right.
void resolveNeutrals(std::vector<Class>& line, Class start)
{
    const auto side = [](Class c) { return c == Class::Left ? Class::Left : Class::Right; };
    for (std::size_t i = 0; i < line.size();) {
        std::size_t end = i;
        while (end < line.size() && line[end] == Class::Neutral) ++end;
        const Class before = i > 0 ? side(line[i - 1]) : start, after = end < line.size() ? side(line[end]) : start;
        std::fill(line.begin() + static_cast<std::ptrdiff_t>(i), line.begin() + static_cast<std::ptrdiff_t>(end),
                  before == after ? before : start);
        i = std::max(end, i + 1);
    }
}

}  // namespace

LineLevels lineLevels(std::span<const char32_t> line)
{
    std::vector<Class> classes;
    for (const char32_t c : line) classes.push_back(classOf(c));
    const auto first = std::ranges::find_if(classes, strong);
    LineLevels out;
    out.rightToLeft = first != classes.end() && *first != Class::Left;
    const Class start = out.rightToLeft ? Class::Right : Class::Left;
    resolveMarksAndDigits(classes, start);
    resolveNumbers(classes, start);
    resolveNeutrals(classes, start);
    for (const Class c : classes)
        out.levels.push_back(c == Class::Right ? 1 : c == Class::Left && !out.rightToLeft ? 0 : 2);
    return out;
}

}  // namespace scene

// SPDX-License-Identifier: Apache-2.0
// Runs of one font, script and direction, put into the order of the line.
#include "scene/fonts_runs.h"

#include <hb.h>

#include <algorithm>

#include "scene/fonts_bidi.h"

namespace scene {
namespace {

struct Character {
    std::uint32_t at = 0;  // byte offset
    FontId font = 0;
    hb_script_t script = HB_SCRIPT_COMMON;
    int level = 0;  // even: left to right
    bool digit = false;
    bool strong = false;
};

// Decodes one character and moves `at` past it; malformed bytes give U+FFFD one by one, as HarfBuzz does.
char32_t decode(std::string_view text, std::size_t& at)
{
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const unsigned lead = byte(at++);
    if (lead < 0x80) return lead;
    const std::size_t more = lead >= 0xf0 && lead < 0xf5 ? 3 : lead >= 0xe0 ? 2 : lead >= 0xc2 ? 1 : 0;
    if (more == 0 || lead >= 0xf5 || at + more > text.size()) return 0xfffd;
    char32_t character = lead & (0x3fU >> more);
    for (std::size_t i = 0; i < more; ++i) {
        if ((byte(at + i) & 0xc0U) != 0x80) return 0xfffd;
        character = (character << 6U) | (byte(at + i) & 0x3fU);
    }
    at += more;
    return character;
}

std::vector<char32_t> decoded(std::string_view utf8)
{
    std::vector<char32_t> line;
    for (std::size_t at = 0; at < utf8.size();) line.push_back(decode(utf8, at));
    return line;
}

std::vector<Character> characters(std::string_view utf8, const FontFor& fontFor)
{
    hb_unicode_funcs_t* const unicode = hb_unicode_funcs_get_default();
    std::vector<Character> result;
    result.reserve(utf8.size());
    for (std::size_t at = 0; at < utf8.size();) {
        Character c;
        c.at = static_cast<std::uint32_t>(at);
        const char32_t code = decode(utf8, at);
        c.script = hb_unicode_script(unicode, code);
        c.digit = hb_unicode_general_category(unicode, code) == HB_UNICODE_GENERAL_CATEGORY_DECIMAL_NUMBER;
        const bool mark = c.script == HB_SCRIPT_INHERITED;
        c.strong = !mark && !c.digit && c.script != HB_SCRIPT_COMMON && c.script != HB_SCRIPT_UNKNOWN;
        c.font = fontFor(code, mark && !result.empty() ? result.back().font : kNoFont);
        if (mark && !result.empty()) c.script = result.back().script;
        result.push_back(c);
    }
    return result;
}

void setScripts(std::vector<Character>& line)
{
    const auto first = std::find_if(line.begin(), line.end(), [](const Character& c) { return c.strong; });
    hb_script_t script = first == line.end() ? HB_SCRIPT_LATIN : first->script;
    for (Character& c : line) {
        if (c.strong) script = c.script;
        c.script = c.digit ? HB_SCRIPT_LATIN : script;
    }
}

}  // namespace

std::vector<TextRun> textRuns(std::string_view utf8, const FontFor& fontFor)
{
    std::vector<Character> line = characters(utf8, fontFor);
    const LineLevels levelled = lineLevels(decoded(utf8));
    for (std::size_t i = 0; i < line.size(); ++i) line[i].level = levelled.levels[i];
    setScripts(line);

    std::vector<TextRun> runs;
    std::vector<int> levels;
    for (const Character& c : line) {
        const bool joins =
            !runs.empty() && runs.back().font == c.font && levels.back() == c.level && runs.back().script == c.script;
        if (!joins) {
            runs.push_back({c.at, c.at, c.font, c.script, (c.level & 1) != 0});
            levels.push_back(c.level);
        }
    }
    for (std::size_t i = 0; i < runs.size(); ++i)
        runs[i].end = i + 1 < runs.size() ? runs[i + 1].begin : static_cast<std::uint32_t>(utf8.size());

    const int highest = levels.empty() ? 0 : *std::max_element(levels.begin(), levels.end());
    for (int level = highest; level > 0; --level) {
        for (std::size_t i = 0; i < runs.size();) {
            std::size_t end = i;
            while (end < runs.size() && levels[end] >= level) ++end;
            using Offset = std::ptrdiff_t;
            std::reverse(runs.begin() + static_cast<Offset>(i), runs.begin() + static_cast<Offset>(end));
            std::reverse(levels.begin() + static_cast<Offset>(i), levels.begin() + static_cast<Offset>(end));
            i = std::max(end, i + 1);
        }
    }
    return runs;
}

bool runsToTheLeft(std::string_view utf8) { return lineLevels(decoded(utf8)).rightToLeft; }

}  // namespace scene

// SPDX-License-Identifier: Apache-2.0
// Lines are broken behind a space, and a word that is longer than a line wherever it must.
#include "ui/wrapped_text.h"

#include <algorithm>

namespace ui {

namespace {

bool startsCharacter(char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }

void wrapLine(std::string_view line, const std::function<double(std::string_view)>& width, double most,
              std::string& out)
{
    while (width(line) > most) {
        std::size_t end = 0, space = 0;  // the longest beginning that fits, and the last space in it
        for (std::size_t at = 1; at < line.size(); ++at) {
            if (!startsCharacter(line[at])) continue;
            if (end > 0 && width(line.substr(0, at)) > most) break;
            end = at;
            if (line[at - 1] == ' ') space = at;
        }
        if (end == 0) break;  // one character that is wider than the line
        if (line[end] == ' ') space = end + 1;
        const std::size_t cut = space > 0 ? space : end;
        if (cut >= line.size()) break;
        out.append(line.substr(0, cut)).push_back('\n');
        line.remove_prefix(cut);
    }
    out += line;
}

}  // namespace

std::string wrapped(std::string_view words, const std::function<double(std::string_view)>& width, double most)
{
    std::string out;
    for (;;) {
        const std::size_t end = std::min(words.find('\n'), words.size());
        wrapLine(words.substr(0, end), width, most, out);
        if (end == words.size()) return out;
        out += "\r\n";
        words.remove_prefix(end + 1);
    }
}

std::string unwrapped(std::string_view shown)
{
    std::string out;
    for (std::size_t i = 0; i < shown.size(); ++i) {
        const bool end = shown[i] == '\n' && i > 0 && shown[i - 1] == '\r';
        if (end || shown[i] == kTypedEnd)
            out += '\n';
        else if (shown[i] != '\r' && shown[i] != '\n')
            out += shown[i];
    }
    return out;
}

std::size_t shownAt(std::string_view shown, std::size_t position)
{
    std::size_t at = 0;
    for (std::size_t i = 0; i < shown.size(); ++i) {
        const bool soft = shown[i] == '\n' && (i == 0 || shown[i - 1] != '\r');
        if (at == position && !soft) return i;
        if (!soft && shown[i] != '\r') ++at;
    }
    return shown.size();
}

std::size_t erase(std::string& words, std::size_t position, bool before)
{
    std::size_t first = position, last = position;
    if (before)
        while (first > 0 && !startsCharacter(words[--first])) continue;
    else
        while (last < words.size() && (++last == words.size() || !startsCharacter(words[last]))) continue;
    words.erase(first, last - first);
    return first;
}

bool splitsEnd(std::string_view shown, std::size_t cursor)
{
    return cursor > 0 && cursor < shown.size() && shown[cursor - 1] == '\r' && shown[cursor] == '\n';
}

}  // namespace ui

// SPDX-License-Identifier: Apache-2.0
// Words are placed one by one, as emphasis may begin and end between any two of them.
#include "scene/rich_text.h"

namespace scene {

namespace {

constexpr double kParagraph = 0.42;  // of a line, above each paragraph but the first

double above(const std::vector<RichLine>& lines, std::size_t i, const RichType& type)
{
    return i > 0 && lines[i].opens ? kParagraph * type.leadingPt : 0;
}

// A word with its emphasis; an asterisk switches it, wherever it stands.
std::vector<RichWord> piecesOf(std::string_view word, bool& strong)
{
    std::vector<RichWord> out;
    for (std::size_t at = 0; at <= word.size();) {
        const std::size_t star = std::min(word.find('*', at), word.size());
        if (star > at) out.push_back({std::string(word.substr(at, star - at)), 0, strong});
        if (star < word.size()) strong = !strong;
        at = star + 1;
    }
    return out;
}

}  // namespace

std::vector<RichLine> richLines(const Page& page, std::string_view text, double width, const RichType& type)
{
    std::vector<RichLine> out;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        std::string_view paragraph = text.substr(at, end - at);
        at = end + 1;
        RichLine line;
        line.opens = true;
        line.point = paragraph.starts_with("- ");
        if (line.point) paragraph.remove_prefix(2);
        line.indent = line.point ? 0.75 * type.plain.sizePt : 0;
        double x = line.indent;
        bool strong = false;
        for (std::size_t from = 0; from < paragraph.size();) {
            const std::size_t space = std::min(paragraph.find(' ', from), paragraph.size());
            std::vector<RichWord> pieces = piecesOf(paragraph.substr(from, space - from), strong);
            from = space + 1;
            double wide = 0;
            for (RichWord& piece : pieces) {
                piece.x = wide;
                wide += page.width(piece.words, piece.strong ? type.strong : type.plain);
            }
            if (x + wide > width && !line.words.empty()) {
                const double indent = line.indent;
                out.push_back(std::exchange(line, {}));
                line.indent = x = indent;
            }
            for (RichWord& piece : pieces) line.words.push_back({std::move(piece.words), x + piece.x, piece.strong});
            x += wide + page.width(" ", type.plain);
        }
        if (!line.words.empty()) out.push_back(std::move(line));
    }
    return out;
}

double heightOf(const std::vector<RichLine>& lines, const RichType& type)
{
    double height = 0;
    for (std::size_t i = 0; i < lines.size(); ++i) height += above(lines, i, type) + type.leadingPt;
    return height;
}

std::size_t linesIn(const std::vector<RichLine>& lines, const RichType& type, double height)
{
    double used = 0;
    std::size_t count = 0;
    for (; count < lines.size(); ++count) {
        used += above(lines, count, type) + type.leadingPt;
        if (used > height + 1e-6) break;
    }
    return count;
}

double drawLines(Page& page, double x, double top, const std::vector<RichLine>& lines, std::size_t count,
                 const RichType& type, Color plain, Color strong)
{
    double y = top;
    for (std::size_t i = 0; i < count; ++i) {
        y += above(lines, i, type);
        const double base = y + 0.5 * (type.leadingPt + 0.727 * type.plain.sizePt);
        const double dot = 0.14 * type.plain.sizePt;
        if (lines[i].point) page.box({x, base - 0.36 * type.plain.sizePt - dot, 2 * dot, 2 * dot}, dot, strong);
        for (const RichWord& word : lines[i].words)
            page.text(x + word.x, base, word.words, word.strong ? type.strong : type.plain,
                      word.strong ? strong : plain);
        y += type.leadingPt;
    }
    return y - top;
}

std::string plainWords(const std::vector<RichLine>& lines, std::size_t first)
{
    std::string out;
    for (std::size_t i = first; i < lines.size(); ++i) {
        if (!out.empty()) out += lines[i].opens ? '\n' : ' ';
        double end = -1;
        for (const RichWord& word : lines[i].words) {
            if (end >= 0 && word.x > end) out += ' ';
            out += word.words;
            end = word.x;
        }
    }
    return out;
}

}  // namespace scene

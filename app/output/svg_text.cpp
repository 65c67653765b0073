// SPDX-License-Identifier: Apache-2.0
// Formatting for SVG.
#include "output/svg_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <numbers>
#include <optional>

#include "output/picture_note.h"
#include "output/text_runs.h"

namespace output {

double svgRound(double value) { return std::round(value * 100) / 100; }

std::string svgNumber(double value)
{
    std::string text = fmt::format("{:.2f}", value);
    while (text.back() == '0') text.pop_back();
    if (text.back() == '.') text.pop_back();
    return text == "-0" ? "0" : text;
}

std::string svgPaint(std::string_view attribute, scene::Color color)
{
    if (color.a == 0) return fmt::format(" {}=\"none\"", attribute);
    std::string paint = fmt::format(" {}=\"#{:02x}{:02x}{:02x}\"", attribute, color.r, color.g, color.b);
    if (color.a != 255) paint += fmt::format(" {}-opacity=\"{:.3g}\"", attribute, color.a / 255.0);
    return paint;
}

std::string escapedXml(std::string_view utf8)
{
    std::string text;
    for (const char c : utf8) {
        switch (c) {
            case '&':
                text += "&amp;";
                break;
            case '<':
                text += "&lt;";
                break;
            case '>':
                text += "&gt;";
                break;
            case '"':
                text += "&quot;";
                break;
            default:
                if (static_cast<unsigned char>(c) < 0x20 && c != '\n' && c != '\t')
                    text += "\xef\xbf\xbd";
                else
                    text += c;
        }
    }
    return text;
}

std::string base64(std::span<const std::uint8_t> bytes)
{
    constexpr std::string_view kDigits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::string text;
    text.reserve((bytes.size() + 2) / 3 * 4);
    for (std::size_t i = 0; i < bytes.size(); i += 3) {
        const auto byte = [&](std::size_t k) { return i + k < bytes.size() ? std::uint32_t{bytes[i + k]} : 0U; };
        const std::uint32_t three = (byte(0) << 16U) | (byte(1) << 8U) | byte(2);
        text += kDigits[three >> 18U];
        text += kDigits[(three >> 12U) & 63U];
        text += i + 1 < bytes.size() ? kDigits[(three >> 6U) & 63U] : '=';
        text += i + 2 < bytes.size() ? kDigits[three & 63U] : '=';
    }
    return text;
}

namespace {

// Where the bytes from `begin` on that are drawn together end.
std::size_t clusterEnd(const scene::ShapedText& text, std::size_t begin)
{
    std::size_t end = text.utf8.size();
    for (const scene::Glyph& glyph : text.glyphs)
        if (glyph.cluster > begin) end = std::min<std::size_t>(end, glyph.cluster);
    return end;
}

// Letter by letter, each turned as a whole: few programs draw the list of angles that one text may have. The group
// says the name as one.
std::string curvedText(const scene::ShapedText& text, geo::Point at, std::string_view look)
{
    std::string letters;
    std::optional<std::uint32_t> last;
    for (const scene::Glyph& glyph : text.glyphs) {
        const std::string_view letter =
            std::string_view(text.utf8).substr(glyph.cluster, clusterEnd(text, glyph.cluster) - glyph.cluster);
        if (last == glyph.cluster || letter == " ") continue;
        last = glyph.cluster;
        letters += fmt::format("<text transform=\"translate({} {}) rotate({})\">{}</text>", svgNumber(at.x + glyph.xPt),
                               svgNumber(at.y + glyph.yPt), svgNumber(glyph.angle * 180 / std::numbers::pi),
                               escapedXml(letter));
    }
    return fmt::format("<g aria-label=\"{}\"{}>{}</g>\n", escapedXml(text.utf8), look, letters);
}

}  // namespace

std::string svgText(const scene::Label& label, geo::Point onPage, const scene::Fonts::File& font)
{
    const bool curved = alongCurve(label.text);
    const scene::TextStyle& style = label.text.style;
    std::string look = svgPaint("fill", label.color);
    look += fmt::format(" font-family=\"{}, Inter, sans-serif\" font-size=\"{}\"", escapedXml(font.family),
                        svgNumber(style.sizePt));
    if (font.weight != 400) look += fmt::format(" font-weight=\"{}\"", font.weight);
    if (font.italic) look += " font-style=\"italic\"";
    if (label.halo.a != 0 && label.haloPt > 0) {
        look += fmt::format(" paint-order=\"stroke\" stroke-linejoin=\"round\" stroke-width=\"{}\"{}",
                            svgNumber(2 * label.haloPt), svgPaint("stroke", label.halo));
    }
    if (curved) return curvedText(label.text, onPage, look);
    if (style.trackingEm != 0)
        look += fmt::format(" letter-spacing=\"{}\"", svgNumber(style.trackingEm * style.sizePt));
    if (label.angle != 0) {
        look += fmt::format(" transform=\"rotate({} {} {})\"", svgNumber(label.angle * 180 / std::numbers::pi),
                            svgNumber(onPage.x), svgNumber(onPage.y));
    }
    // A line that begins at its right end is anchored there.
    if (label.text.rightToLeft) look += " direction=\"rtl\"";
    const double start = onPage.x + (label.text.rightToLeft ? label.text.widthPt : 0);
    // Where Inter is missing, the words still take the room that was laid out for them.
    return fmt::format("<text xml:space=\"preserve\" x=\"{}\" y=\"{}\" textLength=\"{}\"{}>{}</text>\n",
                       svgNumber(start), svgNumber(onPage.y), svgNumber(label.text.widthPt), look,
                       escapedXml(label.text.utf8));
}

std::string svgMetadata(std::string_view title, const DocumentInfo& info)
{
    std::string text =
        "<metadata><rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" "
        "xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><rdf:Description rdf:about=\"\">";
    const auto add = [&](std::string_view name, std::string_view value) {
        if (!value.empty()) text += fmt::format("<dc:{0}>{1}</dc:{0}>", name, escapedXml(value));
    };
    add("title", title);
    add("creator", info.author);
    add("subject", info.keywords);
    add("publisher", info.creator);
    add("date", info.date);
    text += "</rdf:Description></rdf:RDF>";
    if (!info.note.empty()) text += svgNote(info.note);
    return text + "</metadata>\n";
}

}  // namespace output

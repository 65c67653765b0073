// SPDX-License-Identifier: Apache-2.0
// The least of each format that finds the note: chunks of PNG, text of the others.
#include "output/picture_note.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <fstream>
#include <iterator>

#include "geo/geotiff.h"
#include "output/svg_text.h"
#include "output/write_file.h"

namespace output {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kSvgOpen = "<missiekaart:picture xmlns:missiekaart=\"urn:missiekaart\">",
                           kSvgClose = "</missiekaart:picture>";

std::string pngNote(std::ifstream& file)
{
    for (std::string head(8, '\0'); file.read(head.data(), 8);) {
        std::uint32_t size = 0;
        for (const char c : head.substr(0, 4)) size = size << 8U | static_cast<std::uint8_t>(c);
        const std::string_view type = std::string_view(head).substr(4);
        constexpr std::uint32_t kMost = 1U << 20U;
        if (type == "IDAT" || size > kMost) break;  // texts of ours stand before the pixels
        std::string data(size + 4, '\0');           // and the checksum
        if (!file.read(data.data(), static_cast<std::streamsize>(data.size()))) break;
        data.resize(size);
        // International text: the keyword, that it is not compressed, no language, no translated keyword.
        const std::string before = std::string(kNoteKey) + std::string(5, '\0');
        if (type == "iTXt" && data.starts_with(before)) return data.substr(before.size());
    }
    return {};
}

std::string content(std::ifstream& file)
{
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

std::string between(const std::string& text, std::string_view open, std::string_view close)
{
    const std::size_t begin = text.rfind(open);
    if (begin == std::string::npos) return {};
    const std::size_t end = text.find(close, begin);
    if (end == std::string::npos) return {};
    return text.substr(begin + open.size(), end - begin - open.size());
}

std::string pdfNote(const std::string& pdf)
{
    std::string out;
    bool escaped = false;
    for (const char c : between(pdf, fmt::format("/{} (", kNoteKey), ")\n>>")) {
        escaped = c == '\\' && !escaped;
        if (!escaped) out += c;
    }
    return out;
}

std::string unescapedXml(std::string text)
{
    constexpr std::pair<std::string_view, char> kEntities[] = {{"&quot;", '"'}, {"&apos;", '\''}, {"&#39;", '\''},
                                                               {"&lt;", '<'},   {"&gt;", '>'},    {"&amp;", '&'}};
    for (const auto& [entity, plain] : kEntities)
        for (std::size_t at = text.find(entity); at != std::string::npos; at = text.find(entity, at + 1))
            text.replace(at, entity.size(), 1, plain);
    return text;
}

}  // namespace

bool isPicture(const fs::path& path)
{
    constexpr std::string_view kAll[] = {".png", ".pdf", ".svg", ".tif", ".tiff"};
    return std::ranges::find(kAll, extensionOf(path)) != std::end(kAll);
}

geo::Result<std::string> noteOf(const fs::path& path)
{
    std::ifstream file(path, std::ios::binary);
    std::string begin(8, '\0');
    if (!file.read(begin.data(), 8))
        return geo::fail(geo::ErrorCode::Unreadable, "cannot be read as a picture; check the name", path.string());
    std::string note;
    if (begin.starts_with("\x89PNG")) {
        note = pngNote(file);
    } else if (begin.starts_with("%PDF")) {
        note = pdfNote(content(file));
    } else if (begin.starts_with("II") || begin.starts_with("MM")) {
        auto item = geo::tiffItem(path.string(), std::string(kNoteKey));
        if (!item) return item;
        note = std::move(*item);
    } else if (begin.starts_with('<')) {
        note = unescapedXml(between(content(file), kSvgOpen, kSvgClose));
    }
    if (note.empty())
        return geo::fail(geo::ErrorCode::Invalid,
                         "does not tell how it was made; only pictures that Missiekaart wrote can be opened",
                         path.string());
    return note;
}

void addNote(std::vector<std::uint8_t>& pdf, std::string_view ascii)
{
    const std::string text(pdf.begin(), pdf.end());
    const auto number = [&](std::string_view after) {
        const std::size_t at = text.rfind(after) + after.size();
        std::size_t value = 0;
        std::from_chars(text.data() + at, text.data() + text.size(), value);
        return value;
    };
    const std::size_t size = number("/Size "), root = number("/Root "), info = number("/Info "),
                      before = number("startxref\n");
    const std::string old = between(text, fmt::format("\n{} 0 obj\n<<", info), ">>\nendobj");
    std::string escaped;
    for (const char c : ascii) {
        if (c == '(' || c == ')' || c == '\\') escaped += '\\';
        escaped += c;
    }
    std::string update = fmt::format("{} 0 obj\n<<{}   /{} ({})\n>>\nendobj\n", info, old, kNoteKey, escaped);
    const std::size_t table = text.size() + update.size();
    update += fmt::format(
        "xref\n0 1\n0000000000 65535 f \n{} 1\n{:010} 00000 n \ntrailer\n<< /Size {}\n   /Root {} 0 R\n   /Info {} 0 "
        "R\n"
        "   /Prev {}\n>>\nstartxref\n{}\n%%EOF\n",
        info, text.size(), size, root, info, before, table);
    pdf.insert(pdf.end(), update.begin(), update.end());
}

std::string svgNote(std::string_view note) { return std::string(kSvgOpen) + escapedXml(note) + std::string(kSvgClose); }

}  // namespace output

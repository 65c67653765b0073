// SPDX-License-Identifier: Apache-2.0
// Alignment, ellipsis and line breaking on top of shaped text.
#include "scene/page.h"

#include <memory>

namespace scene {

namespace {

// Bytes of the UTF-8 character that starts at `at`.
std::size_t characterLength(std::string_view words, std::size_t at)
{
    std::size_t length = 1;
    while (at + length < words.size() && (static_cast<unsigned char>(words[at + length]) & 0xC0U) == 0x80U) ++length;
    return length;
}

}  // namespace

double Page::text(double x, double baseline, std::string_view words, const TextStyle& type, Color color, Align align,
                  Halo halo)
{
    if (words.empty()) return 0;
    ShapedText shaped = fonts_.shape(words, type);
    const double advance = shaped.widthPt;
    if (align == Align::Centre) x -= advance / 2;
    if (align == Align::Right) x -= advance;
    if (halo.widthPt <= 0) halo.color.a = 0;
    primitives_.emplace_back(Label{{x, baseline}, std::move(shaped), color, halo.color, halo.widthPt, 0});
    return advance;
}

double Page::fitted(double x, double baseline, double width, std::string_view words, const TextStyle& type, Color color,
                    Align align, Halo halo)
{
    if (this->width(words, type) <= width) return text(x, baseline, words, type, color, align, halo);
    std::string kept;
    const std::string dots = "…";
    for (std::size_t at = 0; at < words.size();) {
        const std::size_t next = at + characterLength(words, at);
        if (this->width(std::string(words.substr(0, next)) + dots, type) > width) break;
        kept = words.substr(0, next);
        at = next;
    }
    while (!kept.empty() && kept.back() == ' ') kept.pop_back();
    return text(x, baseline, kept + dots, type, color, align, halo);
}

std::vector<std::string> Page::lines(std::string_view words, double width, const TextStyle& type) const
{
    std::vector<std::string> out;
    std::string current;
    for (std::size_t at = 0; at < words.size();) {
        const std::size_t space = std::min(words.find(' ', at), words.size());
        const std::string word(words.substr(at, space - at));
        at = space + 1;
        if (word.empty()) continue;
        const std::string tried = current.empty() ? word : current + " " + word;
        if (current.empty() || this->width(tried, type) <= width) {
            current = tried;
        } else {
            out.push_back(std::move(current));
            current = word;
        }
    }
    if (!current.empty()) out.push_back(std::move(current));
    return out;
}

double Page::paragraph(double x, double baseline, double width, double leading, std::string_view words,
                       const TextStyle& type, Color color)
{
    const auto broken = lines(words, width, type);
    for (std::size_t i = 0; i < broken.size(); ++i)
        fitted(x, baseline + static_cast<double>(i) * leading, width, broken[i], type, color);
    return static_cast<double>(broken.size()) * leading;
}

void Page::box(const Rect& rect, double radius, Color fill, Color border, double borderPt, Dash dash)
{
    primitives_.emplace_back(Box{rect, radius, fill, border, borderPt, dash});
}

void Page::line(geo::Point from, geo::Point to, Color color, double widthPt, Dash dash)
{
    auto path = std::make_shared<geo::Path>();
    const geo::Point ends[] = {from, to};
    path->append(ends);
    primitives_.emplace_back(Stroke{std::move(path), color, widthPt, dash, false});
}

void Page::symbol(const Symbol& symbol)
{
    primitives_.emplace_back(Symbols{std::make_shared<const std::vector<Symbol>>(1, symbol)});
}

double Page::width(std::string_view words, const TextStyle& type) const { return fonts_.width(words, type); }

}  // namespace scene

// SPDX-License-Identifier: Apache-2.0
// Words and shapes of the Canvas: alignment, ellipsis, line breaking.
#include <imgui.h>

#include <limits>

#include "ui/canvas.h"
#include "ui/icons.h"

namespace ui {

namespace {

constexpr double kLeading = 1.16;  // of the height of a line, between the lines of a paragraph

ImU32 ink(scene::Color c) { return IM_COL32(c.r, c.g, c.b, c.a); }

// The longest beginning of `words` for which `fits` holds, never half a character.
template <class Fits>
std::string_view longest(std::string_view words, Fits fits)
{
    std::size_t kept = 0;
    for (std::size_t at = 1; at <= words.size(); ++at) {
        const bool whole = at == words.size() || (static_cast<unsigned char>(words[at]) & 0xC0U) != 0x80U;
        if (!whole) continue;
        if (!fits(words.substr(0, at))) break;
        kept = at;
    }
    return words.substr(0, kept);
}

}  // namespace

double Canvas::lineHeight(Type type) const { return skin_.line(type); }

double Canvas::width(std::string_view words, Type type) const
{
    const ImVec2 size = skin_.font(type)->CalcTextSizeA(px(lineHeight(type)), std::numeric_limits<float>::max(), 0,
                                                        words.data(), words.data() + words.size());
    return static_cast<double>(size.x) / skin_.unit;
}

void Canvas::text(const scene::Rect& rect, std::string_view words, Type type, scene::Color color, Align align)
{
    std::string cut;
    if (width(words, type) > rect.width) {
        const double room = rect.width - width("…", type);
        cut = std::string(longest(words, [&](std::string_view part) { return width(part, type) <= room; })) + "…";
        words = cut;
    }
    double x = rect.x;
    if (align == Align::Centre) x += (rect.width - width(words, type)) / 2;
    if (align == Align::Right) x += rect.width - width(words, type);
    const double y = rect.y - scrolled_ + (rect.height - lineHeight(type)) / 2;
    list().AddText(skin_.font(type), px(lineHeight(type)), {px(x), px(y)}, ink(color), words.data(),
                   words.data() + words.size());
}

std::vector<std::string> Canvas::lines(std::string_view words, Type type, double width) const
{
    std::vector<std::string> out;
    std::string current;
    for (std::size_t at = 0; at < words.size();) {
        const std::size_t space = std::min(words.find(' ', at), words.size());
        const std::string word(words.substr(at, space - at));
        at = space + 1;
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

double Canvas::height(std::string_view words, Type type, double width) const
{
    return static_cast<double>(lines(words, type, width).size()) * lineHeight(type) * kLeading;
}

double Canvas::paragraph(double x, double y, double width, std::string_view words, Type type, scene::Color color)
{
    const double leading = lineHeight(type) * kLeading;
    double at = y;
    for (const std::string& line : lines(words, type, width)) {
        text({x, at, width, leading}, line, type, color);
        at += leading;
    }
    return at - y;
}

void Canvas::box(const scene::Rect& r, double radius, scene::Color fill, scene::Color border)
{
    const ImVec2 from{px(r.x), px(r.y - scrolled_)}, to{px(r.right()), px(r.bottom() - scrolled_)};
    if (fill.a > 0) list().AddRectFilled(from, to, ink(fill), px(radius));
    if (border.a > 0) list().AddRect(from, to, ink(border), px(radius), 0, px(1));
}

void Canvas::line(geo::Point from, geo::Point to, scene::Color color, double widthPt)
{
    list().AddLine({px(from.x), px(from.y - scrolled_)}, {px(to.x), px(to.y - scrolled_)}, ink(color), px(widthPt));
}

void Canvas::circle(geo::Point centre, double radius, scene::Color fill, scene::Color border, double borderPt)
{
    const ImVec2 at{px(centre.x), px(centre.y - scrolled_)};
    if (fill.a > 0) list().AddCircleFilled(at, px(radius), ink(fill));
    if (border.a > 0) list().AddCircle(at, px(radius - borderPt / 2), ink(border), 0, px(borderPt));
}

void Canvas::icon(Icon icon, const scene::Rect& r, scene::Color color)
{
    drawIcon(list(), icon,
             {r.x * skin_.unit + r.width * skin_.unit / 2, (r.y - scrolled_) * skin_.unit + r.height * skin_.unit / 2},
             std::min(r.width, r.height) * skin_.unit, color);
}

}  // namespace ui

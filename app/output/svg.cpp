// SPDX-License-Identifier: Apache-2.0
// SVG 1.1 written directly, because cairo's turns letters into shapes: here text stays text.
#include <fmt/format.h>

#include <cmath>
#include <map>
#include <numbers>

#include "output/document.h"
#include "output/page_path.h"
#include "output/png.h"
#include "output/soft_frame.h"
#include "output/svg_text.h"
#include "scene/shade_colors.h"

namespace output {
namespace {

constexpr double kTolerancePt = 0.06;

class Writer {
public:
    Writer(const scene::Fonts& fonts, std::int32_t day) : fonts_(fonts), day_(day) {}

    void group(const scene::Group& group)
    {
        frame_ = group.frame;
        if (frame_) openClipped(frame_->page);
        if (group.clip) openClipped(*group.clip);
        for (const scene::Primitive& primitive : group.primitives)
            std::visit([&](const auto& p) { write(p); }, primitive);
        if (group.clip) body_ += "</g>\n";
        if (frame_) body_ += "</g>\n";
    }

    [[nodiscard]] std::string take() { return std::move(body_); }
    [[nodiscard]] const std::string& problem() const { return problem_; }

private:
    static std::string rectAttributes(const scene::Rect& r)
    {
        return fmt::format("x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\"", svgNumber(r.x), svgNumber(r.y),
                           svgNumber(r.width), svgNumber(r.height));
    }

    void openClipped(const scene::Rect& page)
    {
        const int id = nextId_++;
        body_ += fmt::format("<clipPath id=\"f{0}\"><rect {1}/></clipPath>\n<g clip-path=\"url(#f{0})\">\n", id,
                             rectAttributes(page));
    }

    static std::string pathData(const geo::Path& path, bool closed)
    {
        std::string data;
        for (std::size_t i = 0; i < path.parts(); ++i) {
            const auto part = path.part(i);
            const bool ring = closed || (part.size() > 2 && part.front() == part.back());
            geo::Point last;
            for (std::size_t k = 0; k + (ring && !closed ? 1 : 0) < part.size(); ++k) {
                // Relative to the rounded point before, so that rounding does not add up.
                const geo::Point p{svgRound(part[k].x), svgRound(part[k].y)};
                data += fmt::format("{}{} {}",
                                    k == 0   ? "M"
                                    : k == 1 ? "l"
                                             : " ",
                                    svgNumber(k == 0 ? p.x : p.x - last.x), svgNumber(k == 0 ? p.y : p.y - last.y));
                last = p;
            }
            if (ring) data += "z";
        }
        return data;
    }

    [[nodiscard]] geo::Point page(geo::Point p) const { return frame_ ? frame_->toPage(p) : p; }

    // Defines an area once, for filling and clipping; returns its number, or nothing where it does not show.
    std::optional<int> define(const geo::Area& area)
    {
        const geo::Path path = pagePath(area.outline, frame_, Parts::Areas, 0, kTolerancePt);
        if (path.empty()) return std::nullopt;
        const int id = nextId_++;
        body_ += fmt::format("<defs><path id=\"a{}\" fill-rule=\"evenodd\" clip-rule=\"evenodd\" d=\"{}\"/></defs>\n",
                             id, pathData(path, true));
        return id;
    }

    // The relief as a picture on the page, defined once per frame.
    int define(const scene::Shade& shade)
    {
        const scene::Rect rect = scene::shadeRect(shade, *frame_);
        const auto [entry, isNew] = shades_.try_emplace({shade, rect.x, rect.y, rect.width}, nextId_);
        if (!isNew) return entry->second;
        ++nextId_;
        const auto colors = scene::shadeColors(shade);
        std::vector<std::uint8_t> rgba;
        rgba.reserve(shade.relief->pixels.size() * 4);
        for (const std::uint8_t grey : shade.relief->pixels) {
            const scene::Color c = colors[grey];
            rgba.insert(rgba.end(), {c.r, c.g, c.b, c.a});
        }
        const auto png = encodePngRgba(shade.relief->width, shade.relief->height, rgba);
        if (!png) problem_ = png.error().text();
        body_ += fmt::format(
            "<defs><image id=\"s{}\" {} preserveAspectRatio=\"none\" "
            "xlink:href=\"data:image/png;base64,{}\"/></defs>\n",
            entry->second, rectAttributes(rect), png ? base64(*png) : std::string());
        return entry->second;
    }

    void write(const scene::Fill& fill)
    {
        if (!fill.area || fill.color.a == 0) return;
        if (!fill.shade || !frame_) {
            const geo::Path path = pagePath(fill.area->outline, frame_, Parts::Areas, 0, kTolerancePt);
            if (!path.empty())
                body_ += fmt::format("<path fill-rule=\"evenodd\"{} d=\"{}\"/>\n", svgPaint("fill", fill.color),
                                     pathData(path, true));
            return;
        }
        const auto area = define(*fill.area);
        if (!area) return;
        const int shade = define(*fill.shade);
        body_ += fmt::format(
            "<use xlink:href=\"#a{0}\"{1}/><clipPath id=\"c{0}\"><use xlink:href=\"#a{0}\"/></clipPath>"
            "<g clip-path=\"url(#c{0})\" opacity=\"{2}\"><use xlink:href=\"#s{3}\"/></g>\n",
            *area, svgPaint("fill", fill.color), svgNumber(fill.color.a / 255.0), shade);
    }

    void write(const scene::Hatch& hatch)
    {
        if (!hatch.area || hatch.color.a == 0 || hatch.spacingPt <= 0) return;
        const geo::Path path = pagePath(hatch.area->outline, frame_, Parts::Areas, 0, kTolerancePt);
        if (path.empty()) return;
        // Upright lines in a plane turned by 45 degrees: x is then (x + y) / sqrt 2 of the page.
        const int id = nextId_++;
        body_ += fmt::format(
            "<pattern id=\"h{0}\" patternUnits=\"userSpaceOnUse\" width=\"{1}\" height=\"{1}\" "
            "patternTransform=\"rotate(45) translate({6} 0)\"><rect x=\"{2}\" width=\"{3}\" "
            "height=\"{1}\"{4}/></pattern>\n"
            "<path fill-rule=\"evenodd\" fill=\"url(#h{0})\" d=\"{5}\"/>\n",
            id, svgNumber(hatch.spacingPt), svgNumber((hatch.spacingPt - hatch.widthPt) / 2), svgNumber(hatch.widthPt),
            svgPaint("fill", hatch.color), pathData(path, true), svgNumber(hatch.phasePt(page(hatch.anchor))));
    }

    static std::string dashAttributes(double on, double off, double offset = 0)
    {
        if (off <= 0) return {};
        return fmt::format(" stroke-dasharray=\"{} {}\"{}", svgNumber(on), svgNumber(off),
                           offset > 0 ? fmt::format(" stroke-dashoffset=\"{}\"", svgNumber(offset)) : "");
    }

    void write(const scene::Stroke& stroke)
    {
        if (!stroke.lines || stroke.color.a == 0 || stroke.widthPt <= 0) return;
        const geo::Path path = pagePath(*stroke.lines, frame_, stroke.closed ? Parts::Rings : Parts::Lines,
                                        stroke.widthPt, kTolerancePt, !stroke.dash.solid());
        if (path.empty()) return;
        body_ += fmt::format(
            "<path fill=\"none\" stroke-linecap=\"round\" stroke-linejoin=\"round\" "
            "stroke-width=\"{}\"{}{} d=\"{}\"/>\n",
            svgNumber(stroke.widthPt), svgPaint("stroke", stroke.color),
            dashAttributes(stroke.dash.onPt, stroke.dash.offPt), pathData(path, stroke.closed && !frame_));
    }

    void write(const scene::Box& box)
    {
        const bool bordered = box.border.a != 0 && box.borderPt > 0;
        const scene::Rect r = box.rect.padded(bordered ? -box.borderPt / 2 : 0);
        const double radius = std::max(0.0, box.radiusPt - (bordered ? box.borderPt / 2 : 0));
        body_ += fmt::format("<rect {} rx=\"{}\"{}", rectAttributes(r), svgNumber(radius), svgPaint("fill", box.fill));
        if (bordered) {
            body_ += fmt::format(" stroke-width=\"{}\"{}{}{}", svgNumber(box.borderPt), svgPaint("stroke", box.border),
                                 dashAttributes(box.dash.onPt, box.dash.offPt),
                                 !box.dash.solid() && box.dash.onPt <= 0 ? " stroke-linecap=\"round\"" : "");
        }
        body_ += "/>\n";
    }

    void writeOutline(const scene::Symbol& symbol, geo::Point at, double inset, const std::string& attributes)
    {
        const scene::RegularPolygon polygon = scene::polygonOf(symbol.shape);
        const double size = std::max(scene::apothem(polygon, symbol.radiusPt) - inset, 0.01);
        std::string data;
        if (polygon.corners == 0) {  // from the top, clockwise
            data = fmt::format("M{0} {1}a{2} {2} 0 1 1 0 {3}a{2} {2} 0 1 1 0 {4}z", svgNumber(at.x),
                               svgNumber(at.y - size), svgNumber(size), svgNumber(2 * size), svgNumber(-2 * size));
        } else {
            const auto points = scene::corners(polygon, at, size);
            data = pathData({points, {static_cast<std::uint32_t>(points.size())}}, true);
        }
        body_ += fmt::format("<path{} d=\"{}\"/>\n", attributes, data);
    }

    void write(const scene::Symbols& symbols)
    {
        if (!symbols.symbols) return;
        for (const scene::Symbol& symbol : *symbols.symbols) {
            if (day_ < symbol.firstDay || day_ > symbol.lastDay) continue;
            const geo::Point at = page(symbol.at);
            const bool framed = symbol.frame != scene::SymbolFrame::None && symbol.framePt > 0;
            if (symbol.fill.a != 0)
                writeOutline(symbol, at, framed ? symbol.framePt / 2 : 0, svgPaint("fill", symbol.fill));
            if (!framed) continue;
            const scene::FrameDash dash = scene::frameDash(symbol);
            const bool dotted = symbol.frame == scene::SymbolFrame::Dotted;
            for (const FrameStroke& stroke : frameStrokes(symbol)) {
                const scene::Color color = symbol.frameColor.withAlpha(symbol.frameColor.a / 255.0 * stroke.opacity);
                writeOutline(symbol, at, stroke.insetPt,
                             fmt::format(" fill=\"none\" stroke-width=\"{}\"{}{}{}", svgNumber(stroke.widthPt),
                                         svgPaint("stroke", color),
                                         dashAttributes(dash.onPt, dash.periodPt - dash.onPt, dash.onPt / 2),
                                         dotted ? " stroke-linecap=\"round\"" : ""));
            }
        }
    }

    void write(const scene::Label& label)
    {
        body_ += svgText(label, page(label.origin), fonts_.file(static_cast<scene::FontId>(label.text.style.face)));
    }

    using ShadeKey = std::tuple<scene::Shade, double, double, double>;

    const scene::Fonts& fonts_;
    std::int32_t day_;
    std::optional<scene::MapFrame> frame_;
    std::map<ShadeKey, int> shades_;
    int nextId_ = 1;
    std::string body_, problem_;
};

}  // namespace

geo::Result<std::string> renderSvg(const scene::Scene& scene, const scene::Fonts& fonts, const DocumentInfo& info)
{
    Writer writer(fonts, scene.day);
    for (const scene::Group& group : scene.groups) writer.group(group);
    if (!writer.problem().empty()) return geo::fail(geo::ErrorCode::Invalid, writer.problem(), "SVG");
    std::string ground;
    if (scene.background.a > 0)
        ground = fmt::format("<rect width=\"{}\" height=\"{}\"{}/>\n", svgNumber(scene.widthPt),
                             svgNumber(scene.heightPt), svgPaint("fill", scene.background));
    return fmt::format(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" version=\"1.1\" "
        "width=\"{0}pt\" height=\"{1}pt\" viewBox=\"0 0 {0} {1}\">\n<title>{2}</title>\n<desc>{3}</desc>\n{4}"
        "{5}{6}</svg>\n",
        svgNumber(scene.widthPt), svgNumber(scene.heightPt), escapedXml(scene.title), escapedXml(scene.description),
        svgMetadata(scene.title, info), ground, writer.take());
}

}  // namespace output

// SPDX-License-Identifier: Apache-2.0
// One visit per primitive, in drawing order.
#include "output/cairo_canvas.h"

#include <cairo.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <memory>

#include "output/cairo_shapes.h"
#include "output/page_path.h"
#include "output/text_runs.h"
#include "scene/shade_colors.h"

namespace output {
namespace {

using Surface = std::unique_ptr<cairo_surface_t, decltype([](cairo_surface_t* s) { cairo_surface_destroy(s); })>;
using Pattern = std::unique_ptr<cairo_pattern_t, decltype([](cairo_pattern_t* p) { cairo_pattern_destroy(p); })>;

class Saved {
public:
    explicit Saved(cairo_t* cairo) : cairo_(cairo) { cairo_save(cairo); }
    ~Saved() { cairo_restore(cairo_); }
    Saved(const Saved&) = delete;
    Saved& operator=(const Saved&) = delete;

private:
    cairo_t* cairo_;
};

// The opacity of a relief's shadow or of its light. Two such masks take half the room in a document that one
// picture of both colours takes.
Surface shadeMask(const scene::Shade& shade, bool shadow)
{
    const geo::Raster& relief = *shade.relief;
    std::array<unsigned char, 256> opacity{};
    const auto colors = scene::shadeColors(shade);
    for (std::size_t grey = 0; grey < colors.size(); ++grey)
        opacity[grey] = (grey < shade.neutral) == shadow ? colors[grey].a : 0;
    Surface surface(cairo_image_surface_create(CAIRO_FORMAT_A8, relief.width, relief.height));
    cairo_surface_flush(surface.get());
    unsigned char* const data = cairo_image_surface_get_data(surface.get());
    const auto stride = static_cast<std::size_t>(cairo_image_surface_get_stride(surface.get()));
    const auto width = static_cast<std::size_t>(relief.width), height = static_cast<std::size_t>(relief.height);
    for (std::size_t y = 0; y < height; ++y)
        for (std::size_t x = 0; x < width; ++x) data[y * stride + x] = opacity[relief.pixels[y * width + x]];
    cairo_surface_mark_dirty(surface.get());
    return surface;
}

class Canvas {
public:
    Canvas(cairo_t* cairo, CairoFonts& fonts, double pixelsPerPoint, std::int32_t day)
        : cairo_(cairo), fonts_(fonts), pixelsPerPoint_(pixelsPerPoint), day_(day)
    {
        cairo_set_line_join(cairo, CAIRO_LINE_JOIN_ROUND);
        cairo_set_line_cap(cairo, CAIRO_LINE_CAP_ROUND);
        cairo_set_fill_rule(cairo, CAIRO_FILL_RULE_EVEN_ODD);
        cairo_set_tolerance(cairo, 0.05);
    }

    void group(const scene::Group& group)
    {
        const Saved saved(cairo_);
        frame_ = group.frame;
        if (frame_) clip(frame_->page);
        if (group.clip) clip(*group.clip);
        for (const scene::Primitive& primitive : group.primitives)
            std::visit([&](const auto& p) { draw(p); }, primitive);
    }

private:
    [[nodiscard]] bool vector() const { return pixelsPerPoint_ == 0; }
    [[nodiscard]] double tolerancePt() const { return vector() ? 0.06 : 0.1 / pixelsPerPoint_; }
    [[nodiscard]] geo::Point page(geo::Point p) const { return frame_ ? frame_->toPage(p) : p; }

    [[nodiscard]] scene::Rect wholePixels(const scene::Rect& r) const
    {
        if (vector()) return r;
        const auto round = [&](double v) { return std::round(v * pixelsPerPoint_) / pixelsPerPoint_; };
        return {round(r.x), round(r.y), round(r.right()) - round(r.x), round(r.bottom()) - round(r.y)};
    }

    void clip(const scene::Rect& page)
    {
        const scene::Rect r = wholePixels(page);
        cairo_rectangle(cairo_, r.x, r.y, r.width, r.height);
        cairo_clip(cairo_);
    }

    void trace(const geo::Path& path, bool closed)
    {
        cairo_new_path(cairo_);
        for (std::size_t i = 0; i < path.parts(); ++i) {
            const auto part = path.part(i);
            cairo_move_to(cairo_, part[0].x, part[0].y);
            for (const geo::Point& p : part.subspan(1)) cairo_line_to(cairo_, p.x, p.y);
            if (closed || (part.size() > 2 && part.front() == part.back())) cairo_close_path(cairo_);
        }
    }

    void traceArea(const geo::Area& area)
    {
        trace(pagePath(area.outline, frame_, Parts::Areas, 0, tolerancePt()), true);
        cairo_set_antialias(cairo_, vector() ? CAIRO_ANTIALIAS_DEFAULT : CAIRO_ANTIALIAS_NONE);
    }

    void draw(const scene::Fill& fill)
    {
        if (!fill.area || fill.color.a == 0) return;
        const Saved saved(cairo_);
        traceArea(*fill.area);
        setColor(cairo_, fill.color);
        if (!fill.shade || !frame_) {
            cairo_fill(cairo_);
            return;
        }
        cairo_fill_preserve(cairo_);
        cairo_clip(cairo_);
        const scene::Rect rect = scene::shadeRect(*fill.shade, *frame_);
        cairo_translate(cairo_, rect.x, rect.y);
        cairo_scale(cairo_, rect.width / fill.shade->relief->width, rect.height / fill.shade->relief->height);
        for (const bool shadow : {true, false}) {
            Surface& mask = shades_[{*fill.shade, shadow}];
            if (!mask) mask = shadeMask(*fill.shade, shadow);
            const Pattern pattern(cairo_pattern_create_for_surface(mask.get()));
            cairo_pattern_set_extend(pattern.get(), CAIRO_EXTEND_PAD);
            cairo_pattern_set_filter(pattern.get(), CAIRO_FILTER_BILINEAR);
            scene::Color color = shadow ? fill.shade->shadow : fill.shade->light;
            color.a = fill.color.a;
            setColor(cairo_, color);
            cairo_mask(cairo_, pattern.get());
        }
    }

    void draw(const scene::Hatch& hatch)
    {
        if (!hatch.area || hatch.color.a == 0 || hatch.spacingPt <= 0) return;
        const Saved saved(cairo_);
        traceArea(*hatch.area);
        cairo_clip(cairo_);
        cairo_set_antialias(cairo_, CAIRO_ANTIALIAS_DEFAULT);
        double x0 = 0, y0 = 0, x1 = 0, y1 = 0;
        cairo_clip_extents(cairo_, &x0, &y0, &x1, &y1);
        // Lines where (x + y) / sqrt 2 is half a spacing past a whole number of them, from the anchor on.
        const double step = hatch.spacingPt * std::sqrt(2.0),
                     moved = hatch.phasePt(page(hatch.anchor)) * std::sqrt(2.0);
        for (double sum = (std::floor((x0 + y0 - moved) / step) - 0.5) * step + moved; sum < x1 + y1 + step;
             sum += step) {
            cairo_move_to(cairo_, sum - y0, y0);
            cairo_line_to(cairo_, sum - y1, y1);
        }
        cairo_set_line_width(cairo_, hatch.widthPt);
        setColor(cairo_, hatch.color);
        cairo_stroke(cairo_);
    }

    void draw(const scene::Stroke& stroke)
    {
        if (!stroke.lines || stroke.color.a == 0 || stroke.widthPt <= 0) return;
        const bool dashed = !stroke.dash.solid();
        const geo::Path path = pagePath(*stroke.lines, frame_, stroke.closed ? Parts::Rings : Parts::Lines,
                                        stroke.widthPt, tolerancePt(), dashed);
        trace(path, stroke.closed && !frame_);
        const double dashes[] = {stroke.dash.onPt, stroke.dash.offPt};
        cairo_set_dash(cairo_, dashes, dashed ? 2 : 0, 0);
        cairo_set_line_width(cairo_, stroke.widthPt);
        setColor(cairo_, stroke.color);
        cairo_stroke(cairo_);
        cairo_set_dash(cairo_, nullptr, 0, 0);
    }

    void draw(const scene::Box& box) { drawBox(cairo_, box); }

    void draw(const scene::Symbols& symbols)
    {
        if (!symbols.symbols) return;
        for (const scene::Symbol& symbol : *symbols.symbols) {
            if (day_ >= symbol.firstDay && day_ <= symbol.lastDay) drawSymbol(cairo_, symbol, page(symbol.at));
        }
    }

    void draw(const scene::Label& label)
    {
        const Saved saved(cairo_);
        const geo::Point at = page(label.origin);
        cairo_translate(cairo_, at.x, at.y);
        cairo_rotate(cairo_, label.angle);
        cairo_set_font_size(cairo_, label.text.style.sizePt);
        const std::vector<GlyphRun> runs = glyphRuns(label.text);
        if (label.halo.a != 0 && label.haloPt > 0) {
            cairo_new_path(cairo_);
            for (const GlyphRun& run : runs) tracePath(run, label.text);
            // The letters cover the inner half of the stroke.
            setColor(cairo_, label.halo);
            cairo_set_line_width(cairo_, 2 * label.haloPt);
            cairo_stroke(cairo_);
        }
        setColor(cairo_, label.color);
        for (const GlyphRun& run : runs) showRun(run, label.text);
    }

    [[nodiscard]] bool useFont(scene::FontId font)
    {
        cairo_font_face_t* const face = fonts_.face(font);
        if (face != nullptr) cairo_set_font_face(cairo_, face);
        return face != nullptr;
    }

    static std::vector<cairo_glyph_t> glyphsOf(const GlyphRun& run, const scene::ShapedText& text)
    {
        std::vector<cairo_glyph_t> glyphs;
        for (std::size_t i = run.firstGlyph; i < run.firstGlyph + run.glyphs; ++i)
            glyphs.push_back({text.glyphs[i].id, text.glyphs[i].xPt, text.glyphs[i].yPt});
        return glyphs;
    }

    // Draws a cluster with its pen at the origin and its letters upright: what stands along a curve.
    void turned(const scene::Glyph& pen, const auto& draw)
    {
        const Saved saved(cairo_);
        cairo_translate(cairo_, pen.xPt, pen.yPt);
        cairo_rotate(cairo_, pen.angle);
        draw();
    }

    // The glyphs of a cluster about the first one's pen.
    static std::vector<cairo_glyph_t> clusterGlyphs(const scene::ShapedText& text, std::size_t first, std::size_t count)
    {
        std::vector<cairo_glyph_t> glyphs;
        const scene::Glyph& pen = text.glyphs[first];
        const double c = std::cos(pen.angle), s = std::sin(pen.angle);
        for (std::size_t i = first; i < first + count; ++i) {
            const double x = text.glyphs[i].xPt - pen.xPt, y = text.glyphs[i].yPt - pen.yPt;
            glyphs.push_back({text.glyphs[i].id, x * c + y * s, y * c - x * s});
        }
        return glyphs;
    }

    void tracePath(const GlyphRun& run, const scene::ShapedText& text)
    {
        if (!useFont(run.font)) return;
        if (!alongCurve(text)) {
            const auto glyphs = glyphsOf(run, text);
            cairo_glyph_path(cairo_, glyphs.data(), static_cast<int>(glyphs.size()));
            return;
        }
        std::size_t first = run.firstGlyph;
        for (const GlyphCluster& c : run.clusters) {
            const auto glyphs = clusterGlyphs(text, first, c.glyphs);
            turned(text.glyphs[first],
                   [&] { cairo_glyph_path(cairo_, glyphs.data(), static_cast<int>(glyphs.size())); });
            first += c.glyphs;
        }
    }

    void showRun(const GlyphRun& run, const scene::ShapedText& text)
    {
        if (!useFont(run.font)) return;
        if (alongCurve(text)) {
            std::size_t first = run.firstGlyph;
            for (const GlyphCluster& c : run.clusters) {
                const auto glyphs = clusterGlyphs(text, first, c.glyphs);
                const int bytes = static_cast<int>(c.end - c.begin), count = static_cast<int>(c.glyphs);
                const cairo_text_cluster_t cluster{bytes, count};
                turned(text.glyphs[first], [&] {
                    cairo_show_text_glyphs(cairo_, text.utf8.data() + c.begin, bytes, glyphs.data(), count, &cluster, 1,
                                           cairo_text_cluster_flags_t{});
                });
                first += c.glyphs;
            }
            return;
        }
        const auto glyphs = glyphsOf(run, text);
        std::vector<cairo_text_cluster_t> clusters;
        for (const GlyphCluster& c : run.clusters)
            clusters.push_back({static_cast<int>(c.end - c.begin), static_cast<int>(c.glyphs)});
        cairo_show_text_glyphs(cairo_, text.utf8.data() + run.begin, static_cast<int>(run.end - run.begin),
                               glyphs.data(), static_cast<int>(glyphs.size()), clusters.data(),
                               static_cast<int>(clusters.size()),
                               run.backward ? CAIRO_TEXT_CLUSTER_FLAG_BACKWARD : cairo_text_cluster_flags_t{});
    }

    cairo_t* cairo_;
    CairoFonts& fonts_;
    double pixelsPerPoint_;
    std::int32_t day_;
    std::optional<scene::MapFrame> frame_;
    std::map<std::pair<scene::Shade, bool>, Surface> shades_;  // kept, so that a document stores each once
};

}  // namespace

void drawScene(cairo_t* cairo, const scene::Scene& scene, CairoFonts& fonts, double pixelsPerPoint)
{
    setColor(cairo, scene.background);
    if (scene.background.a > 0) cairo_paint(cairo);
    Canvas canvas(cairo, fonts, pixelsPerPoint, scene.day);
    for (const scene::Group& group : scene.groups) canvas.group(group);
}

}  // namespace output

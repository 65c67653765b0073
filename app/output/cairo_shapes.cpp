// SPDX-License-Identifier: Apache-2.0
// Paths of boxes and symbols; the shapes themselves are the scene's.
#include "output/cairo_shapes.h"

#include <cairo.h>

#include <algorithm>
#include <numbers>

#include "output/soft_frame.h"

namespace output {
namespace {

constexpr double kPi = std::numbers::pi;

// Clockwise from the left end of the top side, so that dashes begin there.
void roundedRect(cairo_t* cairo, const scene::Rect& r, double radius)
{
    cairo_new_path(cairo);
    cairo_move_to(cairo, r.x + radius, r.y);
    cairo_line_to(cairo, r.right() - radius, r.y);
    if (radius > 0) cairo_arc(cairo, r.right() - radius, r.y + radius, radius, -kPi / 2, 0);
    cairo_line_to(cairo, r.right(), r.bottom() - radius);
    if (radius > 0) cairo_arc(cairo, r.right() - radius, r.bottom() - radius, radius, 0, kPi / 2);
    cairo_line_to(cairo, r.x + radius, r.bottom());
    if (radius > 0) cairo_arc(cairo, r.x + radius, r.bottom() - radius, radius, kPi / 2, kPi);
    cairo_line_to(cairo, r.x, r.y + radius);
    if (radius > 0) cairo_arc(cairo, r.x + radius, r.y + radius, radius, kPi, 3 * kPi / 2);
    cairo_close_path(cairo);
}

// The symbol's outline moved inwards, clockwise from its first corner.
void symbolPath(cairo_t* cairo, const scene::Symbol& symbol, geo::Point at, double inset)
{
    const scene::RegularPolygon polygon = scene::polygonOf(symbol.shape);
    const double size = std::max(scene::apothem(polygon, symbol.radiusPt) - inset, 0.01);
    cairo_new_path(cairo);
    if (polygon.corners == 0) {
        cairo_arc(cairo, at.x, at.y, size, -kPi / 2, 3 * kPi / 2);
    } else {
        for (const geo::Point& p : scene::corners(polygon, at, size)) cairo_line_to(cairo, p.x, p.y);
    }
    cairo_close_path(cairo);
}

}  // namespace

void setColor(cairo_t* cairo, scene::Color c)
{
    cairo_set_source_rgba(cairo, c.r / 255.0, c.g / 255.0, c.b / 255.0, c.a / 255.0);
}

void drawBox(cairo_t* cairo, const scene::Box& box)
{
    const bool bordered = box.border.a != 0 && box.borderPt > 0;
    const double inset = bordered ? box.borderPt / 2 : 0;
    roundedRect(cairo, box.rect.padded(-inset), std::max(0.0, box.radiusPt - inset));
    if (box.fill.a != 0) {
        setColor(cairo, box.fill);
        cairo_fill_preserve(cairo);
    }
    if (bordered) {
        const double dashes[] = {box.dash.onPt, box.dash.offPt};
        cairo_save(cairo);
        cairo_set_dash(cairo, dashes, box.dash.solid() ? 0 : 2, 0);
        cairo_set_line_cap(cairo, box.dash.onPt > 0 ? CAIRO_LINE_CAP_BUTT : CAIRO_LINE_CAP_ROUND);
        cairo_set_line_join(cairo, CAIRO_LINE_JOIN_MITER);
        cairo_set_line_width(cairo, box.borderPt);
        setColor(cairo, box.border);
        cairo_stroke(cairo);
        cairo_restore(cairo);
    }
    cairo_new_path(cairo);
}

void drawSymbol(cairo_t* cairo, const scene::Symbol& symbol, geo::Point onPage)
{
    const bool framed = symbol.frame != scene::SymbolFrame::None && symbol.framePt > 0;
    if (symbol.fill.a != 0) {
        symbolPath(cairo, symbol, onPage, framed ? symbol.framePt / 2 : 0);
        setColor(cairo, symbol.fill);
        cairo_fill(cairo);
    }
    if (!framed) return;
    cairo_save(cairo);
    const scene::FrameDash dash = scene::frameDash(symbol);
    const double dashes[] = {dash.onPt, dash.periodPt - dash.onPt};
    const bool dotted = symbol.frame == scene::SymbolFrame::Dotted;
    cairo_set_line_cap(cairo, dotted ? CAIRO_LINE_CAP_ROUND : CAIRO_LINE_CAP_BUTT);
    cairo_set_line_join(cairo, CAIRO_LINE_JOIN_MITER);
    for (const FrameStroke& stroke : frameStrokes(symbol)) {
        symbolPath(cairo, symbol, onPage, stroke.insetPt);
        cairo_set_dash(cairo, dashes, dash.periodPt > 0 ? 2 : 0, dash.onPt / 2);
        cairo_set_line_width(cairo, stroke.widthPt);
        setColor(cairo, symbol.frameColor.withAlpha(symbol.frameColor.a / 255.0 * stroke.opacity));
        cairo_stroke(cairo);
    }
    cairo_restore(cairo);
}

}  // namespace output

// SPDX-License-Identifier: Apache-2.0
// A row per layer, all of its width a button; below them how the window moves, and the projections.
#include "ui/layers_panel.h"

#include <algorithm>

#include "model/words.h"
#include "ui/switch_row.h"

namespace ui {

namespace {

constexpr double kRowPt = 26, kWidthPt = 210, kPadPt = 6, kDividerPt = 9, kFieldPt = 28;

}  // namespace

void drawLayers(Canvas& canvas, Controls& controls, const scene::Rect& below)
{
    const double x = std::min(below.x, canvas.page().width - 28 - kWidthPt), y = below.bottom() + 8;
    const auto offered = geo::namedProjections();
    const auto layers = model::words<model::MapLayer>();
    const double said = controls.projectionProblem.empty()
                            ? 0
                            : canvas.height(controls.projectionProblem, Type::Small, kWidthPt - 2 * kPadPt - 16) + 6;
    const double height = kRowPt * static_cast<double>(layers.size() + 1 + offered.size()) + 2 * kDividerPt +
                          2 * kPadPt + kFieldPt + 6 + said;
    canvas.beginPanel("layers-panel", {x, y, kWidthPt, height}, Canvas::Backdrop::Card);
    double top = y + kPadPt;
    const auto row = [&](const std::string& id, std::string_view name, bool on) {
        const scene::Rect rect{x + kPadPt, top, kWidthPt - 2 * kPadPt, kRowPt};
        const bool pressed = switchRow(canvas, id, rect, name, on);
        top += kRowPt;
        return pressed;
    };
    const auto divide = [&] {
        const double middle = top + kDividerPt / 2;
        canvas.line({x + kPadPt + 8, middle}, {x + kWidthPt - kPadPt - 8, middle}, canvas.colors().cardBorder, 0.8);
        top += kDividerPt;
    };
    model::Session& session = controls.session;
    for (const auto& layer : layers) {
        const std::string id = "layer-" + std::string(layer.code);
        if (row(id, model::label(layer.value, session.language()), session.layerShown(layer.value)))
            session.toggleLayer(layer.value);
    }
    divide();
    if (row("reduce-motion", controls.say({"Minder beweging", "Reduce motion"}), session.motionReduced()))
        session.reduceMotion(!session.motionReduced());
    divide();
    const auto show = [&](const std::string& idOrDefinition) {
        auto projection = geo::projectionNamed(idOrDefinition);
        controls.projectionProblem = projection ? std::string() : projection.error().message;
        if (projection) controls.map.change(std::move(*projection));
    };
    const auto& next = controls.map.next();
    const std::string shown = (next ? next : controls.map.projection())->definition();
    for (const geo::NamedProjection& named : offered) {
        const scene::Rect rect{x + kPadPt, top, kWidthPt - 2 * kPadPt, kRowPt};
        const bool on = shown == named.definition;
        if (canvas.button(("crs-" + std::string(named.id)).c_str(), rect, {}, Icon::None, {}, {}))
            show(std::string(named.id));
        const std::string_view name = session.language() == model::Language::Dutch ? named.nameNl : named.nameEn;
        canvas.text({rect.x + 8, rect.y, rect.width - 44, kRowPt}, name, Type::Body, canvas.colors().text);
        const scene::Colors& c = canvas.colors();
        canvas.circle({rect.right() - 19, top + kRowPt / 2}, 6, on ? c.accent : c.card.withAlpha(0),
                      on ? c.accent : c.faint, 1);
        if (on) canvas.circle({rect.right() - 19, top + kRowPt / 2}, 2.4, c.inkOnAccent, {0, 0, 0, 0}, 0);
        top += kRowPt;
    }
    const scene::Rect line{x + kPadPt + 8, top + 4, kWidthPt - 2 * kPadPt - 16, kFieldPt};
    if (canvas.field("crs", line, controls.projectionWords, controls.say({"EPSG:28992 of PROJ", "EPSG:3035 or PROJ"}),
                     false) == Canvas::Typed::Entered)
        show(controls.projectionWords);
    if (said > 0)
        canvas.paragraph(line.x, line.bottom() + 4, line.width, controls.projectionProblem, Type::Small,
                         canvas.colors().accentText);
    canvas.endPanel();
}

}  // namespace ui

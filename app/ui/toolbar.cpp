// SPDX-License-Identifier: Apache-2.0
// One row where the page is wide enough to leave the title free, else the theatres stand below the switches.
#include "ui/toolbar.h"

#include <fmt/format.h>

#include "ui/actions.h"
#include "ui/editor.h"

namespace ui {

namespace {

constexpr double kMarginPt = 28, kTopPt = 14, kHeightPt = 28, kSquarePt = 27, kLanguagePt = 26, kPadPt = 5;
constexpr double kOneRowPt = 1280;  // page width from which title and one row fit side by side

bool oneRow(double pageWidthPt) { return pageWidthPt >= kOneRowPt; }

double switchesWidth(const Controls& controls)
{
    const int squares = 6 + (controls.diagnostics.empty() ? 0 : 1) + (controls.editor ? 1 : 0);
    return squares * kSquarePt + 2 * kLanguagePt + 2 * kPadPt;
}

// What stands before " en ", " and " or " · ": a button needs the short name.
std::string shortName(const std::string& name)
{
    for (const char* joint : {" en de ", " and the ", " · "})
        if (const std::size_t at = name.find(joint); at != std::string::npos) return name.substr(0, at);
    return name;
}

double theatresWidth(const Canvas& canvas, const Controls& controls)
{
    double sum = 2;
    for (const model::NamedView& view : controls.session.dataset().views)
        sum += canvas.width(shortName(controls.say(view.name)), Type::Body) + 2 * kPadPt;
    return sum;
}

void drawTheatres(Canvas& canvas, Controls& controls, double right, double y)
{
    const double width = theatresWidth(canvas, controls);
    double x = right - width;
    canvas.beginPanel("theatres", {x, y, width, kHeightPt}, Canvas::Backdrop::Card);
    std::size_t number = 0;
    ++x;
    for (const model::NamedView& view : controls.session.dataset().views) {
        const std::string name = shortName(controls.say(view.name));
        const double w = canvas.width(name, Type::Body) + 2 * kPadPt;
        const std::string tip = fmt::format("{} · {}", controls.say(view.name), number++);
        if (canvas.button(("view-" + view.id).c_str(), {x, y + 1, w, kHeightPt - 2}, name, Icon::None,
                          {.on = controls.session.view().name == view.id}, tip))
            static_cast<void>(controls.session.flyTo(view.id));
        x += w;
    }
    canvas.endPanel();
}

}  // namespace

double toolbarHeight(double pageWidthPt) { return kTopPt + kHeightPt + (oneRow(pageWidthPt) ? 0 : kHeightPt + kPadPt); }

scene::Rect drawToolbar(Canvas& canvas, Controls& controls)
{
    const model::Language language = controls.session.language();
    const double right = canvas.page().width - kMarginPt;
    const double width = switchesWidth(controls);
    double x = right - width;
    const bool beside = oneRow(canvas.page().width);
    drawTheatres(canvas, controls, beside ? x - kPadPt : right, beside ? kTopPt : kTopPt + kHeightPt + kPadPt);

    canvas.beginPanel("switches", {x, kTopPt, width, kHeightPt}, Canvas::Backdrop::Card);
    const double y = kTopPt + 1, h = kHeightPt - 2;
    ++x;
    if (!controls.diagnostics.empty()) {
        if (canvas.button("diagnostics", {x, y, kSquarePt, h}, {}, Icon::Warning, {.on = controls.diagnosticsOpen},
                          tipFor("diagnostics", language)))
            runAction("diagnostics", controls);
        x += kSquarePt;
    }
    if (canvas.button("filter", {x, y, kSquarePt, h}, {}, Icon::Filter,
                      {.on = controls.filterOpen || controls.session.filter().restricts()}, tipFor("filter", language)))
        runAction("filter", controls);
    x += kSquarePt;
    if (canvas.button("ledger", {x, y, kSquarePt, h}, {}, Icon::Table, {.on = controls.ledgerOpen},
                      tipFor("ledger", language)))
        runAction("ledger", controls);
    x += kSquarePt;
    if (controls.editor) {
        if (canvas.button("editor", {x, y, kSquarePt, h}, {}, Icon::Steps, {.on = controls.editor->panelOpen},
                          tipFor("editor", language)))
            runAction("editor", controls);
        x += kSquarePt;
    }
    const scene::Rect layers{x, y, kSquarePt, h};
    if (canvas.button("layers", layers, {}, Icon::Layers, {.on = controls.layersOpen}, tipFor("layers", language)))
        runAction("layers", controls);
    x += kSquarePt;
    if (canvas.button("export", {x, y, kSquarePt, h}, {}, Icon::Export, {.on = controls.exportOpen},
                      tipFor("export", language)))
        runAction("export", controls);
    x += kSquarePt;
    if (canvas.button("theme", {x, y, kSquarePt, h}, {}, Icon::Theme, {}, tipFor("theme", language)))
        runAction("theme", controls);
    x += kSquarePt + kPadPt;
    for (const model::Language one : {model::Language::Dutch, model::Language::English}) {
        const bool nl = one == model::Language::Dutch;
        if (canvas.button(nl ? "language-nl" : "language-en", {x, y, kLanguagePt, h}, nl ? "NL" : "EN", Icon::None,
                          {.on = language == one}, tipFor("language", language)))
            controls.session.setLanguage(one);
        x += kLanguagePt;
    }
    x += kPadPt - 2;
    if (canvas.button("help", {x, y, kSquarePt, h}, {}, Icon::Help, {.on = controls.helpOpen},
                      tipFor("help", language)))
        runAction("help", controls);
    canvas.endPanel();
    return layers;
}

}  // namespace ui

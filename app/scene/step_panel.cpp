// SPDX-License-Identifier: Apache-2.0
// Where the panel lies follows from the view; its type is as large as the room allows.
#include "scene/step_panel.h"

#include <algorithm>
#include <array>

#include "scene/page_layout.h"
#include "scene/rich_text.h"

namespace scene {

namespace {

constexpr double kSafe = 0.05;                             // of width and height, on each side
constexpr double kShare = 0.34, kHeightShare = 0.24;       // of the page that the panel may take
constexpr double kWidestEm = 17;                           // a longer line is harder to read
constexpr std::array kSizes{1.35, 1.25, 1.15, 1.07, 1.0};  // of the smallest type that can be read
constexpr double kTitle = 1.35, kLeading = 1.32;

double readable(const Look& look, const PageSetup& page) { return smallestReadable(look.wall, page.widthPt); }

// Of the theatres beside the view, more lie to the east: then the map goes on there, and the panel stands in the west.
bool standsLeft(const Look& look)
{
    const double middle = look.view.extent.centre().x;
    int west = 0, east = 0;
    for (const model::NamedView& view : look.dataset->views) {
        const double at = view.extent.centre().x;
        west += at < middle - look.view.extent.width() / 2 ? 1 : 0;
        east += at > middle + look.view.extent.width() / 2 ? 1 : 0;
    }
    return west <= east;
}

}  // namespace

Look lookOf(const model::Session& session, const model::Step& step)
{
    Look look = lookOf(session);
    look.composition = Composition::Wall;
    look.range.reset();
    if (!step.title.empty() || !step.text.empty()) look.words = StepWords{step.title, step.text};
    if (step.play) look.played = DaySpan{step.play->from, step.play->to};
    return look;
}

PanelPlace placePanel(const Look& look, const PageSetup& page)
{
    PanelPlace out{{}, page, look};
    if (look.composition == Composition::Wall && page.widthPt >= kThumbnailPt)
        out.setup.safePt = {kSafe * page.widthPt, kSafe * page.heightPt};
    if (!look.words) return out;
    const bool below = page.heightPt > page.widthPt;
    if (below) {
        const double height = kHeightShare * page.heightPt;
        out.setup.heightPt -= height;
        out.panel = {0, out.setup.heightPt, page.widthPt, height};
        return out;
    }
    const double margin = kSafe * page.widthPt;
    const double width = std::min(kShare * page.widthPt, margin + kWidestEm * kSizes.front() * readable(look, page));
    const bool left = standsLeft(look);
    out.panel = {left ? 0 : page.widthPt - width, 0, width, page.heightPt};
    out.setup.widthPt -= width;
    out.setup.corner.x += left ? width : 0;
    // Type follows the width of the whole.
    out.look.wall.screenWidth *= out.setup.widthPt / page.widthPt;
    return out;
}

DrawnPanel drawPanel(Page& page, const StepWords& words, const Look& look, const Rect& panel, const PageSetup& setup,
                     const LegendSizes& legend)
{
    const Style& s = page.style();
    const double margin = kSafe * setup.widthPt, top = kSafe * setup.heightPt;
    const bool left = panel.x <= 0, below = panel.y > 0;
    page.box(panel, 0, s.colors.card);
    const double rule = 0.12 * readable(look, setup);
    page.box(below  ? Rect{panel.x, panel.y, panel.width, rule}
             : left ? Rect{panel.right() - rule, panel.y, rule, panel.height}
                    : Rect{panel.x, panel.y, rule, panel.height},
             0, s.colors.accent);
    const double outer = margin, inner = 0.55 * margin + rule;
    const double x = panel.x + (left ? outer : inner);
    const double width = panel.width - (below ? 2 * outer : outer + inner);
    const double bottom = setup.heightPt - top;
    double y = below ? panel.y + 0.6 * margin : panel.y + top;

    const double floor = readable(look, setup);
    // With the legend below the words, and what it can tell; a panel that has no room for it leaves it to the map.
    for (const Tray tray : {Tray::Names, Tray::Count, Tray::None}) {
        const auto told = tray == Tray::None ? std::optional(LegendSize{}) : legend(tray, width);
        if (!told) continue;
        for (const double size : kSizes) {
            if (tray == Tray::Names && size == kSizes.back()) continue;  // names are not worth the smallest type
            const double em = size * floor;
            const RichType title{{Face::Display, kTitle * em}, {Face::Display, kTitle * em}, kTitle * em * 1.16};
            const RichType body{{Face::Medium, em}, {Face::SemiBold, em}, em * kLeading};
            const auto titleLines = richLines(page, words.title.get(look.language), width, title);
            auto lines = richLines(page, words.text.get(look.language), width, body);
            const double gap = 0.7 * em;
            const double room = bottom - y - heightOf(titleLines, title) - gap;
            const double kept = told->height > 0 ? told->height + floor : 0;
            const bool last = tray == Tray::None && size == kSizes.back();
            if (heightOf(lines, body) > room - kept && !last) continue;
            y += drawLines(page, x, y, titleLines, titleLines.size(), title, s.colors.text, s.colors.text) + gap;
            const std::size_t shown = linesIn(lines, body, room);
            if (shown > 0 && shown < lines.size()) lines[shown - 1].words.back().words += " …";
            drawLines(page, x, y, lines, shown, body, s.colors.text, s.colors.accentText);
            DrawnPanel out{plainWords(lines, shown), {}};
            if (kept > 0)
                out.legend = WallLegend{{x, bottom - told->height, width, told->height}, tray, false, true, false};
            return out;
        }
    }
    return {};
}

}  // namespace scene

// SPDX-License-Identifier: Apache-2.0
// A card in the middle of the page that scrolls.
#include "ui/diagnostics_panel.h"

#include <algorithm>

namespace ui {

void drawDiagnostics(Canvas& canvas, Controls& controls)
{
    constexpr double kWidthPt = 720, kPadPt = 20, kHeadPt = 44, kGapPt = 6;
    const scene::Colors& c = canvas.colors();
    const scene::Rect& page = canvas.page();
    const double width = std::min(kWidthPt, page.width - 40), inner = width - 2 * kPadPt - 10;
    std::vector<std::string> lines = controls.diagnostics;
    if (lines.empty())
        lines.push_back(controls.say({"Alles in de gegevens is te lezen.", "All of the data can be read."}));
    if (controls.dataStale)
        lines.insert(lines.begin(),
                     controls.say({"Niets hiervan is te lezen: getoond worden de gegevens van daarvoor.",
                                   "None of this can be read: what is shown are the data from before."}));
    double content = 0;
    for (const std::string& line : lines) content += canvas.height(line, Type::Small, inner) + kGapPt;
    const double height = std::min(kHeadPt + content + kPadPt, 0.6 * page.height);
    const scene::Rect rect{(page.width - width) / 2, (page.height - height) / 2, width, height};
    canvas.beginPanel("diagnostics-panel", rect, Canvas::Backdrop::Card);
    if (canvas.head("close-diagnostics", rect, kHeadPt, kPadPt,
                    controls.say({"Meldingen over de gegevens", "Diagnostics of the data"}), Type::Heading,
                    controls.say(kCloseTip)))
        controls.diagnosticsOpen = false;
    double y = rect.y + kHeadPt;
    canvas.beginScroll("diagnostics-list", {rect.x + 4, y, width - 8, height - kHeadPt - 8});
    for (const std::string& line : lines)
        y += canvas.paragraph(rect.x + kPadPt, y, inner, line, Type::Small, c.quiet) + kGapPt;
    canvas.endScroll(y);
    canvas.endPanel();
}

}  // namespace ui

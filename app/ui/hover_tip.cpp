// SPDX-License-Identifier: Apache-2.0
// Three lines on a card that stays within the page.
#include "ui/hover_tip.h"

#include <algorithm>

#include "model/presence.h"
#include "model/words.h"
#include "ui/record_words.h"

namespace ui {

void drawHoverTip(Canvas& canvas, Controls& controls, geo::Point pointer)
{
    constexpr double kPadPt = 10, kWidestPt = 280, kAwayPt = 16, kEdgePt = 8;
    const model::Session& session = controls.session;
    const model::Record* record = session.dataset().record(session.hovered());
    if (!record || session.hovered() == session.selected()) return;
    const model::Language language = session.language();
    const model::Standing standing = model::standing(*record, session.asOf(), session.day());
    const std::string state = standingWords(*record, session.dataset(), session.day(), language);
    std::string last = standing.number ? model::inWords(*standing.number, language) : std::string();
    if (!last.empty()) last += " · ";
    last += placeWords(*record, session.dataset(), language);

    const std::string& title = controls.say(record->title);
    const double inner =
        std::min(kWidestPt, std::max({canvas.width(title, Type::Strong), canvas.width(state, Type::Small),
                                      canvas.width(last, Type::Small)}) +
                                1);
    const double height = canvas.height(title, Type::Strong, inner) + canvas.height(state, Type::Small, inner) +
                          canvas.height(last, Type::Small, inner) + 2 * kPadPt;
    const double width = inner + 2 * kPadPt;
    const scene::Rect& page = canvas.page();
    double x = pointer.x + kAwayPt, y = pointer.y + kAwayPt;
    if (x + width > page.width - kEdgePt) x = pointer.x - kAwayPt - width;
    if (y + height > page.height - kEdgePt) y = pointer.y - kAwayPt - height;
    const scene::Colors& c = canvas.colors();
    const scene::Rect rect{std::max(kEdgePt, x), std::max(kEdgePt, y), width, height};
    canvas.beginTip(rect, Canvas::Backdrop::Card);
    double at = rect.y + kPadPt;
    at += canvas.paragraph(rect.x + kPadPt, at, inner, title, Type::Strong, c.text);
    at += canvas.paragraph(rect.x + kPadPt, at, inner, state, Type::Small, c.accentText);
    canvas.paragraph(rect.x + kPadPt, at, inner, last, Type::Small, c.quiet);
    canvas.endTip();
}

}  // namespace ui

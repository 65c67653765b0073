// SPDX-License-Identifier: Apache-2.0
// Enter goes to the day; Escape closes.
#include "ui/date_entry.h"

#include <utility>

namespace ui {

namespace {

// Why the session cannot show that day; empty where it can.
std::string beyond(const model::Session& session, model::Day day)
{
    const model::Window& range = session.range();
    if (day >= *range.earliest && day <= *range.latest) return {};
    const model::Language language = session.language();
    const bool nl = language == model::Language::Dutch;
    return model::longDay(day, language) + (nl ? " ligt buiten " : " lies outside ") +
           model::longDay(*range.earliest, language) + (nl ? " t/m " : " to ") +
           model::longDay(*range.latest, language);
}

}  // namespace

void DateEntry::draw(Canvas& canvas, Controls& controls, geo::Point foot)
{
    constexpr double kWidthPt = 330, kFieldPt = 30, kPadPt = 14, kHeadPt = 30;
    const scene::Colors& c = canvas.colors();
    const double said = problem_.empty() ? 0 : canvas.height(problem_, Type::Small, kWidthPt - 2 * kPadPt) + 6;
    const double height = kHeadPt + kFieldPt + said + kPadPt;
    const scene::Rect rect{foot.x - kWidthPt / 2, foot.y - height, kWidthPt, height};
    canvas.beginPanel("date-panel", rect, Canvas::Backdrop::Card);
    canvas.text({rect.x + kPadPt, rect.y + 6, kWidthPt - 60, 22}, controls.say({"Ga naar een datum", "Go to a date"}),
                Type::Strong, c.text);
    if (canvas.button("close-date", {rect.right() - 32, rect.y + 5, 24, 24}, {}, Icon::Close, {},
                      controls.say({"Sluiten · Esc", "Close · Esc"})))
        controls.dateOpen = false;
    const scene::Rect line{rect.x + kPadPt, rect.y + kHeadPt, kWidthPt - 2 * kPadPt, kFieldPt};
    const auto typed = canvas.field("date-line", line, words_,
                                    controls.say({"1 mei 2019, 1-5-2019, mei 2019", "1 May 2019, 1-5-2019, May 2019"}),
                                    std::exchange(fresh_, false));
    if (typed == Canvas::Typed::Changed) problem_.clear();
    if (typed == Canvas::Typed::Entered) {
        const auto day = model::parseDay(words_, controls.session.language());
        problem_ = day ? beyond(controls.session, *day) : day.error().message;
        if (problem_.empty()) {
            controls.session.setDay(*day);
            controls.dateOpen = false;
        } else {
            fresh_ = true;  // to be mended: the field must take the keyboard again
        }
    }
    if (said > 0) canvas.paragraph(line.x, line.bottom() + 6, line.width, problem_, Type::Small, c.accentText);
    canvas.endPanel();
}

}  // namespace ui

// SPDX-License-Identifier: Apache-2.0
// Rows that are out of sight are not drawn.
#include "ui/sum_panel.h"

#include <algorithm>

namespace ui {

namespace {

constexpr double kPadPt = 14, kHeadPt = 36, kGroupPt = 24, kRowPt = 36, kFootPt = 8, kAddsPt = 120;

void drawRow(Canvas& canvas, const SumRow& row, const scene::Rect& rect, model::Language language)
{
    const scene::Colors& c = canvas.colors();
    const double half = rect.height / 2;
    const double adds = row.adds.empty() ? 0 : std::min(canvas.width(row.adds, Type::Small) + 1, rect.width / 2);
    const std::string& title = row.record->brief().get(language);
    canvas.text({rect.x, rect.y + 1, rect.width - adds - 8, half}, title, Type::Body, c.text);
    canvas.text({rect.right() - adds, rect.y + 1, adds, half}, row.adds, Type::Small, c.accentText, Align::Right);
    canvas.text({rect.x, rect.y + half - 1, rect.width, half}, row.state + " · " + row.source, Type::Small, c.quiet);
}

}  // namespace

void openNextSum(Controls& controls, const scene::Picture& picture)
{
    const auto at = std::ranges::find(picture.sums, controls.sum, &scene::Sum::id);
    const auto next = controls.sum.empty() ? picture.sums.begin() : at == picture.sums.end() ? at : at + 1;
    controls.sum = next == picture.sums.end() ? std::string() : next->id;
}

void SumPanel::draw(Canvas& canvas, Controls& controls, const std::shared_ptr<const scene::Picture>& picture,
                    const scene::Rect& room)
{
    model::Session& session = controls.session;
    const model::Language language = session.language();
    const scene::Colors& c = canvas.colors();
    const auto sum = std::ranges::find(picture->sums, controls.sum, &scene::Sum::id);
    if (sum == picture->sums.end()) return controls.sum.clear();
    if (picture_ != picture || sum_ != sum->id) {
        groups_ = sumGroups(*sum, session.dataset(), sum->day, session.compared(), language);
        picture_ = picture;
        sum_ = sum->id;
    }
    const double x = room.x + kPadPt, width = room.width - 2 * kPadPt;
    const double said = canvas.height(sum->words, Type::Small, width) + 8;
    double needed = kHeadPt + said + kFootPt;
    for (const SumGroup& group : groups_)
        needed += kRowPt * static_cast<double>(group.rows.size()) +
                  kGroupPt * ((group.name.empty() ? 0 : 1) + (group.beyond > 0 ? 1 : 0));
    const scene::Rect rect{room.x, room.y, room.width, std::min(needed, room.height)};

    canvas.beginPanel("sum-panel", rect, Canvas::Backdrop::Card);
    canvas.box({rect.x, rect.y + 8, 3, rect.height - 16}, 1, c.accent);
    const bool close =
        canvas.head("close-sum", rect, kHeadPt, kPadPt, controls.say({"Waar dit op rust", "What this rests on"}),
                    Type::Strong, controls.say(kCloseTip));
    canvas.paragraph(x, rect.y + kHeadPt - 2, width, sum->words, Type::Small, c.accentText);
    double y = rect.y + kHeadPt + said;
    canvas.line({x, y - 4}, {x + width, y - 4}, c.cardBorder, 0.8);
    canvas.beginScroll("sum-rows", {rect.x + 4, y, rect.width - 8, rect.bottom() - y - kFootPt / 2});
    for (const SumGroup& group : groups_) {
        if (!group.name.empty()) {
            canvas.text({x, y, width, kGroupPt}, group.name, Type::Strong, c.quiet);
            y += kGroupPt;
        }
        for (const SumRow& row : group.rows) {
            const scene::Rect line{x - 6, y, width + 8, kRowPt};
            y += kRowPt;
            if (!canvas.inSight(line)) continue;
            const std::string& id = row.record->id;
            if (id == session.selected() || id == session.hovered()) canvas.box(line, 3, c.accent.withAlpha(0.16));
            if (canvas.button(("sum-" + id).c_str(), line, {}, Icon::None, {}, {})) session.select(id);
            if (canvas.pointedAt()) session.hover(id);
            drawRow(canvas, row, {x, line.y, width - 4, kRowPt}, language);
        }
        if (group.beyond == 0) continue;
        canvas.text({x, y, width, kGroupPt}, group.beyondWords(language), Type::Small, c.quiet);
        y += kGroupPt;
    }
    canvas.endScroll(y);
    canvas.endPanel();
    if (close) controls.sum.clear();
}

}  // namespace ui

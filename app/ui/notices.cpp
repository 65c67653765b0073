// SPDX-License-Identifier: Apache-2.0
// Each a card of its own size, placed where it covers least.
#include "ui/notices.h"

#include <algorithm>

#include "ui/key_list.h"

namespace ui {

void drawProgress(Canvas& canvas, const Progress& progress, model::Language language, bool words)
{
    const scene::Rect& page = canvas.page();
    const scene::Colors& c = canvas.colors();
    const std::string& what = progress.what.get(language);
    const double width = std::min(canvas.width(what, Type::Body) + 28, page.width - 40);
    const bool said = (words || progress.failed) && !what.empty();
    canvas.beginTip(page, Canvas::Backdrop::None);
    if (!progress.failed) canvas.box({0, 0, page.width * std::clamp(progress.fraction, 0.02, 1.0), 2}, 0, c.accent);
    if (said) {
        const scene::Rect rect{(page.width - width) / 2, progress.failed ? 14 : page.height / 2 - 16, width, 32};
        canvas.box(rect, 6, c.card.withAlpha(1), progress.failed ? c.accent : c.cardBorder);
        canvas.text({rect.x + 14, rect.y, rect.width - 28, rect.height}, what, Type::Body, c.text, Align::Centre);
    }
    canvas.endTip();
}

void drawCaption(Canvas& canvas, Controls& controls, const scene::Rect& above)
{
    const model::ChangeDay* change = controls.session.changeToday();
    if (!change) return;
    constexpr double kPadPt = 14;
    const scene::Colors& c = canvas.colors();
    const std::string date = model::longDay(change->day, controls.session.language());
    constexpr std::size_t kMostNamed = 12;  // more records than these are counted
    const std::string words = controls.say(
        change->records.size() > kMostNamed ? change->headline : model::caption(controls.session.dataset(), *change));
    const double widest = above.width - 2 * kPadPt;
    const double inner =
        std::min(widest, std::max(canvas.width(words, Type::Body), canvas.width(date, Type::Strong)) + 1);
    const double height = canvas.lineHeight(Type::Strong) + 4 + canvas.height(words, Type::Body, inner) + 18;
    const scene::Rect rect{above.x + (above.width - inner) / 2 - kPadPt, above.bottom() - height, inner + 2 * kPadPt,
                           height};
    canvas.beginTip(rect, Canvas::Backdrop::Card);
    canvas.box({rect.x, rect.y + 6, 3, rect.height - 12}, 1, c.accent);
    double y = rect.y + 8;
    y += canvas.paragraph(rect.x + kPadPt, y, inner, date, Type::Strong, c.accentText) + 2;
    canvas.paragraph(rect.x + kPadPt, y, inner, words, Type::Body, c.text);
    canvas.endTip();
}

void drawNote(Canvas& canvas, const Controls& controls, geo::Point foot)
{
    constexpr double kPadPt = 14, kHeightPt = 32;
    const std::string& words = controls.say(controls.note);
    const double width = std::min(canvas.width(words, Type::Body) + 2 * kPadPt + 1, canvas.page().width - 40);
    const scene::Rect rect{foot.x - width / 2, foot.y - kHeightPt, width, kHeightPt};
    canvas.beginTip(rect, Canvas::Backdrop::Card);
    canvas.text({rect.x + kPadPt, rect.y, width - 2 * kPadPt, kHeightPt}, words, Type::Body, canvas.colors().text);
    canvas.endTip();
}

void drawHelp(Canvas& canvas, Controls& controls)
{
    constexpr double kMostRowPt = 21, kGapRows = 0.5, kColumnPt = 316, kKeysPt = 108, kPadPt = 20, kHeadPt = 44;
    const scene::Colors& c = canvas.colors();
    const std::vector<KeyGroup> groups = keyList(controls.session.language());
    const auto rowsOf = [](const KeyGroup& group) { return static_cast<double>(group.rows.size() + 1) + kGapRows; };
    // At most three columns, or four on a wide page, as low as they can be; a group is not broken.
    const int most = canvas.page().width >= 4 * kColumnPt + 3 * kPadPt ? 4 : 3;
    double tallest = 0;  // in rows
    for (const KeyGroup& group : groups) tallest = std::max(tallest, rowsOf(group));
    const auto columnsFor = [&](double room) {
        int columns = 1;
        double down = 0;
        for (const KeyGroup& group : groups) {
            if (down > 0 && down + rowsOf(group) > room) ++columns, down = 0;
            down += rowsOf(group);
        }
        return columns;
    };
    while (columnsFor(tallest) > most) tallest += 1;
    const scene::Rect& page = canvas.page();
    constexpr double kEdgePt = 10;
    const double row = std::min(kMostRowPt, (page.height - 2 * kEdgePt - kHeadPt - kPadPt) / tallest);
    const double width = columnsFor(tallest) * kColumnPt + 2 * kPadPt,
                 height = kHeadPt + (tallest - kGapRows) * row + kPadPt;
    const scene::Rect rect{(page.width - width) / 2, std::max(kEdgePt, (page.height - height) / 2), width, height};
    canvas.beginPanel("help-panel", rect, Canvas::Backdrop::Card);
    if (canvas.head("close-help", rect, kHeadPt, kPadPt, controls.say({"Toetsen", "Keys"}), Type::Heading,
                    controls.say(kCloseTip)))
        controls.helpOpen = false;
    double x = rect.x + kPadPt, y = rect.y + kHeadPt;
    for (const KeyGroup& group : groups) {
        if (y > rect.y + kHeadPt && y + rowsOf(group) * row > rect.y + kHeadPt + (tallest + 0.01) * row)
            x += kColumnPt, y = rect.y + kHeadPt;
        canvas.text({x, y, kColumnPt, row}, group.name, Type::Strong, c.quiet);
        y += row;
        for (const KeyRow& one : group.rows) {
            std::string keys;
            for (const std::string& key : one.keys) keys += (keys.empty() ? "" : " – ") + key;
            canvas.text({x, y, kKeysPt, row}, keys, Type::Strong, c.accentText);
            canvas.text({x + kKeysPt + 6, y, kColumnPt - kKeysPt - 22, row}, one.does, Type::Body, c.text);
            y += row;
        }
        y += kGapRows * row;
    }
    canvas.endPanel();
}

}  // namespace ui

// SPDX-License-Identifier: Apache-2.0
// The words come from the one function that says where a record stands.
#include "ui/hover_tip.h"

#include <algorithm>
#include <vector>

#include "model/totals.h"
#include "model/words.h"
#include "ui/pointer.h"
#include "ui/record_words.h"
#include "ui/sum_words.h"

namespace ui {

namespace {

struct TipLine {
    std::string words;
    Type type;
    scene::Color color;
};

// Lines on a card beside the pointer that stays within the page.
void drawTip(Canvas& canvas, geo::Point pointer, const std::vector<TipLine>& lines)
{
    constexpr double kPadPt = 10, kWidestPt = 280, kAwayPt = 16, kEdgePt = 8;
    double inner = 0, height = 2 * kPadPt;
    for (const TipLine& line : lines) inner = std::max(inner, canvas.width(line.words, line.type) + 1);
    inner = std::min(kWidestPt, inner);
    for (const TipLine& line : lines) height += canvas.height(line.words, line.type, inner);
    const double width = inner + 2 * kPadPt;
    const scene::Rect& page = canvas.page();
    double x = pointer.x + kAwayPt, y = pointer.y + kAwayPt;
    if (x + width > page.width - kEdgePt) x = pointer.x - kAwayPt - width;
    if (y + height > page.height - kEdgePt) y = pointer.y - kAwayPt - height;
    const scene::Rect rect{std::max(kEdgePt, x), std::max(kEdgePt, y), width, height};
    canvas.beginTip(rect, Canvas::Backdrop::Card);
    double at = rect.y + kPadPt;
    for (const TipLine& line : lines)
        at += canvas.paragraph(rect.x + kPadPt, at, inner, line.words, line.type, line.color);
    canvas.endTip();
}

}  // namespace

void drawHoverTip(Canvas& canvas, Controls& controls, geo::Point pointer, model::Day day)
{
    const model::Session& session = controls.session;
    const model::Record* record = session.dataset().record(session.hovered());
    if (!record || session.hovered() == session.selected()) return;
    const model::Language language = session.language();
    const scene::Colors& c = canvas.colors();
    const model::Standing standing = model::standing(*record, day);
    std::string last = standing.number ? model::inWords(*standing.number, language) : std::string();
    if (!last.empty()) last += " · ";
    last += placeWords(*record, session.dataset(), language);
    const std::string date = day == session.day() ? "" : model::longDay(day, language) + " · ";
    drawTip(canvas, pointer,
            {{controls.say(record->title), Type::Strong, c.text},
             {date + standingWords(*record, day, language), Type::Small, c.accentText},
             {last, Type::Small, c.quiet}});
}

void drawSumTip(Canvas& canvas, Controls& controls, geo::Point pointer, const scene::Picture& picture)
{
    constexpr std::size_t kMost = 8;
    const scene::Sum* sum = sumAt(picture, pointer);
    if (!sum || sum->id == controls.sum) return;
    const model::Session& session = controls.session;
    const model::Language language = session.language();
    const scene::Colors& c = canvas.colors();
    const model::Day day = dayOf(*sum, picture, pointer).value_or(sum->day);
    const auto words = [&] {
        return model::longDay(day, language) + ": " +
               model::peopleInWords(session.roster()->totals(sum->filter.theatres, sum->filter.source.value_or(0), day),
                                    language);
    };
    std::vector<TipLine> lines{{sum->anyDay ? words() : sum->words, Type::Strong, c.text}};
    std::size_t found = 0;
    for (const SumGroup& group : sumGroups(*sum, session.dataset(), day, session.compared(), language)) {
        if (!group.name.empty() && found < kMost) lines.push_back({group.name, Type::Small, c.accentText});
        for (const SumRow& row : group.rows) {
            if (++found > kMost) continue;
            const std::string& name = row.record->brief().get(language);
            const std::string source = row.record->citation().sections.empty()
                                           ? std::string()
                                           : model::sectionMark(row.record->citation().sections.front(), language);
            lines.push_back(
                {name + " · " + (row.adds.empty() ? row.state : row.adds) + " · " + source, Type::Small, c.quiet});
        }
        found += group.beyond;
    }
    if (found > kMost)
        lines.push_back({"+" + model::grouped(static_cast<int>(found - kMost), language) +
                             controls.say({" meer: klik", " more: click"}),
                         Type::Small, c.faint});
    drawTip(canvas, pointer, lines);
}

void drawEventTip(Canvas& canvas, Controls& controls, const std::optional<geo::Point>& pointer,
                  const scene::Picture& picture)
{
    constexpr std::size_t kMost = 4;
    const model::Session& session = controls.session;
    const model::Language language = session.language();
    const scene::Colors& c = canvas.colors();
    std::vector<TipLine> lines;
    std::size_t found = 0;
    geo::Point at = pointer.value_or(geo::Point{});
    const auto under = [&](const scene::EventMark& mark) { return pointer && mark.rect.contains(*pointer); };
    const bool pointed = std::ranges::any_of(picture.events, under);
    for (const scene::EventMark& mark : picture.events) {
        const bool goneTo = !pointed && mark.event == session.event();
        const model::Event* event = goneTo || under(mark) ? session.dataset().event(mark.event) : nullptr;
        if (!event || ++found > kMost) continue;
        if (goneTo) at = {mark.rect.x, mark.rect.y};
        lines.push_back({controls.say(event->title), Type::Strong, c.text});
        std::string when = windowWords(event->date, language);
        if (!event->dateNote.empty()) when += " · " + controls.say(event->dateNote);
        lines.push_back({when, Type::Small, c.accentText});
        std::string source = sectionWords(event->citation, language);
        const std::string papers = kamerstukWords(event->citation);
        lines.push_back({source + (source.empty() || papers.empty() ? "" : " · ") + papers, Type::Small, c.quiet});
    }
    if (found > kMost)
        lines.push_back({"+" + std::to_string(found - kMost) + controls.say({" meer", " more"}), Type::Small, c.quiet});
    if (!lines.empty()) drawTip(canvas, at, lines);
}

}  // namespace ui

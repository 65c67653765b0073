// SPDX-License-Identifier: Apache-2.0
// A choice that would leave nothing is not offered, unless it is made.
#include "ui/filter_panel.h"

#include <utility>

#include "model/words.h"

namespace ui {

namespace {

constexpr double kPadPt = 14, kRowPt = 22, kHeadPt = 38, kFieldPt = 30, kFootPt = 40;

class List {
public:
    List(Canvas& canvas, Controls& controls, double x, double y, double width)
        : canvas_(canvas), controls_(controls), x_(x), y_(y), width_(width)
    {
    }
    template <class E>
    void group(const model::Text& name, model::Choice<E>& choice, const std::map<E, int>& counts)
    {
        heading(name);
        for (const auto& word : model::words<E>()) {
            const auto found = counts.find(word.value);
            const int count = found == counts.end() ? 0 : found->second;
            const bool on = choice.contains(word.value);
            if (count == 0 && !on) continue;
            const std::string id = "filter-" + name.en + "-" + std::string(word.code);
            if (row(id, std::string(model::label(word.value, controls_.session.language())), count, on))
                choice.toggle(word.value);
        }
    }
    void heading(const model::Text& name)
    {
        y_ += 6;
        canvas_.text({x_, y_, width_, kRowPt}, controls_.say(name), Type::Strong, canvas_.colors().quiet);
        y_ += kRowPt;
    }
    bool row(const std::string& id, const std::string& words, int count, bool on)
    {
        const scene::Colors& c = canvas_.colors();
        const scene::Rect rect{x_ - 6, y_, width_ + 12, kRowPt};
        const bool pressed = canvas_.button(id.c_str(), rect, {}, Icon::None, {}, {});
        const scene::Rect box{x_ + 1, y_ + (kRowPt - 12) / 2, 12, 12};
        canvas_.box(box, 3, on ? c.accent : c.card.withAlpha(0), on ? c.accent : c.faint);
        if (on) {
            canvas_.line({box.x + 3, box.y + 6}, {box.x + 5.3, box.y + 8.8}, c.inkOnAccent, 1.6);
            canvas_.line({box.x + 5.3, box.y + 8.8}, {box.x + 9.4, box.y + 3.4}, c.inkOnAccent, 1.6);
        }
        canvas_.text({x_ + 22, y_, width_ - 60, kRowPt}, words, Type::Body, c.text);
        canvas_.text({x_ + width_ - 40, y_, 40, kRowPt}, std::to_string(count), Type::Small, c.faint, Align::Right);
        y_ += kRowPt;
        return pressed;
    }
    [[nodiscard]] double bottom() const { return y_; }

private:
    Canvas& canvas_;
    Controls& controls_;
    double x_, y_, width_;
};

}  // namespace

void FilterPanel::draw(Canvas& canvas, Controls& controls, const scene::Rect& room)
{
    model::Session& session = controls.session;
    const scene::Colors& c = canvas.colors();
    if (std::exchange(counted_, session.revision()) != session.revision())
        facets_ = model::facets(session.dataset(), session.filter(), session.day());
    model::Filter filter = session.filter();
    const double x = room.x + kPadPt, width = room.width - 2 * kPadPt;

    canvas.beginPanel("filter-panel", room, Canvas::Backdrop::Card);
    if (canvas.head("close-filter", room, kHeadPt, kPadPt, controls.say({"Zoeken en filteren", "Search and filter"}),
                    Type::Strong, controls.say(kCloseTip)))
        controls.filterOpen = false;
    static_cast<void>(canvas.field("search", {x, room.y + kHeadPt, width, kFieldPt}, filter.words,
                                   controls.say({"Zoek in titels en samenvattingen", "Search titles and summaries"}),
                                   std::exchange(controls.searchWanted, false)));
    const double top = room.y + kHeadPt + kFieldPt + 6, bottom = room.bottom() - kFootPt;
    canvas.beginScroll("filter-list", {room.x + 4, top, room.width - 8, bottom - top});
    List list(canvas, controls, x, top, width - 6);
    list.group({"Inzetgebied", "Theatre"}, filter.theatres, facets_.theatres);
    list.group({"Toestand op deze dag", "State on this day"}, filter.states, facets_.states);
    list.group({"Organisatie", "Organisation"}, filter.organisations, facets_.organisations);
    list.group({"Aard", "Kind"}, filter.kinds, facets_.kinds);
    list.group({"Status in de brief", "Status in the letter"}, filter.statuses, facets_.statuses);
    list.heading({"Aantal", "Number"});
    if (list.row("filter-stated", controls.say({"aantal mensen vermeld", "number of people stated"}),
                 facets_.numberStated, filter.statedNumberOnly))
        filter.statedNumberOnly = !filter.statedNumberOnly;
    canvas.endScroll(list.bottom() + 6);

    canvas.line({room.x + kPadPt, bottom}, {room.right() - kPadPt, bottom}, c.cardBorder, 0.8);
    const bool nl = session.language() == model::Language::Dutch;
    canvas.text({x, bottom, width - 100, kFootPt},
                std::to_string(facets_.shown) + (nl ? " van " : " of ") + std::to_string(facets_.all) +
                    (nl ? " getoond" : " shown"),
                Type::Body, filter.restricts() ? c.accentText : c.quiet);
    if (canvas.button("clear-filter", {room.right() - kPadPt - 96, bottom + 7, 96, 26},
                      controls.say({"Alles tonen", "Show all"}), Icon::None, {.enabled = filter.restricts()}, {}))
        filter = {};
    session.setFilter(std::move(filter));
    canvas.endPanel();
}

}  // namespace ui

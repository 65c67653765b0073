// SPDX-License-Identifier: Apache-2.0
// Head with title and state; below it a list of what is stated, the paraphrase and the ambiguity, which scroll.
#include "ui/details.h"

#include <algorithm>

#include "model/presence.h"
#include "model/words.h"
#include "ui/record_words.h"

namespace ui {

namespace {

constexpr double kPadPt = 16, kLabelPt = 84, kGapPt = 7;

// Records of the same theatre in the order of the dataset, to leaf through.
std::vector<const model::Record*> siblings(const model::Dataset& dataset, const model::Record& record)
{
    std::vector<const model::Record*> out;
    for (const model::Record& one : dataset.records)
        if (one.theatre == record.theatre && model::isDrawn(one) == model::isDrawn(record)) out.push_back(&one);
    return out;
}

// Writes rows of label and value downward, or only measures them.
class Sheet {
public:
    Sheet(Canvas& canvas, Controls& controls, double x, double y, double width)
        : canvas_(canvas), controls_(controls), x_(x), y_(y), width_(width)
    {
    }
    void row(const model::Text& label, const std::string& value, const std::string& note = {})
    {
        if (value.empty() && note.empty()) return;
        const scene::Colors& c = canvas_.colors();
        const double width = width_ - kLabelPt;
        canvas_.paragraph(x_, y_, kLabelPt - 6, controls_.say(label), Type::Small, c.faint);
        if (!value.empty()) y_ += canvas_.paragraph(x_ + kLabelPt, y_ - 0.5, width, value, Type::Body, c.text);
        if (!note.empty() && note != value)
            y_ += canvas_.paragraph(x_ + kLabelPt, y_, width, note, Type::Small, c.quiet);
        y_ += kGapPt;
    }
    void passage(const model::Text& heading, const std::string& words)
    {
        if (words.empty()) return;
        const scene::Colors& c = canvas_.colors();
        canvas_.line({x_, y_ + 2}, {x_ + width_, y_ + 2}, c.cardBorder, 0.8);
        y_ += 11;
        y_ += canvas_.paragraph(x_, y_, width_, controls_.say(heading), Type::Strong, c.accentText) + 2;
        y_ += canvas_.paragraph(x_, y_, width_, words, Type::Body, c.text) + kGapPt + 2;
    }
    [[nodiscard]] double bottom() const { return y_; }

private:
    Canvas& canvas_;
    Controls& controls_;
    double x_, y_, width_;
};

void writeSheet(Sheet& sheet, const Controls& controls, const model::Record& r)
{
    const model::Session& session = controls.session;
    const model::Language language = session.language();
    const model::Standing standing = model::standing(r, session.day());
    const model::Number& number = standing.number ? *standing.number : r.number;
    sheet.row({"Aantal", "Number"}, model::inWords(number, language), controls.say(r.notes().number));
    sheet.row({"Organisatie", "Organisation"}, std::string(model::label(r.organisation, language)),
              controls.say(r.notes().organisation));
    sheet.row({"Leiding", "Lead"}, controls.say(r.notes().lead));
    sheet.row({"Partners", "Partners"}, controls.say(r.notes().partners));
    sheet.row({"Aard", "Kind"}, std::string(model::label(r.kind, language)));
    sheet.row({"Plaats", "Place"}, placeWords(r, session.dataset(), language));
    sheet.row({"Begin", "Start"}, windowWords(r.start, language), controls.say(r.notes().start));
    sheet.row({"Einde", "End"}, windowWords(r.end, language), controls.say(r.notes().end));
    sheet.row({"Status", "Status"}, std::string(model::label(r.status, language)));
    sheet.row({"Vindplaats", "Source"}, sectionWords(r.citation(), language), kamerstukWords(r.citation()));
    const auto sources = session.dataset().sources();
    if (sources.size() > 1) sheet.row({"Gegevens", "Dataset"}, sources[r.source].document);
    sheet.passage({"Wat de brief zegt, in onze woorden", "What the letter says, in our words"},
                  controls.say(r.notes().paraphrase));
    sheet.passage({"Wat openblijft", "What remains open"}, controls.say(r.notes().ambiguity));
}

void drawLeaf(Canvas& canvas, Controls& controls, const model::Record& record, double right, double y)
{
    const auto all = siblings(controls.session.dataset(), record);
    const auto at = static_cast<std::size_t>(std::ranges::find(all, &record) - all.begin());
    if (all.size() > 1) {
        const auto leaf = [&](std::size_t to) { controls.session.select(all[to % all.size()]->id); };
        if (canvas.button("previous-record", {right - 96, y, 24, 24}, {}, Icon::Back, {},
                          controls.say({"Vorige bijdrage hier", "Previous contribution here"})))
            leaf(at + all.size() - 1);
        canvas.text({right - 72, y, 36, 24}, std::to_string(at + 1) + "/" + std::to_string(all.size()), Type::Small,
                    canvas.colors().faint, Align::Centre);
        if (canvas.button("next-record", {right - 36, y, 24, 24}, {}, Icon::Forward, {},
                          controls.say({"Volgende bijdrage hier", "Next contribution here"})))
            leaf(at + 1);
    }
    if (canvas.button("close-details", {right - 10, y, 24, 24}, {}, Icon::Close, {}, controls.say(kCloseTip)))
        controls.session.select({});
}

}  // namespace

void drawDetails(Canvas& canvas, Controls& controls, const scene::Rect& column, DetailsState& state)
{
    const model::Session& session = controls.session;
    const model::Record* record = session.dataset().record(session.selected());
    if (!record) return;
    const model::Record r = *record;  // leafing selects another while this one is drawn
    const scene::Colors& c = canvas.colors();
    const double height = state.neededPt > 0 ? std::min(column.height, state.neededPt) : column.height;
    const scene::Rect room{column.x, column.y, column.width, height};
    const double x = room.x + kPadPt, width = room.width - 2 * kPadPt;
    const std::string stands = standingWords(r, session.day(), session.language());
    const std::string when = model::longDay(session.day(), session.language()) + ": " + stands;
    const std::string& title = controls.say(r.title);
    const double head = 44 + canvas.height(title, Type::Heading, width) + 4 + canvas.height(when, Type::Body, width);

    canvas.beginPanel("details", room, Canvas::Backdrop::Card);
    canvas.box({room.x, room.y + 8, 3, room.height - 16}, 1, c.accent);
    canvas.text({x, room.y + 12, width - 110, 24}, model::label(r.theatre, session.language()), Type::Strong, c.quiet);
    double y = room.y + 42;
    y += canvas.paragraph(x, y, width, title, Type::Heading, c.text) + 4;
    canvas.paragraph(x, y, width, when, Type::Body, c.accentText);
    const double top = room.y + head + 12;
    drawLeaf(canvas, controls, *record, room.right() - kPadPt, room.y + 12);
    canvas.line({x, top - 4}, {x + width, top - 4}, c.cardBorder, 0.8);
    canvas.beginScroll(r.id.c_str(), {room.x + 4, top, room.width - 6, room.bottom() - top - 6});
    Sheet sheet(canvas, controls, x, top + 4, width - 4);
    writeSheet(sheet, controls, r);
    canvas.endScroll(sheet.bottom());
    state.neededPt = sheet.bottom() - room.y + 10;
    canvas.endPanel();
}

}  // namespace ui

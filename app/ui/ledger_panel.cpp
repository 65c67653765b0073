// SPDX-License-Identifier: Apache-2.0
// Rows that are out of sight are not drawn.
#include "ui/ledger_panel.h"

#include <algorithm>
#include <array>
#include <tuple>
#include <utility>

#include "model/compare.h"
#include "model/totals.h"
#include "model/words.h"
#include "ui/record_words.h"

namespace ui {

namespace {

constexpr double kPadPt = 16, kHeadPt = 40, kNamesPt = 26, kRowPt = 22, kFootPt = 10;

struct Column {
    LedgerColumn column;
    model::Text name;
    double share;  // of the width
};
const std::array kColumns{
    Column{LedgerColumn::Title, {"Bijdrage", "Contribution"}, 0.25},
    Column{LedgerColumn::Theatre, {"Inzetgebied", "Theatre"}, 0.12},
    Column{LedgerColumn::State, {"Toestand", "State"}, 0.22},
    Column{LedgerColumn::Number, {"Aantal", "Number"}, 0.12},
    Column{LedgerColumn::Place, {"Plaats", "Place"}, 0.13},
    Column{LedgerColumn::Organisation, {"Organisatie", "Organisation"}, 0.10},
    Column{LedgerColumn::Source, {"Vindplaats", "Source"}, 0.06},
};

std::string words(LedgerColumn column, const model::LedgerRow& row, const model::Dataset& dataset, model::Day day,
                  model::Language language)
{
    const model::Record& r = *row.record;
    switch (column) {
        case LedgerColumn::Title:
            return r.title.get(language);
        case LedgerColumn::Theatre:
            return std::string(model::label(r.theatre, language));
        case LedgerColumn::State:
            return row.compared ? model::differenceWords(*row.compared, language) : standingWords(r, day, language);
        case LedgerColumn::Number:
            return row.standing.number ? model::inWords(*row.standing.number, language) : std::string();
        case LedgerColumn::Place:
            return placeWords(r, dataset, language);
        case LedgerColumn::Organisation:
            return std::string(model::label(r.organisation, language));
        case LedgerColumn::Source:
            return r.citation().sections.empty() ? std::string()
                                               : model::sectionMark(r.citation().sections.front(), language);
    }
    return {};
}

scene::Rect cell(const scene::Rect& row, std::size_t index)
{
    double before = 0;
    for (std::size_t i = 0; i < index; ++i) before += kColumns[i].share;
    return {row.x + before * row.width, row.y, kColumns[index].share * row.width - 10, row.height};
}

}  // namespace

void sortLedger(std::vector<model::LedgerRow>& rows, LedgerColumn column, bool descending,
                const model::Dataset& dataset, model::Language language)
{
    using Key = std::tuple<bool, int, std::string>;  // last whatever the direction, rank, words
    const auto keyOf = [&](const model::LedgerRow& row) -> Key {
        if (column == LedgerColumn::Theatre) return {false, static_cast<int>(row.record->theatre), {}};
        if (column == LedgerColumn::State)
            return {false, model::uncertainty(row.standing.state) * 2 + (row.standing.uncertain ? 1 : 0), {}};
        if (column == LedgerColumn::Number) {
            const bool stated = row.standing.number && row.standing.number->stated() &&
                                model::countsPeople(row.standing.number->unit());
            return {!stated, stated ? row.standing.number->low().value_or(0) : 0, {}};
        }
        return {false, 0, words(column, row, dataset, dataset.frame.asOf, language)};
    };
    std::vector<std::pair<Key, model::LedgerRow>> keyed;
    for (const model::LedgerRow& row : rows) keyed.emplace_back(keyOf(row), row);
    std::ranges::stable_sort(keyed, [&](const auto& a, const auto& b) {
        if (std::get<0>(a.first) != std::get<0>(b.first)) return std::get<0>(b.first);
        return descending ? b.first < a.first : a.first < b.first;
    });
    for (std::size_t i = 0; i < rows.size(); ++i) rows[i] = keyed[i].second;
}

void LedgerPanel::refresh(const model::Session& session)
{
    if (std::exchange(revision_, session.revision()) == session.revision()) return;
    rows_ = model::ledgerRows(session.dataset(), session.filter(), session.day(), session.compared());
    sortLedger(rows_, column_, descending_, session.dataset(), session.language());
}

void LedgerPanel::drawHead(Canvas& canvas, Controls& controls, const scene::Rect& room)
{
    const model::Session& session = controls.session;
    const scene::Colors& c = canvas.colors();
    const model::Language language = session.language();
    double right = room.right() - 10;
    const auto button = [&](const char* id, double width, const std::string& words, Icon icon) {
        right -= width;
        return canvas.button(id, {right, room.y + 8, width, 24}, words, icon, {}, {});
    };
    if (button("close-ledger", 26, {}, Icon::Close)) controls.ledgerOpen = false;
    const std::string other = session.compared() ? "-against-" + model::isoDay(*session.compared()) : "";
    const std::string name = "missiekaart-" + model::isoDay(session.day()) + other + ".csv";
    if (button("save-ledger", 110, controls.say({"Bewaar als CSV", "Save as CSV"}), Icon::None) && controls.save) {
        const auto saved = controls.save(name, model::csv(rows_));
        const std::string said = saved ? *saved : saved.error().text();
        note_ = saved ? model::Text{"bewaard: " + said, "saved: " + said} : model::Text{said, said};
        noted_ = session.revision();
    }
    if (button("copy-ledger", 70, controls.say({"Kopieer", "Copy"}), Icon::None) && controls.copy) {
        controls.copy(model::csv(rows_));
        note_ = {"gekopieerd", "copied"};
        noted_ = session.revision();
    }
    const std::string heading = model::longDay(session.day(), language) + " · " + std::to_string(rows_.size()) +
                                controls.say({" onderdelen", " entries"});
    const double x = room.x + kPadPt, width = canvas.width(heading, Type::Strong) + 2;
    canvas.text({x, room.y + 8, width, 24}, heading, Type::Strong, c.text);
    const bool news = noted_ == session.revision() && !note_.empty();
    const std::string beside = news ? controls.say(note_)
                               : session.compared()
                                   ? model::comparedWords(*session.compared(), language) + ": " +
                                         model::differencesInWords(session.dataset(), session.filter(), session.day(),
                                                                   *session.compared(), language)
                                   : model::totalsInWords(session.dataset(), session.filter(), session.day(), language);
    canvas.text({x + width + 14, room.y + 8, right - x - width - 28, 24}, beside, Type::Body,
                news ? c.accentText : c.quiet);
}

// The row that the selection is on; none: the number of rows.
std::size_t LedgerPanel::chosen(const model::Session& session) const
{
    const auto found =
        std::ranges::find_if(rows_, [&](const model::LedgerRow& row) { return row.record->id == session.selected(); });
    return static_cast<std::size_t>(found - rows_.begin());
}

void LedgerPanel::selectNext(model::Session& session, int steps)
{
    refresh(session);
    if (rows_.empty() || steps == 0) return;
    const auto count = static_cast<std::ptrdiff_t>(rows_.size());
    const auto at = static_cast<std::ptrdiff_t>(chosen(session));
    const std::ptrdiff_t from = at == count && steps > 0 ? -1 : at;
    session.select(rows_[static_cast<std::size_t>(((from + steps) % count + count) % count)].record->id);
}

void LedgerPanel::draw(Canvas& canvas, Controls& controls, const scene::Rect& room)
{
    model::Session& session = controls.session;
    const model::Language language = session.language();
    const scene::Colors& c = canvas.colors();
    refresh(session);
    const double needed = kHeadPt + kNamesPt + kRowPt * static_cast<double>(rows_.size()) + kFootPt;
    const double height = std::min(needed, room.height);
    const scene::Rect sheet{room.x, room.bottom() - height, room.width, height};
    canvas.beginPanel("ledger-panel", sheet, Canvas::Backdrop::Card);
    drawHead(canvas, controls, sheet);
    const scene::Rect names{sheet.x + kPadPt, sheet.y + kHeadPt, sheet.width - 2 * kPadPt, kNamesPt};
    for (std::size_t i = 0; i < kColumns.size(); ++i) {
        const bool sorted = kColumns[i].column == column_;
        const std::string name = controls.say(kColumns[i].name) + (sorted ? (descending_ ? " ↓" : " ↑") : "");
        scene::Rect rect = cell(names, i);
        rect = {rect.x - 6, rect.y, std::min(rect.width, canvas.width(name, Type::Small) + 14), rect.height - 4};
        if (canvas.button(("sort-" + std::to_string(i)).c_str(), rect, name, Icon::None, {.type = Type::Small},
                          controls.say({"Sorteren", "Sort"}))) {
            descending_ = sorted && !descending_;
            column_ = kColumns[i].column;
            sortLedger(rows_, column_, descending_, session.dataset(), language);
        }
    }
    canvas.line({names.x, names.bottom() - 1}, {names.right(), names.bottom() - 1}, c.cardBorder, 0.8);

    const scene::Rect list{sheet.x + 4, names.bottom(), sheet.width - 8, sheet.bottom() - names.bottom() - kFootPt / 2};
    canvas.beginScroll("ledger-rows", list);
    scene::Rect row{names.x, names.bottom(), names.width, kRowPt};
    if (std::exchange(followed_, session.selected()) != session.selected())
        if (const std::size_t at = chosen(session); at < rows_.size())
            canvas.reveal({row.x, row.y + kRowPt * static_cast<double>(at), row.width, kRowPt});
    std::string pointed;
    for (const model::LedgerRow& one : rows_) {
        if (canvas.inSight(row)) {
            const std::string& id = one.record->id;
            const bool chosen = id == session.selected() || id == session.hovered();
            if (chosen) canvas.box({row.x - 8, row.y, row.width + 16, row.height}, 3, c.accent.withAlpha(0.16));
            if (canvas.button(("row-" + id).c_str(), {row.x - 8, row.y, row.width + 16, row.height}, {}, Icon::None, {},
                              {}))
                session.select(id);
            if (canvas.pointedAt()) pointed = id;
            const bool here = one.standing.here() || one.compared.has_value();
            for (std::size_t i = 0; i < kColumns.size(); ++i)
                canvas.text(cell(row, i), words(kColumns[i].column, one, session.dataset(), session.day(), language),
                            i == 0 ? Type::Body : Type::Small, here ? (i == 0 ? c.text : c.quiet) : c.faint);
        }
        row.y += kRowPt;
    }
    canvas.endScroll(row.y);
    if (!pointed.empty()) session.hover(pointed);
    canvas.endPanel();
}

}  // namespace ui

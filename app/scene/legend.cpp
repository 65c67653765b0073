// SPDX-License-Identifier: Apache-2.0
// Entries are gathered first, so that each section can choose how many columns fit.
#include "scene/legend.h"

#include <algorithm>
#include <cmath>
#include <compare>
#include <functional>
#include <map>
#include <set>

#include "model/words.h"
#include "scene/kind_icons.h"
#include "scene/legend_marks.h"

namespace scene {

namespace {

// A state, and whether presence is uncertain in it: a proposal and what is not stated are so by nature.
struct Certainty {
    model::State state;
    bool uncertain;
    friend auto operator<=>(const Certainty&, const Certainty&) = default;
};

struct Alike {
    std::vector<std::size_t> records;
    std::size_t beyond = 0;  // and so many more

    [[nodiscard]] std::string count(model::Language language) const
    {
        return model::grouped(static_cast<int>(records.size() + beyond), language);
    }
};

struct Gathered {
    std::map<Certainty, Alike> states;
    std::set<model::Organisation> organisations;
    std::set<model::Kind> kinds;
    std::set<int> sizes;
    std::set<model::Mark> marks;
    bool unknown = false, range = false, pins = false;
};

Gathered gather(const Look& look, const AllShown& shown)
{
    Gathered g;
    // What is there on the other day alone is drawn, but does not count.
    const model::Mark elsewhere = look.otherLater() ? model::Mark::Came : model::Mark::Went;
    for (std::size_t rank = 0; rank < shown.beyond.size(); ++rank) {
        if (shown.beyond[rank] == 0) continue;
        const model::Standing alike = model::standingOfRank(rank);
        g.states[{alike.state, alike.firm() && alike.uncertain}].beyond += shown.beyond[rank];
    }
    for (const Shown& one : shown.records) {
        const auto index = static_cast<std::size_t>(one.record - look.dataset->records.data());
        // A state that is only on the other day has no line.
        if (one.mark != elsewhere && one.counts)
            g.states[{one.standing.state, one.standing.firm() && one.standing.uncertain}].records.push_back(index);
        g.organisations.insert(one.record->organisation);
        g.kinds.insert(one.record->kind);
        if (one.mark) g.marks.insert(*one.mark);
        g.pins = g.pins || one.record->precision == model::Precision::City;
        const auto people = peopleStated(one.standing);
        if (people) g.sizes.insert(*people->low());
        g.unknown = g.unknown || !people;
        g.range = g.range || (people && people->qualifier() == model::Qualifier::Range);
    }
    return g;
}

class Legend {
public:
    using Draw = std::function<void(geo::Point centre)>;

    Legend(Page& page, const Look& look, const Rect& room)
        : page_(page),
          s_(page.style()),
          look_(look),
          wall_(look.composition == Composition::Wall),
          room_(room),
          right_(room.x),
          y_(room.y - (wall_ ? 0.3 * stateType().sizePt : 0))
    {
    }

    // "9 planned  decided, or with a stated end": the certain ones first.
    void states(const Gathered& g, std::vector<Sum>& sums)
    {
        std::vector<StateRow> rows;
        for (const auto& state : model::words<model::State>())
            for (const bool uncertain : {false, true})
                if (const auto found = g.states.find({state.value, uncertain}); found != g.states.end())
                    rows.push_back({"state-" + std::string(state.code) + (uncertain ? "-uncertain" : ""), found->second,
                                    [this, value = state.value, uncertain](geo::Point at) {
                                        drawStateSample(page_, value, uncertain, at, sampleHalf());
                                    },
                                    certaintyWords(state.value, uncertain, look_.language),
                                    uncertain
                                        ? words("begin, einde of dag niet vermeld", "start, end or day not stated")
                                        : meaning(state.value),
                                    certaintyColor(state.value, uncertain, s_.colors)});
        const TextStyle& type = stateType();
        for (const StateRow& row : rows)
            digits_ = std::max(digits_, page_.width(row.alike.count(look_.language), type));
        for (const StateRow& row : rows) {
            const double baseline = nextRow(type);
            row.draw(sampleAt(baseline));
            const std::string count = row.alike.count(look_.language);
            double x = counted(baseline, count, row.word, row.color) + 0.7 * type.sizePt;
            if (!wall_ && x + page_.width(row.meaning, s_.type.small) <= room_.right())
                x += text(x, baseline, row.meaning, s_.type.small, s_.colors.faint);
            sums.push_back({.rect = {room_.x, baseline - type.sizePt, x - room_.x, type.sizePt * rowEm()},
                            .id = row.id,
                            .words = count + " " + row.word,
                            .day = look_.day,
                            .records = row.alike.records,
                            .beyond = row.alike.beyond});
        }
    }
    // "2 without a place", and below it which.
    void tray(const std::vector<Shown>& unplaced, bool named, std::vector<Sum>& sums)
    {
        const TextStyle& type = stateType();
        y_ += 0.35 * type.sizePt;
        const double top = y_;
        const double baseline = nextRow(type);
        const std::string count = model::grouped(static_cast<int>(unplaced.size()), look_.language);
        const std::string word = words("zonder plaats", "without a place");
        Sum sum{.rect = {}, .id = "unplaced", .words = count + " " + word, .day = look_.day};
        counted(baseline, count, word, s_.colors.text);
        for (const Shown& one : unplaced) {
            sum.records.push_back(static_cast<std::size_t>(one.record - look_.dataset->records.data()));
            if (!named) continue;
            const double x = room_.x + 2.8 * sampleHalf();
            const std::string& name = one.record->brief().get(look_.language);
            const double width = room_.width > 0 ? room_.right() - x : page_.width(name, type) + 1;
            drawRecordSample(page_, *one.record, one.standing, sampleAt(y_ + rowEm() * type.sizePt), sampleHalf());
            for (const std::string& line : page_.lines(name, width, type))
                text(x, nextRow(type), line, type, stateColor(one.standing.state, s_.colors));
        }
        sum.rect = {room_.x, top, right_ - room_.x, y_ - top};
        sums.push_back(std::move(sum));
    }
    void add(Draw draw, std::string_view words) { entries_.push_back({std::move(draw), std::string(words)}); }
    void add(LegendMark mark, std::string_view words)
    {
        add([this, mark](geo::Point at) { drawLegendMark(page_, mark, at, half()); }, words);
    }
    void marks(const Gathered& g, const MapMarks& marks)
    {
        for (const model::Mark mark : g.marks)
            add([this, mark](geo::Point at) { drawMark(page_, mark, at); },
                model::label(mark, look_.otherLater(), look_.language));
        if (g.unknown) add(LegendMark::Hollow, words("open, –: geen aantal vermeld", "hollow, –: no number stated"));
        if (g.range) add(LegendMark::Ring, words("ring: hoogste vermelde aantal", "ring: highest number stated"));
        if (!g.sizes.empty()) add(LegendMark::Area, words("oppervlak: vermeld aantal", "area: number stated"));
        if (g.pins) add(LegendMark::Pin, words("stad vermeld", "city stated"));
        if (marks.hatched) add(LegendMark::Hatch, words("gebied, plaats niet vermeld", "region, place not stated"));
        if (marks.moves) add(LegendMark::Move, words("verplaatsing", "move"));
        if (marks.links) add(LegendMark::Link, words("deelname vanuit Nederland", "contribution from the Netherlands"));
        if (marks.disputed) add(LegendMark::Disputed, words("betwiste grens", "disputed boundary"));
        section();
    }
    // Circles of the numbers on the picture, and beside them the shapes.
    void shapes(const Gathered& g)
    {
        const double top = y_;
        const double width = sizes(g.sizes), below = y_;
        y_ = top;
        for (const auto& organisation : model::words<model::Organisation>())
            if (g.organisations.contains(organisation.value))
                add([this, o = organisation.value](geo::Point at) { drawShapeSample(page_, o, at, 0.85 * half()); },
                    model::label(organisation.value, look_.language));
        section(width > 0 ? width + 2 * kGutter : 0);
        y_ = std::max(y_, below);
    }
    void kinds(const Gathered& g)
    {
        for (const auto& kind : model::words<model::Kind>())
            if (g.kinds.contains(kind.value))
                add([this,
                     k = kind.value](geo::Point at) { drawKindIcon(page_, k, at, 2.2 * half(), s_.colors.cityName); },
                    model::label(kind.value, look_.language));
        section();
    }
    [[nodiscard]] Rect taken() const
    {
        return {room_.x, room_.y, right_ - room_.x, y_ - room_.y + (wall_ ? 0.4 * stateType().sizePt : 5)};
    }

private:
    struct StateRow {
        std::string id;
        Alike alike;
        Draw draw;
        std::string word, meaning;
        Color color;
    };
    struct Entry {
        Draw draw;
        std::string words;
    };
    static constexpr double kGutter = 12, kSectionGap = 6;

    [[nodiscard]] const TextStyle& stateType() const { return wall_ ? s_.type.state : s_.type.body; }
    [[nodiscard]] double rowEm() const { return wall_ ? 1.34 : 1.5; }  // in type sizes
    [[nodiscard]] double half() const { return s_.type.small.sizePt * 0.62; }
    [[nodiscard]] double textX() const { return half() * 2 + s_.type.small.sizePt * 0.7; }
    [[nodiscard]] std::string words(const char* nl, const char* en) const
    {
        return look_.language == model::Language::Dutch ? nl : en;
    }
    [[nodiscard]] std::string meaning(model::State state) const
    {
        const std::string asOf = model::longDay(look_.dataset->frame.asOf, look_.language);
        switch (state) {
            case model::State::Reported:
                return words("zoals de brief het meldt", "as the letter reports it");
            case model::State::Planned:
                return words("besloten, of met een vermeld einde", "decided, or with a stated end");
            case model::State::Proposed:
                return words("voornemen of onderzoek, niet besloten", "intended or under study, not decided");
            case model::State::NotStated:
                if (look_.dataset->sources().size() > 1)
                    return words("de bron zwijgt over na haar datum", "its source is silent after its date");
                return words("de brief zwijgt over na ", "the letter is silent after ") + asOf;
            case model::State::Absent:
                break;
        }
        return {};
    }
    double text(double x, double y, std::string_view words, const TextStyle& type, Color color,
                Align align = Align::Left)
    {
        const double width = page_.text(x, y, words, type, color, align, {s_.colors.halo, s_.weights.halo});
        right_ = std::max(right_, align == Align::Left ? x + width : x);
        return width;
    }
    [[nodiscard]] double sampleHalf() const { return (wall_ ? 0.54 : 0.62) * stateType().sizePt; }
    [[nodiscard]] geo::Point sampleAt(double baseline) const
    {
        return {room_.x + sampleHalf(), baseline - stateType().sizePt * 0.36};
    }
    [[nodiscard]] double wordX() const { return room_.x + (wall_ ? 1.95 : 2.6) * stateType().sizePt + digits_; }
    // A count, and beside it of what; tells where that ends.
    double counted(double baseline, std::string_view count, std::string_view word, Color color)
    {
        text(wordX() - 0.5 * stateType().sizePt, baseline, count, stateType(), s_.colors.text, Align::Right);
        return wordX() + text(wordX(), baseline, word, stateType(), color);
    }
    double nextRow(const TextStyle& type) { return y_ += type.sizePt * rowEm(); }

    // On one line, the largest first; tells their width.
    double sizes(const std::set<int>& sizes)
    {
        if (sizes.empty()) return 0;
        const TextStyle& type = s_.type.small;
        const double bound = std::round(std::pow(s_.type.symbolLargestPt / s_.type.symbolPerRootPt, 2));
        const double base = y_ + kSectionGap + 2 * radiusOf(*sizes.rbegin(), s_);
        double x = room_.x;
        for (auto size = sizes.rbegin(); size != sizes.rend(); ++size) {
            const auto next = std::next(size);
            if (next != sizes.rend() && *next >= bound) continue;  // of the same size
            Symbol circle;
            circle.radiusPt = radiusOf(*size, s_);
            x += circle.radiusPt;
            circle.at = {x, base - circle.radiusPt};
            circle.fill.a = 0;
            circle.frameColor = s_.colors.quiet;
            circle.framePt = 0.9;
            page_.symbol(circle);
            text(x, base + type.sizePt + 2,
                 *size >= bound ? "≥" + std::to_string(std::lround(bound)) : std::to_string(*size), type,
                 s_.colors.quiet, Align::Centre);
            x += circle.radiusPt + 10;
        }
        y_ = base + type.sizePt + 6;
        return x - 10 - room_.x;
    }

    // The entries added since the last section, from `indent` on, in as many columns as fit.
    void section(double indent = 0)
    {
        if (entries_.empty()) return;
        const TextStyle& type = s_.type.small;
        std::vector<double> widths;
        std::size_t rows = 0;
        for (std::size_t columns = std::min<std::size_t>(3, entries_.size()); columns > 0; --columns) {
            rows = (entries_.size() + columns - 1) / columns;
            widths.assign(columns, 0);
            for (std::size_t i = 0; i < entries_.size(); ++i)
                widths[i / rows] = std::max(widths[i / rows], textX() + page_.width(entries_[i].words, type));
            double sum = indent - kGutter;
            for (const double width : widths) sum += width + kGutter;
            if (sum <= room_.width) break;
        }
        const double top = y_ += kSectionGap;
        double x = room_.x + indent;
        for (std::size_t i = 0; i < entries_.size(); ++i) {
            if (i > 0 && i % rows == 0) {
                y_ = top;
                x += widths[i / rows - 1] + kGutter;
            }
            const double baseline = nextRow(type);
            entries_[i].draw({x + half(), baseline - type.sizePt * 0.36});
            text(x + textX(), baseline, entries_[i].words, type, s_.colors.quiet);
        }
        y_ = top + static_cast<double>(rows) * type.sizePt * rowEm();
        entries_.clear();
    }

    Page& page_;
    const Style& s_;
    const Look& look_;
    bool wall_;
    Rect room_;
    double right_, y_;
    double digits_ = 0;  // width of the counts
    std::vector<Entry> entries_;
};

}  // namespace

Rect drawLegend(Page& page, const Look& look, const AllShown& shown, const MapMarks& marks, LegendForm form,
                const Rect& room, std::vector<Sum>& sums)
{
    if (shown.none()) return {room.x, room.y, 0, 0};
    const Gathered g = gather(look, shown);
    Legend legend(page, look, room);
    legend.states(g, sums);
    if (form.parts >= LegendParts::Marks) legend.marks(g, marks);
    if (form.parts >= LegendParts::Shapes) legend.shapes(g);
    if (form.parts >= LegendParts::Kinds) legend.kinds(g);
    if (form.tray != Tray::None && !shown.unplaced.empty()) legend.tray(shown.unplaced, form.tray == Tray::Names, sums);
    return legend.taken();
}

}  // namespace scene

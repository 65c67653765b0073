// SPDX-License-Identifier: Apache-2.0
// Pictures at the left, notes at the right, steps along the bottom; notes are as large as they fit.
#include "scene/presenter_page.h"

#include <fmt/format.h>

#include <algorithm>

#include "model/words.h"
#include "scene/rich_text.h"

namespace scene {

namespace {

constexpr std::size_t kColumns = 6, kMostRows = 3;  // of the list of steps

std::string minutes(double seconds)
{
    const auto whole = static_cast<long>(seconds);
    return fmt::format("{}:{:02}", whole / 60, whole % 60);
}

class PresenterPen {
public:
    PresenterPen(const model::Presenting& presenting, const model::Session& session, const PresenterNews& news,
                 double width, double height, const Fonts& fonts)
        : presenting_(presenting),
          session_(session),
          news_(news),
          width_(width),
          height_(height),
          unit_(std::min(width / 1280, height / 720)),
          style_(deskStyle(model::Theme::Dark)),
          page_(fonts, style_)
    {
    }

    PresenterPage draw()
    {
        const double margin = 24 * unit_;
        out_.scene.widthPt = width_;
        out_.scene.heightPt = height_;
        out_.scene.background = style_.colors.bar;
        out_.scene.title = say(presenting_.step().title);
        const std::size_t count = presenting_.briefing().steps.size();
        rows_ = std::clamp<std::size_t>((count + kColumns - 1) / kColumns, 1, kMostRows);
        const double jumps = 46 * unit_ * static_cast<double>(rows_), jumpsTop = height_ - 0.6 * margin - jumps;
        const double head = drawHead(margin), room = jumpsTop - head - 0.7 * margin;
        const double label = 24 * unit_;
        page_.text(margin, head + 15 * unit_, say("Publieksscherm", "Audience view"), type(Face::SemiBold, 15),
                   style_.colors.quiet);
        out_.live = picture(margin, head + label, 0.58 * width_, room - label);
        const double right = out_.live.right() + margin, wide = width_ - margin - right, nextHigh = 0.3 * room;
        drawNext({right, jumpsTop - 0.7 * margin - nextHigh, wide, nextHigh});
        drawNotes({right, head, wide, room - nextHigh - 0.7 * margin});
        for (const Rect& r : {out_.live, out_.next})
            if (r.width > 0) page_.box(r.padded(unit_), 0, {0, 0, 0, 0}, style_.colors.cardBorder, unit_);
        drawJumps({margin, jumpsTop, width_ - 2 * margin, jumps});
        out_.scene.groups.push_back({std::nullopt, page_.take()});
        return std::move(out_);
    }

private:
    [[nodiscard]] const std::string& say(const model::Text& text) const { return text.get(session_.language()); }
    [[nodiscard]] std::string say(const char* nl, const char* en) const
    {
        return session_.language() == model::Language::Dutch ? nl : en;
    }
    [[nodiscard]] TextStyle type(Face face, double size) const { return {face, size * unit_}; }

    double drawHead(double margin)
    {
        const Colors& c = style_.colors;
        const double base = margin + 30 * unit_;
        double x = width_ - margin;
        x -= page_.text(x, base, news_.clock, type(Face::Display, 34), c.text, Align::Right) + 26 * unit_;
        x -= page_.text(x, base, minutes(presenting_.elapsed()), type(Face::Display, 34), c.accentText, Align::Right) +
             26 * unit_;
        const std::string count = fmt::format("{} / {}", presenting_.index() + 1, presenting_.briefing().steps.size());
        const double after =
            margin + page_.text(margin, base, count, type(Face::SemiBold, 26), c.accentText) + 18 * unit_;
        page_.fitted(after, base, x - after, say(presenting_.step().title), type(Face::SemiBold, 26), c.text);
        const double second = base + 28 * unit_;
        page_.fitted(margin, second, width_ - 2 * margin, status(), type(Face::Medium, 16), c.quiet);
        return second + 18 * unit_;
    }

    std::string status() const
    {
        std::string out =
            model::clockLine(session_.day(), session_.asOf(), session_.language()) + "  ·  " + news_.readable;
        if (session_.playing())
            out +=
                fmt::format("  ·  {} {}", presenting_.changesToCome(), say("wijzigingen te gaan", "changes to come"));
        if (presenting_.curtain() == model::Curtain::Black) out += "  ·  " + say("zwart scherm", "black screen");
        if (presenting_.curtain() == model::Curtain::White) out += "  ·  " + say("wit scherm", "white screen");
        if (presenting_.askingDate())
            out += "  ·  " + say("datum: ", "date: ") + presenting_.typed() + "_";
        else if (!presenting_.typed().empty())
            out += "  ·  " + say("naar stap: ", "to step: ") + presenting_.typed() + "_";
        return out;
    }

    Rect picture(double x, double y, double width, double height) const
    {
        const double high = std::min(height, width / news_.pictureShape);
        return {x, y, high * news_.pictureShape, high};
    }

    // Its title beside it.
    void drawNext(const Rect& room)
    {
        const Colors& c = style_.colors;
        const model::Step* next = presenting_.following();
        if (next) out_.next = picture(room.x, room.y, 0.55 * room.width, room.height);
        const double x = next ? out_.next.right() + 14 * unit_ : room.x, width = room.right() - x;
        page_.text(x, room.y + 15 * unit_, say("Hierna", "Next"), type(Face::SemiBold, 15), c.quiet);
        page_.paragraph(x, room.y + 42 * unit_, width, 23 * unit_,
                        next ? say(next->title) : say("Dit is de laatste stap", "This is the last step"),
                        type(Face::SemiBold, 18), c.text);
    }

    void drawNotes(const Rect& room)
    {
        const Colors& c = style_.colors;
        double y = room.y + 15 * unit_;
        page_.text(room.x, y, say("Notities", "Notes"), type(Face::SemiBold, 15), c.quiet);
        y += 14 * unit_;
        std::vector<model::Text> problems = presenting_.problems();
        if (news_.legendLeftOut)
            problems.push_back({"De legenda heeft geen plaats bij letters van deze grootte",
                                "The legend has no room at this size of type"});
        for (const model::Text& problem : problems)
            y += page_.paragraph(room.x, y + 18 * unit_, room.width, 23 * unit_, "! " + say(problem),
                                 type(Face::SemiBold, 17), c.accentText);
        std::string notes = say(presenting_.step().notes);
        if (!news_.unread.empty())
            notes += "\n" + say("*Vervolg van de tekst:* ", "*The text goes on:* ") + news_.unread;
        for (const double size : {27.0, 24.0, 21.0, 18.0, 16.0, 14.0, 12.0}) {
            const RichType rich{type(Face::Regular, size), type(Face::SemiBold, size), 1.36 * size * unit_};
            const auto lines = richLines(page_, notes, room.width, rich);
            const double left = room.bottom() - y;
            if (heightOf(lines, rich) > left && size > 12) continue;
            drawLines(page_, room.x, y, lines, linesIn(lines, rich, left), rich, c.text, c.accentText);
            return;
        }
    }

    void drawJumps(const Rect& room)
    {
        const Colors& c = style_.colors;
        const std::size_t count = presenting_.briefing().steps.size(), most = kColumns * rows_;
        // Of very many those around the present one.
        std::size_t first = 0;
        if (count > most) first = std::min(presenting_.index() - std::min(presenting_.index(), most / 2), count - most);
        const double wide = room.width / kColumns, high = room.height / static_cast<double>(rows_);
        for (std::size_t i = first; i < std::min(count, first + most); ++i) {
            const std::size_t at = i - first;
            const Rect cell{room.x + static_cast<double>(at % kColumns) * wide,
                            room.y + static_cast<double>(at / kColumns) * high, wide - 8 * unit_, high - 8 * unit_};
            const bool now = i == presenting_.index();
            page_.box(cell, 6 * unit_, now ? c.accent : c.card, now ? c.accent : c.cardBorder, unit_);
            const Color ink = now ? c.inkOnAccent : c.text;
            const double base = cell.y + cell.height / 2 + 5 * unit_;
            const double number =
                page_.text(cell.x + 10 * unit_, base, std::to_string(i + 1), type(Face::Bold, 14), ink);
            const double from = cell.x + 18 * unit_ + number;
            page_.fitted(from, base, cell.right() - from - 6 * unit_, say(presenting_.briefing().steps[i].title),
                         type(Face::Medium, 14), ink);
            out_.jumps.push_back({cell, i});
        }
    }

    const model::Presenting& presenting_;
    const model::Session& session_;
    const PresenterNews& news_;
    double width_, height_, unit_;
    std::size_t rows_ = 1;  // of the list of steps
    Style style_;
    Page page_;
    PresenterPage out_;
};

}  // namespace

PresenterPage buildPresenterPage(const model::Presenting& presenting, const model::Session& session,
                                 const PresenterNews& news, double widthPt, double heightPt, const Fonts& fonts)
{
    return PresenterPen(presenting, session, news, widthPt, heightPt, fonts).draw();
}

}  // namespace scene

// SPDX-License-Identifier: Apache-2.0
// A label above each field; Dutch on the left, English on the right.
#include "ui/editor_step.h"

#include <fmt/format.h>

#include <charconv>
#include <utility>

namespace ui {

namespace {

using model::Language;
using model::PlaybackMode;

constexpr double kPadPt = 14, kLabelPt = 15, kFieldPt = 27, kGapPt = 7, kBetweenPt = 8;

void label(Canvas& canvas, double x, double y, double width, const std::string& words)
{
    canvas.text({x, y, width, kLabelPt}, words, Type::Small, canvas.colors().faint);
}

// The same text in both languages. `now` is a copy: what is typed puts other steps in place of those that hold it.
template <class Write>
double pair(Canvas& canvas, Controls& controls, const scene::Rect& at, const std::string& id, const model::Text& name,
            model::Text now, Canvas::Room room, Write write)
{
    const double column = (at.width - kBetweenPt) / 2;
    for (const Language language : {Language::Dutch, Language::English}) {
        const bool nl = language == Language::Dutch;
        const double x = nl ? at.x : at.x + column + kBetweenPt;
        label(canvas, x, at.y, column,
              controls.say(name) + " · " +
                  controls.say(nl ? model::Text{"Nederlands", "Dutch"} : model::Text{"Engels", "English"}));
        std::string words = nl ? now.nl : now.en;
        const std::string field = "editor-" + id + (nl ? "-nl" : "-en");
        if (canvas.passage(field.c_str(), {x, at.y + kLabelPt, column, at.height}, words, {}, room) ==
            Canvas::Typed::Changed)
            write(language, words);
    }
    return at.y + kLabelPt + at.height + kGapPt;
}

std::string secondsWords(const std::optional<double>& seconds) { return seconds ? fmt::format("{}", *seconds) : ""; }

std::optional<double> secondsFrom(const std::string& words)
{
    double out = 0;
    const auto [end, error] = std::from_chars(words.data(), words.data() + words.size(), out);
    const bool good =
        error == std::errc() && end == words.data() + words.size() && out > 0 && out <= model::kLongestStepSeconds;
    return good ? std::optional(out) : std::nullopt;
}

const model::Text kSecondsWanted{"geef een aantal seconden boven 0, hoogstens een dag",
                                 "give a number of seconds above 0, a day at most"};

// What is wrong with what was typed, or that nothing is.
void tell(Editor& editor, model::Text problem)
{
    const bool wrong = !problem.empty();
    editor.say(std::move(problem), wrong);
}

}  // namespace

double drawBriefingTitle(Canvas& canvas, Controls& controls, const scene::Rect& room)
{
    model::BriefingEdit& edit = *controls.editor->edit();
    return pair(canvas, controls, {room.x, room.y, room.width, kFieldPt}, "title-of-all",
                {"Titel van de briefing", "Title of the briefing"}, edit.briefing().title, Canvas::Room::Line,
                [&](Language language, const std::string& words) { edit.entitle(language, words); });
}

void StepForm::value(Canvas& canvas, Editor& editor, const char* id, const scene::Rect& rect, const std::string& now,
                     std::string_view hint, const Take& take)
{
    const bool pending = typing_ == id;
    std::string words = pending ? words_ : now;
    const auto typed = canvas.passage(id, rect, words, hint, Canvas::Room::Line);
    if (typed != Canvas::Typed::Nothing) {
        tell(editor, take(words));
        typing_ = id;
        words_ = words;
    } else if (pending && !canvas.writing()) {
        typing_.clear();  // left: what could not be understood goes, and what is wrong with it stays to be read
        if (words_ == now) editor.say({}, false);
    }
}

double StepForm::drawTime(Canvas& canvas, Controls& controls, double x, double y, double width)
{
    model::Session& session = controls.session;
    model::BriefingEdit& edit = *controls.editor->edit();
    const model::Step step = *edit.step();  // what is typed changes the other
    const Language language = session.language();
    const auto& play = step.play;
    const model::Day day = play ? play->to : step.day.value_or(session.asOf());
    const model::StepPlay whole{*session.range().earliest, *session.range().latest, PlaybackMode::ByChange,
                                std::nullopt};
    const auto as = [&](PlaybackMode mode) {
        model::StepPlay out = play.value_or(whole);
        out.mode = mode;
        return out;
    };
    double at = x - 8;
    const auto mode = [&](const char* id, const model::Text& name, bool on) {
        const double wide = canvas.width(controls.say(name), Type::Body) + 16;
        const bool pressed =
            canvas.button(id, {at, y, wide, kFieldPt - 3}, controls.say(name), Icon::None, {.on = on}, {});
        at += wide + 2;
        return pressed && !on;
    };
    at = x;
    const bool still = mode("editor-still", {"Eén dag", "One day"}, !play);
    const bool byChange = mode("editor-by-change", {"Speelt per wijziging", "Plays by change"},
                               play && play->mode == PlaybackMode::ByChange);
    const bool byCalendar =
        mode("editor-by-calendar", {"Per kalender", "By calendar"}, play && play->mode == PlaybackMode::ByCalendar);
    y += kFieldPt + 2;
    const double column = (width - 2 * kBetweenPt) / 3;
    const auto dayField = [&](const char* id, int index, const model::Text& name, model::Day now, auto set) {
        const double left = x + index * (column + kBetweenPt);
        label(canvas, left, y, column, controls.say(name));
        value(canvas, *controls.editor, id, {left, y + kLabelPt, column, kFieldPt}, model::longDay(now, language), {},
              [&](const std::string& words) -> model::Text {
                  const auto read = model::parseDay(words, language);
                  if (!read) return {read.error().message, read.error().message};
                  return set(*read);
              });
    };
    if (!play) {
        dayField("editor-day", 0, {"Dag", "Day"}, day, [&](model::Day read) {
            edit.setDay(read);
            return model::Text{};
        });
    } else {
        const model::StepPlay now = *play;
        const auto turned = [](model::StepPlay of, model::Day from, model::Day to) {
            of.from = from, of.to = to;
            return of;
        };
        dayField("editor-from", 0, {"Van", "From"}, now.from,
                 [&](model::Day read) { return edit.setPlay(turned(now, read, now.to)); });
        dayField("editor-to", 1, {"Tot en met", "Through"}, now.to,
                 [&](model::Day read) { return edit.setPlay(turned(now, now.from, read)); });
        const double left = x + 2 * (column + kBetweenPt);
        label(canvas, left, y, column, controls.say({"Seconden per wijziging", "Seconds a change"}));
        value(canvas, *controls.editor, "editor-dwell", {left, y + kLabelPt, column, kFieldPt},
              secondsWords(now.dwellSeconds), controls.say({"als altijd", "as usual"}),
              [&](const std::string& words) -> model::Text {
                  const auto read = secondsFrom(words);
                  if (!read && !words.empty()) return kSecondsWanted;
                  model::StepPlay out = now;
                  out.dwellSeconds = read;
                  return edit.setPlay(out);
              });
    }
    if (still) edit.setDay(day);
    if (byChange) tell(*controls.editor, edit.setPlay(as(PlaybackMode::ByChange)));
    if (byCalendar) tell(*controls.editor, edit.setPlay(as(PlaybackMode::ByCalendar)));
    return y + kLabelPt + kFieldPt + kGapPt;
}

void StepForm::draw(Canvas& canvas, Controls& controls, const scene::Rect& room)
{
    model::BriefingEdit& edit = *controls.editor->edit();
    const std::string id = edit.step()->id;
    if (std::exchange(step_, id) != id) typing_.clear();
    const double x = room.x + kPadPt, width = room.width - 2 * kPadPt;
    canvas.beginScroll("editor-fields", {room.x + 4, room.y, room.width - 8, room.height});
    double y = room.y + kGapPt;
    const auto texts = [&](const char* name, const model::Text& words, model::Text model::Step::*what, double height,
                           Canvas::Room lines) {
        y = pair(canvas, controls, {x, y, width, height}, name, words, edit.step()->*what, lines,
                 [&](Language language, const std::string& fresh) { edit.write(what, language, fresh); });
    };
    const double line = canvas.lineHeight(Type::Body);
    texts("title", {"Titel", "Title"}, &model::Step::title, kFieldPt, Canvas::Room::Line);
    texts("text", {"Tekst", "Text"}, &model::Step::text, 6 * line + 10, Canvas::Room::Lines);
    texts("notes", {"Notities", "Notes"}, &model::Step::notes, 7 * line + 10, Canvas::Room::Lines);
    y = drawTime(canvas, controls, x, y + 2, width);
    const double column = (width - kBetweenPt) / 2, second = x + column + kBetweenPt;
    label(canvas, x, y, column, controls.say({"Naam in het bestand", "Name in the file"}));
    label(canvas, second, y, column, controls.say({"Seconden, zonder spreker", "Seconds, without a speaker"}));
    value(canvas, *controls.editor, "editor-id", {x, y + kLabelPt, column, kFieldPt}, id, {},
          [&](const std::string& words) {
              model::Text problem = edit.rename(words);
              if (problem.empty()) step_ = words;
              return problem;
          });
    value(canvas, *controls.editor, "editor-advance", {second, y + kLabelPt, column, kFieldPt},
          secondsWords(edit.step()->advanceSeconds), "15", [&](const std::string& words) -> model::Text {
              const auto read = secondsFrom(words);
              if (!read && !words.empty()) return kSecondsWanted;
              edit.setAdvance(read);
              return {};
          });
    y += kLabelPt + kFieldPt + kGapPt;
    canvas.endScroll(y);
}

}  // namespace ui

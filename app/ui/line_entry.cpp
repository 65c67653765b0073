// SPDX-License-Identifier: Apache-2.0
// Enter answers; Escape closes.
#include "ui/line_entry.h"

#include <utility>

#include "ui/editor.h"

namespace ui {

namespace {

// "1 maart 2018 tot en met 31 december 2021"
std::string spanWords(model::Day first, model::Day last, model::Language language)
{
    return model::longDay(first, language) + (language == model::Language::Dutch ? " tot en met " : " through ") +
           model::longDay(last, language);
}

// Why the data have no such day; empty where they have.
std::string beyond(const model::Session& session, model::Day day)
{
    const model::Frame& frame = session.dataset().frame;
    if (day >= frame.firstDay && day <= frame.lastDay) return {};
    const model::Language language = session.language();
    const bool nl = language == model::Language::Dutch;
    return model::longDay(day, language) + (nl ? " ligt buiten " : " lies outside ") +
           spanWords(frame.firstDay, frame.lastDay, language);
}

const model::Text kPathWanted{"geef een pad", "give a path"};

std::string trimmed(const std::string& words)
{
    const std::size_t first = words.find_first_not_of(' ');
    return first == std::string::npos ? std::string() : words.substr(first, words.find_last_not_of(' ') + 1 - first);
}

void goTo(Controls& controls, model::Day day)
{
    if (!controls.session.goTo(day)) return;
    const model::Window& range = controls.session.range();
    const auto played = [&](model::Language language) { return spanWords(*range.earliest, *range.latest, language); };
    controls.note = {"Afspelen loopt nu van " + played(model::Language::Dutch),
                     "Playing now runs from " + played(model::Language::English)};
}

}  // namespace

Question dateQuestion(Controls& controls)
{
    return {"date",
            {"Ga naar een datum", "Go to a date"},
            {"1 mei 2019, 1-5-2019, mei 2019", "1 May 2019, 1-5-2019, May 2019"},
            controls.dateOpen,
            [&controls](const std::string& words) {
                const auto day = model::parseDay(words, controls.session.language());
                std::string problem = day ? beyond(controls.session, *day) : day.error().message;
                if (problem.empty()) goTo(controls, *day);
                return problem;
            }};
}

Question dataQuestion(Controls& controls)
{
    return {"data",
            {"Open eigen gegevens", "Open your own data"},
            {"pad, map of PG:…; met + ervoor ernaast", "path, folder or PG:…; + in front: beside"},
            controls.openOpen,
            [&controls](const std::string& words) {
                const std::string path = trimmed(words);
                if (path.empty()) return controls.say(kPathWanted);
                if (controls.load) controls.load(path);
                return std::string();
            }};
}

Question briefingQuestion(Controls& controls)
{
    return {"briefing",
            {"Open een briefing", "Open a briefing"},
            {"pad van een TOML-bestand", "path of a TOML file"},
            controls.editor->pathAsked,
            [&controls](const std::string& words) {
                const std::string path = trimmed(words);
                if (path.empty()) return controls.say(kPathWanted);
                controls.editor->read(path);
                return std::string();
            }};
}

Question targetQuestion(Controls& controls)
{
    return {"target",
            {"Bewaar de briefing als", "Save the briefing as"},
            {"pad van een TOML-bestand", "path of a TOML file"},
            controls.editor->targetAsked,
            [&controls](const std::string& words) {
                const std::string path = trimmed(words);
                return controls.say(path.empty() ? kPathWanted : controls.editor->saveAs(path));
            },
            controls.editor->suggestedPath()};
}

void LineEntry::draw(Canvas& canvas, Controls& controls, const Question& question, geo::Point foot)
{
    if (fresh_ && words_.empty()) words_ = question.words;
    constexpr double kWidthPt = 330, kFieldPt = 30, kPadPt = 14, kHeadPt = 34;
    const scene::Colors& c = canvas.colors();
    const double said = problem_.empty() ? 0 : canvas.height(problem_, Type::Small, kWidthPt - 2 * kPadPt) + 6;
    const double height = kHeadPt + kFieldPt + said + kPadPt;
    const scene::Rect rect{foot.x - kWidthPt / 2, foot.y - height, kWidthPt, height};
    canvas.beginPanel((question.id + "-panel").c_str(), rect, Canvas::Backdrop::Card);
    if (canvas.head(("close-" + question.id).c_str(), rect, kHeadPt, kPadPt, controls.say(question.title), Type::Strong,
                    controls.say(kCloseTip)))
        question.open = false;
    const scene::Rect line{rect.x + kPadPt, rect.y + kHeadPt, kWidthPt - 2 * kPadPt, kFieldPt};
    const auto typed = canvas.field((question.id + "-line").c_str(), line, words_, controls.say(question.hint),
                                    std::exchange(fresh_, false));
    if (typed == Canvas::Typed::Changed) problem_.clear();
    if (typed == Canvas::Typed::Entered) {
        problem_ = question.answer(words_);
        question.open = !problem_.empty();
        fresh_ = question.open;  // to be mended: the field must take the keyboard again
    }
    if (said > 0) canvas.paragraph(line.x, line.bottom() + 6, line.width, problem_, Type::Small, c.accentText);
    canvas.endPanel();
}

}  // namespace ui

// SPDX-License-Identifier: Apache-2.0
// Each change is a new whole state: a briefing is small, and undo cannot forget a part of it.
#include "model/briefing_edit.h"

#include <algorithm>
#include <utility>

namespace model {

namespace {

constexpr std::size_t kRemembered = 200;

bool isWord(const std::string& id)
{
    const auto fits = [](unsigned char c) { return c > ' ' && c != '/' && c != '\\' && c != '"' && c != 0x7F; };
    return !id.empty() && id.front() != '.' && std::ranges::all_of(id, fits);
}

std::string& in(Text& text, Language language) { return language == Language::Dutch ? text.nl : text.en; }

}  // namespace

BriefingEdit::BriefingEdit(Briefing briefing) : states_{{std::move(briefing), 0}} {}

const Step* BriefingEdit::step() const
{
    const auto& steps = briefing().steps;
    return index() < steps.size() ? &steps[index()] : nullptr;
}

void BriefingEdit::choose(std::size_t index)
{
    const std::size_t count = briefing().steps.size();
    states_[at_].index = count == 0 ? 0 : std::min(index, count - 1);
    writing_.clear();
}

void BriefingEdit::belongsTo(std::string path)
{
    for (State& state : states_) state.briefing.path = path;
}

void BriefingEdit::change(const std::function<void(State&)>& how, const std::string& what)
{
    State next = states_[at_];
    how(next);
    if (next.briefing.title == briefing().title && next.briefing.steps == briefing().steps) return;
    ++revision_;
    const bool goesOn = !what.empty() && what == writing_ && at_ > 0 && !canRedo();
    writing_ = what;
    if (goesOn) {
        states_[at_] = std::move(next);
        return;
    }
    states_.resize(at_ + 1);
    states_.push_back(std::move(next));
    if (states_.size() > kRemembered) states_.erase(states_.begin());
    at_ = states_.size() - 1;
}

void BriefingEdit::changeStep(const std::function<void(Step&)>& how, const std::string& what)
{
    if (step()) change([&](State& state) { how(state.briefing.steps[state.index]); }, what);
}

std::string BriefingEdit::freeId(const std::string& wanted) const
{
    std::string id = wanted;
    for (int i = 2; briefing().step(id); ++i) id = wanted + "-" + std::to_string(i);
    return id;
}

void BriefingEdit::add(Step step)
{
    step.id = freeId(step.id);
    step.source.clear();
    change([&](State& state) {
        auto& steps = state.briefing.steps;
        state.index = steps.empty() ? 0 : state.index + 1;
        steps.insert(steps.begin() + static_cast<std::ptrdiff_t>(state.index), std::move(step));
    });
}

void BriefingEdit::showInstead(Step view)
{
    changeStep([&](Step& step) {
        view.id = step.id;
        view.play = step.play;
        if (view.play) view.day.reset();
        view.theme = step.theme;
        view.title = step.title;
        view.text = step.text;
        view.notes = step.notes;
        view.advanceSeconds = step.advanceSeconds;
        view.source = step.source;
        step = std::move(view);
    });
}

void BriefingEdit::move(int by)
{
    if (!step()) return;
    change([&](State& state) {
        auto& steps = state.briefing.steps;
        const auto last = static_cast<std::ptrdiff_t>(steps.size()) - 1,
                   from = static_cast<std::ptrdiff_t>(state.index);
        const std::ptrdiff_t to = std::clamp<std::ptrdiff_t>(from + by, 0, last);
        Step moved = std::move(steps[state.index]);
        steps.erase(steps.begin() + from);
        steps.insert(steps.begin() + to, std::move(moved));
        state.index = static_cast<std::size_t>(to);
    });
}

void BriefingEdit::duplicate()
{
    if (step()) add(*step());
}

void BriefingEdit::remove()
{
    if (!step()) return;
    change([](State& state) {
        auto& steps = state.briefing.steps;
        steps.erase(steps.begin() + static_cast<std::ptrdiff_t>(state.index));
        if (state.index == steps.size() && state.index > 0) --state.index;
    });
}

void BriefingEdit::entitle(Language language, std::string words)
{
    change([&](State& state) { in(state.briefing.title, language) = std::move(words); },
           language == Language::Dutch ? "briefing nl" : "briefing en");
}

void BriefingEdit::write(Text Step::*what, Language language, std::string words)
{
    const std::string name = what == &Step::title ? "title" : what == &Step::text ? "text" : "notes";
    const auto ends = std::ranges::count_if(words, [](char c) { return c == '\n' || c == '.'; });
    changeStep([&](Step& step) { in(step.*what, language) = std::move(words); },
               name + (language == Language::Dutch ? " nl " : " en ") + std::to_string(ends));
}

Text BriefingEdit::rename(std::string id)
{
    if (!step() || id == step()->id) return {};
    if (!isWord(id))
        return {"een naam is één woord, zonder spatie, schuine streep of aanhalingsteken",
                "a name is one word without space, slash or quote"};
    if (briefing().step(id)) return {"een andere stap heet al zo", "another step has this name"};
    changeStep([&](Step& step) { step.id = std::move(id); }, "id");
    return {};
}

void BriefingEdit::setDay(Day day)
{
    const auto stand = [&](Step& step) {
        step.play.reset();
        step.day = day;
    };
    changeStep(stand, "day");
}

Text BriefingEdit::setPlay(const StepPlay& play)
{
    if (play.to < play.from) return {"de laatste dag ligt voor de eerste", "the last day lies before the first"};
    const auto move = [&](Step& step) {
        step.day.reset();
        step.play = play;
    };
    changeStep(move, "play");
    return {};
}

void BriefingEdit::setAdvance(std::optional<double> seconds)
{
    changeStep([&](Step& step) { step.advanceSeconds = seconds; }, "advance");
}

void BriefingEdit::undo()
{
    if (!canUndo()) return;
    --at_;
    ++revision_;
    writing_.clear();
}

void BriefingEdit::redo()
{
    if (!canRedo()) return;
    ++at_;
    ++revision_;
    writing_.clear();
}

}  // namespace model

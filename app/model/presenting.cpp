// SPDX-License-Identifier: Apache-2.0
// One key does one thing, and a key that is pressed too often does no harm.
#include "model/presenting.h"

#include <algorithm>
#include <charconv>

namespace model {

namespace {

constexpr double kUsualSeconds = 15;  // on a step that does not say how long, when nobody leads
constexpr double kTwiceSeconds = 2;   // between two wishes to leave
constexpr std::size_t kLongest = 24;  // of what is typed

}  // namespace

Presenting::Presenting(const Briefing& briefing, Session& session, bool alone)
    : briefing_(briefing), session_(session), alone_(alone)
{
    goTo(0);
}

void Presenting::goTo(std::size_t step)
{
    index_ = std::min(step, briefing_.steps.size() - 1);
    onStep_ = 0;
    typed_.clear();
    asking_ = false;
    curtain_ = Curtain::None;
    problems_ = show(this->step(), session_);
    mistyped_ = {};
    ++revision_;
}

const Step* Presenting::following() const
{
    const bool last = index_ + 1 == briefing_.steps.size();
    return last && !alone_ ? nullptr : &briefing_.steps[after(index_)];
}

// A step that plays is finished first.
void Presenting::next()
{
    if (session_.playing()) {
        session_.pause();
        session_.goToEnd();
    } else if (following()) {
        goTo(after(index_));
    }
}

std::vector<Text> Presenting::problems() const
{
    std::vector<Text> out = problems_;
    if (!mistyped_.empty()) out.push_back(mistyped_);
    return out;
}

void Presenting::enter()
{
    if (asking_) {
        const auto day = parseDay(typed_, session_.language());
        mistyped_ = day ? outside(session_.dataset().frame, *day)
                        : Text{parseDay(typed_, Language::Dutch).error().message,
                               parseDay(typed_, Language::English).error().message};
        if (mistyped_.empty()) {
            session_.pause();
            session_.goTo(*day);
        }
        asking_ = false;
    } else if (!typed_.empty()) {
        std::size_t number = 0;
        std::from_chars(typed_.data(), typed_.data() + typed_.size(), number);
        const std::size_t count = briefing_.steps.size();
        if (number >= 1 && number <= count) return goTo(number - 1);
        mistyped_ = {"er is geen stap " + typed_ + "; er zijn er " + std::to_string(count),
                     "there is no step " + typed_ + "; there are " + std::to_string(count)};
    }
    typed_.clear();
}

void Presenting::take(Cue cue)
{
    ++revision_;
    if (alone_) {
        if (cue != Cue::Leave) return;
        left_ = leftAt_ >= 0 && elapsed_ - leftAt_ <= kTwiceSeconds;
        leftAt_ = elapsed_;
        return;
    }
    if (curtain_ != Curtain::None) {
        curtain_ = Curtain::None;
        return;
    }
    if (asking_ && cue == Cue::Leave) {
        asking_ = false;
        typed_.clear();
        return;
    }
    if (cue != Cue::Enter && cue != Cue::Erase) typed_.clear(), asking_ = false;
    switch (cue) {
        case Cue::Next:
            return next();
        case Cue::Back:
            return goTo(index_ == 0 ? 0 : index_ - 1);
        case Cue::First:
            return goTo(0);
        case Cue::Last:
            return goTo(briefing_.steps.size() - 1);
        case Cue::Black:
            curtain_ = Curtain::Black;
            return;
        case Cue::White:
            curtain_ = Curtain::White;
            return;
        case Cue::Language:
            return session_.setLanguage(session_.language() == Language::Dutch ? Language::English : Language::Dutch);
        case Cue::Date:
            asking_ = true;
            return;
        case Cue::Enter:
            return enter();
        case Cue::Erase:
            if (!typed_.empty()) typed_.pop_back();
            return;
        case Cue::Leave:
            left_ = true;
            return;
    }
}

void Presenting::type(char character)
{
    if (alone_) return;
    ++revision_;
    if (curtain_ != Curtain::None) {
        curtain_ = Curtain::None;
        return;
    }
    const bool digit = character >= '0' && character <= '9';
    if ((asking_ || digit) && typed_.size() < kLongest) typed_ += character;
}

void Presenting::advance(double elapsedSeconds)
{
    elapsed_ += elapsedSeconds;
    if (curtain_ != Curtain::None) return;
    if (session_.playing()) return session_.advance(elapsedSeconds);
    onStep_ += elapsedSeconds;
    if (const auto left = untilNext(); left && *left <= 0) goTo(after(index_));
}

std::optional<double> Presenting::untilNext() const
{
    if (!alone_ || session_.playing()) return std::nullopt;
    return step().advanceSeconds.value_or(kUsualSeconds) - onStep_;
}

std::size_t Presenting::changesToCome() const
{
    if (!session_.playing()) return 0;
    return static_cast<std::size_t>(std::ranges::count_if(session_.changes(), [&](const ChangeDay& change) {
        return change.day > session_.day() && change.day <= *session_.range().latest;
    }));
}

}  // namespace model

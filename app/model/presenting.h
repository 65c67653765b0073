// SPDX-License-Identifier: Apache-2.0
// Giving a briefing: which step is shown, what the keys of a remote do with it, and what time does when nobody leads.
// Owns no clock and no window.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "model/briefing.h"

namespace model {

enum class Curtain { None, Black, White };

// What somebody in front of the room can ask for.
enum class Cue { Next, Back, First, Last, Black, White, Language, Date, Enter, Erase, Leave };

class Presenting {
public:
    // The briefing has a step at least, and outlives this; the session shows the first. `alone`: nobody leads, steps
    // follow each other for ever, and only leaving twice in a row leaves.
    Presenting(const Briefing& briefing, Session& session, bool alone);

    void take(Cue cue);
    void type(char character);  // of a number of a step, or of a date once it is asked for
    void goTo(std::size_t step);
    void advance(double elapsedSeconds);

    [[nodiscard]] const Briefing& briefing() const { return briefing_; }
    [[nodiscard]] std::size_t index() const { return index_; }
    [[nodiscard]] const Step& step() const { return briefing_.steps[index_]; }
    [[nodiscard]] const Step* following() const;  // null after the last, unless steps go round
    [[nodiscard]] Curtain curtain() const { return curtain_; }
    [[nodiscard]] bool left() const { return left_; }
    [[nodiscard]] bool alone() const { return alone_; }
    [[nodiscard]] bool askingDate() const { return asking_; }
    [[nodiscard]] const std::string& typed() const { return typed_; }
    [[nodiscard]] double elapsed() const { return elapsed_; }  // seconds since the beginning
    [[nodiscard]] std::vector<Text> problems() const;          // of this step and of what was typed, for the presenter
    [[nodiscard]] std::uint64_t revision() const { return revision_; }  // apart from the session's and the time
    // Seconds until the next step follows by itself; none: it does not.
    [[nodiscard]] std::optional<double> untilNext() const;
    // Of a step that plays: changes that are still to come.
    [[nodiscard]] std::size_t changesToCome() const;

private:
    void next();
    void enter();
    [[nodiscard]] std::size_t after(std::size_t step) const { return (step + 1) % briefing_.steps.size(); }

    const Briefing& briefing_;
    Session& session_;
    bool alone_;
    std::size_t index_ = 0;
    Curtain curtain_ = Curtain::None;
    bool asking_ = false, left_ = false;
    std::string typed_;
    std::vector<Text> problems_;
    Text mistyped_;  // what is wrong with what was typed last
    double elapsed_ = 0, onStep_ = 0, leftAt_ = -1;
    std::uint64_t revision_ = 1;
};

}  // namespace model

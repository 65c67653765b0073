// SPDX-License-Identifier: Apache-2.0
// A briefing while it is made: its steps, the one at hand, and what was done, so that it can be taken back. Knows no
// file and no window.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

#include "model/briefing.h"

namespace model {

class BriefingEdit {
public:
    explicit BriefingEdit(Briefing briefing);

    [[nodiscard]] const Briefing& briefing() const { return states_[at_].briefing; }
    [[nodiscard]] std::size_t index() const
    {
        return states_[at_].index;
    }                                        // of the step at hand; 0 while there is none
    [[nodiscard]] const Step* step() const;  // null: there is none
    [[nodiscard]] bool canUndo() const { return at_ > 0; }
    [[nodiscard]] bool canRedo() const { return at_ + 1 < states_.size(); }
    [[nodiscard]] std::uint64_t revision() const { return revision_; }  // raised by what changes the briefing

    void choose(std::size_t index);    // the last one, if there are fewer
    void belongsTo(std::string path);  // the file; not taken back by undo()

    void add(Step step);          // after the one at hand, which it becomes; its id is made one of its own
    void showInstead(Step view);  // the step at hand shows this; what it says, and how it plays, stays
    void move(int by);            // of the step at hand, as far as there is room
    void duplicate();
    void remove();
    void entitle(Language language, std::string words);
    // Of the step at hand. What is changed again and again is taken back as one; in a text, its line or sentence.
    void write(Text Step::*what, Language language, std::string words);
    [[nodiscard]] Text rename(std::string id);         // what is wrong with the id; nothing: it is taken
    void setDay(Day day);                              // which stands still
    [[nodiscard]] Text setPlay(const StepPlay& play);  // what is wrong with the days; nothing: it plays
    void setAdvance(std::optional<double> seconds);

    void undo();
    void redo();

private:
    struct State {
        Briefing briefing;
        std::size_t index = 0;
    };
    // `what` names that which is being written; what is done once has no name.
    void change(const std::function<void(State&)>& how, const std::string& what = {});
    void changeStep(const std::function<void(Step&)>& how, const std::string& what = {});
    [[nodiscard]] std::string freeId(const std::string& wanted) const;

    std::vector<State> states_;
    std::size_t at_ = 0;
    std::string writing_;  // the text that the last change wrote in
    std::uint64_t revision_ = 1;
};

}  // namespace model

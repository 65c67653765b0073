// SPDX-License-Identifier: Apache-2.0
// The briefing that is being made, the file it belongs to, and what must be asked before anything is lost. Lives as
// long as the program, so that a briefing that is given comes back as it was. Draws nothing.
#pragma once

#include <functional>
#include <optional>
#include <string>

#include "model/briefing_edit.h"

namespace ui {

// Work that an earlier run of the program left behind.
struct KeptWork {
    model::Text when;
    std::string path;  // the file it belongs to; empty: none yet
    model::Briefing briefing;
    std::optional<std::string> base;  // what that file held then, if it still does
};

// Files, as far as the editor needs them.
struct BriefingStore {
    std::string letter;  // path of the briefing that comes with the program: read, never written
    std::function<geo::Result<void>(const std::string& path, const std::string& text, bool replace)> write;
    // Unsaved work, against a crash; `base` is what the file held when it was read.
    std::function<geo::Result<void>(const std::string& path, const std::string& text, const std::string& base)> keep;
    std::function<void()> forget;
    std::optional<KeptWork> kept;
};

class Editor {
public:
    explicit Editor(BriefingStore store) : store_(std::move(store)) {}

    bool panelOpen = false;
    bool pathAsked = false;    // of a briefing to open
    bool targetAsked = false;  // where to save
    [[nodiscard]] bool asksPath() const { return pathAsked || targetAsked; }

    // Asked before something would be lost. Yes does it, no does the harmless other thing, if there is one.
    enum class Question { None, Kept, Unsaved, ChangedElsewhere, Exists };
    enum class Answer { Yes, No, Cancel };
    [[nodiscard]] Question question() const { return question_; }
    [[nodiscard]] model::Text questionWords() const;
    void answer(Answer answer);

    void togglePanel();
    [[nodiscard]] const std::optional<KeptWork>& kept() const { return store_.kept; }
    [[nodiscard]] model::BriefingEdit* edit() { return edit_ ? &*edit_ : nullptr; }  // null: nothing is being made yet
    [[nodiscard]] const model::BriefingEdit* edit() const { return edit_ ? &*edit_ : nullptr; }
    // What would be given: none, until something is being made.
    [[nodiscard]] const model::Briefing* briefing() const { return edit_ ? &edit_->briefing() : nullptr; }
    [[nodiscard]] bool changed() const { return edit_ && text() != saved_; }
    [[nodiscard]] const std::string& path() const { return path_; }  // empty: no file of its own
    [[nodiscard]] std::string suggestedPath() const;

    void begin();                        // a new one
    void read(const std::string& path);  // both ask first when there is unsaved work
    void save();
    [[nodiscard]] model::Text saveAs(std::string path);  // what is wrong with it; nothing: saved, or asked

    [[nodiscard]] const model::Text& said() const { return said_; }  // what came of the last of these
    [[nodiscard]] bool failed() const { return failed_; }
    void say(model::Text words, bool failed);

    // Keeps unsaved work, at most once a second; returns after how long it wants to be called again, if at all.
    std::optional<double> keep(double nowSeconds);
    void keepNow();

private:
    void takeUp(model::Briefing briefing, std::string path, std::optional<std::string> base, std::string saved);
    void readNow(const std::string& path);
    void takeUpKept();
    void write(const std::string& path, bool replace);
    void ask(Question question, std::function<void()> then);
    [[nodiscard]] const std::string& text() const;

    BriefingStore store_;
    std::optional<model::BriefingEdit> edit_;
    std::string path_;
    std::optional<std::string> base_;  // what the file held when it was read or written; none: something else by now
    std::string saved_;                // the text of which nothing would be lost
    std::string next_;                 // asked for while a question about kept work stands
    Question question_ = Question::None;
    std::function<void()> then_;  // when the question is answered with yes
    model::Text said_;
    bool failed_ = false;
    mutable std::string text_;
    mutable std::uint64_t textRevision_ = 0;
    std::uint64_t keptRevision_ = 0;
    std::optional<double> keptSeconds_;
};

}  // namespace ui

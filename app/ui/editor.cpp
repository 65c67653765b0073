// SPDX-License-Identifier: Apache-2.0
// Whatever replaces what is being made, or a file that somebody else has written, goes through ask().
#include "ui/editor.h"

#include <filesystem>
#include <utility>

namespace ui {

namespace {

namespace fs = std::filesystem;

bool exists(const std::string& path)
{
    std::error_code error;
    return fs::exists(path, error);
}

model::Text same(const std::string& words) { return {words, words}; }

}  // namespace

void Editor::say(model::Text words, bool failed)
{
    said_ = std::move(words);
    failed_ = failed;
}

const std::string& Editor::text() const
{
    if (std::exchange(textRevision_, edit_->revision()) != edit_->revision()) text_ = model::tomlOf(edit_->briefing());
    return text_;
}

void Editor::takeUp(model::Briefing briefing, std::string path, std::optional<std::string> base, std::string saved)
{
    edit_.emplace(std::move(briefing));
    edit_->belongsTo(path);
    path_ = std::move(path);
    base_ = std::move(base);
    saved_ = std::move(saved);
    question_ = Question::None;  // what was asked was about another
    then_ = nullptr;
    targetAsked = false;
    textRevision_ = keptRevision_ = 0;
    say({}, false);
}

void Editor::togglePanel()
{
    panelOpen = !panelOpen;
    if (!panelOpen || edit_) return;
    if (store_.kept)
        ask(Question::Kept, [this] { takeUpKept(); });
    else
        readNow(store_.letter);
}

void Editor::ask(Question question, std::function<void()> then)
{
    panelOpen = true;
    question_ = question;
    then_ = std::move(then);
}

model::Text Editor::questionWords() const
{
    switch (question_) {
        case Question::None:
            break;
        case Question::Kept:
            return {"Er is een briefing die niet is bewaard, van " + store_.kept->when.nl + ".",
                    "There is a briefing that was not saved, of " + store_.kept->when.en + "."};
        case Question::Unsaved:
            return {"Wat hier is gemaakt, is niet bewaard.", "What was made here is not saved."};
        case Question::ChangedElsewhere:
            return {"Het bestand is intussen door iemand anders veranderd: " + path_,
                    "The file has meanwhile been changed by somebody else: " + path_};
        case Question::Exists:
            return {"Dit bestand bestaat al.", "This file exists already."};
    }
    return {};
}

void Editor::answer(Answer answer)
{
    const Question asked = std::exchange(question_, Question::None);
    const auto then = std::exchange(then_, nullptr);
    if (answer == Answer::Yes && then) return then();
    if (asked == Question::Kept && answer == Answer::Cancel) {
        panelOpen = false;  // asked again when the panel is opened
    } else if (asked == Question::Kept) {
        store_.forget();
        store_.kept.reset();
        readNow(next_.empty() ? store_.letter : next_);
    } else if (asked == Question::Unsaved && answer == Answer::No) {
        save();
        if (!changed() && then) then();
    } else if (answer == Answer::No) {
        targetAsked = true;
    }
}

void Editor::begin()
{
    const auto then = [this] { takeUp({}, {}, std::nullopt, {}); };
    changed() ? ask(Question::Unsaved, then) : then();
}

void Editor::read(const std::string& path)
{
    panelOpen = true;
    if (!edit_ && store_.kept) {
        next_ = path;
        return ask(Question::Kept, [this] { takeUpKept(); });
    }
    const auto then = [this, path] { readNow(path); };
    changed() ? ask(Question::Unsaved, then) : then();
}

void Editor::readNow(const std::string& path)
{
    std::error_code error;
    const fs::path whole = fs::absolute(path, error);
    const std::string name = error ? path : whole.lexically_normal().string();
    auto text = model::briefingText(name);
    auto briefing = text ? model::parseBriefing(*text, name) : tl::unexpected(text.error());
    if (!briefing) {
        if (!edit_) takeUp({}, {}, std::nullopt, {});
        return say(same(briefing.error().text()), true);
    }
    std::string asRead = model::tomlOf(*briefing);
    takeUp(std::move(*briefing), fs::equivalent(name, store_.letter, error) ? std::string() : name, std::move(*text),
           std::move(asRead));
}

void Editor::takeUpKept()
{
    auto work = std::exchange(store_.kept, std::nullopt);
    takeUp(std::move(work->briefing), work->path, work->base, work->base.value_or(std::string()));
    model::Text said{"Teruggehaald; nog niet bewaard", "Brought back; not saved yet"};
    if (!next_.empty()) said = {said.nl + ". Niet geopend: " + next_, said.en + ". Not opened: " + next_};
    say(std::move(said), false);
}

std::string Editor::suggestedPath() const
{
    std::error_code error;
    return path_.empty() ? (fs::current_path(error) / "briefing.toml").string() : path_;
}

void Editor::save()
{
    if (!edit_) return;
    if (edit_->briefing().steps.empty()) return say(model::kStepWanted, true);
    if (path_.empty()) {
        targetAsked = true;
        return;
    }
    const auto now = model::briefingText(path_);
    if (!now && exists(path_))
        return say({"Het bestand kan niet meer worden gelezen; bewaar onder een andere naam: " + path_,
                    "The file can no longer be read; save under another name: " + path_},
                   true);
    if (now && base_ != *now) return ask(Question::ChangedElsewhere, [this] { write(path_, true); });
    write(path_, now.has_value());
}

model::Text Editor::saveAs(std::string path)
{
    if (edit_->briefing().steps.empty()) return model::kStepWanted;
    std::error_code error;
    fs::path whole = fs::absolute(path, error).lexically_normal();
    if (error || whole.filename().empty()) return {"geef een bestandsnaam", "give the name of a file"};
    if (fs::is_directory(whole, error))
        return {"dit is een map; geef een bestandsnaam", "this is a folder; give the name of a file"};
    if (!whole.has_extension()) whole += ".toml";
    const std::string name = whole.string();
    if (name == path_) {
        save();
        return {};
    }
    if (fs::equivalent(whole, store_.letter, error))
        return {"dit is de briefing van het programma; kies een andere naam",
                "this is the program's own briefing; choose another name"};
    if (exists(name)) {
        ask(Question::Exists, [this, name] { write(name, true); });
        return {};
    }
    write(name, false);
    return failed_ ? said_ : model::Text{};
}

void Editor::write(const std::string& path, bool replace)
{
    const std::string fresh = text();
    if (const auto written = store_.write(path, fresh, replace); !written)
        return say(same(written.error().text()), true);
    path_ = path;
    base_ = saved_ = fresh;
    edit_->belongsTo(path);
    store_.forget();
    keptRevision_ = edit_->revision();
    say({"Bewaard: " + path, "Saved: " + path}, false);
}

std::optional<double> Editor::keep(double nowSeconds)
{
    constexpr double kSeconds = 1;
    if (!edit_ || edit_->revision() == keptRevision_) return std::nullopt;
    if (keptSeconds_ && nowSeconds < *keptSeconds_ + kSeconds) return *keptSeconds_ + kSeconds - nowSeconds;
    keptSeconds_ = nowSeconds;
    keepNow();
    return std::nullopt;
}

void Editor::keepNow()
{
    if (!edit_ || std::exchange(keptRevision_, edit_->revision()) == edit_->revision()) return;
    if (!changed()) return store_.forget();
    if (edit_->briefing().steps.empty()) return;  // the last that could be read stays
    if (const auto kept = store_.keep(path_, text(), base_.value_or(std::string())); !kept)
        say(same(kept.error().text()), true);
}

}  // namespace ui

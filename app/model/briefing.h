// SPDX-License-Identifier: Apache-2.0
// A briefing: an ordered list of steps, each a view, a day or days to play, a choice and words, as one text file.
// What a step names is kept as written and looked up when the step is shown: the data may lack it.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "geo/result.h"
#include "model/compare.h"
#include "model/session.h"

namespace model {

// Days that a step plays.
struct StepPlay {
    Day from, to;
    PlaybackMode mode = PlaybackMode::ByChange;
    std::optional<double> dwellSeconds;  // on each change; none: as the viewer does
    friend bool operator==(const StepPlay&, const StepPlay&) = default;
};

inline constexpr double kLongestStepSeconds = 86'400;  // a day

struct Step {
    std::string id;
    std::string view;        // as parseView() reads it; empty: the first view of the data
    std::string projection;  // as geo::projectionNamed() reads it; empty: the default
    std::optional<Day> day;  // none, and nothing to play: the as-of date
    std::optional<StepPlay> play;
    std::optional<Day> compared;
    Comparing comparing = Comparing::Marks;
    std::vector<std::string> only;  // codes, as choose() takes them
    std::string search;
    std::string record;                   // the one that is marked
    std::vector<std::string> show, hide;  // map layers, by code
    std::optional<Theme> theme;           // none: as it is
    Text title;
    Text text;                             // lines; *words* are emphasised, "- " begins a point
    Text notes;                            // for the speaker
    std::optional<double> advanceSeconds;  // after which the next step follows, when nobody leads
    std::string source;                    // as it was written, with the comments above it; empty: made here

    friend bool operator==(const Step&, const Step&) = default;
};

// What is said of a briefing that has no step.
inline const Text kStepWanted{"Een briefing heeft minstens één stap: voeg een beeld toe",
                              "A briefing has one step at least: add a view"};

struct Briefing {
    std::string path;  // where it was read; empty: nowhere yet
    std::string head;  // as written above the first step
    Text title;
    std::vector<Step> steps;

    [[nodiscard]] const Step* step(std::string_view id) const;
};

// The text of a file. Errors: NotFound or Unreadable.
[[nodiscard]] geo::Result<std::string> briefingText(const std::string& path);
// TOML as assets/SCHEMA.md describes it. Errors: Invalid, at "path:line", naming the key.
[[nodiscard]] geo::Result<Briefing> parseBriefing(std::string_view toml, const std::string& path);
// Errors as above, and NotFound or Unreadable.
[[nodiscard]] geo::Result<Briefing> readBriefing(const std::string& path);

// The file that parseBriefing() reads back. Steps that are as they were read keep their own lines and comments.
[[nodiscard]] std::string tomlOf(const Briefing& briefing);

// That the day lies outside those of the data; empty: it does not.
[[nodiscard]] Text outside(const Frame& frame, Day day);

// Sets the session to the step, playing if it plays; what the data lack is left out and told, for the presenter.
std::vector<Text> show(const Step& step, Session& session);

// The step that shows what the session shows, without words; `seen` is what a view reached by hand shows, in degrees.
[[nodiscard]] Step stepOf(const Session& session, const geo::Extent& seen, std::string id);

}  // namespace model

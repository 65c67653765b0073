// SPDX-License-Identifier: Apache-2.0
// The commands of the command line, each a function from its options to an exit code; main.cpp parses, these do.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "geo/result.h"

namespace app {

// product's exit codes: scripts rely on them.
enum ExitCode { kDone = 0, kFailed = 1, kWrongUsage = 2, kFaultyData = 3 };

// Which records are shown; nothing: all of them.
struct FilterOptions {
    std::vector<std::string> only;  // codes, several in one text separated by commas
    std::string search;
};

// What the viewer and the pictures have in common; absent: the default.
struct LookOptions {
    std::vector<std::string> data;  // as loadData() takes them
    FilterOptions filter;
    std::optional<std::string> date, compare, compareAs, view, language, theme, projection;
    std::optional<double> divider;    // of two days on either side of it: 0 at the left, 1 at the right
    std::vector<std::string> hidden;  // codes of map layers
    bool links = false;
};

// What a picture was made from, as its file tells it.
struct DataMark {
    std::string name;    // as among LookOptions::data, without folders
    std::string sha256;  // empty: a database
    friend bool operator==(const DataMark&, const DataMark&) = default;
};

inline constexpr std::string_view kUsualSize = "3840x2160";

struct SnapshotOptions {
    std::string out;
    LookOptions look;
    std::optional<std::string> size;  // in pixels; absent: kUsualSize
    std::optional<double> dpi;
    bool wall = false, timeline = false, force = false, progress = false;
    std::optional<std::string> screenWidth, farthest;  // "4m"; only with `wall` or `step`
    std::optional<std::string> briefing, step;         // a file, none: the letter's; the id of a step
    bool transparent = false;                          // without sea and ground: PNG, TIFF, PDF and SVG
    bool worldFile = false;                            // beside a PNG
};

struct AnimateOptions {
    std::string out;
    LookOptions look;
    std::optional<std::string> from, to, size;
    std::string by = "change";
    double speed = 1;
    std::optional<int> framesPerSecond;
    std::optional<double> dpi;
    bool reduceMotion = false, force = false, progress = false;
};

struct KitOptions {
    std::string folder;
    LookOptions look;  // of it data, language and theme
    std::optional<std::string> briefing;
    bool force = false, progress = false;
};

struct DataOptions {
    std::string out;
    LookOptions look;
    bool force = false;
};

struct StateOptions {
    std::vector<std::string> data;
    std::string date, format = "table";
    std::optional<std::string> compare, language;
    FilterOptions filter;
};

struct TemplateOptions {
    std::string folder;
};

struct SynthOptions {
    std::int64_t count = 0;
    std::string out;
};

struct CheckOptions {
    std::string data;
    bool strict = false;
};

[[nodiscard]] int runSnapshot(const SnapshotOptions& options);
[[nodiscard]] int runAnimate(const AnimateOptions& options);
[[nodiscard]] int runKit(const KitOptions& options);
[[nodiscard]] int runData(const DataOptions& options);
[[nodiscard]] int runState(const StateOptions& options);
[[nodiscard]] int runTemplate(const TemplateOptions& options);
[[nodiscard]] int runKeys(const std::string& language);  // the table of the README
[[nodiscard]] int runSynth(const SynthOptions& options);
[[nodiscard]] int runCheck(const CheckOptions& options);

// Prints "missiekaart: ..." as one line on standard error; Invalid arguments are wrong usage, the rest failed.
[[nodiscard]] int report(const geo::Error& error, ExitCode code = kFailed);

// Of a command that writes `out`, with its error reported: an output name of unknown format is wrong usage just like a
// wrong option.
[[nodiscard]] int exitOf(const geo::Result<void>& done, const std::string& out);

}  // namespace app

// SPDX-License-Identifier: Apache-2.0
// The command line: words to options, options to one command. Everything is done elsewhere.
#include <CLI/CLI.hpp>
#include <cstdio>

#include "commands.h"
#include "memory.h"
#include "viewer.h"

namespace {

void addFilter(CLI::App& command, app::FilterOptions& filter)
{
    command
        .add_option("--only", filter.only,
                    "Show only these theatres, organisations, kinds, statuses, types or states: codes separated by "
                    "commas, such as sahel,nato,planned")
        ->allow_extra_args(false);
    command.add_option("--search", filter.search, "Show only what has all of these words in its titles and summaries");
}

void addLook(CLI::App& command, app::LookOptions& look)
{
    command.add_option("--date", look.date, "Day to show: YYYY-MM-DD, or YYYY-MM for its first day");
    auto* compare = command.add_option("--compare", look.compare, "Compare with this other day, earlier or later");
    command
        .add_option("--compare-as", look.compareAs,
                    "marks: what came, went and changed on one map; side: two maps; swipe: a day on either side of a "
                    "divider")
        ->needs(compare);
    command.add_option("--view", look.view,
                       "overview, afghanistan, iraq, erbil, lithuania, sahel, netherlands, or west,south,east,north");
    command.add_option("--lang", look.language, "nl or en");
    command.add_option("--theme", look.theme, "dark, light or print");
    addFilter(command, look.filter);
    command.add_flag("--links", look.links, "Draw lines from the Netherlands to the theatres");
    command.add_option("--crs", look.projection, "laea, eqearth, robin, webmerc, ortho, or any PROJ string or EPSG:n");
}

// CLI11 explains over several lines; scripts and people get one.
int wrongUsage(const CLI::App& program, const CLI::ParseError& error)
{
    if (error.get_exit_code() == 0) return program.exit(error);  // --help, --version
    std::string line = error.what();
    for (char& c : line)
        if (c == '\n') c = ' ';
    std::fprintf(stderr, "missiekaart: %s; see 'missiekaart --help'\n", line.c_str());
    return app::kWrongUsage;
}

}  // namespace

int main(int argc, char** argv)
{
    app::useHugePages();
    CLI::App program{
        "Missiekaart draws the Dutch contributions to international missions of one letter to parliament\n"
        "on a map and plays them through 2018-2021. Without a command it opens the viewer."};
    program.set_version_flag("--version", "missiekaart " MISSIEKAART_VERSION);
    program.require_subcommand(0, 1);

    app::ViewerOptions viewer;
    program.add_option(
        "DATA", viewer.look.data,
        "Own data: any supported vector source, several side by side; 'letter' is the letter (default). A "
        "picture of ours: the view in which it was made");
    addLook(program, viewer.look);
    program.add_flag("--reduce-motion", viewer.reduceMotion, "Cut from one picture to the next: no flights, no fading");
    program.add_option("--state-file", viewer.stateFile)->group("");

    app::SnapshotOptions snapshot;
    CLI::App& snap = *program.add_subcommand("snapshot", "Write a picture: png, pdf, svg or tif");
    snap.add_option("OUT", snapshot.out, "File to write; its extension says the format")->required();
    snap.add_option("DATA", snapshot.look.data,
                    "Own data, several side by side; 'letter' is the letter (default). A picture of ours is made anew");
    addLook(snap, snapshot.look);
    snap.add_option("--size", snapshot.size, "WIDTHxHEIGHT in pixels [3840x2160]");
    snap.add_option("--dpi", snapshot.dpi, "Pixels per inch: larger makes type and lines larger");
    auto* wall = snap.add_flag("--wall", snapshot.wall, "Compose for a wall: less, and larger");
    snap.add_flag("--timeline", snapshot.timeline, "Add the lane of each contribution below the map")->excludes(wall);
    snap.add_option("--screen-width", snapshot.screenWidth, "Width of the wall in metres (4m): sizes the type")
        ->needs(wall);
    snap.add_option("--farthest", snapshot.farthest, "Distance of the farthest viewer in metres (12m)")->needs(wall);
    snap.add_flag("--transparent", snapshot.transparent, "Leave out sea and ground");
    snap.add_flag("--world-file", snapshot.worldFile,
                  "Beside a png: .pgw and .png.aux.xml, which place it on the Earth");
    snap.add_flag("--force", snapshot.force, "Replace an existing file");

    app::StateOptions state;
    CLI::App& states = *program.add_subcommand("state", "Print where every record stands on a day");
    states.add_option("DATA", state.data, "Own data, several side by side; 'letter' is the letter (default)");
    states.add_option("--date", state.date, "YYYY-MM-DD or YYYY-MM")->required();
    states.add_option("--compare", state.compare, "Only what differs from this other day");
    states.add_option("--format", state.format, "table, json or csv")->capture_default_str();
    states.add_option("--lang", state.language, "nl or en");
    addFilter(states, state.filter);

    app::CheckOptions check;
    CLI::App& checks = *program.add_subcommand("check", "Validate a dataset and print its diagnostics");
    checks.add_option("DATA", check.data, "The dataset")->required();
    checks.add_flag("--strict", check.strict, "Exit with 3 if there is any diagnostic");

    app::TemplateOptions blank;
    CLI::App& blanks =
        *program.add_subcommand("template", "Write an empty dataset to fill in: GeoPackage, GeoJSON, CSV");
    blanks.add_option("DIR", blank.folder, "The new folder")->required();

    std::string keysLanguage = "en";
    CLI::App& keys = *program.add_subcommand("keys", "Print what the keys do, as the manual has it")->group("");
    keys.add_option("--lang", keysLanguage, "nl or en");

    app::SynthOptions synth;
    CLI::App& synths = *program.add_subcommand("synth", "Write made-up records to measure with")->group("");
    synths.add_option("N", synth.count, "How many")->required()->check(CLI::Range(1, 10'000'000));
    synths.add_option("OUT", synth.out, "The GeoPackage to write")->required();

    try {
        program.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        return wrongUsage(program, error);
    }
    if (snap.parsed()) return app::runSnapshot(snapshot);
    if (states.parsed()) return app::runState(state);
    if (checks.parsed()) return app::runCheck(check);
    if (keys.parsed()) return app::runKeys(keysLanguage);
    if (synths.parsed()) return app::runSynth(synth);
    if (blanks.parsed()) return app::runTemplate(blank);
    return app::runViewer(viewer);
}

// SPDX-License-Identifier: Apache-2.0
// The command line: words to options, options to one command. Everything is done elsewhere.
#include <CLI/CLI.hpp>
#include <csignal>
#include <cstdint>
#include <cstdio>
#include <iostream>
#include <string>

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
    command.add_option("--divider", look.divider, "Where the divider of swipe stands: 0 at the left, 1 at the right")
        ->needs(compare);
    command.add_option("--view", look.view,
                       "overview, afghanistan, iraq, erbil, lithuania, sahel, netherlands; west,south,east,north in "
                       "degrees; or lon,lat@metres: the middle of the map, and how wide it is");
    command.add_option("--lang", look.language, "nl or en");
    command.add_option("--theme", look.theme, "dark, light or print");
    addFilter(command, look.filter);
    command.add_flag("--links", look.links, "Draw lines from the Netherlands to the theatres");
    command.add_option("--hide", look.hidden, "Leave out this layer of the map; may be given several times")
        ->allow_extra_args(false);
    command.add_option("--crs", look.projection, "laea, eqearth, robin, webmerc, ortho, or any PROJ string or EPSG:n");
}

void addData(CLI::App& command, app::LookOptions& look, const char* more = "")
{
    command.add_option("DATA", look.data,
                       std::string("Own data, several side by side; 'letter' is the letter (default)") + more);
    // For the window, whose exports must not show the passwords of data to whoever lists processes. Each ends in a NUL.
    const auto take = [&look](std::int64_t) {
        for (std::string source; std::getline(std::cin, source, '\0');) look.data.push_back(source);
    };
    command.add_flag_function("--data-on-input", take)->group("");
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
    std::signal(SIGXFSZ, SIG_IGN);  // a limit on the size of files is told like a full disk
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

    app::ViewerOptions given;  // of a briefing
    app::PresentOptions present;
    CLI::App& presents = *program.add_subcommand("present", "Give a briefing, full screen");
    presents.add_option("BRIEFING", present.briefing, "The briefing's file (default: the one of the letter)");
    presents.add_option("--data", given.look.data, "Own data, several side by side; 'letter' is the letter (default)");
    presents.add_option("--lang", given.look.language, "nl or en");
    presents.add_option("--theme", given.look.theme, "dark, light or print");
    presents.add_option("--screen", present.screen, "Number of the audience's screen");
    presents.add_option("--screen-width", present.screenWidth, "Its width in metres (4m): remembered for this screen");
    presents.add_option("--farthest", present.farthest, "Distance of the farthest viewer in metres (12m): remembered");
    presents.add_flag("--kiosk", present.alone, "Steps follow each other for ever; Esc twice leaves");
    presents.add_flag("--reduce-motion", given.reduceMotion, "Cut from one picture to the next: no flights, no fading");
    bool listScreens = false;
    presents.add_flag("--list-screens", listScreens, "Print the screens and their numbers");
    presents.add_option("--state-file", given.stateFile)->group("");
    presents.add_option("--pretend-screens", present.pretended)->group("");

    app::SnapshotOptions snapshot;
    CLI::App& snap = *program.add_subcommand("snapshot", "Write a picture: png, pdf, svg or tif");
    snap.add_option("OUT", snapshot.out, "File to write; its extension says the format")->required();
    addData(snap, snapshot.look, ". A picture of ours is made anew");
    addLook(snap, snapshot.look);
    snap.add_option("--size", snapshot.size, "WIDTHxHEIGHT in pixels [3840x2160]");
    snap.add_option("--dpi", snapshot.dpi, "Pixels per inch: larger makes type and lines larger");
    auto* wall = snap.add_flag("--wall", snapshot.wall, "Compose for a wall: less, and larger");
    snap.add_flag("--timeline", snapshot.timeline, "Add the lane of each contribution below the map")->excludes(wall);
    snap.add_option("--screen-width", snapshot.screenWidth, "Width of the wall in metres (4m): sizes the type");
    snap.add_option("--farthest", snapshot.farthest, "Distance of the farthest viewer in metres (12m)");
    snap.add_flag("--transparent", snapshot.transparent,
                  "Leave out the sea and what lies beyond it: land stays whole, with its lakes and rivers");
    snap.add_flag("--world-file", snapshot.worldFile,
                  "Beside a png: .pgw and .png.aux.xml, which place it on the Earth");
    auto* step = snap.add_option("--step", snapshot.step, "Draw this step of the briefing, for a wall");
    snap.add_option("--briefing", snapshot.briefing, "The briefing's file (default: the one of the letter)")
        ->needs(step);
    for (const char* other :
         {"--date", "--view", "--compare", "--only", "--search", "--links", "--hide", "--timeline", "--crs"})
        step->excludes(snap.get_option(other));
    snap.add_flag("--force", snapshot.force, "Replace an existing file");
    snap.add_flag("--progress", snapshot.progress, "Tell how far it is, as lines for programs");

    app::AnimateOptions animation;
    CLI::App& film =
        *program.add_subcommand("animate", "Write a moving picture: mp4, webm, gif, or frames in a folder");
    film.add_option("OUT", animation.out, "File to write; its extension says the format, and none means a new folder")
        ->required();
    addData(film, animation.look);
    addLook(film, animation.look);
    film.remove_option(film.get_option("--date"));
    film.add_option("--from", animation.from, "First day that is played");
    film.add_option("--to", animation.to, "Last day that is played");
    film.add_option("--by", animation.by, "change: stand still on each change; calendar: all days at one pace")
        ->capture_default_str();
    film.add_option("--speed", animation.speed, "Times the usual pace, 0.1 to 20")->capture_default_str();
    film.add_option("--fps", animation.framesPerSecond, "Frames per second, 1 to 60 (25, a GIF 10)");
    film.add_option("--size", animation.size, "WIDTHxHEIGHT in pixels (1920x1080, a GIF 1280x720)");
    film.add_option("--dpi", animation.dpi, "Pixels per inch: larger makes type and lines larger");
    film.add_flag("--reduce-motion", animation.reduceMotion, "Symbols come and go at once: no fading");
    film.add_flag("--force", animation.force, "Replace an existing file, or a folder of frames");
    film.add_flag("--progress", animation.progress, "Tell how far it is, as lines for programs");

    app::KitOptions kit;
    CLI::App& kits = *program.add_subcommand(
        "kit", "Write a folder to hand over: all steps of a briefing, a handout, the animation, the data");
    kits.add_option("DIR", kit.folder, "The new folder")->required();
    kits.add_option("BRIEFING,--briefing", kit.briefing, "The briefing's file (default: the one of the letter)");
    kits.add_option("--data", kit.look.data, "Own data, several side by side; 'letter' is the letter (default)");
    kits.add_option("--lang", kit.look.language, "nl or en");
    kits.add_option("--theme", kit.look.theme, "dark, light or print, where a step does not say");
    kits.add_flag("--force", kit.force, "Replace a kit that is there");
    kits.add_flag("--progress", kit.progress, "Tell how far it is, as lines for programs");

    app::DataOptions data;
    CLI::App& datas = *program.add_subcommand("data", "Write what is shown on a day: gpkg, geojson or csv");
    datas.add_option("OUT", data.out, "File to write; its extension says the format")->required();
    addData(datas, data.look);
    datas.add_option("--date", data.look.date, "Day to show: YYYY-MM-DD, or YYYY-MM for its first day");
    datas.add_option("--lang", data.look.language, "nl or en");
    addFilter(datas, data.look.filter);
    datas.add_flag("--force", data.force, "Replace an existing file");

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
    if ((snapshot.screenWidth || snapshot.farthest) && !snapshot.wall && !snapshot.step)
        return wrongUsage(program, CLI::RequiresError("--screen-width and --farthest", "--wall or --step"));
    if (presents.parsed() && listScreens) return app::runListScreens();
    if (presents.parsed()) {
        given.present = present;
        return app::runViewer(given);
    }
    if (snap.parsed()) return app::runSnapshot(snapshot);
    if (film.parsed()) return app::runAnimate(animation);
    if (kits.parsed()) return app::runKit(kit);
    if (datas.parsed()) return app::runData(data);
    if (states.parsed()) return app::runState(state);
    if (checks.parsed()) return app::runCheck(check);
    if (keys.parsed()) return app::runKeys(keysLanguage);
    if (synths.parsed()) return app::runSynth(synth);
    if (blanks.parsed()) return app::runTemplate(blank);
    return app::runViewer(viewer);
}

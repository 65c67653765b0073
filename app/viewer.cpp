// SPDX-License-Identifier: Apache-2.0
// The window opens while a worker reads the data and makes the first base map.
#include "viewer.h"

#include <algorithm>
#include <atomic>
#include <cstdio>
#include <ctime>
#include <filesystem>
#include <future>
#include <iterator>

#include "assets.h"
#include "base_map_source.h"
#include "briefings.h"
#include "data_watch.h"
#include "export_job.h"
#include "export_memory.h"
#include "gl/frame_cache.h"
#include "gl/functions.h"
#include "gl/renderer.h"
#include "look_options.h"
#include "model/words.h"
#include "output/picture_note.h"
#include "output/write_file.h"
#include "picture_spec.h"
#include "ui/window.h"
#include "walls.h"

namespace app {

namespace {

constexpr double kMargin = 0.2;  // of the frame, made beyond its edges: a short pan finds the map there

using Projection = std::shared_ptr<const geo::Projection>;

// What is to be seen, and of which data a picture showed it, if it was one that told so.
struct Wanted {
    LookOptions look;
    std::vector<DataMark> marks;
};

struct Start {
    scene::Look look;
    std::vector<geo::Diagnostic> diagnostics;
    std::string otherData;  // what is to be said about it; may be empty
};

geo::Result<Wanted> wantedFrom(const LookOptions& look)
{
    SnapshotOptions options;
    options.look = look;
    return takeFromPicture(options).map([&](auto marks) { return Wanted{options.look, std::move(marks)}; });
}

// Whether the data that are there now are those of the picture, in the language shown.
std::string otherDataWords(const Wanted& wanted, const std::filesystem::path& assets, model::Language language)
{
    if (wanted.marks.empty()) return {};
    const auto now = marksOf(assets, wanted.look.data);
    return otherData(wanted.marks, now.value_or(std::vector<DataMark>())).get(language);
}

BaseMapWish wishFor(const scene::MapFrame& frame, const Projection& projection, double pixelsPerPoint,
                    const model::Roster& roster)
{
    return {.frame = frame,
            .projection = projection,
            .pixelsPerPoint = pixelsPerPoint,
            .margin = kMargin,
            .highlighted = scene::highlightedAreas(roster)};
}

// On a worker. The size of the window is not known yet: the first map is made for the usual one.
geo::Result<Start> load(const Wanted& wanted, const std::filesystem::path& assets, const Projection& projection,
                        BaseMapSource& maps)
{
    auto loaded = loadData(assets, wanted.look.data);
    if (!loaded) return tl::unexpected(loaded.error());
    auto look = lookFrom(wanted.look, std::make_shared<const model::Dataset>(std::move(loaded->dataset)));
    if (!look) return tl::unexpected(look.error());
    const ui::WindowSize usual{.width = 1920, .height = 1080};
    const scene::PageSetup page = ui::pageFor(usual);
    BaseMapWish first =
        wishFor(scene::frameFor(*look, page, *projection), projection, usual.width / page.widthPt, *look->roster);
    first.recurring = true;
    maps.request({first});
    std::string other = otherDataWords(wanted, assets, look->language);
    return Start{std::move(*look), std::move(loaded->diagnostics), std::move(other)};
}

void show(model::Session& session, const scene::Look& look)
{
    session.setView(look.view);
    session.goTo(look.day);
    session.compareWith(look.compared);
    session.compareAs(look.comparing);
    session.setFilter(look.filter);
    session.setLanguage(look.language);
    session.setTheme(look.theme);
    session.moveDivider(look.divider);
    for (const auto& layer : model::words<model::MapLayer>()) session.showLayer(layer.value, look.shows(layer.value));
}

ui::FontFiles fontFiles(const scene::Fonts& fonts)
{
    const auto path = [&](scene::Face face) { return fonts.file(static_cast<scene::FontId>(face)).path; };
    return {path(scene::Face::Regular), path(scene::Face::Medium), path(scene::Face::SemiBold)};
}

std::optional<ui::Progress> progressOf(const BaseMapSource& maps)
{
    if (const auto error = maps.failure()) {
        const std::string words = error->text();
        return ui::Progress{.what = {"De kaart ontbreekt: " + words, "The map is missing: " + words}, .failed = true};
    }
    if (!maps.busy()) return std::nullopt;
    return ui::Progress{.what = {"Kaart laden", "Loading the map"}, .fraction = maps.empty() ? 0.4 : 0.8};
}

// The first hundred, and how many more there are: nobody reads ten thousand lines.
std::vector<std::string> firstDiagnostics(const std::vector<geo::Diagnostic>& all)
{
    constexpr std::size_t kMost = 100;
    std::vector<std::string> out;
    for (std::size_t i = 0; i < std::min(all.size(), kMost); ++i) out.push_back(all[i].text());
    if (all.size() > kMost)
        out.push_back(std::to_string(all.size() - kMost) + " more; 'missiekaart check' lists them all");
    return out;
}

// In the folder from which the program was started, under a name that is still free.
geo::Result<std::string> saveBeside(std::string_view name, std::string_view text)
{
    namespace fs = std::filesystem;
    constexpr int kMost = 100;
    const fs::path wanted = fs::absolute(fs::path(name));
    fs::path path = wanted;
    for (int i = 2; fs::exists(path) && i < kMost; ++i)
        path.replace_filename(wanted.stem().string() + "-" + std::to_string(i) + wanted.extension().string());
    const auto written = output::writeWhole(path, text, output::Overwrite::Refuse);
    if (!written) return tl::unexpected(written.error());
    return path.string();
}

// What can be told before a window opens.
geo::Result<void> checkPresent(const PresentOptions& options, const std::filesystem::path& assets)
{
    const std::pair<const std::optional<std::string>&, const char*> lengths[] = {
        {options.screenWidth, "--screen-width"}, {options.farthest, "--farthest"}};
    for (const auto& [text, option] : lengths)
        if (text)
            if (const auto metres = metresFrom(*text, option); !metres) return tl::unexpected(metres.error());
    if (const auto screens = screensFrom(options.pretended); !screens) return tl::unexpected(screens.error());
    const auto briefing = openBriefing(assets, options.briefing);
    if (!briefing) return tl::unexpected(briefing.error());
    return {};
}

std::string timeOfDay()
{
    const std::time_t now = std::time(nullptr);
    std::tm local{};
    char out[16];
    return localtime_r(&now, &local) && std::strftime(out, sizeof out, "%H:%M", &local) > 0 ? out : "";
}

geo::Result<void> view(const ViewerOptions& options)
{
    const auto assets = assetsFolder();
    if (!assets) return tl::unexpected(assets.error());
    if (options.present)
        if (const auto good = checkPresent(*options.present, *assets); !good) return good;
    const auto wanted = wantedFrom(options.look);
    if (!wanted) return tl::unexpected(wanted.error());
    const auto projection = projectionFrom(wanted->look.projection);
    if (!projection) return tl::unexpected(projection.error());
    const auto fonts = scene::Fonts::open();
    if (!fonts) return tl::unexpected(fonts.error());

    BaseMapSource maps(*assets, &ui::Platform::wake);
    std::atomic<bool> ready = false;
    auto loading = std::async(std::launch::async, [&] {
        auto start = load(*wanted, *assets, *projection, maps);
        ready = true;
        ui::Platform::wake();
        return start;
    });

    auto window = ui::Window::open({"Missiekaart", fontFiles(**fonts), options.stateFile});
    if (!window) return tl::unexpected(window.error());
    if (const auto functions = gl::loadFunctions(window->functions()); !functions) return functions;
    auto renderer = gl::Renderer::create(*fonts);
    if (!renderer) return tl::unexpected(renderer.error());
    const ui::Progress reading{.what = {"Gegevens laden", "Loading the data"}, .fraction = 0.2};
    const auto language = wanted->look.language == "en" ? model::Language::English : model::Language::Dutch;
    if (!window->waitUntil([&] { return ready.load(); }, reading, model::Theme::Dark, language)) return {};
    const auto start = loading.get();
    if (!start) return tl::unexpected(start.error());
    std::vector<std::string> told = firstDiagnostics(start->diagnostics);
    if (!start->otherData.empty()) told.insert(told.begin(), start->otherData);
    for (const std::string& line : told) std::fprintf(stderr, "missiekaart: %s\n", line.c_str());

    model::Session session(start->look.dataset);
    show(session, start->look);
    session.reduceMotion(options.reduceMotion);
    gl::FrameCache cache;
    ui::Hooks hooks;
    hooks.projection = *projection;
    // All that a picture shows: the map first, then its insets.
    // Of all records: what a filter leaves out now is shown again without a new map.
    std::shared_ptr<const model::Roster> all;
    const auto everything = [&]() -> const model::Roster& {
        if (!all || !all->isOf(session.datasetPointer(), {}))
            all = session.filter().restricts()
                      ? std::make_shared<const model::Roster>(session.datasetPointer(), model::Filter{})
                      : session.roster();
        return *all;
    };
    const auto wishesFor = [&](const Projection& plane, const scene::MapFrame& target,
                               const std::vector<scene::Inset>& insets, double pixelsPerPoint) {
        std::vector<BaseMapWish> wishes{wishFor(target, plane, pixelsPerPoint, everything())};
        for (const scene::Inset& inset : insets)
            wishes.push_back(wishFor(inset.frame, plane, pixelsPerPoint, everything()));
        return wishes;
    };
    const auto nextWishes = [&](const scene::Look& look, const ui::PictureWish& wish) {
        return wishesFor(wish.next, wish.nextFrame, scene::insetsFor(look, wish.page, wish.nextFrame, *wish.next),
                         wish.pixelsPerPoint);
    };
    hooks.nextReady = [&](const ui::PictureWish& wish) {
        return std::ranges::all_of(nextWishes(wish.look ? *wish.look : scene::lookOf(session), wish),
                                   [&](const BaseMapWish& one) { return maps.serving(one) != nullptr; });
    };
    hooks.picture = [&](const ui::PictureWish& wish) {
        scene::Look look = wish.look ? *wish.look : scene::lookOf(session);
        look.transition = wish.transition;
        const Projection& plane = wish.projection;
        const auto insets = scene::insetsFor(look, wish.page, wish.frame, *plane);
        std::vector<BaseMapWish> wishes = wishesFor(plane, wish.target, insets, wish.pixelsPerPoint);
        if (wish.next) std::ranges::move(nextWishes(look, wish), std::back_inserter(wishes));
        maps.request(std::move(wishes));
        const auto wished = [&](const scene::MapFrame& frame) {
            return wishFor(frame, plane, wish.pixelsPerPoint, everything());
        };
        scene::BaseMaps bases{maps.best(wished(wish.frame)), {}};
        for (const scene::Inset& inset : insets)
            if (auto map = maps.serving(wished(inset.frame))) bases.insets[inset.theatre] = std::move(map);
        return std::make_shared<const scene::Picture>(
            scene::buildPicture(look, wish.page, wish.frame, bases, plane, **fonts));
    };
    hooks.draw = [&](const std::shared_ptr<const scene::Picture>& picture, int width, int height) {
        cache.show(*renderer, std::shared_ptr<const scene::Scene>(picture, &picture->scene), width, height);
    };
    hooks.progress = [&] { return progressOf(maps); };
    hooks.diagnostics = told;
    DataWatch watch(*assets, wanted->look.data, &ui::Platform::wake);
    std::vector<std::string> sources = wanted->look.data;
    std::optional<Wanted> awaited;       // of a picture, until its data are there
    std::optional<geo::Error> rejected;  // a picture that cannot be opened
    hooks.open = [&](const std::string& path) {
        awaited.reset();
        if (!output::isPicture(path)) return watch.open(path);
        LookOptions picture;
        picture.data = {path};
        auto opened = wantedFrom(picture);
        if (!opened) {
            rejected = opened.error();
            return ui::Platform::wake();
        }
        awaited = std::move(*opened);
        watch.openAll(awaited->look.data);
    };
    hooks.news = [&]() -> std::optional<ui::DataNews> {
        if (const auto problem = std::exchange(rejected, std::nullopt)) return ui::DataNews{nullptr, {problem->text()}};
        auto loaded = watch.take();
        if (!loaded) return std::nullopt;
        if (!*loaded) return ui::DataNews{nullptr, {loaded->error().text()}};
        std::vector<std::string> lines = firstDiagnostics((*loaded)->diagnostics);
        if ((*loaded)->dataset.records.empty() && !lines.empty()) return ui::DataNews{nullptr, std::move(lines)};
        ui::DataNews news{std::make_shared<const model::Dataset>(std::move((*loaded)->dataset)), std::move(lines)};
        if (const auto picture = std::exchange(awaited, std::nullopt)) {
            const auto look = lookFrom(picture->look, news.dataset);
            const auto plane = projectionFrom(picture->look.projection);
            if (!look) return ui::DataNews{nullptr, {look.error().text()}};
            if (!plane) return ui::DataNews{nullptr, {plane.error().text()}};
            if (const auto other = otherDataWords(*picture, *assets, look->language); !other.empty())
                news.diagnostics.insert(news.diagnostics.begin(), other);
            news.show = [look = *look](model::Session& shown) { show(shown, look); };
            news.projection = *plane;
        }
        sources = watch.taken();
        return news;
    };
    hooks.save = [](std::string_view name, std::string_view text) { return saveBeside(name, text); };
    ExportJob exporting;
    hooks.exports = {
        .start = [&](const auto& words, const auto& file) { return exporting.start(words, sources, file); },
        .status = [&] { return exporting.status(); },
        .cancel = [&] { exporting.cancel(); },
        .forget = [&] { exporting.forget(); },
        .showFolder = [&](const std::string& file) { return exporting.showFolder(file); },
        .exists =
            [](const std::string& file) {
                std::error_code unknown;
                return std::filesystem::exists(file, unknown);
            },
        .remember = rememberExport,
        .choice = rememberedExport()};
    Unsaved unsaved;
    ui::Editor editor(briefingStore(*assets, unsaved));
    hooks.editor = &editor;
    hooks.arrived = [&] { return maps.takeArrived(); };
    gl::FrameCache nextSheet, pageSheet;
    ui::PresentHooks more;
    more.fonts = *fonts;
    more.clock = timeOfDay;
    const auto sheet = [&](ui::PresentHooks::Sheet which) -> gl::FrameCache& {
        using Sheet = ui::PresentHooks::Sheet;
        return which == Sheet::Live ? cache : which == Sheet::Next ? nextSheet : pageSheet;
    };
    more.render = [&](ui::PresentHooks::Sheet which, const std::shared_ptr<const scene::Scene>& scene, int width,
                      int height) { sheet(which).render(*renderer, scene, width, height); };
    more.copy = [&](ui::PresentHooks::Sheet which, const ui::PixelBox& box, int windowHeight) {
        sheet(which).copyTo({box.left, box.top, box.width, box.height}, windowHeight);
    };
    const PresentOptions given = options.present.value_or(PresentOptions{});
    Walls walls(given.screenWidth, given.farthest);
    more.wall = [&](const ui::Screen& screen, double width, double height) { return walls.of(screen, width, height); };
    more.screen = given.screen;
    more.alone = given.alone;
    more.screens = [&] {
        return given.pretended.empty() ? ui::Platform::screens()
                                       : screensFrom(given.pretended).value_or(std::vector<ui::Screen>());
    };
    bool present = options.present.has_value();
    do {
        if (present) {
            const auto briefing = editor.briefing() ? geo::Result<model::Briefing>(*editor.briefing())
                                                    : openBriefing(*assets, given.briefing);
            if (!briefing) return tl::unexpected(briefing.error());
            const auto back = window->present(session, *briefing, hooks, more);
            if (!back && options.present) return tl::unexpected(back.error());
            if (back && (!*back || options.present)) return {};
            if (!back) static_cast<void>(report(back.error()));  // no screen: the viewer stays, with unsaved work
        }
        present = window->run(session, hooks);
    } while (present);
    return {};
}

}  // namespace

int runListScreens()
{
    auto window = ui::Platform::open("Missiekaart");
    if (!window) return report(window.error());
    const std::vector<ui::Screen> screens = ui::Platform::screens();
    for (std::size_t i = 0; i < screens.size(); ++i)
        std::printf("%zu  %s  %dx%d at %d,%d%s\n", i + 1, screens[i].name.c_str(), screens[i].width, screens[i].height,
                    screens[i].x, screens[i].y, i == 0 ? "  (primary)" : "");
    return kDone;
}

int runViewer(const ViewerOptions& options)
{
    const auto done = view(options);
    if (done) return kDone;
    return report(done.error(), done.error().where.starts_with("--") ? kWrongUsage : kFailed);
}

}  // namespace app

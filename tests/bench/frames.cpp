// SPDX-License-Identifier: Apache-2.0
// What a frame costs once the program is warm: the letter's overview, again and again, in one process.
// table.py reads the times; nothing is asserted here.
#include <benchmark/benchmark.h>
#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <fstream>

#include "app/assets.h"
#include "app/load_world.h"
#include "app/look_options.h"
#include "gl/offscreen_rasterizer.h"
#include "model/presenting.h"
#include "output/png.h"
#include "scene/presenter_page.h"
#include "scene/step_panel.h"

namespace {

constexpr app::PixelSize k4K{3840, 2160};
constexpr app::PixelSize kWindow{1920, 1080};

template <class T>
T orDie(geo::Result<T> result)
{
    if (result) return std::move(*result);
    std::fprintf(stderr, "%s\n", result.error().text().c_str());
    std::exit(EXIT_FAILURE);
}

// The overview with everything that is kept between frames.
struct Warm {
    explicit Warm(app::PixelSize pixels, const std::vector<std::string>& data = {})
        : look(orDie(
              app::lookFrom({}, std::make_shared<const model::Dataset>(orDie(app::loadData(assets, data)).dataset)))),
          page(app::pageFor(pixels, std::nullopt)),
          pixelsPerPoint(pixels.width / page.widthPt)
    {
        frame = scene::frameFor(look, page, *projection);
        bases.main = baseFor(frame, 0.25);
        for (const scene::Inset& inset : scene::insetsFor(look, page, frame, *projection))
            bases.insets[inset.theatre] = baseFor(inset.frame, 0.02);
    }

    [[nodiscard]] std::shared_ptr<const scene::BaseMap> baseFor(const scene::MapFrame& wanted, double margin)
    {
        return orDie(world.baseMap({.frame = wanted,
                                    .projection = projection,
                                    .pixelsPerPoint = pixelsPerPoint,
                                    .margin = margin,
                                    .highlighted = scene::highlightedAreas(*look.roster)}));
    }

    [[nodiscard]] scene::Picture picture(const scene::MapFrame& shown) const
    {
        return scene::buildPicture(look, page, shown, bases, projection, *fonts);
    }

    // Another day each time, all of them days on which something shows.
    void turnDay()
    {
        look.day = look.day > model::makeDay(2021, 6, 1) ? model::makeDay(2018, 6, 15) : model::addMonths(look.day, 1);
    }

    std::filesystem::path assets = orDie(app::assetsFolder());
    std::shared_ptr<const scene::Fonts> fonts = orDie(scene::Fonts::open());
    std::shared_ptr<const geo::Projection> projection = orDie(app::projectionFrom(std::nullopt));
    scene::Look look;
    scene::PageSetup page;
    double pixelsPerPoint;
    app::WorldStore world{assets};
    scene::MapFrame frame;
    scene::BaseMaps bases;
};

scene::MapFrame panned(const scene::MapFrame& frame, bool aside)
{
    scene::MapFrame moved = frame;
    if (aside) moved.centre.x += 0.2 * frame.page.width * frame.metresPerPoint;
    return moved;
}

// A rasterizer that has drawn two pictures: the first of a process, and the first of a series.
std::unique_ptr<gl::OffscreenRasterizer> warmRasterizer(const Warm& warm)
{
    auto rasterizer = orDie(gl::OffscreenRasterizer::create(warm.fonts));
    for (int i = 0; i < 2; ++i) orDie(rasterizer->rasterize(warm.picture(warm.frame).scene, k4K.width, k4K.height));
    return rasterizer;
}

void frameOfANewDay(benchmark::State& state)
{
    Warm warm(k4K);
    const auto rasterizer = warmRasterizer(warm);
    for (auto _ : state) {
        warm.turnDay();
        benchmark::DoNotOptimize(orDie(rasterizer->rasterize(warm.picture(warm.frame).scene, k4K.width, k4K.height)));
    }
}

void frameAfterAPan(benchmark::State& state)
{
    Warm warm(k4K);
    const auto rasterizer = warmRasterizer(warm);
    bool aside = false;
    for (auto _ : state) {
        aside = !aside;
        const scene::Picture picture = warm.picture(panned(warm.frame, aside));
        benchmark::DoNotOptimize(orDie(rasterizer->rasterize(picture.scene, k4K.width, k4K.height)));
    }
}

void newBaseMapAfterAPan(benchmark::State& state)
{
    Warm warm(k4K);
    bool aside = false;
    for (auto _ : state) {
        aside = !aside;
        benchmark::DoNotOptimize(warm.baseFor(panned(warm.frame, aside), 0.02));
    }
}

void scrubbing(benchmark::State& state)
{
    Warm warm(kWindow);
    for (auto _ : state) {
        warm.turnDay();
        benchmark::DoNotOptimize(warm.picture(warm.frame));
    }
}

// Of a dataset that table.py made, named in the surroundings; without one there is nothing to measure.
std::string dataFrom(const char* variable, benchmark::State& state)
{
    const char* path = std::getenv(variable);
    if (!path) state.SkipWithError("no dataset is named");
    return path ? path : "";
}

void scrubbingAMillion(benchmark::State& state)
{
    const std::string data = dataFrom("MISSIEKAART_MILLION", state);
    if (data.empty()) return;
    Warm warm(kWindow, {data});
    for (auto _ : state) {
        warm.turnDay();
        benchmark::DoNotOptimize(warm.picture(warm.frame));
    }
}

void searchingAHundredThousand(benchmark::State& state)
{
    const std::string data = dataFrom("MISSIEKAART_HUNDRED_THOUSAND", state);
    if (data.empty()) return;
    const model::Dataset dataset = orDie(app::loadData(orDie(app::assetsFolder()), {data})).dataset;
    model::Filter filter;
    filter.words = "synthetic 77";
    for (auto _ : state) benchmark::DoNotOptimize(model::facets(dataset, filter, dataset.frame.asOf));
}

double residentMegabytes()
{
    std::ifstream file("/proc/self/statm");
    double size = 0, resident = 0;
    file >> size >> resident;
    return resident * static_cast<double>(sysconf(_SC_PAGESIZE)) / 1e6;
}

// The letter's briefing, led by nobody: the next step and its picture without the pixels.
struct Led {
    Warm warm{kWindow};
    model::Briefing briefing = orDie(model::readBriefing((warm.assets / "briefing" / "letter.toml").string()));
    model::Session session{warm.look.dataset};
    model::Presenting presenting{briefing, session, false};

    [[nodiscard]] scene::Picture next()
    {
        presenting.goTo((presenting.index() + 1) % briefing.steps.size());
        const scene::Look look = scene::lookOf(session, presenting.step());
        return scene::buildPicture(look, warm.page, scene::frameFor(look, warm.page, *warm.projection), warm.bases,
                                   warm.projection, *warm.fonts);
    }
};

void stepChange(benchmark::State& state)
{
    Led led;
    for (auto _ : state) benchmark::DoNotOptimize(led.next());
}

// How much memory ten thousand changes of step leave behind, of what a thousand have taken.
void soakOfSteps(benchmark::State& state)
{
    constexpr int kSteps = 10'000;
    Led led;
    for (auto _ : state) {
        for (int i = 0; i < kSteps / 10; ++i) benchmark::DoNotOptimize(led.next());
        const double before = residentMegabytes();
        for (int i = 0; i < kSteps; ++i) benchmark::DoNotOptimize(led.next());
        state.counters["growth_percent"] = 100 * (residentMegabytes() / before - 1);
    }
}

void presenterPage(benchmark::State& state)
{
    Led led;
    for (auto _ : state) {
        led.presenting.goTo((led.presenting.index() + 1) % led.briefing.steps.size());
        benchmark::DoNotOptimize(scene::buildPresenterPage(led.presenting, led.session, {"9:41", "", "", 16.0 / 9},
                                                           1280, 720, *led.warm.fonts));
    }
}

void encodingPng(benchmark::State& state)
{
    Warm warm(k4K);
    const auto rasterizer = orDie(gl::OffscreenRasterizer::create(warm.fonts));
    const scene::Image image = orDie(rasterizer->rasterize(warm.picture(warm.frame).scene, k4K.width, k4K.height));
    for (auto _ : state) benchmark::DoNotOptimize(orDie(output::encodePng(image, 192, {})));
}

}  // namespace

// Wall time, as a person at the screen has it: drawing and encoding use several threads. Scrubbing is bound by one.
BENCHMARK(frameOfANewDay)->UseRealTime()->Unit(benchmark::kMillisecond);
BENCHMARK(frameAfterAPan)->UseRealTime()->Unit(benchmark::kMillisecond);
BENCHMARK(newBaseMapAfterAPan)->UseRealTime()->Unit(benchmark::kMillisecond);
BENCHMARK(scrubbing)->Unit(benchmark::kMillisecond);
BENCHMARK(scrubbingAMillion)->Unit(benchmark::kMillisecond);
BENCHMARK(searchingAHundredThousand)->Unit(benchmark::kMillisecond);
BENCHMARK(stepChange)->Unit(benchmark::kMillisecond);
BENCHMARK(soakOfSteps)->Unit(benchmark::kMillisecond)->Iterations(1);
BENCHMARK(presenterPage)->Unit(benchmark::kMillisecond);
BENCHMARK(encodingPng)->UseRealTime()->Unit(benchmark::kMillisecond);
BENCHMARK_MAIN();

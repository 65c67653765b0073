// SPDX-License-Identifier: Apache-2.0
// Made-up records in any number, to measure with: the same ones every time, spread over the letter's views.
#include <cstdio>
#include <random>

#include "assets.h"
#include "commands.h"
#include "geo/writer.h"
#include "load_world.h"
#include "model/words.h"

namespace app {

namespace {

template <class E>
std::string anyCode(std::mt19937& dice, std::size_t first = 0)
{
    const auto all = model::words<E>();
    return std::string(all[first + dice() % (all.size() - first)].code);
}

geo::Feature record(std::int64_t number, const model::Dataset& letter, std::mt19937& dice)
{
    const auto share = [&dice] { return static_cast<double>(dice() % 10'000) / 10'000; };
    const model::NamedView& view = letter.views[1 + dice() % (letter.views.size() - 1)];
    const auto length = static_cast<unsigned>((letter.frame.lastDay - letter.frame.firstDay).count());
    const model::Day start = letter.frame.firstDay + std::chrono::days{dice() % length};
    const model::Day end = start + std::chrono::days{30 + dice() % 700};
    const bool stated = dice() % 3 != 0;
    geo::Feature out;
    out.shape = geo::Shape::Point;
    out.geometry.points = {{view.extent.west + share() * view.extent.width(),
                            view.extent.south + share() * (view.extent.north - view.extent.south)}};
    out.geometry.ends = {1};
    const std::string name = "Synthetic " + std::to_string(number);
    out.values = {"synthetic-" + std::to_string(number),
                  name,
                  std::string(dice() % 2 == 0 ? "decided" : "intended"),
                  anyCode<model::Organisation>(dice),
                  view.id,
                  anyCode<model::Kind>(dice),
                  std::string("city"),
                  model::isoDay(start),
                  model::isoDay(start),
                  model::isoDay(end),
                  model::isoDay(end),
                  stated ? geo::Value(static_cast<std::int64_t>(1 + dice() % 60)) : geo::Value{},
                  stated ? geo::Value(std::string("military")) : geo::Value{},
                  std::string("S1.1")};
    return out;
}

geo::Result<void> write(const SynthOptions& options)
{
    const auto assets = assetsFolder();
    if (!assets) return tl::unexpected(assets.error());
    const auto letter = loadData(*assets, {});
    if (!letter) return tl::unexpected(letter.error());
    geo::Layer layer{
        .name = "contributions",
        .fields = {"id", "title_en", "status", "organisation", "theatre", "kind", "precision", "start_earliest",
                   "start_latest", "end_earliest", "end_latest", "number_low", "number_unit", "section"},
        .features = {}};
    std::mt19937 dice(1);  // NOLINT: the same records every time
    for (std::int64_t i = 1; i <= options.count; ++i) layer.features.push_back(record(i, letter->dataset, dice));
    return geo::writeGeoPackage(options.out, {{&layer, true}}, geo::Rows::All);
}

}  // namespace

int runSynth(const SynthOptions& options)
{
    const auto done = write(options);
    return done ? kDone : report(done.error());
}

}  // namespace app

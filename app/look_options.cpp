// SPDX-License-Identifier: Apache-2.0
// The defaults of the command line stand here and nowhere else.
#include "look_options.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cstdio>

#include "load_world.h"
#include "model/words.h"

namespace app {

namespace {

geo::Error at(geo::Error error, const char* option)
{
    error.where = option;
    error.code = geo::ErrorCode::Invalid;
    return error;
}

}  // namespace

geo::Result<model::Day> dayFrom(const std::string& text, const model::Frame& frame, const char* option)
{
    const auto day = model::parseIsoDay(text);
    if (!day) return tl::unexpected(at(day.error(), option));
    if (*day < frame.firstDay || *day > frame.lastDay)
        return geo::fail(
            geo::ErrorCode::Invalid,
            text + " lies outside " + model::isoDay(frame.firstDay) + " through " + model::isoDay(frame.lastDay),
            option);
    return *day;
}

geo::Result<model::Language> languageFrom(const std::string& text)
{
    if (text == "nl") return model::Language::Dutch;
    if (text == "en") return model::Language::English;
    return geo::fail(geo::ErrorCode::Invalid, "there is no language '" + text + "'; use nl or en", "--lang");
}

geo::Result<scene::Look> lookFrom(const LookOptions& options, std::shared_ptr<const model::Dataset> dataset)
{
    scene::Look look;
    look.day = dataset->frame.asOf;
    if (!dataset->views.empty()) look.view = {dataset->views.front().id, dataset->views.front().extent, std::nullopt};
    if (options.date) {
        const auto day = dayFrom(*options.date, dataset->frame, "--date");
        if (!day) return tl::unexpected(day.error());
        look.day = *day;
    }
    if (options.compare) {
        const auto day = dayFrom(*options.compare, dataset->frame, "--compare");
        if (!day) return tl::unexpected(day.error());
        look.compared = *day;
    }
    if (options.compareAs) {
        const auto way = model::fromCode<model::Comparing>(*options.compareAs);
        if (!way)
            return geo::fail(
                geo::ErrorCode::Invalid,
                "there is no way '" + *options.compareAs + "' to compare; use " + model::allCodes<model::Comparing>(),
                "--compare-as");
        look.comparing = *way;
    }
    for (const std::string& codes : options.filter.only)
        if (const auto chosen = model::choose(look.filter, codes); !chosen)
            return tl::unexpected(at(chosen.error(), "--only"));
    look.filter.words = options.filter.search;
    if (options.view) {
        const auto view = model::parseView(*options.view, *dataset);
        if (!view) return tl::unexpected(at(view.error(), "--view"));
        look.view = *view;
    }
    if (options.language) {
        const auto language = languageFrom(*options.language);
        if (!language) return tl::unexpected(language.error());
        look.language = *language;
    }
    if (options.theme) {
        const auto theme = model::fromCode<model::Theme>(*options.theme);
        if (!theme)
            return geo::fail(geo::ErrorCode::Invalid,
                             "there is no theme '" + *options.theme + "'; use " + model::allCodes<model::Theme>(),
                             "--theme");
        look.theme = *theme;
    }
    if (options.divider) {
        if (!(*options.divider >= 0 && *options.divider <= 1))
            return geo::fail(geo::ErrorCode::Invalid, "must be from 0 to 1", "--divider");
        look.divider = *options.divider;
    }
    if (options.links) std::erase(look.hiddenLayers, model::MapLayer::Links);
    for (const std::string& code : options.hidden) {
        const auto layer = model::fromCode<model::MapLayer>(code);
        if (!layer)
            return geo::fail(geo::ErrorCode::Invalid,
                             "there is no layer '" + code + "'; use " + model::allCodes<model::MapLayer>(), "--hide");
        if (look.shows(*layer)) look.hiddenLayers.push_back(*layer);
    }
    look.dataset = std::move(dataset);
    return scene::counted(std::move(look));
}

geo::Result<scene::Look> openLook(const std::filesystem::path& assets, const LookOptions& options)
{
    auto loaded = loadData(assets, options.data);
    if (!loaded) return tl::unexpected(loaded.error());
    for (const geo::Diagnostic& d : loaded->diagnostics) std::fprintf(stderr, "missiekaart: %s\n", d.text().c_str());
    return lookFrom(options, std::make_shared<const model::Dataset>(std::move(loaded->dataset)));
}

geo::Result<std::shared_ptr<const geo::Projection>> projectionFrom(const std::optional<std::string>& definition)
{
    auto projection = geo::projectionNamed(definition.value_or(std::string(geo::namedProjections().front().id)));
    if (!projection) return tl::unexpected(at(projection.error(), "--crs"));
    return projection;
}

geo::Result<double> metresFrom(const std::string& text, const char* option)
{
    double metres = 0;
    const char* const end = text.data() + text.size();
    const auto read = std::from_chars(text.data(), end, metres);
    const std::string_view unit(read.ptr, end);
    if (read.ec != std::errc{} || (!unit.empty() && unit != "m") || !(metres >= 0.1 && metres <= 500))
        return geo::fail(geo::ErrorCode::Invalid,
                         "'" + text + "' is not a length; use metres from 0.1 to 500, such as 4m", option);
    return metres;
}

geo::Result<scene::Wall> wallFrom(const std::optional<std::string>& screenWidth,
                                  const std::optional<std::string>& farthest, const scene::PageSetup& page)
{
    constexpr double kLargestShare = 1.0 / 16;  // of the page's height: above it not even a title and a theatre fit
    scene::Wall wall = scene::usualWall(page);
    const std::tuple<const std::optional<std::string>&, const char*, double&> lengths[] = {
        {screenWidth, "--screen-width", wall.screenWidth}, {farthest, "--farthest", wall.farthest}};
    for (const auto& [text, option, metres] : lengths) {
        if (!text) continue;
        const auto read = metresFrom(*text, option);
        if (!read) return tl::unexpected(read.error());
        metres = *read;
    }
    if (scene::smallestReadable(wall, page.widthPt) > page.heightPt * kLargestShare)
        return geo::fail(
            geo::ErrorCode::Invalid,
            "type that can be read from there would not fit the screen; use a wider screen or a nearer viewer",
            "--farthest");
    return wall;
}

geo::Result<PixelSize> sizeFrom(const std::string& text)
{
    const auto size = scene::parseSize(text);
    if (!size)
        return geo::fail(geo::ErrorCode::Invalid,
                         fmt::format("'{}' is not a size; use WIDTHxHEIGHT in pixels, each {} to {}, such as 3840x2160",
                                     text, scene::kSmallestSide, scene::kLargestSide),
                         "--size");
    return *size;
}

}  // namespace app

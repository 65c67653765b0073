// SPDX-License-Identifier: Apache-2.0
// A picture without a display: data and base map are made while OpenGL starts, then one Scene is written.
#include <algorithm>
#include <cctype>
#include <cstdio>
#include <filesystem>
#include <future>

#include "assets.h"
#include "briefings.h"
#include "commands.h"
#include "gl/offscreen_rasterizer.h"
#include "load_world.h"
#include "look_options.h"
#include "model/changes.h"
#include "output/cairo_rasterizer.h"
#include "output/document.h"
#include "output/png.h"
#include "output/write_file.h"
#include "scene/lanes.h"
#include "scene/step_panel.h"

namespace app {

namespace {

enum class Format { Png, Pdf, Svg };

geo::Result<Format> formatOf(const std::string& path)
{
    std::string extension = std::filesystem::path(path).extension().string();
    std::ranges::transform(extension, extension.begin(), [](unsigned char c) { return std::tolower(c); });
    if (extension == ".png") return Format::Png;
    if (extension == ".pdf") return Format::Pdf;
    if (extension == ".svg") return Format::Svg;
    return geo::fail(geo::ErrorCode::Invalid,
                     "cannot tell the format from '" + extension + "'; end the name in .png, .pdf or .svg", path);
}

struct Composed {
    scene::Picture picture;
    std::string document;  // of the dataset's frame
    std::string asOf;
};

geo::Result<model::Step> findStep(const SnapshotOptions& options, const std::filesystem::path& assets)
{
    const auto briefing = openBriefing(assets, options.briefing);
    if (!briefing) return tl::unexpected(briefing.error());
    if (const model::Step* step = briefing->step(*options.step)) return *step;
    std::string ids;
    for (const model::Step& step : briefing->steps) ids += (ids.empty() ? "" : ", ") + step.id;
    return geo::fail(geo::ErrorCode::Invalid, "there is no step '" + *options.step + "'; use " + ids, "--step");
}

// A step that plays is shown on its last day.
geo::Result<scene::Look> lookOfStep(const model::Step& step, const scene::Look& asked, model::Session& session)
{
    session.setLanguage(asked.language);
    session.setTheme(asked.theme);
    for (const model::Text& problem : model::show(step, session))
        std::fprintf(stderr, "missiekaart: step '%s': %s\n", step.id.c_str(), problem.en.c_str());
    session.pause();
    if (step.play) session.goToEnd();
    return scene::lookOf(session, step);
}

// Everything from files to the Scene; errors are those of the first step that fails.
geo::Result<Composed> compose(const SnapshotOptions& options, PixelSize pixels,
                              const std::shared_ptr<const geo::Projection>& projection, const scene::Fonts& fonts)
{
    const auto assets = assetsFolder();
    if (!assets) return tl::unexpected(assets.error());
    auto loaded = loadData(*assets, options.look.data);
    if (!loaded) return tl::unexpected(loaded.error());
    for (const geo::Diagnostic& d : loaded->diagnostics) std::fprintf(stderr, "missiekaart: %s\n", d.text().c_str());
    auto look = lookFrom(options.look, std::make_shared<const model::Dataset>(std::move(loaded->dataset)));
    if (!look) return tl::unexpected(look.error());
    std::optional<model::Session> session;  // of the step
    auto plane = projection;
    if (options.step) {
        session.emplace(look->dataset);
        const auto step = findStep(options, *assets);
        if (!step) return tl::unexpected(step.error());
        auto shown = lookOfStep(*step, *look, *session);
        if (!shown) return tl::unexpected(shown.error());
        look = std::move(*shown);
        if (!step->projection.empty())
            if (auto its = geo::projectionNamed(step->projection)) plane = *its;
    }
    // As in the window: cards keep their places on every day.
    const std::vector<model::ChangeDay> changes =
        model::shownChanges(*look->dataset, model::changeDays(*look->dataset), look->filter);
    look->changes = changes;
    const bool wall = options.wall || options.step;
    const auto composition = wall ? scene::Composition::Wall : scene::Composition::Desk;
    scene::PageSetup page = pageFor(pixels, options.dpi, composition);
    if (options.timeline) {
        constexpr double kLeastWidthPt = 800;
        if (page.widthPt < kLeastWidthPt)
            return geo::fail(geo::ErrorCode::Invalid,
                             "the lanes need a page of 800 points at least; use a larger --size or a smaller --dpi",
                             "--timeline");
        page = scene::withLanes(page, *look->dataset, look->filter);
    }
    look->composition = composition;
    if (wall) {
        const auto sized = wallFrom(options.screenWidth, options.farthest, page);
        if (!sized) return tl::unexpected(sized.error());
        look->wall = *sized;
    }
    const scene::MapFrame frame = scene::frameFor(*look, page, *plane);
    WorldStore world(*assets);
    const auto baseFor = [&](const scene::MapFrame& shown) {
        return world.baseMap({.frame = shown,
                              .projection = plane,
                              .pixelsPerPoint = pixels.width / page.widthPt,
                              .margin = 0.02,
                              .highlighted = scene::highlightedAreas(*look->roster),
                              .recurring = true});
    };
    const auto base = baseFor(frame);
    if (!base) return tl::unexpected(base.error());
    scene::BaseMaps bases{*base, {}};
    for (const scene::Inset& inset : scene::insetsFor(*look, page, frame, *plane)) {
        const auto small = baseFor(inset.frame);
        if (!small) return tl::unexpected(small.error());
        bases.insets[inset.theatre] = *small;
    }
    scene::Picture picture = scene::buildPicture(*look, page, frame, bases, plane, fonts);
    if (!picture.unread.empty())
        std::fprintf(
            stderr,
            "missiekaart: step '%s': %zu characters of its text have no room; it ends at the back of its notes\n",
            options.step->c_str(), picture.unread.size());
    return Composed{std::move(picture), look->dataset->frame.document, model::isoDay(look->dataset->frame.asOf)};
}

void tellMissing(const std::vector<std::string>& characters)
{
    if (characters.empty()) return;
    constexpr std::size_t kMost = 12;
    std::string named;
    for (std::size_t i = 0; i < std::min(characters.size(), kMost); ++i) named += (i > 0 ? " " : "") + characters[i];
    if (characters.size() > kMost) named += " and " + std::to_string(characters.size() - kMost) + " more";
    std::fprintf(stderr,
                 "missiekaart: no font on this machine has %s: drawn as boxes; install fonts that have them, such as "
                 "fonts-noto-core, fonts-noto-cjk or fonts-symbola\n",
                 named.c_str());
}

geo::Result<std::unique_ptr<scene::Rasterizer>> rasterizer(const std::shared_ptr<const scene::Fonts>& fonts)
{
    auto byGpu = gl::OffscreenRasterizer::create(fonts);
    if (byGpu) return std::move(*byGpu);
    std::fprintf(stderr, "missiekaart: %s; drawing with cairo instead\n", byGpu.error().text().c_str());
    return std::make_unique<output::CairoRasterizer>(fonts);
}

geo::Result<std::vector<std::uint8_t>> encode(const Composed& composed, Format format, PixelSize pixels,
                                              const scene::Fonts& fonts, scene::Rasterizer* rasterizer)
{
    const scene::Scene& scene = composed.picture.scene;
    const output::DocumentInfo info{.author = "",
                                    .keywords = composed.document,
                                    .creator = "Missiekaart " MISSIEKAART_VERSION,
                                    .date = composed.asOf};
    if (format == Format::Pdf) return output::renderPdf(scene, fonts, info);
    if (format == Format::Svg)
        return output::renderSvg(scene, fonts, info).map([](const std::string& text) {
            return std::vector<std::uint8_t>(text.begin(), text.end());
        });
    const auto image = rasterizer->rasterize(scene, pixels.width, pixels.height);
    if (!image) return tl::unexpected(image.error());
    const output::TextChunk texts[] = {{"Title", scene.title},
                                       {"Description", scene.description},
                                       {"Source", composed.document},
                                       {"Software", info.creator}};
    return output::encodePng(*image, pixels.width / scene.widthPt * 72, texts);
}

geo::Result<void> snapshot(const SnapshotOptions& options)
{
    const auto format = formatOf(options.out);
    if (!format) return tl::unexpected(format.error());
    const auto pixels = sizeFrom(options.size);
    if (!pixels) return tl::unexpected(pixels.error());
    if (options.dpi && !(*options.dpi >= 24 && *options.dpi <= 2400))
        return geo::fail(geo::ErrorCode::Invalid, "must be from 24 to 2400", "--dpi");
    const auto overwrite = options.force ? output::Overwrite::Replace : output::Overwrite::Refuse;
    if (const auto free = output::checkTarget(options.out, overwrite); !free) return free;
    const auto fonts = scene::Fonts::open();
    if (!fonts) return tl::unexpected(fonts.error());
    // Before OpenGL is loaded: PROJ asks the dynamic linker where it lies, which waits while a driver is linked.
    const auto projection = projectionFrom(options.look.projection);
    if (!projection) return tl::unexpected(projection.error());

    auto composing = std::async(std::launch::async, [&] { return compose(options, *pixels, *projection, **fonts); });
    std::unique_ptr<scene::Rasterizer> drawing;
    if (*format == Format::Png) {
        auto made = rasterizer(*fonts);
        if (!made) return tl::unexpected(made.error());
        drawing = std::move(*made);
    }
    const auto composed = composing.get();
    if (!composed) return tl::unexpected(composed.error());
    tellMissing((*fonts)->missing());
    const auto bytes = encode(*composed, *format, *pixels, **fonts, drawing.get());
    if (!bytes) return tl::unexpected(bytes.error());
    return output::writeWhole(options.out, *bytes, overwrite);
}

}  // namespace

int runSnapshot(const SnapshotOptions& options)
{
    const auto done = snapshot(options);
    if (done) return kDone;
    // An output name of unknown format is wrong usage just like a wrong option.
    const bool usage = done.error().code == geo::ErrorCode::Invalid && done.error().where == options.out;
    return report(done.error(), usage ? kWrongUsage : kFailed);
}

}  // namespace app

// SPDX-License-Identifier: Apache-2.0
// A picture without a display: data and base map are made while OpenGL starts, then one Scene is written.
#include <algorithm>
#include <cmath>
#include <cstdio>
#include <future>

#include "assets.h"
#include "commands.h"
#include "gl/offscreen_rasterizer.h"
#include "load_world.h"
#include "look_options.h"
#include "model/changes.h"
#include "output/cairo_rasterizer.h"
#include "picture_files.h"
#include "picture_spec.h"
#include "scene/lanes.h"

namespace app {

namespace {

// In whole pixels, so that each has its exact place. Of two maps beside each other the first.
MapAlone mapAlone(scene::Look look, const FinishedPicture& whole, const std::shared_ptr<const scene::BaseMap>& base,
                  const scene::Fonts& fonts)
{
    look.furniture = false;
    if (whole.picture.second) look.compared.reset();
    MapAlone out;
    out.frame = whole.picture.frame;
    const auto rounded = [&](double points) {
        return std::round(points * whole.pixelsPerPoint()) / whole.pixelsPerPoint();
    };
    out.frame.page = {0, 0, rounded(out.frame.page.width), rounded(out.frame.page.height)};
    scene::PageSetup page;
    page.widthPt = out.frame.page.width;
    page.heightPt = out.frame.page.height;
    out.scene = scene::buildPicture(look, page, out.frame, {base, {}}, whole.projection, fonts).scene;
    return out;
}

// Everything from files to the Scene; errors are those of the first step that fails.
geo::Result<FinishedPicture> compose(const SnapshotOptions& options, const PictureTarget& target, PixelSize pixels,
                                     const std::vector<DataMark>& ofPicture,
                                     const std::shared_ptr<const geo::Projection>& projection,
                                     const scene::Fonts& fonts)
{
    const auto assets = assetsFolder();
    if (!assets) return tl::unexpected(assets.error());
    const auto marks = marksOf(*assets, options.look.data);
    auto loaded = loadData(*assets, options.look.data);
    if (!loaded) return tl::unexpected(loaded.error());
    for (const geo::Diagnostic& d : loaded->diagnostics) std::fprintf(stderr, "missiekaart: %s\n", d.text().c_str());
    if (!marks) return tl::unexpected(marks.error());
    if (const model::Text other = otherData(ofPicture, *marks); !other.en.empty())
        std::fprintf(stderr, "missiekaart: %s\n", other.en.c_str());
    auto look = lookFrom(options.look, std::make_shared<const model::Dataset>(std::move(loaded->dataset)));
    if (!look) return tl::unexpected(look.error());
    // As in the window: cards keep their places on every day.
    const std::vector<model::ChangeDay> changes =
        model::shownChanges(*look->dataset, model::changeDays(*look->dataset), look->filter);
    look->changes = changes;
    const auto composition = options.wall ? scene::Composition::Wall : scene::Composition::Desk;
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
    look->transparent = options.transparent;
    if (options.wall) {
        const auto wall = wallFrom(options, page);
        if (!wall) return tl::unexpected(wall.error());
        look->wall = *wall;
    }
    const scene::MapFrame frame = scene::frameFor(*look, page, *projection);
    WorldStore world(*assets);
    const auto baseFor = [&](const scene::MapFrame& shown) {
        return world.baseMap({.frame = shown,
                              .projection = projection,
                              .pixelsPerPoint = pixels.width / page.widthPt,
                              .margin = 0.02,
                              .highlighted = scene::highlightedAreas(*look->roster),
                              .recurring = true});
    };
    const auto base = baseFor(frame);
    if (!base) return tl::unexpected(base.error());
    scene::BaseMaps bases{*base, {}};
    for (const scene::Inset& inset : scene::insetsFor(*look, page, frame, *projection)) {
        const auto small = baseFor(inset.frame);
        if (!small) return tl::unexpected(small.error());
        bases.insets[inset.theatre] = *small;
    }
    FinishedPicture out{.picture = scene::buildPicture(*look, page, frame, bases, projection, fonts),
                        .map = std::nullopt,
                        .projection = projection,
                        .info = {.author = "",
                                 .keywords = look->dataset->frame.document,
                                 .creator = "Missiekaart " MISSIEKAART_VERSION,
                                 .date = model::isoDay(look->dataset->frame.asOf),
                                 .note = pictureSpec(options, *look, *marks)},
                        .pixels = pixels};
    if (target.format == Format::Tiff) out.map = mapAlone(*look, out, *base, fonts);
    return out;
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

geo::Result<void> snapshot(SnapshotOptions options)
{
    const auto format = formatOf(options.out);
    if (!format) return tl::unexpected(format.error());
    const auto ofPicture = takeFromPicture(options);
    if (!ofPicture) return tl::unexpected(ofPicture.error());
    const auto pixels = sizeFrom(options.size.value_or(std::string(kUsualSize)));
    if (!pixels) return tl::unexpected(pixels.error());
    if (options.dpi && !(*options.dpi >= 24 && *options.dpi <= 2400))
        return geo::fail(geo::ErrorCode::Invalid, "must be from 24 to 2400", "--dpi");
    const PictureTarget target{options.out, *format,
                               options.force ? output::Overwrite::Replace : output::Overwrite::Refuse,
                               options.worldFile};
    if (const auto free = checkTarget(target); !free) return free;
    const auto fonts = scene::Fonts::open();
    if (!fonts) return tl::unexpected(fonts.error());
    // Before OpenGL is loaded: PROJ asks the dynamic linker where it lies, which waits while a driver is linked.
    const auto projection = projectionFrom(options.look.projection);
    if (!projection) return tl::unexpected(projection.error());

    auto composing = std::async(std::launch::async,
                                [&] { return compose(options, target, *pixels, *ofPicture, *projection, **fonts); });
    std::unique_ptr<scene::Rasterizer> drawing;
    if (hasPixels(*format)) {
        auto made = rasterizer(*fonts);
        if (!made) return tl::unexpected(made.error());
        drawing = std::move(*made);
    }
    const auto picture = composing.get();
    if (!picture) return tl::unexpected(picture.error());
    tellMissing((*fonts)->missing());
    return writePicture(*picture, target, **fonts, drawing.get());
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

// SPDX-License-Identifier: Apache-2.0
// A picture without a display: data and base map are made while OpenGL starts, then one Scene is written.
#include <algorithm>
#include <cmath>
#include <cstdio>
#include <future>

#include "assets.h"
#include "best_rasterizer.h"
#include "briefings.h"
#include "commands.h"
#include "look_options.h"
#include "model/changes.h"
#include "picture_files.h"
#include "picture_spec.h"
#include "progress.h"
#include "scene/lanes.h"
#include "scene/step_panel.h"
#include "stage.h"

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

geo::Result<model::Step> findStep(const SnapshotOptions& options, const std::filesystem::path& assets)
{
    const auto briefing = openBriefing(assets, options.briefing);
    if (!briefing) return tl::unexpected(briefing.error());
    if (const model::Step* step = briefing->step(*options.step)) return *step;
    std::string ids;
    for (const model::Step& step : briefing->steps) ids += (ids.empty() ? "" : ", ") + step.id;
    return geo::fail(geo::ErrorCode::Invalid, "there is no step '" + *options.step + "'; use " + ids, "--step");
}

// Everything from files to the Scene; errors are those of the first step that fails.
geo::Result<FinishedPicture> compose(const SnapshotOptions& options, const PictureTarget& target, PixelSize pixels,
                                     const std::vector<DataMark>& ofPicture,
                                     const std::shared_ptr<const geo::Projection>& projection,
                                     const std::shared_ptr<const scene::Fonts>& fonts)
{
    const auto assets = assetsFolder();
    if (!assets) return tl::unexpected(assets.error());
    auto marksLater = std::async(std::launch::async, marksOf, *assets, options.look.data);
    auto look = openLook(*assets, options.look);
    const auto marks = marksLater.get();
    if (!marks) return tl::unexpected(marks.error());
    if (const model::Text other = otherData(ofPicture, *marks); !other.en.empty())
        std::fprintf(stderr, "missiekaart: %s\n", other.en.c_str());
    if (!look) return tl::unexpected(look.error());
    auto plane = projection;
    SnapshotOptions told = options;
    std::optional<StillStep> still;
    if (options.step) {
        const auto step = findStep(options, *assets);
        if (!step) return tl::unexpected(step.error());
        still.emplace(stillOf(*step, *look, projection));
        look = scene::lookOf(still->session, *step);
        plane = still->projection;
        if (!step->projection.empty()) told.look.projection = step->projection;
    }
    // As in the window: cards keep their places on every day. A step's session has found them.
    std::vector<model::ChangeDay> changes;
    if (!still) {
        changes = model::shownChanges(*look->dataset, model::changeDays(*look->dataset), look->filter);
        look->changes = changes;
    }
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
    look->transparent = options.transparent;
    if (wall) {
        const auto sized = wallFrom(options.screenWidth, options.farthest, page);
        if (!sized) return tl::unexpected(sized.error());
        look->wall = *sized;
    }
    Stage stage(*assets, fonts);
    auto picture = stage.picture(*look, page, plane, pixels.width / page.widthPt);
    if (!picture) return tl::unexpected(picture.error());
    FinishedPicture out{.picture = std::move(*picture),
                        .map = std::nullopt,
                        .projection = plane,
                        .info = {.author = "",
                                 .keywords = look->dataset->frame.document,
                                 .creator = "Missiekaart " MISSIEKAART_VERSION,
                                 .date = model::isoDay(look->dataset->frame.asOf),
                                 .note = pictureSpec(told, *look, *marks)},
                        .pixels = pixels};
    if (!out.picture.unread.empty())
        std::fprintf(
            stderr,
            "missiekaart: step '%s': %zu characters of its text have no room; it ends at the back of its notes\n",
            options.step->c_str(), out.picture.unread.size());
    if (out.picture.legendLeftOut)
        std::fprintf(stderr,
                     "missiekaart: the legend has no room at this size of type; use a wider screen or a nearer "
                     "viewer\n");
    if (target.format == Format::Tiff) out.map = mapAlone(*look, out, stage.mainMap(), *fonts);
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
    const PictureTarget target{options.out, *format, output::overwriteIf(options.force), options.worldFile};
    if (const auto free = checkTarget(target); !free) return free;
    const auto fonts = scene::Fonts::open();
    if (!fonts) return tl::unexpected(fonts.error());
    // Before OpenGL is loaded: PROJ asks the dynamic linker where it lies, which waits while a driver is linked.
    const auto projection = projectionFrom(options.look.projection);
    if (!projection) return tl::unexpected(projection.error());

    constexpr double kComposed = 0.5;  // of the work, about
    Progress progress(options.progress);
    auto composing = std::async(std::launch::async,
                                [&] { return compose(options, target, *pixels, *ofPicture, *projection, *fonts); });
    std::unique_ptr<scene::Rasterizer> drawing;
    if (hasPixels(*format)) drawing = bestRasterizer(*fonts);
    const auto picture = composing.get();
    if (!picture) return tl::unexpected(picture.error());
    tellMissing((*fonts)->missing());
    endPolitely();
    return writePicture(*picture, target, **fonts, drawing.get(),
                        [&](double share) { return progress.at(kComposed + (1 - kComposed) * share); });
}

}  // namespace

int runSnapshot(const SnapshotOptions& options) { return exitOf(snapshot(options), options.out); }

}  // namespace app

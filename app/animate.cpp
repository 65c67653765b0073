// SPDX-License-Identifier: Apache-2.0
// Plays without a window: a frame is drawn while those before it are compressed.
#include <fmt/format.h>

#include <algorithm>

#include "assets.h"
#include "best_rasterizer.h"
#include "commands.h"
#include "film_reel.h"
#include "look_options.h"
#include "model/changes.h"
#include "output/movie.h"
#include "output/png.h"
#include "progress.h"
#include "whole_folder.h"

namespace app {

namespace {

namespace fs = std::filesystem;
using output::MovieFormat;

// None: a folder of frames.
geo::Result<std::optional<MovieFormat>> formatOf(const std::string& path)
{
    const std::string extension = output::extensionOf(path);
    if (extension.empty()) return std::nullopt;
    if (extension == ".mp4") return MovieFormat::Mp4;
    if (extension == ".webm") return MovieFormat::WebM;
    if (extension == ".gif") return MovieFormat::Gif;
    return geo::fail(geo::ErrorCode::Invalid,
                     "cannot tell the format from '" + extension +
                         "'; end the name in .mp4, .webm or .gif, or give a folder without an extension for frames",
                     path);
}

struct Plan {
    std::optional<MovieFormat> format;
    PixelSize pixels;
    int framesPerSecond;
};

geo::Result<Plan> planOf(const AnimateOptions& options)
{
    const auto format = formatOf(options.out);
    if (!format) return tl::unexpected(format.error());
    const bool gif = *format == MovieFormat::Gif;
    const auto pixels = sizeFrom(options.size.value_or(gif ? "1280x720" : "1920x1080"));
    if (!pixels) return tl::unexpected(pixels.error());
    const bool odd = pixels->width % 2 != 0 || pixels->height % 2 != 0;
    if (odd && *format && !gif)
        return geo::fail(geo::ErrorCode::Invalid,
                         fmt::format("videos have an even number of pixels; use {}x{}", pixels->width / 2 * 2,
                                     pixels->height / 2 * 2),
                         "--size");
    constexpr int kLargestVideo = 8192;
    if (*format && std::max(pixels->width, pixels->height) > kLargestVideo)
        return geo::fail(geo::ErrorCode::Invalid,
                         fmt::format("videos have {0} pixels a side at most; use a smaller one", kLargestVideo),
                         "--size");
    const int fps = options.framesPerSecond.value_or(gif ? 10 : 25);
    if (fps < 1 || fps > 60) return geo::fail(geo::ErrorCode::Invalid, "must be from 1 to 60", "--fps");
    if (!(options.speed >= 0.1 && options.speed <= 20))
        return geo::fail(geo::ErrorCode::Invalid, "must be from 0.1 to 20", "--speed");
    if (options.dpi && !(*options.dpi >= 24 && *options.dpi <= 2400))
        return geo::fail(geo::ErrorCode::Invalid, "must be from 24 to 2400", "--dpi");
    if (options.by != "change" && options.by != "calendar")
        return geo::fail(geo::ErrorCode::Invalid, "there is no way '" + options.by + "'; use change or calendar",
                         "--by");
    return Plan{*format, *pixels, fps};
}

geo::Result<model::PlaybackSettings> playedDays(const AnimateOptions& options, const model::Frame& frame)
{
    model::PlaybackSettings out;
    out.mode = options.by == "calendar" ? model::PlaybackMode::ByCalendar : model::PlaybackMode::ByChange;
    out.speed = options.speed;
    out.from = frame.firstDay;
    out.to = frame.lastDay;
    for (const auto& [text, option, day] :
         {std::tuple{&options.from, "--from", &out.from}, {&options.to, "--to", &out.to}}) {
        if (!*text) continue;
        const auto read = dayFrom(**text, frame, option);
        if (!read) return tl::unexpected(read.error());
        *day = *read;
    }
    if (out.from > out.to) return geo::fail(geo::ErrorCode::Invalid, "lies before --from; give a later day", "--to");
    return out;
}

geo::Result<void> writeFrames(const fs::path& target, output::Overwrite overwrite, const Plan& plan, Reel& reel,
                              Progress& progress)
{
    auto folder = WholeFolder::create(target, overwrite, "frame-00001.png");
    if (!folder) return tl::unexpected(folder.error());
    int count = 0;
    std::shared_ptr<const scene::Image> last;
    std::vector<std::uint8_t> bytes;
    const auto done = reel.play(progress, [&](std::shared_ptr<const scene::Image> image) -> geo::Result<void> {
        if (image != last) {
            auto encoded = output::encodePng(*image, plan.pixels.width / reel.widthPt() * 72, {});
            if (!encoded) return tl::unexpected(encoded.error());
            bytes = std::move(*encoded);
            last = std::move(image);
        }
        return output::writeWhole(folder->path() / fmt::format("frame-{:05}.png", ++count), bytes,
                                  output::Overwrite::Refuse);
    });
    return done.and_then([&] { return folder->keep(); });
}

geo::Result<void> animate(const AnimateOptions& options)
{
    const auto plan = planOf(options);
    if (!plan) return tl::unexpected(plan.error());
    const auto overwrite = output::overwriteIf(options.force);
    if (plan->format)
        if (const auto free = output::checkTarget(options.out, overwrite); !free) return free;
    const auto fonts = scene::Fonts::open();
    if (!fonts) return tl::unexpected(fonts.error());
    const auto projection = projectionFrom(options.look.projection);
    if (!projection) return tl::unexpected(projection.error());
    const auto assets = assetsFolder();
    if (!assets) return tl::unexpected(assets.error());
    auto look = openLook(*assets, options.look);
    if (!look) return tl::unexpected(look.error());
    const auto days = playedDays(options, look->dataset->frame);
    if (!days) return tl::unexpected(days.error());

    endPolitely();
    const auto drawing = bestRasterizer(*fonts);
    Stage stage(*assets, *fonts);
    Reel reel({.look = std::move(*look),
               .days = *days,
               .page = pageFor(plan->pixels, options.dpi),
               .pixels = plan->pixels,
               .framesPerSecond = plan->framesPerSecond,
               .fading = !options.reduceMotion,
               .projection = *projection},
              stage, *drawing, **fonts);
    Progress progress(options.progress);
    return plan->format ? reel.movie(options.out, overwrite, *plan->format, progress)
                        : writeFrames(options.out, overwrite, *plan, reel, progress);
}

}  // namespace

int runAnimate(const AnimateOptions& options) { return exitOf(animate(options), options.out); }

}  // namespace app

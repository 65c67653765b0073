// SPDX-License-Identifier: Apache-2.0
// A clock of frames instead of seconds: the same frames on every machine.
#include "film_reel.h"

#include <algorithm>

#include "model/words.h"
#include "ui/day_fade.h"

namespace app {

namespace {

std::vector<model::Day> daysOf(const std::vector<model::ChangeDay>& changes)
{
    std::vector<model::Day> out;
    for (const model::ChangeDay& change : changes) out.push_back(change.day);
    return out;
}

}  // namespace

Reel::Reel(ReelRequest request, Stage& stage, scene::Rasterizer& drawing, const scene::Fonts& fonts)
    : request_(std::move(request)),
      changes_(
          model::shownChanges(*request_.look.dataset, model::changeDays(*request_.look.dataset), request_.look.filter)),
      film_(scene::filmPage(request_.page)),
      playback_(request_.days, daysOf(changes_)),
      stage_(stage),
      drawing_(drawing),
      fonts_(fonts)
{
    request_.look.changes = changes_;
}

const model::ChangeDay* Reel::lastChange(model::Day day) const
{
    const auto after = std::ranges::upper_bound(changes_, day, {}, &model::ChangeDay::day);
    if (after == changes_.begin() || (after - 1)->day < request_.days.from) return nullptr;
    return &*(after - 1);
}

geo::Result<Reel::Frame> Reel::frame(model::Day day, std::optional<scene::Transition> transition)
{
    scene::Look look = request_.look;
    look.day = day;
    look.transition = transition;
    const double pixelsPerPoint = request_.pixels.width / request_.page.widthPt;
    auto picture = stage_.picture(look, film_.page, request_.projection, pixelsPerPoint);
    if (!picture) return tl::unexpected(picture.error());
    scene::addBand(*picture, film_, look, lastChange(day), fonts_);
    auto image = drawing_.rasterize(picture->scene, request_.pixels.width, request_.pixels.height);
    if (!image) return tl::unexpected(image.error());
    return std::make_shared<const scene::Image>(std::move(*image));
}

geo::Result<void> Reel::play(Progress& progress, const Sink& sink, double before)
{
    ui::DayFade fade;
    Frame last;
    std::optional<model::Day> shown;
    bool settled = false;  // the last frame was not in the middle of a fade
    for (double seconds = 0;;) {
        if (auto on = progress.at(before + (1 - before) * seconds / playback_.totalSeconds()); !on) return on;
        const model::Day day = playback_.dayAt(seconds);
        fade.follow(*request_.look.dataset, day, changes_, request_.fading, seconds);
        const auto transition = fade.at(seconds);
        if (!last || shown != day || !settled || transition) {
            auto drawn = frame(day, transition);
            if (!drawn) return tl::unexpected(drawn.error());
            last = std::move(*drawn);
        }
        shown = day;
        settled = !transition;
        if (auto taken = sink(last); !taken) return taken;
        if (seconds >= playback_.totalSeconds()) return {};
        seconds = playback_.advance(seconds, 1.0 / request_.framesPerSecond);
    }
}

geo::Result<void> Reel::movie(const std::filesystem::path& path, output::Overwrite overwrite,
                              output::MovieFormat format, Progress& progress, double before)
{
    const model::Frame& frame = request_.look.dataset->frame;
    output::MovieRequest wish{.format = format,
                              .width = request_.pixels.width,
                              .height = request_.pixels.height,
                              .framesPerSecond = request_.framesPerSecond,
                              .title = frame.title.get(request_.look.language),
                              .comment = frame.document + "; Missiekaart " MISSIEKAART_VERSION,
                              .palette = {}};
    if (format == output::MovieFormat::Gif) {
        // The days that differ most: each change, and the ends.
        std::vector<model::Day> days{request_.days.from};
        for (const model::ChangeDay& change : changes_)
            if (change.day > request_.days.from && change.day < request_.days.to) days.push_back(change.day);
        days.push_back(request_.days.to);
        constexpr std::size_t kMost = 16;
        const std::size_t step = std::max<std::size_t>(1, (days.size() + kMost - 1) / kMost);
        for (std::size_t i = 0; i < days.size(); i += step) {
            auto drawn = this->frame(days[i], std::nullopt);
            if (!drawn) return tl::unexpected(drawn.error());
            wish.palette.push_back(std::move(*drawn));
        }
    }
    auto movie = output::Movie::create(path, overwrite, wish);
    if (!movie) return tl::unexpected(movie.error());
    return play(
               progress, [&](Frame image) { return movie->add(std::move(image)); }, before)
        .and_then([&] { return movie->finish(); });
}

}  // namespace app

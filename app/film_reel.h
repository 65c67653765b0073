// SPDX-License-Identifier: Apache-2.0
// The frames of an animation, one after another: days played, faded and captioned as in the window.
#pragma once

#include <functional>

#include "look_options.h"
#include "model/playback.h"
#include "output/movie.h"
#include "progress.h"
#include "scene/film.h"
#include "scene/raster.h"
#include "stage.h"

namespace app {

struct ReelRequest {
    scene::Look look;  // apart from its day
    model::PlaybackSettings days;
    scene::PageSetup page;
    PixelSize pixels;
    int framesPerSecond;
    bool fading;
    std::shared_ptr<const geo::Projection> projection;
};

class Reel {
public:
    Reel(ReelRequest request, Stage& stage, scene::Rasterizer& drawing, const scene::Fonts& fonts);

    using Sink = std::function<geo::Result<void>(std::shared_ptr<const scene::Image>)>;
    // Gives the sink every frame; one that is like the last is the same object. Its first error, the map's or the
    // user's wish to end ends it. `before`: the share of the work that was done when it began.
    [[nodiscard]] geo::Result<void> play(Progress& progress, const Sink& sink, double before = 0);

    [[nodiscard]] geo::Result<void> movie(const std::filesystem::path& path, output::Overwrite overwrite,
                                          output::MovieFormat format, Progress& progress, double before = 0);

    [[nodiscard]] double widthPt() const { return request_.page.widthPt; }

private:
    using Frame = std::shared_ptr<const scene::Image>;
    [[nodiscard]] geo::Result<Frame> frame(model::Day day, std::optional<scene::Transition> transition);
    [[nodiscard]] const model::ChangeDay* lastChange(model::Day day) const;

    ReelRequest request_;
    std::vector<model::ChangeDay> changes_;
    scene::FilmPage film_;
    model::Playback playback_;
    Stage& stage_;
    scene::Rasterizer& drawing_;
    const scene::Fonts& fonts_;
};

}  // namespace app

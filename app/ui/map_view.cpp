// SPDX-License-Identifier: Apache-2.0
// A gesture goes through the session's camera, so that undo, files and tests see the same view as the eye.
#include "ui/map_view.h"

#include <algorithm>
#include <utility>

#include "geo/great_circle.h"

namespace ui {

namespace {

constexpr double kClosest = 100, kFarthest = 30'000;  // ground metres per point

}  // namespace

MapView::MapView(model::Session& session, std::shared_ptr<const geo::Projection> projection)
    : session_(session), look_([&session] { return scene::lookOf(session); }), projection_(std::move(projection))
{
}

scene::MapFrame MapView::wanted() const { return scene::frameFor(look_(), page_, *projection_); }

void MapView::showAs(std::function<scene::Look()> look, double flightSeconds)
{
    look_ = std::move(look);
    flightSeconds_ = flightSeconds;
}

geo::Point MapView::middle() const
{
    return {target_.page.x + target_.page.width / 2, target_.page.y + target_.page.height / 2};
}

void MapView::update(const scene::PageSetup& page, double nowSeconds)
{
    page_ = page;
    const scene::MapFrame wish = wanted();
    if (wish != target_) {
        const bool resized = wish.page != target_.page;
        flight_.reset();
        if (shown_ && !resized && !session_.motionReduced()) flight_ = Journey{Flight(frame_, wish), nowSeconds};
        target_ = wish;
    }
    shown_ = true;
    const double share = flight_ ? (nowSeconds - flight_->beganSeconds) / flightSeconds_ : 1;
    frame_ = flight_ ? flight_->path.at(share) : target_;
    if (share >= 1) flight_.reset();
}

void MapView::change(std::shared_ptr<const geo::Projection> projection)
{
    next_ = projection->definition() == projection_->definition() ? nullptr : std::move(projection);
}

scene::MapFrame MapView::nextFrame() const { return scene::frameFor(look_(), page_, *next_); }

void MapView::adopt()
{
    projection_ = std::exchange(next_, nullptr);
    flight_.reset();
    target_ = frame_ = wanted();
}

std::optional<geo::Extent> MapView::seen() const
{
    return scene::extentSeen(look_(), page_, target_, *projection_);
}

void MapView::land()
{
    flight_.reset();
    frame_ = target_;
}

void MapView::moveTo(const scene::MapFrame& frame)
{
    const auto centre = projection_->inverse(frame.centre);
    if (!centre) return;
    const auto factor = geo::scaleFactor(*projection_, *centre);
    if (!factor) return;
    session_.moveCamera({*centre, std::clamp(frame.metresPerPoint * *factor, kClosest, kFarthest)});
    target_ = frame_ = wanted();
    flight_.reset();
}

void MapView::panBy(double dxPt, double dyPt)
{
    scene::MapFrame moved = frame_;
    moved.centre.x -= dxPt * moved.metresPerPoint;
    moved.centre.y += dyPt * moved.metresPerPoint;
    moveTo(moved);
}

void MapView::zoomAt(geo::Point onPage, double factor)
{
    const geo::Point fixed = frame_.toMap(onPage);
    scene::MapFrame moved = frame_;
    moved.metresPerPoint = std::clamp(moved.metresPerPoint / factor, kClosest, kFarthest);
    const double ratio = moved.metresPerPoint / frame_.metresPerPoint;
    moved.centre = {fixed.x + (moved.centre.x - fixed.x) * ratio, fixed.y + (moved.centre.y - fixed.y) * ratio};
    moveTo(moved);
}

}  // namespace ui

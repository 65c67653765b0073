// SPDX-License-Identifier: Apache-2.0
// Where the session looks, and the memory of where it looked before.
#include <utility>

#include "model/session.h"

namespace model {

namespace {

constexpr std::size_t kRemembered = 100;

void remember(std::vector<View>& past, const View& view)
{
    if (past.size() == kRemembered) past.erase(past.begin());
    past.push_back(view);
}

}  // namespace

View Session::homeView() const
{
    if (const NamedView* overview = dataset_->view("overview")) return {overview->id, overview->extent, std::nullopt};
    geo::Extent extent;
    for (const Place& place : dataset_->places) extent.include(place.point);
    if (extent.empty()) return {{}, {-180, -90, 180, 90}, std::nullopt};
    constexpr double kAirDegrees = 5;
    extent = extent.padded(kAirDegrees);
    return {{},
            {std::max(extent.west, -180.0), std::max(extent.south, -90.0), std::min(extent.east, 180.0),
             std::min(extent.north, 90.0)},
            std::nullopt};
}

bool Session::flyTo(std::string_view viewId)
{
    const NamedView* named = dataset_->view(viewId);
    if (!named) return false;
    setView({named->id, named->extent, std::nullopt});
    return true;
}

void Session::setView(View view)
{
    gesture_ = false;
    if (view == view_) return;
    remember(past_, view_);
    view_ = std::move(view);
    ++revision_;
}

void Session::moveCamera(const Camera& camera)
{
    if (view_.camera == camera) return;
    if (!gesture_) remember(past_, view_);
    gesture_ = true;
    view_.name.clear();
    view_.camera = camera;
    ++revision_;
}

void Session::endGesture() { gesture_ = false; }

void Session::viewBack()
{
    gesture_ = false;
    if (past_.empty()) return;
    view_ = std::move(past_.back());
    past_.pop_back();
    ++revision_;
}

}  // namespace model

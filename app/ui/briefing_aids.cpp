// SPDX-License-Identifier: Apache-2.0
// What the speaker lays over the picture: a spotlight, a dot, and with one screen what is being typed.
#include <cmath>

#include "ui/briefing_loop.h"
#include "ui/canvas.h"

namespace ui {

// On the audience's page, wherever the pointer is.
std::optional<geo::Point> BriefingLoop::pointed() const
{
    if (!pointerInPresenter_ && !rehearsing_)
        return geo::Point{pointerAt_.x * page_.widthPt / size_.width, pointerAt_.y * page_.heightPt / size_.height};
    if (!presenterPage_) return std::nullopt;
    const double wide = pointerInPresenter_ && presenter_ ? presenter_->size().width : size_.width;
    const double scale = wide / presenterPage_->scene.widthPt;
    const scene::Rect& live = presenterPage_->live;
    const geo::Point at{pointerAt_.x / scale, pointerAt_.y / scale};
    if (!live.contains(at)) return std::nullopt;
    return geo::Point{(at.x - live.x) / live.width * page_.widthPt, (at.y - live.y) / live.height * page_.heightPt};
}

void BriefingLoop::drawAids(const Skin& skin)
{
    Focus focus;
    const double toPoints = size_.width / skin.unit / page_.widthPt;  // of the skin's page
    Canvas canvas(skin, focus, {0, 0, size_.width / skin.unit, size_.height / skin.unit});
    const double high = page_.heightPt * toPoints;
    canvas.beginTip({}, Canvas::Backdrop::None);
    const auto at = rehearsing_ ? std::nullopt : pointed();
    if (at && (spotlight_ || held_)) {
        constexpr scene::Color kDim{0, 0, 0, 178};
        const double radius = 0.16 * high, beyond = 2.5 * std::hypot(high, page_.widthPt * toPoints);
        canvas.circle({at->x * toPoints, at->y * toPoints}, radius + beyond, {0, 0, 0, 0}, kDim, beyond);
    }
    if (at && laser_) {
        const geo::Point spot{at->x * toPoints, at->y * toPoints};
        canvas.circle(spot, 0.018 * high, {255, 40, 40, 70}, {0, 0, 0, 0}, 0);
        canvas.circle(spot, 0.010 * high, {255, 40, 40, 255}, {255, 255, 255, 255}, 0.002 * high);
    }
    // What is typed is the presenter's business, but with one screen there is no other place.
    if (!presenter_ && !rehearsing_ && (presenting_.askingDate() || !presenting_.typed().empty())) {
        const bool nl = session_.language() == model::Language::Dutch;
        const std::string what = presenting_.askingDate() ? (nl ? "Datum: " : "Date: ") : (nl ? "Stap: " : "Step: ");
        const std::string words = what + presenting_.typed() + "_";
        const double wide = canvas.width(words, Type::Heading) + 32, tall = canvas.lineHeight(Type::Heading) + 20;
        const scene::Rect card{(canvas.page().width - wide) / 2, high - tall - 0.06 * high, wide, tall};
        canvas.beginTip(card, Canvas::Backdrop::Card);
        canvas.text(card, words, Type::Heading, skin.colors.text, Align::Centre);
    }
    canvas.endTip();
}

}  // namespace ui

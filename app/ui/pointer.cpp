// SPDX-License-Identifier: Apache-2.0
// A press grips the map or the timeline; what follows belongs to that grip until the button is let go.
#include "ui/pointer.h"

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

constexpr double kDragPt = 3;       // less is a click
constexpr double kSnapPt = 5;       // a press this near a mark of change means that day
constexpr double kWheelStep = 1.2;  // zoom per notch
constexpr double kWheelPauseSeconds = 0.5;
constexpr double kDoubleSeconds = 0.35;
constexpr double kTrackMarginPt = 14;  // the handle may stand out beyond the ends of the track

const scene::Hit* hitAt(const scene::Picture& picture, geo::Point at)
{
    for (auto it = picture.hits.rbegin(); it != picture.hits.rend(); ++it)
        if (it->rect.contains(at)) return &*it;
    return nullptr;
}

bool onTrack(const scene::TimelineLayout& timeline, geo::Point at)
{
    return timeline.bar.contains(at) && at.x >= timeline.track.x - kTrackMarginPt;
}

bool overLanes(const scene::Picture& picture, geo::Point at)
{
    return at.y >= picture.mapBottom() && at.y < picture.timeline.bar.y;
}

bool onDivider(const scene::Picture& picture, geo::Point at)
{
    const auto& divider = picture.divider;
    return divider && (divider->handle.padded(3).contains(at) || (divider->line.contains(at) && !hitAt(picture, at)));
}

model::Day snapped(const model::Session& session, const scene::TimelineLayout& timeline, double x)
{
    const model::ChangeDay* nearest = nullptr;
    double best = kSnapPt;
    for (const model::ChangeDay& change : session.changes()) {
        const double away = std::abs(timeline.xOf(change.day) - x);
        if (away < best) best = away, nearest = &change;
    }
    return nearest ? nearest->day : timeline.dayAt(x);
}

// A figure of the axis takes its day along.
void open(Controls& controls, const scene::Picture& picture, const scene::Sum& sum, geo::Point at)
{
    if (const auto day = dayOf(sum, picture, at)) controls.session.setDay(*day);
    controls.sum = sum.id;
}

}  // namespace

const scene::Sum* sumAt(const scene::Picture& picture, geo::Point at)
{
    const auto found = std::ranges::find_if(picture.sums, [&](const scene::Sum& sum) { return sum.rect.contains(at); });
    return found == picture.sums.end() ? nullptr : &*found;
}

std::optional<model::Day> dayOf(const scene::Sum& sum, const scene::Picture& picture, geo::Point at)
{
    const scene::Rect& track = picture.timeline.track;
    if (!sum.anyDay || at.x < track.x || at.x > track.right()) return std::nullopt;
    return picture.timeline.dayAt(at.x);
}

void Pointer::handle(const PointerEvent& event, Controls& controls, const scene::Picture& picture)
{
    switch (event.kind) {
        case PointerEvent::Kind::Press:
            if (!event.overPanel) press(event, controls, picture);
            break;
        case PointerEvent::Kind::Release:
            if (grip_ != Grip::None) release(event, controls, picture);
            break;
        case PointerEvent::Kind::Wheel:
            if (!event.overPanel) turn(event, controls, picture);
            break;
        case PointerEvent::Kind::Move:
            if (grip_ != Grip::None) drag(event, controls, picture);
            break;
    }
    if (grip_ == Grip::None) rest(event, controls, picture);
    lastAt_ = event.at;
}

void Pointer::press(const PointerEvent& event, Controls& controls, const scene::Picture& picture)
{
    const bool second = event.seconds - pressedSeconds_ < kDoubleSeconds &&
                        std::hypot(event.at.x - pressedAt_.x, event.at.y - pressedAt_.y) < kDragPt;
    controls.layersOpen = false;
    pressedAt_ = lastAt_ = event.at;
    pressedSeconds_ = second ? -1 : event.seconds;
    dragged_ = false;
    const scene::TimelineLayout& timeline = picture.timeline;
    const model::Window& range = controls.session.range();
    const auto grips = [&](const scene::Rect& handle) { return handle.padded(4).contains(event.at); };
    if (timeline.span().contains(*range.earliest) && grips(timeline.firstHandle(*range.earliest))) {
        grip_ = Grip::RangeFirst;
    } else if (timeline.span().contains(*range.latest) && grips(timeline.lastHandle(*range.latest))) {
        grip_ = Grip::RangeLast;
    } else if (onTrack(picture.timeline, event.at)) {
        grip_ = Grip::Timeline;
        shape_ = Shape::Slide;
        controls.session.setDay(snapped(controls.session, picture.timeline, event.at.x));
    } else if (onDivider(picture, event.at)) {
        grip_ = Grip::Divider;
        shape_ = Shape::Slide;
    } else if (const auto onFrame = picture.onFrame(event.at)) {
        grip_ = Grip::Map;
        controls.map.endGesture();
        if (second && !hitAt(picture, event.at)) controls.map.zoomAt(*onFrame, 2);
    } else if (const auto fold = std::ranges::find_if(
                   picture.folds, [&](const scene::FoldHandle& f) { return f.rect.contains(event.at); });
               fold != picture.folds.end()) {
        controls.fold(fold->theatre);
    } else if (const scene::Hit* lane = overLanes(picture, event.at) ? hitAt(picture, event.at) : nullptr) {
        controls.session.select(lane->record);
    } else if (const scene::Sum* sum = overLanes(picture, event.at) ? sumAt(picture, event.at) : nullptr) {
        open(controls, picture, *sum, event.at);
    }
}

void Pointer::turn(const PointerEvent& event, Controls& controls, const scene::Picture& picture)
{
    if (overLanes(picture, event.at)) {
        constexpr double kLanesAtATurn = 3;
        return controls.scrollLanes(-kLanesAtATurn * event.wheel);
    }
    if (onTrack(picture.timeline, event.at))
        return controls.zoomAxis(picture.timeline.dayAt(event.at.x), std::pow(kWheelStep, event.wheel));
    const auto onFrame = picture.onFrame(event.at);
    if (!onFrame) return;
    if (event.seconds - lastWheel_ > kWheelPauseSeconds) controls.map.endGesture();
    lastWheel_ = event.seconds;
    controls.map.zoomAt(*onFrame, std::pow(kWheelStep, event.wheel));
}

void Pointer::drag(const PointerEvent& event, Controls& controls, const scene::Picture& picture)
{
    if (!dragged_ && std::hypot(event.at.x - pressedAt_.x, event.at.y - pressedAt_.y) < kDragPt) return;
    const model::Day under = picture.timeline.dayAt(event.at.x);
    const model::Window& range = controls.session.range();
    if (grip_ == Grip::Timeline) {
        controls.session.setDay(under);
    } else if (grip_ == Grip::RangeFirst) {
        controls.session.setRange(std::min(under, *range.latest), *range.latest);
    } else if (grip_ == Grip::RangeLast) {
        controls.session.setRange(*range.earliest, std::max(under, *range.earliest));
    } else if (grip_ == Grip::Divider) {
        if (picture.divider) controls.session.moveDivider(picture.divider->share(event.at.x));
    } else {
        const geo::Point from = dragged_ ? lastAt_ : pressedAt_;
        controls.map.panBy(event.at.x - from.x, event.at.y - from.y);
        controls.session.hover({});
        overSymbol_ = false;
        shape_ = Shape::Move;
    }
    dragged_ = true;
    overMap_ = false;
}

void Pointer::release(const PointerEvent& event, Controls& controls, const scene::Picture& picture)
{
    if (grip_ == Grip::Map && !dragged_) {
        const scene::Hit* hit = hitAt(picture, event.at);
        const scene::Sum* sum = hit ? nullptr : sumAt(picture, event.at);
        if (sum)
            open(controls, picture, *sum, event.at);
        else
            controls.session.select(hit ? hit->record : std::string());
    }
    controls.map.endGesture();
    grip_ = Grip::None;
}

void Pointer::rest(const PointerEvent& event, Controls& controls, const scene::Picture& picture)
{
    const scene::Hit* hit = event.overPanel ? nullptr : hitAt(picture, event.at);
    controls.session.hover(hit ? hit->record : std::string());
    overSymbol_ = hit != nullptr;
    symbolDay_ = hit ? hit->day : std::nullopt;
    overMap_ = !event.overPanel;
    const bool slide = !event.overPanel && (onTrack(picture.timeline, event.at) || onDivider(picture, event.at));
    const bool folds =
        std::ranges::any_of(picture.folds, [&](const auto& fold) { return fold.rect.contains(event.at); });
    const bool hand = hit || (!event.overPanel && (folds || sumAt(picture, event.at)));
    shape_ = hand ? Shape::Hand : slide ? Shape::Slide : Shape::Arrow;
}

}  // namespace ui

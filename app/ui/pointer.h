// SPDX-License-Identifier: Apache-2.0
// What the mouse does outside the panels: pan, zoom, select on the map, scrub on the timeline.
// Takes plain values, so that it can be tested without a window.
#pragma once

#include <string>

#include "ui/controls.h"

namespace ui {

struct PointerEvent {
    enum class Kind { Move, Press, Release, Wheel };
    Kind kind = Kind::Move;
    geo::Point at;     // points of the page
    double wheel = 0;  // notches, away from the user is positive
    double seconds = 0;
    bool overPanel = false;
    bool right = false;  // of the right button: only while a briefing is given
};

// The number on the picture under the pointer; null: none.
[[nodiscard]] const scene::Sum* sumAt(const scene::Picture& picture, geo::Point at);
// The day that it is asked for there; none: it has only its own.
[[nodiscard]] std::optional<model::Day> dayOf(const scene::Sum& sum, const scene::Picture& picture, geo::Point at);

class Pointer {
public:
    enum class Shape { Arrow, Hand, Move, Slide };

    // `picture` is what the user saw when acting.
    void handle(const PointerEvent& event, Controls& controls, const scene::Picture& picture);

    [[nodiscard]] Shape shape() const { return shape_; }
    [[nodiscard]] bool scrubbing() const { return grip_ == Grip::Timeline; }
    [[nodiscard]] bool overMap() const { return overMap_; }        // over the picture, not a panel; nothing is gripped
    [[nodiscard]] bool overSymbol() const { return overSymbol_; }  // the hovered record is under the pointer
    // On which it is shown there, if not on the day of the session.
    [[nodiscard]] const std::optional<model::Day>& symbolDay() const { return symbolDay_; }

private:
    enum class Grip { None, Map, Timeline, RangeFirst, RangeLast, Divider };
    void press(const PointerEvent& event, Controls& controls, const scene::Picture& picture);
    void drag(const PointerEvent& event, Controls& controls, const scene::Picture& picture);
    void release(const PointerEvent& event, Controls& controls, const scene::Picture& picture);
    void turn(const PointerEvent& event, Controls& controls, const scene::Picture& picture);
    void rest(const PointerEvent& event, Controls& controls, const scene::Picture& picture);

    Grip grip_ = Grip::None;
    geo::Point pressedAt_, lastAt_;
    bool dragged_ = false;
    double pressedSeconds_ = -1, lastWheel_ = -1;
    Shape shape_ = Shape::Arrow;
    bool overSymbol_ = false, overMap_ = false;
    std::optional<model::Day> symbolDay_;
};

}  // namespace ui

// SPDX-License-Identifier: Apache-2.0
// Where the map stands in the window: the session's view as a frame on the page, the flight towards it, and panning
// and zooming back into the session. Its clock is handed in.
#pragma once

#include <functional>
#include <memory>
#include <optional>

#include "geo/projection.h"
#include "scene/picture.h"
#include "ui/flight.h"

namespace ui {

class MapView {
public:
    MapView(model::Session& session, std::shared_ptr<const geo::Projection> projection);

    // The map is that of another look than the session's own, and flights take so long.
    void showAs(std::function<scene::Look()> look, double flightSeconds);
    // Once a frame, before it is drawn: follows the session's view, starting or continuing a flight.
    void update(const scene::PageSetup& page, double nowSeconds);

    [[nodiscard]] const scene::MapFrame& frame() const { return frame_; }    // as it stands now
    [[nodiscard]] const scene::MapFrame& target() const { return target_; }  // as it will stand
    [[nodiscard]] std::optional<geo::Extent> seen() const;                   // then, in degrees
    [[nodiscard]] bool flying() const { return flight_.has_value(); }
    // Another projection is shown from adopt() on, when what it needs is there: until then the map stays as it is.
    void change(std::shared_ptr<const geo::Projection> projection);
    void adopt();
    [[nodiscard]] const std::shared_ptr<const geo::Projection>& projection() const { return projection_; }
    [[nodiscard]] const std::shared_ptr<const geo::Projection>& next() const { return next_; }  // null: none
    [[nodiscard]] scene::MapFrame nextFrame() const;  // while there is a next one
    void land();                                      // at once: the machine is too slow to fly

    void panBy(double dxPt, double dyPt);           // the map follows the pointer
    void zoomAt(geo::Point onPage, double factor);  // the place under the pointer stays there; > 1: closer
    void zoom(double factor) { zoomAt(middle(), factor); }
    void endGesture() { session_.endGesture(); }

private:
    struct Journey {
        Flight path;
        double beganSeconds;
    };
    [[nodiscard]] geo::Point middle() const;
    void moveTo(const scene::MapFrame& frame);
    [[nodiscard]] scene::MapFrame wanted() const;

    model::Session& session_;
    std::function<scene::Look()> look_;
    double flightSeconds_ = 0.6;
    std::shared_ptr<const geo::Projection> projection_, next_;
    scene::PageSetup page_;
    scene::MapFrame frame_, target_;
    std::optional<Journey> flight_;
    bool shown_ = false;
};

}  // namespace ui

// SPDX-License-Identifier: Apache-2.0
// The optimal path in the plane of position and width (eq. 9 of the paper), eased in and out over time.
#include "ui/flight.h"

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

constexpr double kRho = 1.42;  // the paper's preferred trade of zooming for panning

double widthOf(const scene::MapFrame& frame) { return frame.page.width * frame.metresPerPoint; }

}  // namespace

Flight::Flight(const scene::MapFrame& from, const scene::MapFrame& to) : from_(from), to_(to)
{
    const double w0 = widthOf(from), w1 = widthOf(to), rho2 = kRho * kRho;
    distance_ = std::hypot(to.centre.x - from.centre.x, to.centre.y - from.centre.y);
    if (distance_ < 1e-6 * std::min(w0, w1)) {
        distance_ = 0;
        length_ = std::log(w1 / w0) / kRho;
        return;
    }
    const double far = rho2 * rho2 * distance_ * distance_;
    const double b0 = (w1 * w1 - w0 * w0 + far) / (2 * w0 * rho2 * distance_);
    const double b1 = (w1 * w1 - w0 * w0 - far) / (2 * w1 * rho2 * distance_);
    startAngle_ = -std::asinh(b0);
    length_ = (-std::asinh(b1) - startAngle_) / kRho;
}

scene::MapFrame Flight::at(double share) const
{
    if (share >= 1) return to_;
    const double t = std::clamp(share, 0.0, 1.0), eased = t * t * (3 - 2 * t), s = eased * length_;
    scene::MapFrame frame = to_;
    if (distance_ <= 0) {
        frame.metresPerPoint = from_.metresPerPoint * std::exp(kRho * s);
        return frame;
    }
    const double angle = kRho * s + startAngle_;
    const double along = widthOf(from_) / (kRho * kRho) *
                         (std::cosh(startAngle_) * std::tanh(angle) - std::sinh(startAngle_)) / distance_;
    frame.metresPerPoint = from_.metresPerPoint * std::cosh(startAngle_) / std::cosh(angle);
    frame.centre = {from_.centre.x + along * (to_.centre.x - from_.centre.x),
                    from_.centre.y + along * (to_.centre.y - from_.centre.y)};
    return frame;
}

}  // namespace ui

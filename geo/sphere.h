// SPDX-License-Identifier: Apache-2.0
// Inside geo only: longitude and latitude as unit vectors, and a cap seen from its own centre.
#pragma once

#include <cmath>
#include <numbers>

#include "geo/domain.h"

namespace geo {

constexpr double kRadians = std::numbers::pi / 180;
constexpr double kDegrees = 180 / std::numbers::pi;

struct Vector {
    double x = 0, y = 0, z = 0;
};

[[nodiscard]] inline Vector operator+(Vector a, Vector b) { return {a.x + b.x, a.y + b.y, a.z + b.z}; }
[[nodiscard]] inline Vector operator*(double s, Vector a) { return {s * a.x, s * a.y, s * a.z}; }
[[nodiscard]] inline double dot(Vector a, Vector b) { return a.x * b.x + a.y * b.y + a.z * b.z; }
[[nodiscard]] inline double length(Vector a) { return std::sqrt(dot(a, a)); }
[[nodiscard]] inline Vector cross(Vector a, Vector b)
{
    return {a.y * b.z - a.z * b.y, a.z * b.x - a.x * b.z, a.x * b.y - a.y * b.x};
}

[[nodiscard]] inline Vector toVector(Point lonLat)
{
    const double lon = lonLat.x * kRadians, lat = lonLat.y * kRadians;
    return {std::cos(lat) * std::cos(lon), std::cos(lat) * std::sin(lon), std::sin(lat)};
}

[[nodiscard]] inline Point toLonLat(Vector v)
{
    return {std::atan2(v.y, v.x) * kDegrees, std::atan2(v.z, std::hypot(v.x, v.y)) * kDegrees};
}

// The rectangle of a strip in degrees, a hair inside so that no longitude wraps.
[[nodiscard]] Extent stripExtent(const Strip& strip);

// Polar coordinates about a cap's centre. The centre is moved by a hair so that its antipode lies neither on a pole
// nor on a round meridian or parallel, where data have their seams.
class CapFrame {
public:
    explicit CapFrame(const Cap& cap)
    {
        constexpr double kNudge = 1e-7;
        centre_ = {cap.centre.x + kNudge, cap.centre.y + 0.7 * kNudge};
        if (std::abs(centre_.y) > 90 - 2 * kNudge) centre_ = {-179.3, std::copysign(90 - kNudge, centre_.y)};
        const double lon = centre_.x * kRadians, lat = centre_.y * kRadians;
        out_ = toVector(centre_);
        east_ = {-std::sin(lon), std::cos(lon), 0};
        north_ = {-std::sin(lat) * std::cos(lon), -std::sin(lat) * std::sin(lon), std::cos(lat)};
        angle_ = cap.maxAngle - 2 * kNudge;
        cos_ = std::cos(angle_ * kRadians);
        sin_ = std::sin(angle_ * kRadians);
    }

    [[nodiscard]] bool inside(Point lonLat) const { return dot(toVector(lonLat), out_) >= cos_; }

    // Radians from north by east.
    [[nodiscard]] double azimuth(Point lonLat) const
    {
        const Vector v = toVector(lonLat);
        return std::atan2(dot(v, east_), dot(v, north_));
    }

    [[nodiscard]] Point onEdge(double azimuth) const
    {
        return toLonLat(cos_ * out_ + sin_ * (std::cos(azimuth) * north_ + std::sin(azimuth) * east_));
    }

    [[nodiscard]] Point antipode() const { return toLonLat(-1 * out_); }

    // True only if nothing of the rectangle can lie outside; a quick test by latitude.
    [[nodiscard]] bool surelyInside(const Extent& lonLat) const
    {
        const double hidden = 180 - angle_;
        return lonLat.south > -centre_.y + hidden || lonLat.north < -centre_.y - hidden;
    }

private:
    Point centre_;
    Vector out_, east_, north_;
    double angle_ = 0, cos_ = 0, sin_ = 0;
};

}  // namespace geo

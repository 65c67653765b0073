// SPDX-License-Identifier: Apache-2.0
#include "color_sight.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace scene_test {

namespace {

double linear(std::uint8_t channel)
{
    const double c = channel / 255.0;
    return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
}

double luminance(scene::Color c) { return 0.2126 * linear(c.r) + 0.7152 * linear(c.g) + 0.0722 * linear(c.b); }

double toDegrees(double radians) { return radians * 180 / std::numbers::pi; }
double cosOf(double degrees) { return std::cos(degrees * std::numbers::pi / 180); }
double sinOf(double degrees) { return std::sin(degrees * std::numbers::pi / 180); }

double hue(double a, double b)
{
    const double degrees = a == 0 && b == 0 ? 0 : toDegrees(std::atan2(b, a));
    return degrees < 0 ? degrees + 360 : degrees;
}

}  // namespace

scene::Color over(scene::Color top, scene::Color ground)
{
    const auto mix = [&](std::uint8_t t, std::uint8_t g) {
        return static_cast<std::uint8_t>(std::lround((t * top.a + g * (255 - top.a)) / 255.0));
    };
    return {mix(top.r, ground.r), mix(top.g, ground.g), mix(top.b, ground.b)};
}

double contrast(scene::Color one, scene::Color other)
{
    const double a = luminance(one), b = luminance(other);
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

Lab seen(scene::Color color, const Sight& sight)
{
    const double r = linear(color.r), g = linear(color.g), b = linear(color.b);
    const auto mixed = [&](const double(&of)[3]) { return std::clamp(of[0] * r + of[1] * g + of[2] * b, 0.0, 1.0); };
    const double red = mixed(sight.toRed), green = mixed(sight.toGreen), blue = mixed(sight.toBlue);
    const auto f = [](double t) {
        constexpr double kEpsilon = 216.0 / 24389, kKappa = 24389.0 / 27;
        return t > kEpsilon ? std::cbrt(t) : (kKappa * t + 16) / 116;
    };
    const double x = f((0.4124564 * red + 0.3575761 * green + 0.1804375 * blue) / 0.95047);
    const double y = f(0.2126729 * red + 0.7151522 * green + 0.0721750 * blue);
    const double z = f((0.0193339 * red + 0.1191920 * green + 0.9503041 * blue) / 1.08883);
    return {116 * y - 16, 500 * (x - y), 200 * (y - z)};
}

double difference(const Lab& one, const Lab& other)
{
    const auto seventh = [](double chroma) {
        return std::sqrt(std::pow(chroma, 7) / (std::pow(chroma, 7) + 6103515625.0));
    };
    const double stretch = 1 + 0.5 * (1 - seventh((std::hypot(one.a, one.b) + std::hypot(other.a, other.b)) / 2));
    const double a1 = one.a * stretch, a2 = other.a * stretch;
    const double c1 = std::hypot(a1, one.b), c2 = std::hypot(a2, other.b), h1 = hue(a1, one.b), h2 = hue(a2, other.b);
    const bool grey = c1 * c2 == 0, far = std::abs(h1 - h2) > 180;

    double turn = grey ? 0 : h2 - h1;
    if (!grey && far) turn += h2 <= h1 ? 360 : -360;
    double h = h1 + h2;
    if (!grey) h = (far ? (h < 360 ? h + 360 : h - 360) : h) / 2;
    const double l = (one.l + other.l) / 2, c = (c1 + c2) / 2, square = (l - 50) * (l - 50);
    const double t =
        1 - 0.17 * cosOf(h - 30) + 0.24 * cosOf(2 * h) + 0.32 * cosOf(3 * h + 6) - 0.20 * cosOf(4 * h - 63);
    const double byLightness = (other.l - one.l) / (1 + 0.015 * square / std::sqrt(20 + square));
    const double byChroma = (c2 - c1) / (1 + 0.045 * c);
    const double byHue = 2 * std::sqrt(c1 * c2) * sinOf(turn / 2) / (1 + 0.015 * c * t);
    const double angle = (h - 275) / 25, rotation = -sinOf(60 * std::exp(-angle * angle)) * 2 * seventh(c);
    return std::sqrt(byLightness * byLightness + byChroma * byChroma + byHue * byHue + rotation * byChroma * byHue);
}

}  // namespace scene_test

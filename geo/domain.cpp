// SPDX-License-Identifier: Apache-2.0
// Which projection may be drawn where. The limits are cartographic judgement: the scale at the edge of a domain is
// some ten times that of its centre at most.
#include "geo/domain.h"

#include <array>
#include <cmath>
#include <numbers>
#include <string>

#include "geo/edges.h"
#include "geo/sphere.h"

namespace geo {

namespace {

// Longitude and latitude limits stay this far inside, in degrees, where PROJ's rounding cannot wrap them.
constexpr double kInset = 1e-8;

template <std::size_t N>
bool oneOf(std::string_view name, const std::array<std::string_view, N>& names)
{
    return std::find(names.begin(), names.end(), name) != names.end();
}

struct Parameters {
    std::string_view text;

    [[nodiscard]] std::optional<std::string> word(std::string_view key) const
    {
        for (std::size_t at = text.find(key); at != std::string_view::npos; at = text.find(key, at + 1)) {
            const bool starts = at == 0 || text[at - 1] == '+' || text[at - 1] == ' ';
            const std::size_t end = at + key.size();
            if (!starts || end >= text.size() || text[end] != '=') continue;
            return std::string(text.substr(end + 1, text.find(' ', end) - end - 1));
        }
        return std::nullopt;
    }

    // Nothing where the value is absent or not plain degrees.
    [[nodiscard]] std::optional<double> number(std::string_view key) const
    {
        const auto value = word(key);
        if (!value) return std::nullopt;
        char* end = nullptr;
        const double number = std::strtod(value->c_str(), &end);
        return end != value->c_str() && std::isfinite(number) ? std::optional(number) : std::nullopt;
    }

    [[nodiscard]] bool flag(std::string_view key) const
    {
        const std::size_t at = text.find(key);
        return at != std::string_view::npos && (at + key.size() == text.size() || text[at + key.size()] == ' ');
    }
};

// Half the Earth less a little, as a satellite at `height` metres sees it.
double horizon(double height)
{
    constexpr double kRadius = 6371000;
    return std::acos(kRadius / (kRadius + std::max(height, 1.0))) * kDegrees - 0.5;
}

Strip coneStrip(const Parameters& p, double lon0)
{
    const double first = p.number("lat_1").value_or(p.number("lat_0").value_or(45));
    const double middle = (first + p.number("lat_2").value_or(first)) / 2;
    return middle >= 0 ? Strip{lon0, std::max(middle - 90, -80.0), 90} : Strip{lon0, -90, std::min(middle + 90, 80.0)};
}

}  // namespace

double angleBetween(Point a, Point b)
{
    const Vector u = toVector(a), v = toVector(b);
    return std::atan2(length(cross(u, v)), dot(u, v)) * kDegrees;
}

bool contains(const Domain& domain, Point p)
{
    if (const auto* cap = std::get_if<Cap>(&domain)) return angleBetween(cap->centre, p) <= cap->maxAngle;
    const auto& strip = std::get<Strip>(domain);
    return p.y >= strip.minLat && p.y <= strip.maxLat;
}

Extent stripExtent(const Strip& strip)
{
    return Extent{strip.lon0 - 180, strip.minLat, strip.lon0 + 180, strip.maxLat}.padded(-kInset);
}

Path domainOutline(const Domain& domain, double maxStepDegrees)
{
    Path out;
    if (const auto* cap = std::get_if<Cap>(&domain)) {
        const CapFrame frame(*cap);
        const int n = static_cast<int>(std::ceil(360 / std::min(maxStepDegrees, 10.0)));
        for (int i = 0; i < n; ++i) out.points.push_back(frame.onEdge(-2 * std::numbers::pi * i / n));
    } else {
        const Extent e = stripExtent(std::get<Strip>(domain));
        const std::array<Point, 5> corners = {
            {{e.west, e.south}, {e.east, e.south}, {e.east, e.north}, {e.west, e.north}, {e.west, e.south}}};
        for (std::size_t i = 0; i < 4; ++i) {
            out.points.push_back(corners[i]);
            appendSteps(corners[i], corners[i + 1], maxStepDegrees, out.points);
        }
    }
    out.endPart();
    return out;
}

std::optional<Domain> domainOf(std::string_view projString)
{
    using Names = std::string_view;
    const Parameters p{projString};
    const std::string name = p.word("proj").value_or("");
    const double lon0 = p.number("lon_0").value_or(p.number("lonc").value_or(0)) + p.number("pm").value_or(0);
    const double lat0 = p.number("lat_0").value_or(0);
    const Point centre{lon0, lat0};

    if (oneOf(name, std::array<Names, 14>{"igh", "igh_o", "healpix", "rhealpix", "isea", "s2", "qsc", "peirce_q",
                                          "guyou", "adams_hemi", "adams_ws1", "adams_ws2", "spilhaus", "ob_tran"})) {
        return std::nullopt;
    }
    if (name == "utm") {
        const double zone = p.number("zone").value_or(std::floor((lon0 + 180) / 6) + 1);
        return Cap{{zone * 6 - 183, 0}, 75};
    }
    if (oneOf(name, std::array<Names, 5>{"tmerc", "etmerc", "cass", "tcea", "gstmerc"})) return Cap{{lon0, 0}, 75};
    if (name == "laea") return Cap{centre, 165};
    if (name == "aeqd") return Cap{centre, 175};
    if (name == "ortho") return Cap{centre, 89.5};
    if (name == "gnom") return Cap{centre, 65};
    if (name == "ups") return Cap{{0, p.flag("south") ? -90.0 : 90.0}, 100};
    if (oneOf(name, std::array<Names, 2>{"stere", "sterea"})) return Cap{centre, 100};
    if (oneOf(name, std::array<Names, 3>{"geos", "nsper", "tpers"})) {
        return Cap{name == "geos" ? Point{lon0, 0} : centre, horizon(p.number("h").value_or(35785831))};
    }
    if (oneOf(name, std::array<Names, 4>{"omerc", "somerc", "rouss", "bertin1953"})) return Cap{centre, 75};
    if (oneOf(name, std::array<Names, 3>{"krovak", "mod_krovak", "labrd"})) return Cap{centre, 50};
    if (name == "nzmg") return Cap{{173, -41}, 12};
    if (oneOf(name, std::array<Names, 2>{"merc", "webmerc"})) return Strip{lon0, -85.06, 85.06};
    if (oneOf(name, std::array<Names, 9>{"lcc", "lcca", "aea", "leac", "eqdc", "euler", "murd1", "murd3", "tissot"})) {
        return coneStrip(p, lon0);
    }
    return Strip{lon0, -90, 90};
}

}  // namespace geo

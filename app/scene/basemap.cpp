// SPDX-License-Identifier: Apache-2.0
// Projects, clips, simplifies and triangulates the background; two halves at a time, one per core.
#include "scene/basemap.h"

#include <algorithm>
#include <cmath>
#include <future>

#include "geo/clip.h"
#include "geo/cut.h"
#include "geo/graticule.h"
#include "geo/project.h"
#include "geo/simplify.h"
#include "geo/triangulate.h"
#include "geo/warp.h"
#include "scene/names_on_map.h"

namespace scene {

namespace {

constexpr double kMaxStepDegrees = 1;

// Brings paths from longitude and latitude into the requested piece of the map plane.
class Plane {
public:
    explicit Plane(const BaseMapRequest& request)
        : request_(request), window_(lonLatExtent(*request.projection, request.extent))
    {
    }

    [[nodiscard]] geo::Path rings(const geo::Path& lonLat) const
    {
        const geo::Path flat = geo::projectArea(culled(lonLat), *request_.projection, kMaxStepDegrees);
        return geo::simplify(geo::clipArea(flat, request_.extent), request_.toleranceMetres, true);
    }
    // The edge of the domain lies on the domain by itself: it is projected point by point, not cut.
    [[nodiscard]] std::shared_ptr<const geo::Area> domain() const
    {
        geo::Path edge = geo::domainOutline(request_.projection->domain(), kMaxStepDegrees);
        request_.projection->forward(edge.points);
        geo::Path outline = geo::clipArea(edge, request_.extent);
        geo::Mesh mesh = geo::triangulate(outline);
        return std::make_shared<const geo::Area>(geo::Area{std::move(outline), std::move(mesh)});
    }
    [[nodiscard]] std::shared_ptr<const geo::Path> lines(const geo::Path& lonLat) const
    {
        const geo::Path flat = geo::projectLines(culled(lonLat), *request_.projection, kMaxStepDegrees);
        return std::make_shared<const geo::Path>(
            geo::simplify(geo::clipLines(flat, request_.extent), request_.toleranceMetres, false));
    }
    [[nodiscard]] std::shared_ptr<const geo::Area> area(const geo::Path& lonLat) const
    {
        geo::Path outline = rings(lonLat);
        geo::Mesh mesh = geo::triangulate(outline);
        return std::make_shared<const geo::Area>(geo::Area{std::move(outline), std::move(mesh)});
    }

private:
    // Without the parts that lie wholly outside the window.
    [[nodiscard]] geo::Path culled(const geo::Path& lonLat) const
    {
        geo::Path out;
        for (std::size_t i = 0; i < lonLat.parts(); ++i) {
            geo::Extent extent;
            for (const geo::Point& p : lonLat.part(i)) extent.include(p);
            if (extent.intersects(window_)) out.append(lonLat.part(i));
        }
        return out;
    }

    const BaseMapRequest& request_;
    geo::Extent window_;  // degrees
};

void append(geo::Path& to, const geo::Path& from)
{
    const auto offset = static_cast<std::uint32_t>(to.points.size());
    to.points.insert(to.points.end(), from.points.begin(), from.points.end());
    for (const std::uint32_t end : from.ends) to.ends.push_back(end + offset);
}

void append(geo::Mesh& to, const geo::Mesh& from)
{
    if (to.indices.empty()) {
        to = from;
        return;
    }
    const auto offset = static_cast<std::uint32_t>(to.xy.size() / 2);
    const double dx = from.origin.x - to.origin.x, dy = from.origin.y - to.origin.y;
    for (std::size_t i = 0; i + 1 < from.xy.size(); i += 2) {
        to.xy.push_back(static_cast<float>(static_cast<double>(from.xy[i]) + dx));
        to.xy.push_back(static_cast<float>(static_cast<double>(from.xy[i + 1]) + dy));
    }
    for (const std::uint32_t index : from.indices) to.indices.push_back(index + offset);
}

using Areas = std::vector<std::shared_ptr<const geo::Area>>;

std::shared_ptr<const geo::Area> merged(const Areas& areas, const auto& wanted)
{
    auto all = std::make_shared<geo::Area>();
    for (std::size_t i = 0; i < areas.size(); ++i) {
        if (!areas[i] || !wanted(i)) continue;
        append(all->outline, areas[i]->outline);
        append(all->mesh, areas[i]->mesh);
    }
    return all;
}

// Projects every country; the two cores take turns so that the large ones spread over both.
Areas projectCountries(const Plane& plane, const std::vector<Country>& countries)
{
    Areas areas(countries.size());
    const auto half = [&](std::size_t first) {
        for (std::size_t i = first; i < countries.size(); i += 2) {
            auto area = plane.area(countries[i].outline);
            if (!area->outline.empty()) areas[i] = std::move(area);
        }
    };
    auto other = std::async(std::launch::async, half, 1);
    half(0);
    other.get();
    return areas;
}

std::shared_ptr<const geo::Path> boundaries(const Plane& plane, const Outlines& outlines, BoundaryStatus status,
                                            geo::Path all = {})
{
    for (const Boundary& boundary : outlines.boundaries)
        if (boundary.status == status) append(all, boundary.lines);
    return plane.lines(all);
}

// Countries that share a vertex with a highlighted one: shared borders are stored with equal coordinates.
std::vector<bool> neighboursOf(const std::vector<Country>& countries, const std::set<std::string>& highlighted)
{
    std::set<std::pair<double, double>> shared;
    for (const Country& country : countries)
        if (highlighted.contains("country:" + country.label.id))
            for (const geo::Point& p : country.outline.points) shared.emplace(p.x, p.y);
    std::vector<bool> out(countries.size());
    for (std::size_t i = 0; i < countries.size(); ++i) {
        if (highlighted.contains("country:" + countries[i].label.id)) continue;
        out[i] = std::any_of(countries[i].outline.points.begin(), countries[i].outline.points.end(),
                             [&](const geo::Point& p) {
                                 return shared.contains({p.x, p.y});
                             });
    }
    return out;
}

double graticuleStep(const geo::Extent& extent)
{
    const double degrees = std::max(extent.width(), extent.height()) / 111'320;
    for (const double step : {0.5, 1.0, 2.0, 5.0, 10.0})
        if (degrees / step < 12) return step;
    return 15;
}

std::shared_ptr<const geo::Raster> warpedRelief(const BaseMapRequest& request, const geo::Raster& relief)
{
    constexpr std::uint8_t kFlat = 128;
    const auto cells = [&](double metres) {
        return std::clamp(static_cast<int>(std::lround(metres / request.reliefCellMetres)), 2, 4096);
    };
    return std::make_shared<const geo::Raster>(geo::warp(relief, *request.projection, request.extent,
                                                         cells(request.extent.width()), cells(request.extent.height()),
                                                         kFlat));
}

}  // namespace

geo::Extent lonLatExtent(const geo::Projection& projection, const geo::Extent& map)
{
    constexpr int kSteps = 24;
    const geo::Extent world{-180, -90, 180, 90};
    std::vector<geo::Point> grid;
    for (int i = 0; i <= kSteps; ++i)
        for (int j = 0; j <= kSteps; ++j)
            grid.push_back({map.west + map.width() * i / kSteps, map.south + map.height() * j / kSteps});
    projection.inverse(grid);
    geo::Extent out;
    for (const geo::Point& p : grid) {
        if (!std::isfinite(p.x) || !std::isfinite(p.y)) return world;  // beyond the Earth's edge
        out.include(p);
    }
    out = out.padded(std::max(out.width(), out.height()) / kSteps);
    for (const double pole : {-90.0, 90.0}) {
        const auto at = projection.forward({0, pole});
        if (!at || !map.contains(*at)) continue;
        out.include({-180, pole});
        out.include({180, pole});
    }
    // Wider than half the Earth: more likely across the antimeridian.
    if (out.width() > 180) out = {-180, out.south, 180, out.north};
    return {std::max(out.west, -180.0), std::max(out.south, -90.0), std::min(out.east, 180.0),
            std::min(out.north, 90.0)};
}

BaseMap buildBaseMap(const BaseMapRequest& request, const Outlines& outlines, const Surroundings& surroundings,
                     const geo::Raster* relief)
{
    const Plane plane(request);
    BaseMap map;
    map.projection = request.projection;
    map.extent = request.extent;
    map.toleranceMetres = request.toleranceMetres;
    map.level = outlines.level;

    const Areas countries = projectCountries(plane, outlines.countries);
    auto lines = std::async(std::launch::async, [&] {
        map.coast = plane.lines(outlines.coast);
        map.recognised = boundaries(plane, outlines, BoundaryStatus::Recognised);
        map.disputed = boundaries(plane, outlines, BoundaryStatus::Disputed, surroundings.disputedLines);
        map.lineOfControl = boundaries(plane, outlines, BoundaryStatus::LineOfControl);
        map.provinceLines = plane.lines(surroundings.provinceLines);
        map.rivers = plane.lines(surroundings.rivers);
    });

    map.sea = plane.domain();
    map.seaEverywhere = geo::area(map.sea->outline) > request.extent.width() * request.extent.height() * (1 - 1e-9);
    map.rim = std::shared_ptr<const geo::Path>(map.sea, &map.sea->outline);
    map.lakes = plane.area(surroundings.lakes);
    map.graticule = plane.lines(geo::graticule({-180, -90, 180, 90}, graticuleStep(request.extent)));
    map.disputedLand = plane.area(surroundings.disputed);
    for (const Region& region : surroundings.regions) {
        if (!request.highlighted.contains("region:" + region.id)) continue;
        map.highlighted["region:" + region.id] = plane.area(region.outline);
        map.middles["region:" + region.id] =
            request.projection->forward(region.outline.extent().centre()).value_or(geo::Point{});
    }

    const std::vector<bool> near = neighboursOf(outlines.countries, request.highlighted);
    const auto apart = [&](std::size_t i) {
        return request.highlighted.contains("country:" + outlines.countries[i].label.id);
    };
    map.land = merged(countries, [&](std::size_t i) { return !near[i] && !apart(i); });
    map.neighbours = merged(countries, [&](std::size_t i) { return near[i]; });
    for (std::size_t i = 0; i < countries.size(); ++i) {
        if (countries[i] && apart(i)) map.highlighted["country:" + outlines.countries[i].label.id] = countries[i];
    }
    if (relief && request.reliefCellMetres > 0) map.relief = warpedRelief(request, *relief);
    lines.get();
    Names names = surroundings.names;
    for (const Country& country : outlines.countries) names.countries.push_back(country.label);
    map.names = namesOnMap(names, *request.projection, request.extent);
    map.ground = std::make_shared<const NameGround>(nameGround(request.extent, map.sea->outline, countries));
    return map;
}

}  // namespace scene

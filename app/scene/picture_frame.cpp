// SPDX-License-Identifier: Apache-2.0
// Fits a view into the part of the page that title, cards and controls leave free.
#include <algorithm>
#include <cmath>

#include "geo/great_circle.h"
#include "model/words.h"
#include "scene/cards.h"
#include "scene/change_line.h"
#include "scene/page_layout.h"
#include "scene/picture_parts.h"

namespace scene {

// From a grid of its points, finer for what is large on the globe.
geo::Extent projectedExtent(const geo::Extent& lonLat, const geo::Projection& projection)
{
    constexpr double kDegrees = 8;
    const int steps = std::clamp(static_cast<int>(std::max(lonLat.width(), lonLat.height()) / kDegrees), 2, 24);
    geo::Extent out;
    for (int i = 0; i <= steps; ++i) {
        for (int j = 0; j <= steps; ++j) {
            const double x = static_cast<double>(i) / steps, y = static_cast<double>(j) / steps;
            const auto map = projection.forward({lonLat.west + lonLat.width() * x, lonLat.south + lonLat.height() * y});
            if (map) out.include(*map);
        }
    }
    return out;
}

PageLayout layoutPage(const Look& look, const PageSetup& page)
{
    const bool whole = page.pane == Pane::Whole;
    const double usual = std::min(28.0, page.widthPt * (whole ? 0.03 : 0.06));
    const double margin = page.safePt ? page.safePt->x : usual, high = page.safePt ? page.safePt->y : usual;
    // Title, date, clock and totals, and a line for each thing more that must be said.
    constexpr double kHeadingPt = 90, kLinePt = 17;
    const std::size_t sources = look.dataset ? look.dataset->sources().size() : 1;
    const auto lines = 2 * (sources - 1) + (look.compared ? 1U : 0U) + (look.filter.restricts() ? 1U : 0U);
    const double headingPt = kHeadingPt + kLinePt * static_cast<double>(lines);
    PageLayout out;
    out.map = {page.corner.x, page.corner.y, page.widthPt, page.heightPt - page.timelinePt - page.lanesPt};
    const double near = out.map.x + margin, far = out.map.right() - margin;
    const double top = out.map.y + (whole ? std::max(high, page.toolbarPt + 8) : 0.6 * high);
    const double bottom = out.map.bottom() - high;
    out.heading = {near, whole ? out.map.y + high - 4 : top};
    // Two maps need the room of the cards to be read.
    const bool callouts = whole && look.composition == Composition::Desk && look.shows(model::MapLayer::Callouts);
    const double cardsTop = top + headingPt + 12;
    if (callouts && page.widthPt >= 2.6 * kCardWidthPt)
        out.right = {far - kCardWidthPt, top, kCardWidthPt, bottom - top - 16};
    if (callouts && page.widthPt >= 4.2 * kCardWidthPt)
        out.left = {near, cardsTop, kCardWidthPt, bottom - cardsTop - 24};
    const double left = out.left.width > 0 ? out.left.right() + margin : near;
    const double right = out.right.width > 0 ? out.right.x - margin : far;
    const bool wall = look.composition == Composition::Wall;
    // Below the title; below most of the heading where that is about as wide as what the cards leave.
    const bool narrow = out.right.width > 0 && out.left.width <= 0;
    const double line = smallestReadable(look.wall, page.widthPt);
    const double view = wall     ? top + (1.5 + (look.played ? kChangeRoomEm : 0)) * line
                        : narrow ? top + 0.7 * headingPt
                                 : top;
    out.free = {left, view, right - left, bottom - view - 12};
    return out;
}

std::set<model::Theatre> theatresIn(const Rect& room, const Look& look, const MapFrame& frame,
                                    const geo::Projection& projection)
{
    std::set<model::Theatre> out;
    const auto inRoom = [&](std::uint32_t i) {
        const auto site = look.dataset->siteOf(look.dataset->records[i]);
        const auto at = site ? projection.forward(site->point) : std::nullopt;
        return at && room.contains(frame.toPage(*at));
    };
    for (const auto& theatre : model::words<model::Theatre>()) {
        const model::Roster::Places& places = look.roster->places(theatre.value);
        const geo::Extent extent = projectedExtent(places.extent, projection);
        const geo::Point corner = frame.toPage({extent.west, extent.north});
        const Rect box{corner.x, corner.y, extent.width() / frame.metresPerPoint,
                       extent.height() / frame.metresPerPoint};
        // Where no place can be in view none is asked.
        const bool far = places.records.size() > model::Roster::kFew && !extent.empty() && !box.intersects(room);
        if (!far && std::ranges::any_of(places.records, inRoom)) out.insert(theatre.value);
    }
    return out;
}

MapFrame frameOfMap(const Look& look, const PageSetup& page, const geo::Projection& projection)
{
    const PageLayout layout = layoutPage(look, page);
    MapFrame frame;
    frame.page = layout.map;
    if (look.view.camera) {
        const model::Camera& camera = *look.view.camera;
        const double factor = geo::scaleFactor(projection, camera.centre).value_or(1);
        frame.centre = projection.forward(camera.centre).value_or(geo::Point{});
        const double points = camera.per == model::Camera::Per::Width ? frame.page.width : 1;
        frame.metresPerPoint = camera.metres / points / factor;
        return frame;
    }
    const geo::Extent extent = projectedExtent(look.view.extent, projection);
    if (extent.empty()) return frame;
    frame.metresPerPoint = std::max({extent.width() / layout.free.width, extent.height() / layout.free.height, 1.0});
    // The middle of the view goes to the middle of the free rectangle, not of the page.
    const geo::Point middle{layout.free.x + layout.free.width / 2, layout.free.y + layout.free.height / 2};
    const geo::Point pageMiddle{layout.map.x + layout.map.width / 2, layout.map.y + layout.map.height / 2};
    frame.centre = {extent.centre().x - (middle.x - pageMiddle.x) * frame.metresPerPoint,
                    extent.centre().y + (middle.y - pageMiddle.y) * frame.metresPerPoint};
    return frame;
}

}  // namespace scene

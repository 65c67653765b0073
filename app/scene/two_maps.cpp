// SPDX-License-Identifier: Apache-2.0
// Two maps of the same view, the earlier day first: beside each other, or one above the other on a page that is higher
// than wide. Title and timeline are common to both.
#include <algorithm>
#include <array>

#include "scene/furniture.h"
#include "scene/picture_parts.h"

namespace scene {

namespace {

constexpr std::array kPanes{Pane::First, Pane::Second};

// What the maps leave at the top for the title and the controls beside it.
double bandPt(const Look& look, const PageSetup& page)
{
    return std::max(page.toolbarPt, layoutPage(look, page).heading.y + 0.9 * styleFor(look, page).type.title.sizePt) +
           8;
}

Rect roomForMaps(const Look& look, const PageSetup& page)
{
    const double top = bandPt(look, page);
    return {page.corner.x, top, page.widthPt, page.heightPt - page.timelinePt - page.lanesPt - top};
}

bool beside(const Rect& room) { return room.width >= room.height; }

}  // namespace

bool hasTwoMaps(const Look& look, const PageSetup& page)
{
    return look.compared && look.comparing == model::Comparing::SideBySide && page.pane == Pane::Whole;
}

Look lookOfPane(const Look& look, const PageSetup& page, Pane pane)
{
    Look out = look;
    const auto [earlier, later] = std::minmax(look.day, *look.compared);
    out.day = pane == Pane::First ? earlier : later;
    out.compared = pane == Pane::First ? later : earlier;
    out.transition.reset();
    // Type on a wall follows the width of the whole.
    if (beside(roomForMaps(look, page))) out.wall.screenWidth /= 2;
    return out;
}

PageSetup setupOfPane(const Look& look, const PageSetup& page, Pane pane)
{
    const Rect room = roomForMaps(look, page);
    const bool columns = beside(room), second = pane == Pane::Second;
    PageSetup out;
    out.pane = pane;
    out.widthPt = room.width / (columns ? 2 : 1);
    out.heightPt = room.height / (columns ? 1 : 2);
    out.corner = {room.x + (second && columns ? out.widthPt : 0), room.y + (second && !columns ? out.heightPt : 0)};
    return out;
}

Picture buildTwoMaps(const Look& look, const PageSetup& setup, const MapRequest& request)
{
    Picture picture;
    picture.frame = request.frame;
    const Style style = styleFor(look, setup),
                ofPane = styleFor(lookOfPane(look, setup, Pane::First), setupOfPane(look, setup, Pane::First));
    for (const Pane pane : kPanes) {
        const Look one = lookOfPane(look, setup, pane);
        const PageSetup part = setupOfPane(look, setup, pane);
        const Rect rect{part.corner.x, part.corner.y, part.widthPt, part.heightPt};
        MapFrame frame = request.frame;
        frame.page = rect;
        if (pane == Pane::Second) picture.second = rect;
        Page page(request.fonts, ofPane);
        const std::size_t before = picture.hits.size(), sumsBefore = picture.sums.size();
        drawMap(picture, page, one, part, {frame, request.bases, request.projection, request.fonts});
        for (std::size_t i = before; i < picture.hits.size(); ++i)
            if (one.day != look.day) picture.hits[i].day = one.day;
        for (std::size_t i = sumsBefore; i < picture.sums.size(); ++i)
            if (one.day != look.day) picture.sums[i].id += "-other-day";
        picture.scene.groups.push_back({std::nullopt, page.take(), rect});
    }
    Page page(request.fonts, style);
    const Rect &first = picture.frame.page, &second = *picture.second;
    const geo::Point end = second.x > first.x ? geo::Point{second.x, second.bottom()} : geo::Point{second.right(), second.y};
    page.line({second.x, second.y}, end, style.colors.cardBorder, 2 * style.weights.leader);
    page.box({first.x, 0, setup.widthPt, first.y}, 0, style.colors.bar);
    page.line({first.x, first.y}, {first.x + setup.widthPt, first.y}, style.colors.cardBorder, 0.8);
    const double x = layoutPage(look, setup).heading.x;
    constexpr double kHalfCapEm = 0.42;  // from the top of the title's room to the middle of its capitals
    drawTitle(page, look, x, first.y / 2 - kHalfCapEm * style.type.title.sizePt, setup.widthPt - 2 * (x - first.x));
    drawTime(page, look, setup, picture);
    picture.scene.groups.push_back({std::nullopt, page.take()});
    return picture;
}

}  // namespace scene

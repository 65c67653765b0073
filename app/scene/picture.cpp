// SPDX-License-Identifier: Apache-2.0
// What a picture is made of, and the timeline below its map or maps.
#include "scene/picture.h"

#include <algorithm>
#include <iterator>

#include "model/words.h"
#include "scene/furniture.h"
#include "scene/lanes.h"
#include "scene/picture_parts.h"
#include "scene/step_panel.h"

namespace scene {

bool Look::shows(model::MapLayer layer) const { return std::ranges::find(hiddenLayers, layer) == hiddenLayers.end(); }

Style styleFor(const Look& look, const PageSetup& page)
{
    if (look.composition == Composition::Wall) return wallStyle(look.theme, smallestReadable(look.wall, page.widthPt));
    // A page without room for cards is a thumbnail of the map.
    constexpr double kRoomyWidthPt = 700, kRoomyHeightPt = 420, kSmallest = 0.5;
    return scaled(deskStyle(look.theme),
                  std::clamp(std::min(page.widthPt / kRoomyWidthPt, page.heightPt / kRoomyHeightPt), kSmallest, 1.0));
}

Look lookOf(const model::Session& session)
{
    Look look;
    look.dataset = session.datasetPointer();
    look.roster = session.roster();
    look.changes = session.changes();
    look.day = session.day();
    look.range = DaySpan{*session.range().earliest, *session.range().latest};
    look.compared = session.compared();
    look.comparing = session.comparing();
    look.divider = session.divider();
    look.language = session.language();
    look.theme = session.theme();
    look.view = session.view();
    look.filter = session.filter();
    look.hiddenLayers.clear();
    for (const auto& layer : model::words<model::MapLayer>())
        if (!session.layerShown(layer.value)) look.hiddenLayers.push_back(layer.value);
    look.selected = session.selected();
    look.hovered = session.hovered();
    return look;
}

Look counted(Look look)
{
    if (!look.roster || !look.roster->isOf(look.dataset, look.filter))
        look.roster = std::make_shared<const model::Roster>(look.dataset, look.filter);
    return look;
}

std::set<std::string> highlightedAreas(const model::Roster& roster)
{
    std::set<std::string> out;
    // Not of every place: an area that is cut out and then not drawn apart would be a hole in the land.
    for (const model::Roster::Area& area : roster.areas()) out.insert(area.id);
    return out;
}

void drawTime(Page& page, const Look& look, const PageSetup& setup, Picture& picture)
{
    if (setup.timelinePt <= 0) return;
    const Rect bar{0, setup.heightPt - setup.timelinePt, setup.widthPt, setup.timelinePt};
    constexpr double kLaneNamesPt = 380;
    const DaySpan whole{look.dataset->frame.firstDay, look.dataset->frame.lastDay};
    picture.timeline =
        layoutTimeline(bar, setup.lanesPt > 0 ? std::max(setup.controlsPt, kLaneNamesPt) : setup.controlsPt,
                       setup.axis.value_or(whole));
    if (setup.lanesPt > 0)
        drawLanes(page, {0, bar.y - setup.lanesPt, setup.widthPt, setup.lanesPt}, look, setup, picture);
    drawTimeline(page, picture.timeline,
                 {look.dataset->frame.asOf, look.day, look.compared, look.range, whole, look.changes}, look.language);
}

namespace {

Picture buildOneMap(const Look& look, const PageSetup& setup, const MapRequest& request)
{
    Picture picture;
    picture.frame = request.frame;
    const Style style = styleFor(look, setup);
    Page page(request.fonts, style);
    drawMap(picture, page, look, setup, request);
    drawTime(page, look, setup, picture);
    picture.scene.groups.push_back({std::nullopt, page.take()});
    return picture;
}

}  // namespace

std::vector<Inset> insetsFor(const Look& look, const PageSetup& page, const MapFrame& frame,
                             const geo::Projection& projection)
{
    const PanelPlace place = placePanel(counted(look), page);
    return onFirstPane(place.look, place.setup, [&](const Look& one, const PageSetup& pane) {
        return insetsOfMap(one, pane, frame, projection);
    });
}

MapFrame frameFor(const Look& look, const PageSetup& page, const geo::Projection& projection)
{
    const PanelPlace place = placePanel(look, page);
    return onFirstPane(place.look, place.setup,
                       [&](const Look& one, const PageSetup& pane) { return frameOfMap(one, pane, projection); });
}

Picture buildPicture(const Look& wanted, const PageSetup& whole, const MapFrame& frame, const BaseMaps& bases,
                     const std::shared_ptr<const geo::Projection>& projection, const Fonts& fonts)
{
    const PanelPlace place = placePanel(counted(wanted), whole);
    const Look& look = place.look;
    const PageSetup& setup = place.setup;
    MapRequest request{frame, bases, *projection, fonts};
    const Style style = styleFor(wanted, whole);
    Page panel(fonts, style);
    DrawnPanel drawn;
    if (look.words) {
        const auto theatres = theatresIn(layoutPage(look, setup).free.padded(kBeyondPt), look, frame, *projection);
        drawn = drawPanel(panel, *look.words, wanted, place.panel, whole, [&](Tray tray, double width) {
            return hasTwoMaps(look, setup) ? std::nullopt : legendSize(panel, look, theatres, tray, width);
        });
        request.legend = drawn.legend;
    }
    Picture picture = hasTwoMaps(look, setup) ? buildTwoMaps(look, setup, request) : buildOneMap(look, setup, request);
    Scene& scene = picture.scene;
    picture.unread = drawn.unread;
    // Below the last group, which has the legend.
    if (look.words) scene.groups.insert(std::prev(scene.groups.end()), Group{std::nullopt, panel.take()});
    scene.widthPt = whole.widthPt;
    scene.heightPt = whole.heightPt;
    scene.day = static_cast<std::int32_t>(look.day.time_since_epoch().count());
    scene.title = look.dataset->frame.title.get(look.language);
    scene.description = model::clockLine(look.day, look.dataset->frame.asOf, look.language) +
                        (look.compared ? ", " + model::comparedWords(*look.compared, look.language) : "") + ". " +
                        creditWords(look);
    return picture;
}

}  // namespace scene

// SPDX-License-Identifier: Apache-2.0
// The order of a picture: base, moves, cards, symbols, names, furniture, timeline.
#include "scene/picture.h"

#include <algorithm>
#include <set>

#include "model/words.h"
#include "scene/base_layer.h"
#include "scene/cards.h"
#include "scene/furniture.h"
#include "scene/map_labels.h"
#include "scene/page_layout.h"
#include "scene/wall.h"

namespace scene {

namespace {

bool present(const PlacedRecord& p) { return p.standing.presence != model::Presence::No; }

void addHits(std::vector<Hit>& hits, const std::vector<PlacedRecord>& placed)
{
    for (const PlacedRecord& p : placed) {
        const double r = std::max(p.radiusPt, 8.0);
        if (present(p)) hits.push_back({{p.at.x - r, p.at.y - r, 2 * r, 2 * r}, p.record->id});
    }
}

void blockSymbols(Placement& taken, const std::vector<PlacedRecord>& placed)
{
    for (const PlacedRecord& p : placed) {
        const double r = p.radiusPt;
        if (!present(p)) continue;
        taken.block({p.at.x - r, p.at.y - r, 2 * r, 2 * r});
        if (p.record->precision == model::Precision::City) taken.block({p.anchor.x - 3, p.anchor.y - 3, 6, 6});
    }
}

// Below the title if nothing stands there, else in the first other corner that is free of symbols; if no corner holds
// the whole legend, only the states are explained.
void placeLegend(Page& page, Placement& taken, const Look& look, const std::vector<PlacedRecord>& placed,
                 const PageLayout& layout, geo::Point headingEnd, double bottom)
{
    for (const LegendParts parts : {LegendParts::All, LegendParts::StatesOnly}) {
        Page scratch(page.fonts(), page.style());
        const Rect size = drawLegend(scratch, look, placed, parts, 0, 0);
        const double left = layout.heading.x, right = layout.free.right() - size.width;
        const geo::Point corners[] = {{left, headingEnd.y + 14},
                                      {left, bottom - size.height - 10},
                                      {right, bottom - size.height - 10},
                                      {right, layout.free.y},
                                      {headingEnd.x + 24, layout.heading.y}};
        for (const geo::Point& corner : corners) {
            if (!taken.take(Rect{corner.x, corner.y, size.width, size.height}.padded(6))) continue;
            drawLegend(page, look, placed, parts, corner.x, corner.y);
            return;
        }
    }
}

// Theatres of which a place lies in the part of the page where the view is to be seen.
std::set<model::Theatre> theatresIn(const Rect& free, const Look& look, const MapFrame& frame,
                                    const geo::Projection& projection)
{
    std::set<model::Theatre> out;
    for (const model::Record& record : look.dataset->records) {
        const model::Place* place = look.dataset->place(record.place);
        const auto map = place ? projection.forward(place->point) : std::nullopt;
        if (map && free.contains(frame.toPage(*map))) out.insert(record.theatre);
    }
    return out;
}

}  // namespace

bool Look::shows(model::MapLayer layer) const { return std::ranges::find(hiddenLayers, layer) == hiddenLayers.end(); }

Look lookOf(const model::Session& session)
{
    Look look;
    look.dataset = session.datasetPointer();
    look.changes = session.changes();
    look.day = session.day();
    look.language = session.language();
    look.theme = session.theme();
    look.view = session.view();
    look.filter = session.filter();
    for (const auto layer :
         {model::MapLayer::Relief, model::MapLayer::Rivers, model::MapLayer::Graticule, model::MapLayer::Governorates,
          model::MapLayer::Labels, model::MapLayer::Callouts, model::MapLayer::Moves, model::MapLayer::Links})
        if (!session.layerShown(layer)) look.hiddenLayers.push_back(layer);
    look.selected = session.selected();
    look.hovered = session.hovered();
    return look;
}

std::set<std::string> highlightedAreas(const model::Dataset& dataset)
{
    std::set<std::string> out;
    for (const model::Place& place : dataset.places)
        if (!place.area.empty()) out.insert(place.area);
    return out;
}

Picture buildPicture(const Look& look, const PageSetup& setup, const MapFrame& frame,
                     const std::shared_ptr<const BaseMap>& base,
                     const std::shared_ptr<const geo::Projection>& projection, const Fonts& fonts)
{
    const bool wall = look.composition == Composition::Wall;
    const Style style = wall ? wallStyle(look.theme) : deskStyle(look.theme);
    const PageLayout layout = layoutPage(look, setup);
    Page page(fonts, style);
    Placement taken(layout.map);
    Picture picture;
    picture.frame = frame;
    Scene& scene = picture.scene;
    scene.widthPt = setup.widthPt;
    scene.heightPt = setup.heightPt;
    scene.background = !base || seaIsBackground(*base, frame) ? style.colors.sea : style.colors.space;
    scene.day = static_cast<std::int32_t>(look.day.time_since_epoch().count());
    scene.title = look.dataset->frame.title.get(look.language);
    scene.description = model::clockLine(look.day, look.dataset->frame.asOf, look.language) + ". " + creditWords(look);
    if (base) {
        const Emphasis emphasis = emphasisOf(look);
        scene.groups.push_back(baseLayer(*base, frame, look, emphasis, style));
        scene.groups.push_back(hatchLayer(*base, frame, emphasis, style));
    }

    std::vector<PlacedRecord> placed = placeRecords(look, frame, *projection, style);
    // What would stand beside the page or under the cards is told by the cards alone.
    std::erase_if(placed, [&](const PlacedRecord& p) {
        return !layout.map.contains(p.at) || layout.cards.padded(p.radiusPt).contains(p.at);
    });
    if (look.shows(model::MapLayer::Moves)) drawMoves(page, look, frame, *projection);
    if (layout.cards.height > 0) {
        const double used = drawCards(page, cardsFor(look, theatresIn(layout.free, look, frame, *projection)),
                                      layout.cards, look, picture.hits);
        taken.block(Rect{layout.cards.x, layout.cards.y, layout.cards.width, used}.padded(4));
    }
    drawContributions(page, placed, look);
    addHits(picture.hits, placed);
    blockSymbols(taken, placed);
    drawCodes(page, taken, placed, look.language);

    const Rect heading = drawHeading(page, look, layout.heading.x, layout.heading.y, layout.free.width);
    taken.block(heading.padded(6));
    const double bottom = layout.map.bottom() - 12;
    const Rect scaleBar = drawScaleBar(page, look, frame, *projection, layout.heading.x, bottom);
    taken.block(scaleBar.padded(4));
    taken.block(drawCredits(page, look, scaleBar.right() + 20, setup.widthPt - layout.heading.x, bottom).padded(3));
    placeLegend(page, taken, look, placed, layout, {heading.right(), heading.bottom()}, scaleBar.y);
    if (wall) drawWallTheatres(page, taken, placed, look);
    if (base) drawMapLabels(page, taken, *base, frame, look, placed);

    if (setup.timelinePt > 0) {
        picture.timeline = layoutTimeline({0, layout.map.bottom(), setup.widthPt, setup.timelinePt}, setup.controlsPt,
                                          look.dataset->frame);
        drawTimeline(page, picture.timeline, look.dataset->frame.asOf, look.day, look.changes, look.language);
    }
    scene.groups.push_back({std::nullopt, page.take()});
    return picture;
}

}  // namespace scene

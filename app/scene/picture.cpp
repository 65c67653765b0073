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
#include "scene/theatre_blocks.h"
#include "scene/theatre_words.h"

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
            page.box(Rect{corner.x, corner.y, size.width, size.height}.padded(6), 5,
                     page.style().colors.card.withAlpha(0.72));
            drawLegend(page, look, placed, parts, corner.x, corner.y);
            return;
        }
    }
}

// Theatres of which a place lies on the map.
std::set<model::Theatre> theatresIn(const Rect& map, const Look& look, const MapFrame& frame,
                                    const geo::Projection& projection)
{
    std::set<model::Theatre> out;
    for (const model::Record& record : look.dataset->records) {
        const model::Place* place = look.dataset->place(record.place);
        const auto at = place ? projection.forward(place->point) : std::nullopt;
        if (at && map.contains(frame.toPage(*at))) out.insert(record.theatre);
    }
    return out;
}

// What title, cards, scale bar and credits take of the page.
struct Furniture {
    Rect heading, cards, scaleBar, credits;
};

Furniture drawFurniture(Page& page, const Look& look, const PageSetup& setup, const PageLayout& layout,
                        const MapFrame& frame, const geo::Projection& projection, std::vector<Hit>& hits)
{
    Furniture out;
    out.heading = drawHeading(page, look, layout.heading.x, layout.heading.y, layout.free.width);
    if (layout.cards.height > 0) {
        const auto cards = cardsFor(look, theatresIn(layout.map, look, frame, projection));
        out.cards = {layout.cards.x, layout.cards.y, layout.cards.width,
                     cards.empty() ? 0 : drawCards(page, cards, layout.cards, look, hits)};
    }
    const double bottom = layout.map.bottom() - 12;
    out.scaleBar = drawScaleBar(page, look, frame, projection, layout.heading.x, bottom);
    out.credits = drawCredits(page, look, out.scaleBar.right() + 20, setup.widthPt - layout.heading.x, bottom);
    return out;
}

void drawBlocks(Page& page, PlacedRecords& placed, const Look& look)
{
    const Style& s = page.style();
    for (const TheatreBlock& block : placed.blocks) {
        const bool present = std::ranges::any_of(
            block.records, [&](std::size_t i) { return placed.records[i].standing.presence != model::Presence::No; });
        if (!block.aside || !present) continue;
        const Rect tray = block.symbols.padded(3);
        const geo::Point anchor = block.anchors.front();
        const geo::Point rim{std::clamp(anchor.x, tray.x, tray.right()), std::clamp(anchor.y, tray.y, tray.bottom())};
        page.line(anchor, rim, s.colors.theatreName.withAlpha(0.8), s.weights.leader);
        Symbol dot;
        dot.at = anchor;
        dot.radiusPt = 2.2 * s.weights.leader;
        dot.fill = s.colors.theatreName;
        dot.frame = SymbolFrame::None;
        page.symbol(dot);
        page.box(tray, 5, s.colors.card.withAlpha(0.6), s.colors.cardBorder, 0.8);
    }
    drawContributions(page, placed.records, look);
    for (const TheatreBlock& block : placed.blocks) drawTheatreWords(page, block, placed.records, look);
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
    // Not of every place: an area that is cut out and then not drawn apart would be a hole in the land.
    for (const model::Record& record : dataset.records) {
        const model::Place* place = model::isDrawn(record) ? dataset.place(record.place) : nullptr;
        if (place && !place->area.empty()) out.insert(place->area);
    }
    return out;
}

Picture buildPicture(const Look& look, const PageSetup& setup, const MapFrame& frame,
                     const std::shared_ptr<const BaseMap>& base,
                     const std::shared_ptr<const geo::Projection>& projection, const Fonts& fonts)
{
    const bool wall = look.composition == Composition::Wall;
    const double wallScale = std::min(setup.widthPt / kWallWidthPt, setup.heightPt / kWallHeightPt);
    const Style style = wall ? scaled(wallStyle(look.theme), wallScale) : deskStyle(look.theme);
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

    Page above(fonts, style);  // drawn first, as the rest keeps clear of it; laid over the symbols below
    const Furniture room = drawFurniture(above, look, setup, layout, frame, *projection, picture.hits);
    const auto wordsSize = [&](model::Theatre theatre) {
        return look.shows(model::MapLayer::Labels) ? theatreWordsSize(page, look, theatre) : TextSize{};
    };
    PlacedRecords placed =
        placeRecords(look, frame, *projection, style,
                     {.map = layout.map,
                      .cards = room.cards.padded(4),
                      .obstacles = {room.heading.padded(6), room.scaleBar.padded(4), room.credits.padded(3)},
                      .words = wordsSize});
    // What belongs beside the page or under the cards is told by the cards alone.
    for (const TheatreBlock& block : placed.blocks)
        if (block.hidden)
            for (const std::size_t i : block.records) placed.records[i].standing.presence = model::Presence::No;

    std::vector<Rect> blocks;
    for (const TheatreBlock& block : placed.blocks) blocks.push_back(block.symbols);
    if (look.shows(model::MapLayer::Moves))
        // The strip above the title counts as the title's.
        drawMoves(page, look, frame, *projection, blocks,
                  {{0, 0, room.heading.right() + 4, room.heading.bottom() + 4}, room.cards});
    drawBlocks(page, placed, look);
    for (Primitive& primitive : above.take()) page.add(std::move(primitive));
    for (const Rect& rect :
         {room.heading.padded(6), room.cards.padded(4), room.scaleBar.padded(4), room.credits.padded(3)})
        taken.block(rect);
    for (const TheatreBlock& block : placed.blocks) taken.block(block.words);
    addHits(picture.hits, placed.records);
    blockSymbols(taken, placed.records);
    drawCodes(page, taken, placed.records, look.language);
    drawQuietTheatreNames(page, taken, frame, *projection, look, placed.records);
    placeLegend(page, taken, look, placed.records, layout, {room.heading.right(), room.heading.bottom()},
                room.scaleBar.y);
    if (base) drawMapLabels(page, taken, *base, frame, look, placed.records);

    if (setup.timelinePt > 0) {
        picture.timeline = layoutTimeline({0, layout.map.bottom(), setup.widthPt, setup.timelinePt}, setup.controlsPt,
                                          look.dataset->frame);
        drawTimeline(page, picture.timeline, look.dataset->frame.asOf, look.day, look.changes, look.language);
    }
    scene.groups.push_back({std::nullopt, page.take()});
    return picture;
}

}  // namespace scene

// SPDX-License-Identifier: Apache-2.0
// The order of a picture: base, moves, cards, symbols, names, furniture, timeline.
#include "scene/picture.h"

#include <algorithm>
#include <set>

#include "model/words.h"
#include "scene/base_layer.h"
#include "scene/card_columns.h"
#include "scene/furniture.h"
#include "scene/insets.h"
#include "scene/lanes.h"
#include "scene/leaders.h"
#include "scene/legend.h"
#include "scene/links.h"
#include "scene/map_labels.h"
#include "scene/moves.h"
#include "scene/page_layout.h"
#include "scene/theatre_trays.h"
#include "scene/theatre_words.h"

namespace scene {

namespace {

void addHits(std::vector<Hit>& hits, const std::vector<PlacedRecord>& placed)
{
    for (const PlacedRecord& p : placed) {
        const double r = std::max(p.radiusPt, 8.0);
        if (p.present()) hits.push_back({{p.at.x - r, p.at.y - r, 2 * r, 2 * r}, p.record->id});
    }
}

// Below the title, with as much as there is room for beside the cards; where not even the states find room there, they
// stand in the first other corner that is free of symbols.
void placeLegend(Page& page, Placement& taken, const Look& look, std::span<const Shown> shown, const MapMarks& marks,
                 const PageLayout& layout, geo::Point headingEnd, double bottom, std::vector<Sum>& sums)
{
    const double width = layout.left.width > 0 ? layout.left.width + 44 : 0;
    const auto sizeOf = [&](LegendParts parts) {
        Page scratch(page.fonts(), page.style());
        std::vector<Sum> nowhere;
        return drawLegend(scratch, look, shown, marks, parts, {0, 0, width, 0}, nowhere);
    };
    const auto place = [&](LegendParts parts, geo::Point corner, const Rect& size) {
        const Rect rect = Rect{corner.x, corner.y, size.width, size.height}.padded(6);
        if (!taken.take(rect)) return false;
        page.box(rect, 5, page.style().colors.card.withAlpha(0.72));
        drawLegend(page, look, shown, marks, parts, {corner.x, corner.y, width, 0}, sums);
        return true;
    };
    const geo::Point belowTitle{layout.heading.x, headingEnd.y + 14};
    // On a page without a left column more than the states would cover what it explains.
    if (layout.left.width > 0)
        for (const LegendParts parts : {LegendParts::Kinds, LegendParts::Shapes, LegendParts::Marks})
            if (place(parts, belowTitle, sizeOf(parts))) return;
    const Rect size = sizeOf(LegendParts::States);
    const double right = layout.free.right() - size.width - 8, low = bottom - size.height - 10;
    const geo::Point corners[] = {belowTitle,
                                  {layout.heading.x, low},
                                  {right, low},
                                  {right, layout.free.y},
                                  {headingEnd.x + 24, layout.heading.y}};
    for (const geo::Point& corner : corners)
        if (place(LegendParts::States, corner, size)) return;
}

// Each record once that is on the map or belongs on a card: the same on a page that has no room for cards.
std::vector<Shown> shownOn(const std::vector<PlacedRecord>& placed, const std::vector<CardEntry>& entries)
{
    std::vector<Shown> out;
    std::set<const model::Record*> known;
    for (const CardEntry& entry : entries)
        if (known.insert(entry.record).second) out.push_back({entry.record, entry.standing, entry.mark});
    for (const PlacedRecord& p : placed)
        if (p.present() && known.insert(p.record).second) out.push_back({p.record, p.standing, p.mark});
    return out;
}

MapMarks marksOn(const Emphasis& emphasis, const MapFrame& frame, const BaseMap* base)
{
    MapMarks marks;
    const geo::Extent extent = frame.extent();
    marks.hatched = base && std::ranges::any_of(emphasis.hatched, [&](const std::string& id) {
                        const auto area = base->highlighted.find(id);
                        return area != base->highlighted.end() && area->second->outline.extent().intersects(extent);
                    });
    for (const auto& lines : {base ? base->disputed : nullptr, base ? base->lineOfControl : nullptr})
        marks.disputed =
            marks.disputed ||
            (lines && std::ranges::any_of(lines->points, [&](geo::Point p) { return extent.contains(p); }));
    return marks;
}

// Theatres of which a place lies where the view is to be seen.
constexpr double kBeyond = 12;
std::set<model::Theatre> theatresIn(const Rect& room, const Look& look, const MapFrame& frame,
                                    const geo::Projection& projection)
{
    std::set<model::Theatre> out;
    for (const model::Record& record : look.dataset->records) {
        const model::Place* place = look.dataset->place(record.place);
        const auto at = place ? projection.forward(place->point) : std::nullopt;
        if (at && room.contains(frame.toPage(*at))) out.insert(record.theatre);
    }
    return out;
}

// What title, cards, scale bar and credits take of the page.
struct Furniture {
    Rect heading, scaleBar, credits;
    std::vector<CardEntry> entries;  // of all cards, whether they have room or not
    std::vector<PlacedCard> cards;
    std::vector<Inset> insets;

    [[nodiscard]] std::vector<Rect> cardRects() const
    {
        std::vector<Rect> out;
        for (const PlacedCard& placed : cards) out.push_back(placed.slot);
        return out;
    }
};

std::vector<PlacedCard> inColumns(std::vector<Card> cards, const Look& look, const PageSetup& setup,
                                  const PageLayout& layout, const MapFrame& frame, const geo::Projection& projection)
{
    if (layout.right.height <= 0) return {};
    return placeCards(std::move(cards), layout, theatresAtHome(look, setup, projection),
                      tooSmall(look, frame, layout.free.padded(kBeyond), projection));
}

Furniture drawFurniture(Page& page, const Look& look, const PageSetup& setup, const PageLayout& layout,
                        const MapFrame& frame, const BaseMaps& bases, const geo::Projection& projection,
                        Picture& picture)
{
    Furniture out;
    const auto theatres = theatresIn(layout.free.padded(kBeyond), look, frame, projection);
    out.heading =
        drawHeading(page, look, theatres, layout.heading.x, layout.heading.y, layout.free.width, picture.sums);
    std::vector<Card> cards = cardsFor(look, theatres);
    for (const Card& card : cards) out.entries.insert(out.entries.end(), card.entries.begin(), card.entries.end());
    out.cards = inColumns(std::move(cards), look, setup, layout, frame, projection);
    for (const PlacedCard& placed : out.cards)
        if (placed.shown > 0) drawCard(page, placed.card, placed.rect, placed.shown, placed.measure, look, picture);
    for (const Inset& inset : insetsOf(out.cards, look, projection))
        if (bases.insets.contains(inset.theatre)) out.insets.push_back(inset);
    const double bottom = layout.map.bottom() - 12;
    const double left = layout.heading.x, right = setup.widthPt - left;
    // Beside the scale bar, or below it on a page too narrow for both.
    const bool narrow = setup.widthPt < 700;
    if (narrow) out.credits = drawCredits(page, look, left, right, bottom);
    out.scaleBar = drawScaleBar(page, look, frame, projection, left, narrow ? out.credits.y - 6 : bottom,
                                {.lengthPt = std::min(150.0, 0.2 * setup.widthPt), .note = !narrow});
    if (!narrow) out.credits = drawCredits(page, look, out.scaleBar.right() + 20, right, bottom);
    return out;
}

}  // namespace

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
    look.changes = session.changes();
    look.day = session.day();
    look.range = DaySpan{*session.range().earliest, *session.range().latest};
    look.compared = session.compared();
    look.language = session.language();
    look.theme = session.theme();
    look.view = session.view();
    look.filter = session.filter();
    look.hiddenLayers.clear();
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

std::vector<Inset> insetsFor(const Look& look, const PageSetup& page, const MapFrame& frame,
                             const geo::Projection& projection)
{
    const PageLayout layout = layoutPage(look, page);
    if (layout.right.height <= 0) return {};
    const auto theatres = theatresIn(layout.free.padded(kBeyond), look, frame, projection);
    return insetsOf(inColumns(cardsFor(look, theatres), look, page, layout, frame, projection), look, projection);
}

Picture buildPicture(const Look& look, const PageSetup& setup, const MapFrame& frame, const BaseMaps& bases,
                     const std::shared_ptr<const geo::Projection>& projection, const Fonts& fonts)
{
    const std::shared_ptr<const BaseMap>& base = bases.main;
    const Style style = styleFor(look, setup);
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
    const Emphasis emphasis = emphasisOf(look);
    if (base) {
        scene.groups.push_back(baseLayer(*base, frame, look, emphasis, style));
        scene.groups.push_back(hatchLayer(*base, frame, emphasis, style));
    }

    Page above(fonts, style);  // drawn first, as the rest keeps clear of it; laid over the symbols below
    const Furniture room = drawFurniture(above, look, setup, layout, frame, bases, *projection, picture);
    std::map<model::Theatre, Rect> boxes;
    for (const Inset& inset : room.insets) {
        boxes[inset.theatre] = extentBox(inset, frame);
        for (Group& group : insetGroups(inset, *bases.insets.at(inset.theatre), look, emphasis, style))
            scene.groups.push_back(std::move(group));
    }
    const bool thumbnail = setup.widthPt < kThumbnailPt;
    const auto wordsSize = [&](model::Theatre theatre) {
        return look.shows(model::MapLayer::Labels) && !thumbnail ? theatreWordsSize(page, look, theatre) : TextSize{};
    };
    BlockRoom blockRoom;
    blockRoom.map = layout.map;
    const double beside = room.heading.right();
    blockRoom.seen = {layout.free.padded(kBeyond),
                      {beside, layout.map.y, layout.free.right() - beside, layout.free.y - layout.map.y}};
    blockRoom.cards = room.cardRects();
    blockRoom.obstacles = {room.heading.padded(6), room.scaleBar.padded(4), room.credits.padded(3)};
    blockRoom.words = wordsSize;
    blockRoom.codes = !thumbnail;
    blockRoom.insets = boxes;
    blockRoom.anySide = look.composition == Composition::Wall;
    PlacedRecords placed = placeRecords(look, frame, *projection, style, blockRoom);
    for (const auto& [theatre, box] : boxes)
        page.box(box, 0, {0, 0, 0, 0}, style.colors.theatreOutline, style.weights.leader);
    // What belongs beside the page or under its furniture is left out.
    for (const TheatreBlock& block : placed.blocks)
        if (block.hidden)
            for (const std::size_t i : block.records) placed.records[i].hide();

    std::vector<Rect> blocks;
    for (const TheatreBlock& block : placed.blocks) {
        blocks.push_back(block.symbols);
        if (block.words.height > 0) blocks.push_back(block.words.padded(4));
    }
    // The strip above the title counts as the title's.
    std::vector<Rect> covers = room.cardRects();
    covers.push_back({0, 0, room.heading.right() + 4, room.heading.bottom() + 4});
    MapMarks marks = marksOn(emphasis, frame, base.get());
    if (look.shows(model::MapLayer::Links)) marks.links = drawLinks(page, look, frame, *projection, placed, covers);
    if (look.shows(model::MapLayer::Moves)) marks.moves = drawMoves(page, look, frame, *projection, blocks, covers);
    std::vector<PlacedRecord> inInsets;
    for (const Inset& inset : room.insets)
        for (PlacedRecord& p : drawInset(above, inset, *bases.insets.at(inset.theatre), look, *projection).records)
            inInsets.push_back(p);
    drawLeaders(page, room.cards, placed, covers);
    drawBlocks(page, placed, look);
    // Names, legend and "says who?" know the symbols of the insets as well.
    std::vector<PlacedRecord> everywhere = placed.records;
    everywhere.insert(everywhere.end(), inInsets.begin(), inInsets.end());
    for (const TheatreBlock& block : placed.blocks) drawTheatreWords(page, block, everywhere, look);
    for (Primitive& primitive : above.take()) page.add(std::move(primitive));
    for (const Rect& rect : {room.heading.padded(6), room.scaleBar.padded(4), room.credits.padded(3)})
        taken.block(rect);
    for (const Rect& rect : room.cardRects()) taken.block(rect.padded(4));
    for (const TheatreBlock& block : placed.blocks) taken.block(block.words);
    addHits(picture.hits, everywhere);
    blockSymbols(taken, placed.records);
    if (look.composition == Composition::Desk && !thumbnail) drawCodes(page, taken, placed.records, look.language);
    blockTrays(taken, placed.blocks);
    drawQuietTheatreNames(page, taken, frame, *projection, look, everywhere);
    placeLegend(page, taken, look, shownOn(everywhere, room.entries), marks, layout,
                {room.heading.right(), room.heading.bottom()}, room.scaleBar.y, picture.sums);
    if (base && !thumbnail) drawMapLabels(page, taken, *base, frame, look, placed.records);

    if (setup.timelinePt > 0) {
        const Rect bar{0, setup.heightPt - setup.timelinePt, setup.widthPt, setup.timelinePt};
        constexpr double kLaneNamesPt = 380;
        const DaySpan whole{look.dataset->frame.firstDay, look.dataset->frame.lastDay};
        picture.timeline =
            layoutTimeline(bar, setup.lanesPt > 0 ? std::max(setup.controlsPt, kLaneNamesPt) : setup.controlsPt,
                           setup.axis.value_or(whole));
        if (setup.lanesPt > 0)
            drawLanes(page, {0, layout.map.bottom(), setup.widthPt, setup.lanesPt}, look, setup, picture);
        drawTimeline(page, picture.timeline,
                     {look.dataset->frame.asOf, look.day, look.compared, look.range, whole, look.changes},
                     look.language);
    }
    scene.groups.push_back({std::nullopt, page.take()});
    return picture;
}

}  // namespace scene

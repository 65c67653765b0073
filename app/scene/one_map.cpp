// SPDX-License-Identifier: Apache-2.0
// The order of one map: base, moves, symbols, cards and furniture, names. Of two days on either side of a divider each
// has its symbols on its own side; names and furniture are common to both.
#include <algorithm>
#include <array>

#include "scene/base_layer.h"
#include "scene/card_columns.h"
#include "scene/divider.h"
#include "scene/furniture.h"
#include "scene/insets.h"
#include "scene/leaders.h"
#include "scene/legend_place.h"
#include "scene/links.h"
#include "scene/map_labels.h"
#include "scene/moves.h"
#include "scene/picture_parts.h"
#include "scene/theatre_trays.h"
#include "scene/theatre_words.h"
#include "scene/wall_legend.h"

namespace scene {

namespace {

Hit hitOf(const PlacedRecord& p)
{
    const double r = std::max(p.radiusPt, 8.0);
    return {{p.at.x - r, p.at.y - r, 2 * r, 2 * r}, p.record->id};
}

// Each record once that is on the map or belongs on a card: the same on a page that has no room for cards.
std::vector<Shown> shownOn(const Look& look, const std::vector<PlacedRecord>& placed,
                           const std::vector<CardEntry>& entries)
{
    const model::Dataset& data = *look.dataset;
    std::vector<Shown> out;
    std::vector<bool> known(data.records.size());
    const auto add = [&](const auto& one, bool counts) {
        auto seen = known[static_cast<std::size_t>(one.record - data.records.data())];
        if (!seen) out.push_back({one.record, one.standing, one.mark, counts});
        seen = true;
    };
    for (const CardEntry& entry : entries) add(entry, true);
    // Of very many the card counts all.
    for (const PlacedRecord& p : placed)
        if (p.present())
            add(p, look.marked() || !look.roster->group(p.record->theatre, model::Roster::Where::Placed).many());
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

// What title, cards, scale bar and credits take of the page.
struct Furniture {
    Rect heading, scaleBar, credits;
    std::set<model::Theatre> theatres;  // in view
    std::vector<CardEntry> entries;     // of all cards, whether they have room or not
    std::vector<Shown> unplaced;        // those of the tray
    model::RankCounts beyond = {};      // counted with these
    std::vector<PlacedCard> cards;
    std::vector<Inset> insets;

    [[nodiscard]] double bottom() const { return std::min(scaleBar.y, credits.y); }
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
                      tooSmall(look, frame, layout.free.padded(kBeyondPt), projection));
}

Furniture drawFurniture(Page& page, const Look& look, const PageSetup& setup, const PageLayout& layout,
                        const MapFrame& frame, const BaseMaps& bases, const geo::Projection& projection,
                        Picture& picture)
{
    Furniture out;
    if (!look.furniture) return out;
    const auto& theatres = out.theatres = theatresIn(layout.free.padded(kBeyondPt), look, frame, projection);
    const Rect headingRoom{layout.heading.x, layout.heading.y, layout.free.width, 0};
    out.heading = drawHeading(page, look, theatres, setup.pane, headingRoom, picture.sums);
    // What the other map has of furniture is kept clear of here as well: then all else stands in the same places.
    Page elsewhere(page.fonts(), page.style());
    if (setup.pane != Pane::Whole) {
        Look other = look;
        std::swap(other.day, *other.compared);
        const Pane its = setup.pane == Pane::First ? Pane::Second : Pane::First;
        std::vector<Sum> nowhere;
        const Rect heading = drawHeading(elsewhere, other, theatres, its, headingRoom, nowhere);
        out.heading.width = std::max(out.heading.width, heading.width);
        out.heading.height = std::max(out.heading.height, heading.height);
    }
    std::vector<Card> cards = cardsFor(look, theatres);
    for (const Card& card : cards) {
        out.entries.insert(out.entries.end(), card.entries.begin(), card.entries.end());
        for (std::size_t rank = 0; rank < card.beyond.size(); ++rank) out.beyond[rank] += card.beyond[rank];
        if (card.theatre == model::Theatre::None)
            for (const CardEntry& entry : card.entries)
                out.unplaced.push_back({entry.record, entry.standing, entry.mark});
    }
    out.cards = inColumns(std::move(cards), look, setup, layout, frame, projection);
    for (const PlacedCard& placed : out.cards)
        if (placed.shown > 0) drawCard(page, placed.card, placed.rect, placed.shown, placed.measure, look, picture);
    for (const Inset& inset : insetsOf(out.cards, look, projection))
        if (bases.insets.contains(inset.theatre)) out.insets.push_back(inset);
    const double bottom = layout.map.bottom() - (setup.safePt ? setup.safePt->y : 12);
    const double left = layout.heading.x, right = layout.map.right() - (left - layout.map.x);
    Page& ofBar = setup.pane == Pane::Second ? elsewhere : page;
    Page& ofCredits = setup.pane == Pane::First ? elsewhere : page;
    // Beside the scale bar, or below it on a page too narrow for both.
    const bool apart = setup.pane != Pane::Whole, narrow = setup.widthPt < 700;
    if (apart || narrow) out.credits = drawCredits(ofCredits, look, left, right, bottom);
    out.scaleBar = drawScaleBar(ofBar, look, frame, projection, left, narrow && !apart ? out.credits.y - 6 : bottom,
                                {.lengthPt = std::min(150.0, 0.2 * setup.widthPt), .note = !narrow});
    if (!apart && !narrow) out.credits = drawCredits(page, look, out.scaleBar.right() + 20, right, bottom);
    return out;
}

// What all parts of a map have in common.
struct Ground {
    const Look& look;
    const PageSetup& setup;
    const MapRequest& in;
    PageLayout layout;
    Furniture room = {};
    std::map<model::Theatre, Rect> insetBoxes = {};  // where the insets lie on the map
    std::vector<PlacedRecord> inInsets = {};
    std::optional<WallLegend> legend = {};

    // The strip above the title counts as the title's.
    [[nodiscard]] Rect title() const
    {
        const Rect& map = layout.map;
        return {map.x, map.y, room.heading.right() + 6 - map.x, room.heading.bottom() + 6 - map.y};
    }
    [[nodiscard]] bool thumbnail() const { return setup.widthPt < kThumbnailPt; }
    // Of the organisations, below the symbols: too small to be read on a wall.
    [[nodiscard]] bool codes() const { return look.composition == Composition::Desk && !thumbnail(); }
    [[nodiscard]] Rect roomForLegend() const
    {
        const geo::Point corner = layout.heading;
        return {corner.x, corner.y, layout.free.right() - 8 - corner.x, room.bottom() - 10 - corner.y};
    }
    // What lies over the map.
    [[nodiscard]] std::vector<Rect> covers() const
    {
        std::vector<Rect> out = room.cardRects();
        out.insert(out.end(), {title(), room.scaleBar.padded(4), room.credits.padded(3)});
        if (legend) out.push_back(legend->room);
        return out;
    }
    // Names, legend and "says who?" know the symbols of the insets as well.
    [[nodiscard]] std::vector<PlacedRecord> withInsets(std::vector<PlacedRecord> records) const
    {
        records.insert(records.end(), inInsets.begin(), inInsets.end());
        return records;
    }
};

// The symbols of one day: all over the map, or on one side of the divider.
struct OneDay {
    Look look;
    std::optional<Rect> clip;
    Emphasis emphasis;
    PlacedRecords placed = {};
    std::vector<PlacedRecord> everywhere = {};  // those and the insets'
};

std::vector<OneDay> sidesOf(const Look& look, const PageLayout& layout)
{
    if (!hasDivider(look)) return {{look, std::nullopt, emphasisOf(look)}};
    const double x = dividerAt(look, layout);
    const Rect& map = layout.map;
    const std::array clips{Rect{map.x, map.y, x - map.x, map.height}, Rect{x, map.y, map.right() - x, map.height}};
    std::vector<OneDay> sides;
    for (const Rect& clip : clips) {
        Look one = look;
        one.day = sides.empty() ? std::min(look.day, *look.compared) : std::max(look.day, *look.compared);
        one.compared.reset();
        one.transition.reset();
        sides.push_back({one, clip, emphasisOf(one)});
    }
    return sides;
}

const OneDay& sideAt(const std::vector<OneDay>& sides, geo::Point at)
{
    return sides.size() == 1 || sides.front().clip->contains(at) ? sides.front() : sides.back();
}

// Of each record what is to be seen: where it stands on the side on which its symbol lies.
PlacedRecords seenOf(const std::vector<OneDay>& sides)
{
    PlacedRecords out = sides.front().placed;
    for (std::size_t i = 0; i < out.records.size(); ++i)
        out.records[i] = sideAt(sides, out.records[i].at).placed.records[i];
    return out;
}

BlockRoom roomForBlocks(const Page& page, const Ground& ground)
{
    const PageLayout& layout = ground.layout;
    const Furniture& room = ground.room;
    BlockRoom out;
    out.map = layout.map;
    if (const auto safe = ground.setup.safePt)
        out.map = {out.map.x + safe->x, out.map.y + safe->y, out.map.width - 2 * safe->x, out.map.height - 2 * safe->y};
    if (hasDivider(ground.look)) out.map.height = room.bottom() - dividerFootPt(page.style()) - out.map.y;
    const double beside = room.heading.right();
    out.seen = {layout.free.padded(kBeyondPt),
                {beside, layout.map.y, layout.free.right() - beside, layout.free.y - layout.map.y}};
    out.cards = room.cardRects();
    out.obstacles = {ground.title(), room.scaleBar.padded(4), room.credits.padded(3)};
    out.words = [&](model::Theatre theatre) {
        return ground.look.shows(model::MapLayer::Labels) && !ground.thumbnail()
                   ? theatreWordsSize(page, ground.look, theatre)
                   : TextSize{};
    };
    out.codes = ground.codes();
    out.insets = ground.insetBoxes;
    out.anySide = ground.look.composition == Composition::Wall;
    return out;
}

// What lies on the map itself, below cards and names. Leader lines end at what is seen.
void drawSide(Page& page, Placement& taken, OneDay& side, const PlacedRecords& seen, const Ground& ground,
              MapMarks& marks)
{
    const Furniture& room = ground.room;
    const MapFrame& frame = ground.in.frame;
    for (const auto& [theatre, box] : ground.insetBoxes)
        page.box(box, 0, {0, 0, 0, 0}, page.style().colors.theatreOutline, page.style().weights.leader);
    const std::vector<Rect> covers = ground.covers();
    if (side.look.shows(model::MapLayer::Links))
        marks.links |= drawLinks(page, side.look, frame, ground.in.projection, side.placed, covers);
    if (side.look.shows(model::MapLayer::Moves))
        marks.moves |= drawMoves(page, side.look, frame, ground.in.projection,
                                 {side.placed.blocks, covers, ground.layout.free.padded(kBeyondPt)}, taken);
    drawLeaders(page, room.cards, seen, covers);
    drawBlocks(page, side.placed, side.look);
    side.everywhere = ground.withInsets(side.placed.records);
    for (const TheatreBlock& block : side.placed.blocks) drawTheatreWords(page, block, side.everywhere, side.look);
    blockSymbols(taken, side.placed.records);
    if (ground.codes()) drawCodes(page, taken, side.placed.records, side.look.language);
}

}  // namespace

std::vector<Inset> insetsOfMap(const Look& look, const PageSetup& page, const MapFrame& frame,
                               const geo::Projection& projection)
{
    const PageLayout layout = layoutPage(look, page);
    if (layout.right.height <= 0) return {};
    const auto theatres = theatresIn(layout.free.padded(kBeyondPt), look, frame, projection);
    return insetsOf(inColumns(cardsFor(look, theatres), look, page, layout, frame, projection), look, projection);
}

void drawMap(Picture& picture, Page& page, const Look& look, const PageSetup& setup, const MapRequest& request)
{
    const auto& [frame, bases, projection, fonts, besideMap] = request;
    const BaseMap* base = bases.main.get();
    const Style& style = page.style();
    std::vector<Group>& groups = picture.scene.groups;
    picture.scene.background = !base || seaIsBackground(*base, frame) ? style.colors.sea : style.colors.space;
    if (look.transparent) picture.scene.background.a = 0;
    Ground ground{look, setup, request, layoutPage(look, setup)};
    const PageLayout& layout = ground.layout;
    std::vector<OneDay> sides = sidesOf(look, layout);
    MapMarks marks;
    if (base) groups.push_back(baseLayer(*base, frame, look, sides.front().emphasis, style));
    for (const OneDay& side : sides) {
        if (base) groups.push_back(hatchLayer(*base, frame, side.emphasis, style));
        if (base) groups.back().clip = side.clip;
        const MapMarks here = marksOn(side.emphasis, frame, base);
        marks.hatched |= here.hatched;
        marks.disputed |= here.disputed;
    }

    Page above(fonts, style);  // drawn first, as the rest keeps clear of it; laid over the symbols below
    Furniture& room = ground.room;
    room = drawFurniture(above, look, setup, layout, frame, bases, projection, picture);
    for (const Inset& inset : room.insets) {
        const BaseMap& small = *bases.insets.at(inset.theatre);
        ground.insetBoxes[inset.theatre] = extentBox(inset, frame);
        for (Group& group : insetGroups(inset, small, look, emphasisOf(look), style))
            groups.push_back(std::move(group));
        for (PlacedRecord& p : drawInset(above, inset, small, look, projection).records) ground.inInsets.push_back(p);
    }
    BlockRoom blockRoom = roomForBlocks(page, ground);
    ground.legend = besideMap;
    if (!ground.legend && look.furniture && look.composition == Composition::Wall) {
        const auto blocks = [&](const Rect& legend) {
            BlockRoom beside = blockRoom;
            if (legend.width > 0) beside.cards.push_back(legend);
            return placeRecords(sides.front().look, frame, projection, style, beside).blocks;
        };
        ground.legend = keepLegendRoom(
            page, look,
            {room.theatres, frame, base, sides.front().emphasis, ground.roomForLegend(), ground.covers(), blocks});
        if (ground.legend) blockRoom.cards.push_back(ground.legend->room);
        picture.legendLeftOut = !ground.legend && legendSize(page, look, room.theatres, Tray::None, 0);
    }
    for (OneDay& side : sides) {
        side.placed = placeRecords(side.look, frame, projection, style, blockRoom);
        // What belongs beside the page or under its furniture is left out.
        for (const TheatreBlock& block : side.placed.blocks)
            if (block.hidden)
                for (const std::size_t i : block.records) side.placed.records[i].hide();
        if (look.composition == Composition::Wall)
            clearCoveredWords(side.placed.blocks, ground.covers(), blockRoom.map);
    }
    Placement kept(layout.map);
    for (const Rect& rect : ground.covers()) kept.block(rect);
    for (const Rect& rect : room.cardRects()) kept.block(rect.padded(4));
    for (const TheatreBlock& block : sides.front().placed.blocks) kept.block(block.words);

    const auto belowSymbols = static_cast<std::ptrdiff_t>(groups.size());
    Placement taken = kept;
    std::optional<PlacedRecords> mixed;
    if (sides.size() > 1) mixed = seenOf(sides);
    const std::vector<PlacedRecord> mixedEverywhere =
        mixed ? ground.withInsets(mixed->records) : std::vector<PlacedRecord>();
    const PlacedRecords& seen = mixed ? *mixed : sides.front().placed;
    for (OneDay& side : sides) {
        if (!side.clip) {
            drawSide(page, taken, side, seen, ground, marks);
            continue;
        }
        Page cut(fonts, style);
        Placement own = kept;
        drawSide(cut, own, side, seen, ground, marks);
        taken.block(own);
        groups.push_back({std::nullopt, cut.take(), side.clip});
    }
    for (Primitive& primitive : above.take()) page.add(std::move(primitive));
    const std::vector<PlacedRecord>& everywhere = mixed ? mixedEverywhere : sides.front().everywhere;
    for (const PlacedRecord& p : everywhere) {
        if (!p.present()) continue;
        picture.hits.push_back(hitOf(p));
        const model::Day day = sideAt(sides, p.at).look.day;
        if (day != look.day && layout.free.contains(p.at)) picture.hits.back().day = day;
    }
    blockTrays(taken, seen.blocks);
    Placement readable = taken.within(blockRoom.map);
    // On a wall a name is as large as the lines of the heading, and right below them would be read as one of them.
    if (const Rect title = ground.title(); look.furniture && look.composition == Composition::Wall)
        readable.block({title.x, title.bottom(), title.width, style.type.theatre.sizePt});
    drawQuietTheatreNames(page, readable, frame, projection, look, everywhere);
    taken = readable.within(layout.map);
    Rect legend;
    const AllShown shown{shownOn(look, everywhere, room.entries), room.beyond, room.unplaced};
    if (ground.legend)
        legend = drawWallLegend(page, look, shown, *ground.legend, picture.sums);
    else if (look.furniture && look.composition == Composition::Desk)
        legend = placeLegend(page, taken, look, shown, marks, layout, {room.heading.right(), room.heading.bottom()},
                             room.bottom(), picture.sums);
    if (hasDivider(look)) {
        Page below(fonts, style);
        picture.divider = drawDivider(below, page, taken, look, layout, room.heading, legend, room.bottom());
        groups.insert(groups.begin() + belowSymbols, Group{std::nullopt, below.take()});
    }
    if (base && !ground.thumbnail()) drawMapLabels(page, taken, *base, frame, look, seen.records);
}

}  // namespace scene

// SPDX-License-Identifier: Apache-2.0
// An inset is a small map like the large one: the same layers, symbols and names, drawn in a rectangle of its own.
#include "scene/insets.h"

#include <algorithm>
#include <cmath>

#include "model/words.h"
#include "scene/furniture.h"
#include "scene/map_labels.h"
#include "scene/theatre_trays.h"

namespace scene {

namespace {

constexpr double kThumbPt = 72;
constexpr double kShare = 0.62;  // of the height of a theatre's view: its middle is where the contributions are
constexpr double kScaleBarPt = 46;

constexpr std::size_t kMany = 2;    // symbols that can stand upon the place itself
constexpr double kMapShare = 0.56;  // of the width of an inset with more of them: they stand beside

MapFrame frameOf(const geo::Extent& lonLat, const Rect& rect, bool many, const geo::Projection& projection)
{
    const geo::Extent extent = projectedExtent(lonLat, projection);
    MapFrame frame;
    frame.page = rect;
    frame.centre = extent.centre();
    frame.metresPerPoint = std::max(1.0, kShare * extent.height() / rect.height);
    if (many) frame.centre.x += (1 - kMapShare) / 2 * rect.width * frame.metresPerPoint;
    return frame;
}

Rect onPage(const geo::Extent& extent, const MapFrame& frame)
{
    const geo::Point corner = frame.toPage({extent.west, extent.north});
    return {corner.x, corner.y, extent.width() / frame.metresPerPoint, extent.height() / frame.metresPerPoint};
}

}  // namespace

std::set<model::Theatre> tooSmall(const Look& look, const MapFrame& frame, const Rect& seen,
                                  const geo::Projection& projection)
{
    std::vector<std::pair<model::Theatre, Rect>> small;
    for (const auto& theatre : model::words<model::Theatre>()) {
        const model::NamedView* view = look.dataset->view(theatre.code);
        if (!view || !look.roster->places(theatre.value).symbols || look.view.name == view->id) continue;
        const Rect box = onPage(projectedExtent(view->extent, projection), frame);
        if (std::max(box.width, box.height) < kThumbPt && seen.contains({box.x, box.y}))
            small.emplace_back(theatre.value, box);
    }
    // Of two whose extents overlap the smaller has the inset: the larger can be read around it.
    std::ranges::stable_sort(small, std::less(), [](const auto& one) { return one.second.width; });
    std::set<model::Theatre> out;
    std::vector<Rect> boxes;
    for (const auto& [theatre, box] : small) {
        if (std::ranges::any_of(boxes, [&](const Rect& other) { return other.intersects(box); })) continue;
        boxes.push_back(box);
        out.insert(theatre);
    }
    return out;
}

std::vector<Inset> insetsOf(const std::vector<PlacedCard>& cards, const Look& look, const geo::Projection& projection)
{
    std::vector<Inset> out;
    for (const PlacedCard& placed : cards)
        if (placed.inset.height > 0)
            out.push_back({placed.card.theatre, placed.card.most > kMany,
                           frameOf(look.dataset->view(model::code(placed.card.theatre))->extent, placed.inset,
                                   placed.card.most > kMany, projection)});
    return out;
}

Rect extentBox(const Inset& inset, const MapFrame& frame) { return onPage(inset.frame.extent(), frame); }

std::vector<Group> insetGroups(const Inset& inset, const BaseMap& base, const Look& look, const Emphasis& emphasis,
                               const Style& style)
{
    Group sea{std::nullopt, {Box{inset.frame.page, 0, style.colors.sea, {0, 0, 0, 0}, 0, {}}}};
    return {sea, baseLayer(base, inset.frame, look, emphasis, style), hatchLayer(base, inset.frame, emphasis, style)};
}

PlacedRecords drawInset(Page& page, const Inset& inset, const BaseMap& base, const Look& look,
                        const geo::Projection& projection)
{
    const Style& s = page.style();
    const Rect& rect = inset.frame.page;
    page.box(rect, 0, {0, 0, 0, 0}, s.colors.theatreOutline.withAlpha(0.55), 0.9);
    const Rect bar = drawScaleBar(page, look, inset.frame, projection, rect.x + 8, rect.bottom() - 7,
                                  {.lengthPt = kScaleBarPt, .note = false});
    BlockRoom room;
    room.map = rect;
    if (inset.crowded)
        room.map = Rect{rect.x + kMapShare * rect.width, rect.y, (1 - kMapShare) * rect.width, rect.height}.padded(-4);
    room.obstacles = {bar};
    room.only = inset.theatre;
    PlacedRecords placed = placeRecords(look, inset.frame, projection, s, room);
    drawBlocks(page, placed, look);
    Placement taken(rect.padded(-3));
    taken.block(bar);
    blockSymbols(taken, placed.records);
    drawCodes(page, taken, placed.records, look.language);
    blockTrays(taken, placed.blocks);
    drawMapLabels(page, taken, base, inset.frame, look, placed.records);
    return placed;
}

}  // namespace scene

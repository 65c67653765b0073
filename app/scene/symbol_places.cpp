// SPDX-License-Identifier: Apache-2.0
// Spreads co-located symbols by pushing overlapping ones apart from a fixed start: the same on every day.
#include <algorithm>
#include <cmath>
#include <numbers>

#include "scene/contributions.h"

namespace scene {

namespace {

constexpr double kGapPt = 2;
constexpr double kPinStemPt = 21;

// The largest radius that the symbol has on any day.
double largestRadius(const model::Record& record, const Style& style)
{
    double largest = 0;
    for (const auto& number : {std::optional(record.number), record.numberAfter}) {
        if (!number) continue;
        const int high = number->high().value_or(number->low().value_or(0));
        const bool people = number->stated() && model::countsPeople(number->unit());
        largest = std::max(largest, people ? style.type.symbolPerRootPt * std::sqrt(high) : style.type.symbolUnknownPt);
    }
    return largest;
}

void spread(std::vector<PlacedRecord>& placed, double labelPt)
{
    // A spiral of small offsets in data order breaks the tie between symbols of one place.
    for (std::size_t i = 0; i < placed.size(); ++i) {
        const double angle = std::numbers::pi * (3 - std::sqrt(5.0)) * static_cast<double>(i);
        // A symbol for a city stands above its pin.
        const bool city = placed[i].record->precision == model::Precision::City;
        const double lift = city ? placed[i].radiusPt + kPinStemPt : 0;
        placed[i].at = {placed[i].anchor.x + std::cos(angle), placed[i].anchor.y + std::sin(angle) - lift};
    }
    for (int round = 0; round < 300; ++round) {
        bool moved = false;
        for (std::size_t i = 0; i < placed.size(); ++i) {
            for (std::size_t j = i + 1; j < placed.size(); ++j) {
                PlacedRecord &a = placed[i], &b = placed[j];
                // Symbols are wider apart vertically, where the organisation's code stands below them.
                const double dx = b.at.x - a.at.x, dy = b.at.y - a.at.y;
                const double reach = a.radiusPt + b.radiusPt + kGapPt;
                const double overlapX = reach + 5 - std::abs(dx), overlapY = reach + labelPt - std::abs(dy);
                if (overlapX <= 0 || overlapY <= 0) continue;
                moved = true;
                if (overlapX < overlapY) {
                    const double push = (dx < 0 ? -0.5 : 0.5) * (overlapX * 0.5 + 0.05);
                    a.at.x -= push;
                    b.at.x += push;
                } else {
                    const double push = (dy < 0 ? -0.5 : 0.5) * (overlapY * 0.5 + 0.05);
                    a.at.y -= push;
                    b.at.y += push;
                }
            }
        }
        if (!moved) break;
    }
}

}  // namespace

std::vector<PlacedRecord> placeRecords(const Look& look, const MapFrame& frame, const geo::Projection& projection,
                                       const Style& style)
{
    const model::Dataset& data = *look.dataset;
    std::vector<PlacedRecord> placed;
    for (const model::Record& record : data.records) {
        if (!model::isDrawn(record) || record.type == model::Type::Move || !model::shows(look.filter, record)) continue;
        const model::Place* place = data.place(record.place);
        if (!place) continue;
        const auto map = projection.forward(place->point);
        if (!map) continue;
        PlacedRecord one;
        one.record = &record;
        one.standing = model::standing(record, data.frame.asOf, look.day);
        one.anchor = frame.toPage(*map);
        one.radiusPt = largestRadius(record, style);
        placed.push_back(one);
    }
    spread(placed, style.type.code.sizePt + 3);
    return placed;
}

}  // namespace scene

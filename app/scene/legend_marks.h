// SPDX-License-Identifier: Apache-2.0
// The small drawings of the legend: one of each sign that a map can bear, about `half` points to every side.
#pragma once

#include "scene/contributions.h"
#include "scene/page.h"

namespace scene {

enum class LegendMark { Area, Ring, Hollow, Pin, Hatch, Move, Link, Disputed };

void drawLegendMark(Page& page, LegendMark mark, geo::Point at, double half);

// A symbol with a number in that state, its presence certain or not.
void drawStateSample(Page& page, model::State state, bool uncertain, geo::Point at, double half);

// The sign of a record as it stands, whatever its number.
void drawRecordSample(Page& page, const model::Record& record, const model::Standing& standing, geo::Point at,
                      double half);

// The shape of an organisation, without a state.
void drawShapeSample(Page& page, model::Organisation organisation, geo::Point at, double half);

}  // namespace scene

// SPDX-License-Identifier: Apache-2.0
// The words of the wall composition: beside each theatre its name, what is there, and how certain that is.
#pragma once

#include "scene/contributions.h"
#include "scene/page.h"
#include "scene/placement.h"

namespace scene {

void drawWallTheatres(Page& page, Placement& taken, const std::vector<PlacedRecord>& placed, const Look& look);

}  // namespace scene

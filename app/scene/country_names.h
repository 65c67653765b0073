// SPDX-License-Identifier: Apache-2.0
// The names of countries, each on the part of the country that can be seen.
#pragma once

#include "scene/basemap.h"
#include "scene/map_pen.h"
#include "scene/picture.h"

namespace scene {

// Those of the ranks `first` to `last`, of which the last `spare` ranks only where there is ample room. A name keeps
// its own point as long as it fits there.
void labelCountries(MapPen& pen, const BaseMap& base, VisibleGround& ground, const Look& look, int first, int last,
                    int spare = 0);

}  // namespace scene

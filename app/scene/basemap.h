// SPDX-License-Identifier: Apache-2.0
// The background geography in one map plane: projected, clipped to an extent, simplified to a tolerance and
// triangulated. Immutable and shared by all scenes of that plane; depends on no date, theme or language.
#pragma once

#include <map>
#include <memory>
#include <set>
#include <string>

#include "geo/projection.h"
#include "geo/raster.h"
#include "scene/name_ground.h"
#include "scene/scene.h"
#include "scene/world.h"

namespace scene {

struct BaseMap {
    std::shared_ptr<const geo::Projection> projection;
    geo::Extent extent;          // map metres that are covered; nothing is drawn outside
    double toleranceMetres = 0;  // outlines are true to within this
    LevelOfDetail level = LevelOfDetail::Medium;

    std::shared_ptr<const geo::Area> sea;   // the drawable part of the Earth
    bool seaEverywhere = false;             // the Earth's edge is nowhere in the extent
    std::shared_ptr<const geo::Area> land;  // countries that are neither highlighted nor neighbours
    std::map<std::string, std::shared_ptr<const geo::Area>> highlighted;  // by area id: "country:AF", "region:sahel"
    std::shared_ptr<const geo::Area> neighbours;    // countries that share a border with a highlighted one
    std::shared_ptr<const geo::Area> disputedLand;  // over the countries: neither one's nor the other's
    std::shared_ptr<const geo::Area> lakes;
    std::shared_ptr<const geo::Path> coast, recognised, disputed, lineOfControl, provinceLines, rivers, graticule, rim;
    std::map<std::string, geo::Point> middles;  // of regions, wherever the extent lies; by area id
    Names names;                                // as namesOnMap() makes them
    std::shared_ptr<const NameGround> ground;   // what names stand on; country i is names.countries[i]; may be null
    std::shared_ptr<const geo::Raster> relief;  // warped to `extent`; null where there is none
};

struct BaseMapRequest {
    std::shared_ptr<const geo::Projection> projection;
    geo::Extent extent;
    double toleranceMetres = 0;
    double reliefCellMetres = 0;        // size of a cell of the warped relief; 0: no relief
    std::set<std::string> highlighted;  // area ids to keep apart
};

// The longitudes and latitudes that a piece of the map plane shows; generous near a pole or the antimeridian.
[[nodiscard]] geo::Extent lonLatExtent(const geo::Projection& projection, const geo::Extent& map);

// Uses both cores. `relief` may be null.
[[nodiscard]] BaseMap buildBaseMap(const BaseMapRequest& request, const Outlines& outlines,
                                   const Surroundings& surroundings, const geo::Raster* relief);

}  // namespace scene

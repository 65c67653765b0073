// SPDX-License-Identifier: Apache-2.0
// The background geography in longitude and latitude, as read from the asset layers: what buildBaseMap() projects.
// Turns layers of fields into typed values once; knows no file and no projection.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "geo/features.h"
#include "geo/raster.h"
#include "model/language.h"

namespace scene {

enum class LevelOfDetail { Coarse, Medium, Fine };  // 1:110m, 1:50m, 1:10m
enum class BoundaryStatus { Recognised, Disputed, LineOfControl };

// A name and where it belongs.
struct NamedPlace {
    std::string id;
    model::Text name;
    geo::Point at;
    int rank = 5;  // 1: named first; 5 and 6: only when zoomed in
};

struct Country {
    NamedPlace label;  // its id is the ISO 3166 code of two letters
    geo::Path outline;
};

struct Boundary {
    BoundaryStatus status = BoundaryStatus::Recognised;
    geo::Path lines;
};

// One level of detail of the outlines.
struct Outlines {
    LevelOfDetail level = LevelOfDetail::Medium;
    std::vector<Country> countries;
    std::vector<Boundary> boundaries;
    geo::Path coast;
};

struct Sea {
    model::Text name;
    geo::Path line;  // lines along which the name may run, through few points
    int rank = 5;
    bool ocean = false;
};

// Everything that has a name to be written on the map.
struct Names {
    std::vector<NamedPlace> countries, cities, provinces;
    std::vector<NamedPlace> disputed;  // areas whose status is disputed; the id of a country where it is a whole one
    std::vector<Sea> seas;
};

struct Region {
    std::string id;
    model::Text name;
    geo::Path outline;
};

// What does not depend on the level of detail.
struct Surroundings {
    std::vector<Region> regions;
    Names names;              // without the countries, whose names lie with their outlines
    geo::Path disputed;       // the areas whose status is disputed
    geo::Path disputedLines;  // their edges that are no border of a country
    geo::Path provinceLines;
    geo::Path lakes;
    geo::Path rivers;
};

// Layers and fields as assets/SOURCES.md describes them; a layer that is absent leaves its part empty.
[[nodiscard]] Outlines outlinesFrom(const geo::FeatureCollection& countries, const geo::FeatureCollection& borders,
                                    const geo::FeatureCollection& coast, LevelOfDetail level);
[[nodiscard]] Surroundings surroundingsFrom(const geo::FeatureCollection& layers);

}  // namespace scene

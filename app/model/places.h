// SPDX-License-Identifier: Apache-2.0
// The places of a dataset.
#pragma once

#include <string>
#include <string_view>

#include "geo/geometry.h"
#include "model/indexed.h"
#include "model/language.h"

namespace model {

enum class PlaceKind { Country, Region, City };

struct Place {
    std::string id;
    Text name;
    PlaceKind kind = PlaceKind::Country;
    geo::Point point;  // degrees; of a country or region a place for its badge, not a site
    std::string area;  // "country:<ISO 3166-1 alpha-2>" or "region:<id>" to shade; empty for a city
    Text note;
};

using Places = Indexed<Place>;

// Where something is: a place of the dataset, or a record's own point, named as the record is.
struct Site {
    std::string_view id;
    const Text* name;
    PlaceKind kind;
    geo::Point point;  // degrees
    std::string_view area;
};

}  // namespace model

// SPDX-License-Identifier: Apache-2.0
// The places of a dataset, found by id whatever their number.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "geo/geometry.h"
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

class Places {
public:
    // Of places with the same id the first is found.
    void push_back(Place place)
    {
        index_.emplace(place.id, places_.size());
        places_.push_back(std::move(place));
    }
    [[nodiscard]] const Place* find(std::string_view id) const
    {
        const auto found = index_.find(id);
        return found == index_.end() ? nullptr : &places_[found->second];
    }
    [[nodiscard]] auto begin() const { return places_.begin(); }
    [[nodiscard]] auto end() const { return places_.end(); }
    [[nodiscard]] std::size_t size() const { return places_.size(); }
    [[nodiscard]] bool empty() const { return places_.empty(); }

private:
    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view id) const { return std::hash<std::string_view>()(id); }
    };
    std::vector<Place> places_;
    std::unordered_map<std::string, std::size_t, Hash, std::equal_to<>> index_;
};

}  // namespace model

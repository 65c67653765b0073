// SPDX-License-Identifier: Apache-2.0
// Theatres with more places in view than can be told apart: their symbols share one block, and what has no room is
// counted. Whoever zooms in sees fewer places, until each has its own. Of very many contributions only those are looked
// at that can be drawn.
#pragma once

#include <cstdint>
#include <optional>
#include <set>
#include <vector>

#include "scene/contributions.h"

namespace scene {

// Which of a theatre's contributions a map has to look at.
struct Candidates {
    // Contributions too many to be looked at one by one, of which the records are but the first.
    struct Crowd {
        std::size_t beyond;  // there on the day and in view, but not among the records
        geo::Point middle;   // page: of all their places in view, whatever the day
    };
    std::vector<std::uint32_t> records;  // into Dataset::records
    std::optional<Crowd> crowd;
};
[[nodiscard]] Candidates candidatesOf(model::Theatre theatre, const Look& look, const MapFrame& frame,
                                      const geo::Projection& projection);

// Where a record stands on the day, or what there is to see of it where another day is compared.
[[nodiscard]] model::Standing seenOn(const model::Record& record, const Look& look);

[[nodiscard]] std::set<model::Theatre> crowdedTheatres(const std::vector<PlacedRecord>& records, const Rect& view);

// Leaves in `crowd`, which are indices into `records`, what is in view and hides the rest; first comes what is there on
// the day. Returns the middle of their places.
[[nodiscard]] geo::Point gatherCrowd(std::vector<std::size_t>& crowd, std::vector<PlacedRecord>& records,
                                     const Rect& view);

}  // namespace scene

// SPDX-License-Identifier: Apache-2.0
// Hundreds of places in a theatre: one block, whose symbols and count are together what is there on the day.
#include <set>

#include "fixture.h"
#include "scene/style.h"
#include "scene/theatre_crowds.h"

using namespace scene_test;

namespace {

std::vector<model::Record> recordsAt(std::size_t places)
{
    std::vector<model::Record> out(places);
    for (std::size_t i = 0; i < places; ++i) {
        out[i].id = out[i].place = "place-" + std::to_string(i);
        out[i].theatre = model::Theatre::Sahel;
    }
    return out;
}

// Every second one is absent, every third stands beside the view.
std::vector<scene::PlacedRecord> placed(const std::vector<model::Record>& records)
{
    std::vector<scene::PlacedRecord> out(records.size());
    for (std::size_t i = 0; i < out.size(); ++i) {
        out[i].record = &records[i];
        out[i].standing.presence = i % 2 == 0 ? model::Presence::Yes : model::Presence::No;
        out[i].anchor = {i % 3 == 0 ? -50.0 : 50.0, 50};
    }
    return out;
}

const scene::Rect kView{0, 0, 100, 100};

}  // namespace

TEST_CASE("a theatre is crowded by the places in view, not by those beside it")
{
    const auto many = recordsAt(120), few = recordsAt(90);
    CHECK(scene::crowdedTheatres(placed(many), kView) == std::set{model::Theatre::Sahel});
    CHECK(scene::crowdedTheatres(placed(few), kView).empty());
}

TEST_CASE("of a crowd what is in view remains, first what is there on the day")
{
    const auto records = recordsAt(60);
    auto all = placed(records);
    std::vector<std::size_t> crowd(all.size());
    for (std::size_t i = 0; i < crowd.size(); ++i) crowd[i] = i;
    const geo::Point middle = scene::gatherCrowd(crowd, all, kView);
    CHECK(crowd.size() == 40);
    CHECK(middle == geo::Point{50, 50});
    CHECK(std::ranges::is_partitioned(crowd, [&](std::size_t i) { return all[i].present(); }));
    for (std::size_t i = 0; i < all.size(); ++i) CHECK(all[i].hidden == (i % 3 == 0));
}

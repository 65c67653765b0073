// SPDX-License-Identifier: Apache-2.0
// Hundreds of places in a theatre: one block, whose symbols and count are together what is there on the day.
#include <optional>
#include <set>

#include "fixture.h"
#include "scene/cards.h"
#include "scene/style.h"
#include "scene/theatre_blocks.h"
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

TEST_CASE("very many contributions: symbols, cards and legend count all of them, and the block stands still")
{
    auto data = std::make_shared<model::Dataset>(*letter());
    constexpr std::size_t kMany = 900;
    for (std::size_t i = 0; i < kMany; ++i) {
        model::Record record;
        record.id = "many-" + std::to_string(i);
        record.title = {"Veel", "Many"};
        record.status = i % 3 == 0 ? model::Status::Intended : model::Status::Decided;
        record.theatre = model::Theatre::Sahel;
        record.precision = model::Precision::City;
        record.point = geo::Point{-5.0 + static_cast<double>(i % 30) * 0.3, 14.0 + static_cast<double>(i / 30) * 0.1};
        const model::Day start = model::makeDay(2018, 8, 1) + std::chrono::days{i % 500};
        record.start = {start, start};
        const model::Day end = start + std::chrono::days{400};
        record.end = {end, end};
        data->records.push_back(std::move(record));
    }
    std::optional<scene::Rect> before;
    for (const model::Day day : {model::makeDay(2019, 3, 1), model::makeDay(2019, 12, 1), model::makeDay(2020, 2, 1)}) {
        scene::Look look = lookAt(day);
        look.dataset = data;
        look = scene::counted(look);
        std::size_t expected = 0, planned = 0;
        for (const model::Record& record : data->records) {
            const model::Standing now = model::standing(record, day);
            const bool counts = record.theatre == model::Theatre::Sahel && now.here() && record.placed();
            if (counts && record.type != model::Type::Move && model::isDrawn(record)) ++expected;
            if (counts && now.state == model::State::Planned && !now.uncertain) ++planned;
        }
        const scene::PageSetup page;
        const scene::MapFrame frame = scene::frameFor(look, page, *projection());
        const scene::PlacedRecords placed =
            scene::placeRecords(look, frame, *projection(), scene::styleFor(look, page));
        std::size_t symbols = 0, more = 0;
        for (const scene::PlacedRecord& p : placed.records)
            if (p.record->theatre == model::Theatre::Sahel && p.present()) ++symbols;
        for (const scene::TheatreBlock& block : placed.blocks) {
            if (block.theatre != model::Theatre::Sahel) continue;
            more += block.more;
            const geo::Point middle = block.anchors.front();
            if (before) CHECK(before->contains(middle));
            before = scene::Rect{middle.x - 1, middle.y - 1, 2, 2};
        }
        CHECK(symbols + more == expected);
        CHECK(more > 0);
        const auto cards = scene::cardsFor(look, {model::Theatre::Sahel});
        const auto card = std::ranges::find(cards, model::Theatre::Sahel, &scene::Card::theatre);
        REQUIRE(card != cards.end());
        CHECK(card->entries.size() + card->more() == expected);
        const scene::Picture picture = pictureOf(look);
        const auto sum = std::ranges::find(picture.sums, "state-planned", &scene::Sum::id);
        REQUIRE(sum != picture.sums.end());
        CHECK(sum->records.size() + sum->beyond >= planned);
        CHECK(sum->beyond > 0);
    }
}

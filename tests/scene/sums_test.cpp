// SPDX-License-Identifier: Apache-2.0
// Every number that records make up says which ones.
#include <algorithm>
#include <set>

#include "fixture.h"
#include "model/totals.h"
#include "model/words.h"
#include "own_data.h"
#include "scene/lanes.h"

using namespace scene_test;

namespace {

const scene::PageSetup kPage{.widthPt = 1440, .heightPt = 810};
const model::Day kDay = model::makeDay(2020, 3, 1);

const scene::Sum* sumOf(const scene::Picture& picture, std::string_view id)
{
    const auto found = std::ranges::find(picture.sums, id, &scene::Sum::id);
    return found == picture.sums.end() ? nullptr : &*found;
}

bool says(const scene::Picture& picture, const std::string& words)
{
    const auto all = wordsOf(picture.scene);
    return std::ranges::find(all, words) != all.end();
}

}  // namespace

TEST_CASE("the total below the date tells by which filter it is made")
{
    for (const bool filtered : {false, true}) {
        scene::Look look = lookAt(kDay);
        if (filtered) look.filter.theatres.only(model::Theatre::Sahel);
        const scene::Picture picture = pictureOf(look, kPage);
        const scene::Sum* people = sumOf(picture, "people");
        REQUIRE(people);
        CHECK(people->of == scene::Sum::Of::People);
        CHECK(people->words == model::inWords(model::totals(*look.dataset, people->filter, kDay), look.language));
        CHECK(says(picture, people->words));
    }
}

TEST_CASE("each count of the legend is that of its records, which stand so on the day")
{
    for (const char* view : {"overview", "sahel", "erbil"}) {
        const scene::Look look = lookAt(kDay, view);
        const scene::Picture picture = pictureOf(look, kPage);
        const auto& records = look.dataset->records;
        std::set<std::size_t> all;
        std::size_t states = 0;
        for (const auto& state : model::words<model::State>())
            for (const bool uncertain : {false, true}) {
                const scene::Sum* sum =
                    sumOf(picture, "state-" + std::string(state.code) + (uncertain ? "-uncertain" : ""));
                if (!sum) continue;
                ++states;
                const std::string count = std::to_string(sum->records.size());
                CHECK(sum->words == count + " " + std::string(state.nl) + (uncertain ? ", onzeker" : ""));
                CHECK(says(picture, count));
                CHECK(sum->rect.width > 20);
                for (const std::size_t i : sum->records) {
                    const auto now = model::standing(records[i], kDay);
                    CHECK(now.state == state.value);
                    // A proposal, and what is not stated, is uncertain by nature.
                    const bool firm = state.value == model::State::Reported || state.value == model::State::Planned;
                    CHECK((firm && now.uncertain) == uncertain);
                    CHECK(all.insert(i).second);
                }
            }
        CHECK(states > 1);
    }
}

TEST_CASE("a count of what a card has no room for tells what that is")
{
    std::vector<Fields> rows;
    for (int i = 0; i < 50; ++i) rows.push_back(contribution("c" + std::to_string(i)));
    scene::Look look;
    look.dataset = ownData(rows);
    look.day = kDay;
    look.view = {"iraq", {40, 28, 50, 38}, std::nullopt};
    const scene::Picture picture = pictureOf(look, kPage);
    const scene::Sum* rest = sumOf(picture, "card-iraq");
    REQUIRE(rest);
    CHECK(rest->words == "+" + std::to_string(rest->records.size()) + " meer");
    CHECK(says(picture, rest->words));
    std::set<std::string> seen;  // on the card or among the rest, and never on both
    for (const std::size_t i : rest->records) CHECK(seen.insert(look.dataset->records[i].id).second);
    for (const scene::Hit& hit : picture.hits)
        if (hit.rect.width > 200) CHECK(seen.insert(hit.record).second);
    CHECK(seen.size() == rows.size());
}

TEST_CASE("the strip of people and the folded lanes tell of their records")
{
    scene::Look look = lookAt(kDay);
    const auto changes = model::changeDays(*look.dataset);
    look.changes = changes;
    scene::PageSetup page = kPage;
    page.folded = {model::Theatre::Sahel};
    page = scene::withLanes(page, *look.dataset, look.filter);
    const scene::Picture picture = pictureOf(look, page);
    const scene::Sum* strip = sumOf(picture, "strip");
    REQUIRE(strip);
    CHECK(strip->anyDay);
    CHECK(strip->rect.contains({picture.timeline.track.right() - 1, strip->rect.y + 5}));
    const scene::Sum* lane = sumOf(picture, "lane-sahel");
    REQUIRE(lane);
    std::set<std::size_t> sahel;
    for (std::size_t i = 0; i < look.dataset->records.size(); ++i)
        if (look.dataset->records[i].theatre == model::Theatre::Sahel) sahel.insert(i);
    CHECK(std::set<std::size_t>(lane->records.begin(), lane->records.end()) == sahel);
    CHECK(lane->rect.y > picture.frame.page.bottom());
}

TEST_CASE("no two numbers have one name, and each stands on the page")
{
    scene::Look look = lookAt(kDay);
    look.compared = model::makeDay(2018, 6, 15);
    const scene::Picture picture = pictureOf(look, kPage);
    CHECK(sumOf(picture, "differences"));
    std::set<std::string> names;
    for (const scene::Sum& sum : picture.sums) {
        CHECK(names.insert(sum.id).second);
        CHECK(sum.rect.x >= 0);
        CHECK(sum.rect.right() <= kPage.widthPt);
        CHECK(sum.rect.bottom() <= kPage.heightPt);
    }
}

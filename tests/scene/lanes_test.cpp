// SPDX-License-Identifier: Apache-2.0
// The lanes say on every day what the map says.
#include "scene/lanes.h"

#include <algorithm>
#include <set>

#include "fixture.h"

using namespace scene_test;

namespace {

scene::Look lookWithChanges()
{
    scene::Look look = lookAt(model::makeDay(2020, 3, 1));
    static const auto changes = model::changeDays(*look.dataset);
    look.changes = changes;
    return look;
}

std::vector<scene::Hit> lanesOf(const scene::Picture& picture)
{
    std::vector<scene::Hit> out;
    for (const scene::Hit& hit : picture.hits)
        if (hit.rect.y >= picture.frame.page.bottom()) out.push_back(hit);
    return out;
}

}  // namespace

TEST_CASE("on every day a record's lane stands as the record does")
{
    const scene::Look look = lookWithChanges();
    const model::Dataset& data = *look.dataset;
    const auto lanes = scene::laneSpans(data, {}, look.changes);
    REQUIRE(lanes.size() == data.records.size());
    for (std::size_t i = 0; i < lanes.size(); ++i) {
        for (model::Day day = data.frame.firstDay; day <= data.frame.lastDay; day += std::chrono::days{1}) {
            const auto span = std::ranges::find_if(
                lanes[i], [&](const scene::LaneSpan& s) { return s.first <= day && day <= s.last; });
            const model::Standing now = model::standing(data.records[i], day);
            REQUIRE((span != lanes[i].end()) == now.here());
            if (now.here()) REQUIRE(span->standing.showsSameAs(now));
        }
    }
}

TEST_CASE("a state that the filter leaves out is left out of the lanes")
{
    const model::Dataset& data = *letter();
    for (const model::State state : {model::State::Reported, model::State::Planned, model::State::NotStated}) {
        model::Filter filter;
        filter.states.only(state);
        const auto changes = model::shownChanges(data, model::changeDays(data), filter);
        const auto lanes = scene::laneSpans(data, filter, changes);
        for (std::size_t i = 0; i < lanes.size(); ++i) {
            for (model::Day day = data.frame.firstDay; day <= data.frame.lastDay; day += std::chrono::days{1}) {
                const bool drawn = std::ranges::any_of(
                    lanes[i], [&](const scene::LaneSpan& s) { return s.first <= day && day <= s.last; });
                REQUIRE(drawn == (model::standing(data.records[i], day).state == state));
            }
        }
    }
}

TEST_CASE("every record that the filter lets through has a lane, below the map")
{
    scene::Look look = lookWithChanges();
    for (const bool filtered : {false, true}) {
        if (filtered) look.filter.theatres.only(model::Theatre::Sahel);
        const scene::PageSetup page = scene::withLanes({.widthPt = 1440, .heightPt = 1200}, *look.dataset, look.filter);
        const scene::Picture picture = pictureOf(look, page);
        std::set<std::string> expected, found;
        for (const model::Record& record : look.dataset->records)
            if (model::shows(look.filter, record)) expected.insert(record.id);
        const auto lanes = lanesOf(picture);
        for (const scene::Hit& lane : lanes) {
            found.insert(lane.record);
            CHECK(lane.rect.bottom() <= picture.timeline.bar.y);
        }
        CHECK(found == expected);
        CHECK(lanes.size() == expected.size());
    }
}

TEST_CASE("lanes that find no room are counted, and come into view by scrolling")
{
    const scene::Look look = lookWithChanges();
    scene::PageSetup page = scene::withLanes({.widthPt = 1440, .heightPt = 600}, *look.dataset, look.filter);
    std::set<std::string> seen;
    const auto all = look.dataset->records.size();
    for (page.firstLane = 0; page.firstLane < all; ++page.firstLane) {
        const scene::Picture picture = pictureOf(look, page);
        const auto lanes = lanesOf(picture);
        REQUIRE(lanes.size() < all);
        for (const scene::Hit& lane : lanes) seen.insert(lane.record);
        const std::size_t first = std::min(page.firstLane, all - lanes.size());
        const std::string count =
            std::to_string(first + 1) + "–" + std::to_string(first + lanes.size()) + " van " + std::to_string(all);
        const auto words = wordsOf(picture.scene);
        const auto told = std::ranges::find_if(
            words, [](const std::string& w) { return w.find(" van ") != w.npos && w.find("–") != w.npos; });
        REQUIRE(told != words.end());
        CHECK(*told == count);
    }
    CHECK(seen.size() == all);
}

TEST_CASE("above the lanes the map keeps the room that its cards need")
{
    const scene::Look look = lookWithChanges();
    for (const scene::PageSetup& bare : {scene::PageSetup{.widthPt = 1440, .heightPt = 810, .toolbarPt = 42},
                                         scene::PageSetup{.widthPt = 1137, .heightPt = 640, .toolbarPt = 77}}) {
        const scene::PageSetup page = scene::withLanes(bare, *look.dataset, look.filter);
        CHECK(page.lanesPt > 100);
        const scene::Picture picture = pictureOf(look, page);
        for (const scene::Hit& hit : picture.hits) {
            const bool below = hit.rect.y >= picture.frame.page.bottom();
            CHECK((below || hit.rect.bottom() <= picture.frame.page.bottom() - 12));
        }
    }
}

TEST_CASE("a folded theatre is one row that shows the most certain of its contributions")
{
    const model::Dataset& data = *letter();
    const auto changes = model::changeDays(data);
    const auto spans = scene::laneSpans(data, {}, changes);
    const auto open = scene::laneRows(data, {}, {});
    CHECK(open.size() == data.records.size());
    const auto rows = scene::laneRows(data, {}, {model::Theatre::Sahel});
    const auto sahel = std::ranges::find(rows, model::Theatre::Sahel, &scene::LaneRow::theatre);
    REQUIRE(sahel != rows.end());
    CHECK(sahel->folded);
    CHECK(sahel->records.size() > 1);
    CHECK(rows.size() + sahel->records.size() - 1 == open.size());
    const auto merged = scene::spansOf(*sahel, spans);
    for (model::Day day = data.frame.firstDay; day <= data.frame.lastDay; day += std::chrono::days{1}) {
        std::optional<int> best;
        for (const std::size_t i : sahel->records) {
            const auto now = model::standing(data.records[i], day);
            if (now.here()) best = std::min(best.value_or(99), model::uncertainty(now.state));
        }
        const auto at = std::ranges::find_if(merged, [&](const auto& s) { return s.first <= day && s.last >= day; });
        CHECK((at != merged.end()) == best.has_value());
        if (at != merged.end() && best) CHECK(model::uncertainty(at->standing.state) == *best);
    }
}

TEST_CASE("every event with a date on the axis has a mark above the lanes")
{
    const scene::Look look = lookWithChanges();
    const scene::Picture picture = pictureOf(look, scene::withLanes({}, *look.dataset, {}));
    std::size_t dated = 0;
    for (const model::Event& event : look.dataset->events) {
        const bool any = event.date.earliest || event.date.latest;
        const bool before = event.date.latest && *event.date.latest < look.dataset->frame.firstDay;
        const bool after = event.date.earliest && *event.date.earliest > look.dataset->frame.lastDay;
        dated += any && !before && !after ? 1 : 0;
    }
    CHECK(dated > 20);
    CHECK(picture.events.size() == dated);
    for (const scene::EventMark& mark : picture.events) CHECK(look.dataset->event(mark.event) != nullptr);
}

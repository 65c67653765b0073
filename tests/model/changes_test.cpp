// SPDX-License-Identifier: Apache-2.0
// The days of change equal what comparing every day with the day before finds, and their captions name what changed.
#include "model/changes.h"

#include <algorithm>
#include <chrono>
#include <map>
#include <set>

#include "letter.h"

using namespace model;
using namespace model::test;

TEST_CASE("the days of change are exactly those that comparing all days finds")
{
    const Dataset& data = letter();
    std::map<Day, std::set<std::size_t>> brute;
    for (Day day = data.frame.firstDay + std::chrono::days{1}; day <= data.frame.lastDay; day += std::chrono::days{1}) {
        for (std::size_t i = 0; i < data.records.size(); ++i) {
            const Standing before = standing(data.records[i], day - std::chrono::days{1});
            const Standing after = standing(data.records[i], day);
            const bool same = before.presence == after.presence && before.state == after.state &&
                              before.uncertain == after.uncertain && before.number == after.number;
            if (!same) brute[day].insert(i);
        }
    }
    std::map<Day, std::set<std::size_t>> found;
    for (const ChangeDay& day : changeDays(data)) {
        for (const std::uint32_t record : day.records) found[day.day].insert(record);
    }
    CHECK(found == brute);
    CHECK(found.contains(makeDay(2019, 5, 1)));
    CHECK(found.contains(makeDay(2018, 6, 16)));
}

TEST_CASE("days of change are in order, and each caption names every record that changed")
{
    const std::vector<ChangeDay> days = changeDays(letter());
    CHECK(std::ranges::is_sorted(days, {}, &ChangeDay::day));
    for (const ChangeDay& day : days) {
        const Text words = caption(letter(), day);
        for (const std::uint32_t record : day.records) {
            const Text& brief = letter().records[record].brief();
            CAPTURE(brief.en);
            CHECK(words.nl.find(brief.nl) != std::string::npos);
            CHECK(words.en.find(brief.en) != std::string::npos);
        }
        CHECK(day.headline.nl.size() <= words.nl.size());
    }
}

TEST_CASE("1 May 2019 reads as the end of the contribution and the start of the drawdown")
{
    const std::vector<ChangeDay> days = changeDays(letter());
    const auto may = std::ranges::find(days, makeDay(2019, 5, 1), &ChangeDay::day);
    REQUIRE(may != days.end());
    const Text words = caption(letter(), *may);
    CHECK(words.en.starts_with("MINUSMA · contribution ends; MINUSMA · drawdown begins; "));
    CHECK(words.nl.starts_with("MINUSMA · bijdrage eindigt; MINUSMA · afbouw begint; "));
    CHECK(words.en.ends_with("may follow"));
    CHECK(may->headline.en.ends_with("3 items may follow"));
}

TEST_CASE("a number that changes is told with both values")
{
    const std::vector<ChangeDay> days = changeDays(letter());
    const auto after = std::ranges::find(days, makeDay(2018, 6, 16), &ChangeDay::day);
    REQUIRE(after != days.end());
    const Text words = caption(letter(), *after);
    CHECK(words.en.find("EU missions Sahel · capacity (8 → 8 to 15 officials)") != std::string::npos);
    CHECK(words.nl.find("(8 → 8 tot 15 functionarissen)") != std::string::npos);
}

TEST_CASE("a filter leaves the days on which something that it shows changes, and captions tell of nothing else")
{
    const Dataset& data = letter();
    const std::vector<ChangeDay> all = changeDays(data);
    CHECK(shownChanges(data, all, {}).size() == all.size());
    Filter sahel, planned, none;
    sahel.theatres.only(Theatre::Sahel);
    planned.states.only(State::Planned);
    none.words = "nobody writes this";
    for (const Filter& filter : {sahel, planned, none}) {
        const std::vector<ChangeDay> shown = shownChanges(data, all, filter);
        for (const ChangeDay& day : all) {
            const auto kept = std::ranges::find(shown, day.day, &ChangeDay::day);
            for (const std::uint32_t index : day.records) {
                const Record& record = data.records[index];
                const Change change = changeOf(data, index, day.day);
                const bool seen =
                    shows(filter, record, change.before.state) || shows(filter, record, change.after.state);
                const bool found = kept != shown.end() && std::ranges::count(kept->records, index) == 1;
                CHECK(found == seen);
                if (kept == shown.end()) continue;
                CHECK((caption(data, *kept).en.find(record.brief().en) != std::string::npos) == seen);
            }
        }
    }
    CHECK(shownChanges(data, all, none).empty());
    CHECK(shownChanges(data, all, sahel).size() < all.size());
}

TEST_CASE("after the day of the letter nothing is said to be certainly there: it is due by plan")
{
    const Dataset& data = letter();
    bool due = false;
    for (const ChangeDay& day : changeDays(data)) {
        if (day.day <= data.frame.asOf) continue;
        const Text words = caption(data, day);
        CHECK(words.en.find("certainly") == std::string::npos);
        CHECK(words.nl.find("zeker aanwezig") == std::string::npos);
        due = due || words.en.find("due to be there") != std::string::npos;
    }
    CHECK(due);
}

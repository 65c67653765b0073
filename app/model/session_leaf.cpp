// SPDX-License-Identifier: Apache-2.0
// The session's verbs that go from one record or event to the next: all that a keyboard needs to reach them.
#include <algorithm>
#include <utility>

#include "model/session.h"

namespace model {

namespace {

// Those that can have begun on a day within the window, by that day.
std::vector<std::pair<Day, const Event*>> datedEvents(const Dataset& dataset, const Window& within)
{
    std::vector<std::pair<Day, const Event*>> out;
    for (const Event& event : dataset.events)
        if (const auto day = event.date.earliest ? event.date.earliest : event.date.latest;
            day && *day >= *within.earliest && *day <= *within.latest)
            out.emplace_back(*day, &event);
    std::ranges::stable_sort(out, {}, [](const auto& one) { return one.first; });
    return out;
}

std::vector<const Record*> shownByTheatre(const Dataset& dataset, const Filter& filter, Day day)
{
    std::vector<const Record*> out;
    for (const Record& record : dataset.records)
        if (const Standing now = standing(record, day); now.here() && shows(filter, record, now.state))
            out.push_back(&record);
    std::ranges::stable_sort(out, {}, &Record::theatre);
    return out;
}

}  // namespace

void Session::selectNext(int steps)
{
    const auto all = shownByTheatre(*dataset_, filter_, day_);
    if (all.empty() || steps == 0) return;
    const auto count = static_cast<std::ptrdiff_t>(all.size());
    const auto found = std::ranges::find(all, selected_, &Record::id);
    const std::ptrdiff_t from = found != all.end() ? found - all.begin() : (steps > 0 ? -1 : count);
    select(all[static_cast<std::size_t>(((from + steps) % count + count) % count)]->id);
}

void Session::nextEvent() { goToEvent(1); }
void Session::previousEvent() { goToEvent(-1); }

// Several events may have the same day: the one gone to last tells where among them.
void Session::goToEvent(int step)
{
    const auto all = datedEvents(*dataset_, range_);
    const auto dayOf = [](const auto& one) { return one.first; };
    const auto current =
        std::ranges::find(all, event(), [](const auto& one) -> std::string_view { return one.second->id; });
    const auto next = current != all.end() ? current + step
                      : step > 0           ? std::ranges::upper_bound(all, day_, {}, dayOf)
                                           : std::ranges::lower_bound(all, day_, {}, dayOf) - 1;
    if (next < all.begin() || next >= all.end()) return;
    event_ = next->second->id;
    eventDay_ = next->first;
    setDay(eventDay_);
    ++revision_;
}

}  // namespace model

// SPDX-License-Identifier: Apache-2.0
// The rules of presence and display state. They are applied in the order in which they are written here.
#include "model/presence.h"

#include <algorithm>
#include <chrono>

namespace model {

namespace {

bool isContinuing(Status status) { return status == Status::Continuing || status == Status::MissionContinuing; }
bool runsOnUnlessSaid(Status status) { return isContinuing(status) || status == Status::Ending; }

bool runsAt(const Record& record, const Bounds& bounds)
{
    if (isContinuing(record.status)) return true;
    const bool withdrawal =
        record.status == Status::Ending && bounds.end.earliest && *bounds.end.earliest < record.asOf;
    return bounds.start.latest && *bounds.start.latest <= record.asOf && !withdrawal;
}

// The last day on which something can be there; of a move, on which it can happen.
std::optional<Day> lastPossible(const Record& record, const Bounds& bounds)
{
    if (record.type != Type::Move) return bounds.end.latest;
    if (bounds.start.latest && bounds.end.latest) return std::min(*bounds.start.latest, *bounds.end.latest);
    return bounds.start.latest ? bounds.start.latest : bounds.end.latest;
}

bool isCertain(const Record& record, const Bounds& bounds, Day day)
{
    const Window& start = bounds.start;
    if (record.type == Type::Move) return start.exact() && *start.latest == day;
    if (!start.latest || day < *start.latest) return false;
    if (day == *start.latest) return true;
    if (bounds.end.earliest && day <= *bounds.end.earliest) return true;
    return day <= record.asOf && runsAt(record, bounds);
}

State stateOf(const Record& record, Day day)
{
    if (day <= record.asOf) return State::Reported;
    switch (record.status) {
        case Status::Decided:
        case Status::MissionPlanned:
            return State::Planned;
        case Status::Continuing:
        case Status::Ending:
        case Status::MissionContinuing:
            return record.end.latest ? State::Planned : State::NotStated;
        case Status::Intended:
        case Status::UnderInvestigation:
        case Status::Option:
            return State::Proposed;
    }
    return State::NotStated;
}

void explainMaybe(const Record& record, const Bounds& bounds, Day day, Standing& standing)
{
    const bool startOpen = !bounds.start.latest || day < *bounds.start.latest;
    if (record.type == Type::Move) {
        standing.reason = Reason::MoveDayNotStated;
        standing.about = bounds.start;
    } else if (startOpen && !bounds.start.latest && bounds.end.open()) {
        standing.reason = Reason::NeitherStated;
    } else if (startOpen) {
        // The stated window counts here: a bound that only follows from the status says nothing of the start.
        const bool stated = record.start.earliest && record.start.latest;
        standing.reason = stated ? Reason::StartWithin : Reason::StartNotStated;
        standing.about = record.start;
    } else {
        standing.reason = bounds.end.latest ? Reason::EndWithin : Reason::EndNotStated;
        standing.about = bounds.end;
    }
}

}  // namespace

Bounds impliedBounds(const Record& record)
{
    Bounds bounds{record.start, record.end};
    if (runsOnUnlessSaid(record.status)) {
        if (!bounds.start.latest) bounds.start.latest = record.asOf;
    } else if (bounds.start.open()) {
        bounds.start.earliest = record.asOf + std::chrono::days{1};
    }
    return bounds;
}

Standing standing(const Record& record, Day day)
{
    const Bounds bounds = impliedBounds(record);
    Standing result;
    if (bounds.start.earliest && day < *bounds.start.earliest) {
        result.reason = Reason::NotYet;
        result.about = bounds.start;
        return result;
    }
    if (const auto last = lastPossible(record, bounds); last && day > *last) {
        result.reason = Reason::Over;
        result.about = {record.type == Type::Move ? bounds.start.earliest : bounds.end.earliest, last};
        return result;
    }
    result.presence = isCertain(record, bounds, day) ? Presence::Yes : Presence::Maybe;
    result.uncertain = result.presence == Presence::Maybe;
    result.state = stateOf(record, day);
    if (result.uncertain) explainMaybe(record, bounds, day, result);
    const bool mayHaveChanged = record.numberAfter && day > record.asOf;
    result.number = mayHaveChanged ? record.number.orElse(*record.numberAfter) : record.number;
    return result;
}

int uncertainty(State state)
{
    switch (state) {
        case State::Reported:
            return 0;
        case State::Planned:
            return 1;
        case State::NotStated:
            return 2;
        case State::Proposed:
            return 3;
        case State::Absent:
            break;
    }
    return 4;
}

}  // namespace model

// SPDX-License-Identifier: Apache-2.0
// The one function that says where a record stands on a day. Map, lanes, ledger, captions and exports all call it.
// Pure: the record, which knows the as-of date of its source, and the day go in; nothing else is known.
#pragma once

#include <optional>
#include <string>

#include "model/record.h"

namespace model {

enum class Presence { No, Maybe, Yes };
enum class State { Absent, Reported, Planned, Proposed, NotStated };
enum class Reason {
    None,             // presence is certain
    NotYet,           // before the start window
    Over,             // after the end window
    StartWithin,      // inside the start window
    StartNotStated,   // before the latest start, or no latest start known
    EndWithin,        // inside the end window
    EndNotStated,     // after the last day that is vouched for
    NeitherStated,    // neither start nor end is stated
    MoveDayNotStated  // a move on an unknown day
};

struct Standing {
    Presence presence = Presence::No;
    State state = State::Absent;
    bool uncertain = false;  // presence is maybe
    Reason reason = Reason::None;
    Window about;                  // the window that the reason speaks of
    std::optional<Number> number;  // in force on the day; none while absent

    [[nodiscard]] bool here() const { return presence != Presence::No; }  // for certain or perhaps
    // Reported or decided, not proposed or passed over in silence: those are uncertain by nature.
    [[nodiscard]] bool firm() const { return state == State::Reported || state == State::Planned; }
    // Whether a viewer would see or read a difference.
    [[nodiscard]] bool showsSameAs(const Standing& other) const
    {
        return presence == other.presence && state == other.state && number == other.number;
    }
};

// The start and end windows after filling in what the status implies at the as-of date.
struct Bounds {
    Window start;
    Window end;
};
[[nodiscard]] Bounds impliedBounds(const Record& record);

[[nodiscard]] Standing standing(const Record& record, Day day);

// From certain to open, what the eye should meet first: 0 is the most certain.
[[nodiscard]] int uncertainty(State state);

// In words: "from 2019", "ended 30 April 2019", "end not stated"; empty when presence is certain.
[[nodiscard]] std::string reason(const Standing& standing, const Record& record, Language language);

// "through 2021", "through 1 May 2019"; empty unless the last day is stated.
[[nodiscard]] std::string untilWords(const Record& record, Language language);

}  // namespace model

// SPDX-License-Identifier: Apache-2.0
// The letter as data: contributions, events, places and named views, as assets/SCHEMA.md describes them.
// A Record is what the source says; what it means on a given day is presence.h.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "geo/geometry.h"
#include "model/day.h"
#include "model/language.h"
#include "model/number.h"
#include "model/places.h"

namespace model {

enum class Type { Contribution, Mission, Move, Activity };
enum class Status {
    Continuing,
    Ending,
    Decided,
    Intended,
    UnderInvestigation,
    Option,
    MissionPlanned,
    MissionContinuing
};
enum class Organisation { Nato, Un, Eu, Coalition, G5, National, Unspecified };
enum class Theatre { Afghanistan, Iraq, Erbil, Lithuania, Sahel, Netherlands, None };
enum class Kind {
    Support,
    TrainingAdvice,
    SpecialOperations,
    Diplomatic,
    CivilianCapacity,
    Police,
    MilitaryUnspecified,
    Deterrence,
    Peacekeeping,
    Redeployment,
    Financial,
    Maritime
};
enum class Precision { City, Region, Country, Countries, Unplaced };
enum class EventType {
    Document,
    Decision,
    Request,
    Context,
    Diplomatic,
    Summit,
    PoliticalMoment,
    PlannedDocument,
    PlannedDecision,
    ContributionStart,
    ContributionEnd,
    ActivityStart,
    MandateEnd,
    Move,
    PossiblePeriod,
    RecurringReview
};
enum class EventStatus { Past, LetterDate, Planned, Intended, Decided, Possible };

struct Relation {
    std::string kind;    // "intensifies", "followed-by", ...
    std::string target;  // id of a record or event, or a plain word
    bool inferred = false;
};

// Where in the source a statement stands.
struct Citation {
    std::vector<std::string> sections;      // "S6.1", "FN3": section and paragraph of the letter
    std::vector<std::string> kamerstukken;  // "27925-630"
};

struct Record {
    std::string id;
    Type type = Type::Contribution;
    Status status = Status::Continuing;
    Day asOf = makeDay(2018, 6, 15);  // of the source that states it
    std::size_t source = 0;           // into Dataset::sources()
    Text title;
    Text brief;       // at most about 32 characters: map, lanes and captions
    Text paraphrase;  // what the source says, in our words
    Text ambiguity;   // what is open to more than one reading
    Organisation organisation = Organisation::Unspecified;
    Text organisationNote;
    Text lead;
    Text partners;
    Theatre theatre = Theatre::None;
    Kind kind = Kind::MilitaryUnspecified;
    std::string place;      // id in Dataset::places; empty: unplaced
    std::string placeFrom;  // of a move
    Precision precision = Precision::Unplaced;
    Window start;
    Window end;
    Text startNote;
    Text endNote;
    Number number;
    std::optional<Number> numberAfter;  // what it becomes on an unstated day after the as-of date
    Text numberNote;
    Citation citation;
    std::vector<Relation> relations;
};

struct Event {
    std::string id;
    EventType type = EventType::Document;
    EventStatus status = EventStatus::Past;
    Text title;
    Window date;  // open: no date is stated
    Text dateNote;
    Text note;
    std::string place;
    std::vector<std::string> records;  // ids of the records concerned
    Citation citation;
};

struct NamedView {
    std::string id;
    Text name;
    geo::Extent extent;  // degrees
};

// The two clocks and where the dataset comes from.
struct Frame {
    Text title;
    std::string document;  // "Kamerstuk 29 521, nr. 363"
    Text note;
    Text sources;
    Day asOf = makeDay(2018, 6, 15);
    Day firstDay = makeDay(2018, 1, 1);
    Day lastDay = makeDay(2021, 12, 31);
};

struct Dataset {
    Frame frame;
    std::vector<Frame> each;  // of several datasets side by side, each one's own; empty: there is but one
    std::vector<Record> records;
    Places places;
    std::vector<Event> events;
    std::vector<NamedView> views;

    [[nodiscard]] std::span<const Frame> sources() const
    {
        return each.empty() ? std::span(&frame, 1) : std::span(each);
    }
    [[nodiscard]] const Record* record(std::string_view id) const;
    [[nodiscard]] const Place* place(std::string_view id) const;
    [[nodiscard]] const Event* event(std::string_view id) const;
    [[nodiscard]] const NamedView* view(std::string_view id) const;
};

// Missions are frames of a contribution: listed, never drawn as a Dutch contribution.
[[nodiscard]] inline bool isDrawn(const Record& record) { return record.type != Type::Mission; }

}  // namespace model

// SPDX-License-Identifier: Apache-2.0
// The letter as data: contributions, events, places and named views, as assets/SCHEMA.md describes them.
// A Record is what the source says; what it means on a given day is presence.h.
#pragma once

#include <cstdint>
#include <memory>
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

enum class Type : std::uint8_t { Contribution, Mission, Move, Activity };
enum class Status : std::uint8_t {
    Continuing,
    Ending,
    Decided,
    Intended,
    UnderInvestigation,
    Option,
    MissionPlanned,
    MissionContinuing
};
enum class Organisation : std::uint8_t { Nato, Un, Eu, Coalition, G5, National, Unspecified };
enum class Theatre : std::uint8_t { Afghanistan, Iraq, Erbil, Lithuania, Sahel, Netherlands, None };
enum class Kind : std::uint8_t {
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
enum class Precision : std::uint8_t { City, Region, Country, Countries, Unplaced };
enum class EventType : std::uint8_t {
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
enum class EventStatus : std::uint8_t { Past, LetterDate, Planned, Intended, Decided, Possible };

struct Relation {
    std::string kind;    // "intensifies", "followed-by", ...
    std::string target;  // id of a record or event, or a plain word
    bool inferred = false;

    friend bool operator==(const Relation&, const Relation&) = default;
};

// Where in the source a statement stands.
struct Citation {
    std::vector<std::string> sections;      // "S6.1", "FN3": section and paragraph of the letter
    std::vector<std::string> kamerstukken;  // "27925-630"
};

// What is said besides; few records have all of it, and many have none.
struct Notes {
    Text brief;       // at most about 32 characters: map, lanes and captions
    Text paraphrase;  // what the source says, in our words
    Text ambiguity;   // what is open to more than one reading
    Text organisation;
    Text lead;
    Text partners;
    Text start;
    Text end;
    Text number;
    std::string placeFrom;  // of a move: id in Dataset::places
    std::vector<Relation> relations;

    friend bool operator==(const Notes&, const Notes&) = default;
};

struct Record {
    std::string id;
    Text title;
    Type type = Type::Contribution;
    Status status = Status::Continuing;
    Organisation organisation = Organisation::Unspecified;
    Theatre theatre = Theatre::None;
    Kind kind = Kind::MilitaryUnspecified;
    Precision precision = Precision::Unplaced;
    std::uint16_t source = 0;         // into Dataset::sources()
    Day asOf = makeDay(2018, 6, 15);  // of the source that states it
    std::string place;                // id in Dataset::places; empty: its own point, or unplaced
    std::optional<geo::Point> point;  // degrees
    Window start;
    Window end;
    Number number;
    std::optional<Number> numberAfter;  // what it becomes on an unstated day after the as-of date
    // Shared by those that say the same; none: nothing is said.
    std::shared_ptr<const Citation> cited;
    std::shared_ptr<const Notes> said;

    [[nodiscard]] const Citation& citation() const;
    [[nodiscard]] const Notes& notes() const;
    [[nodiscard]] const Text& brief() const { return notes().brief.empty() ? title : notes().brief; }
    [[nodiscard]] bool placed() const { return point || !place.empty(); }
    // Of the place that its symbol shares with others of the same place.
    [[nodiscard]] std::string_view placeId() const { return point ? id : place; }
};
using Records = Indexed<Record>;

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
    Records records;
    Places places;
    std::vector<Event> events;
    std::vector<NamedView> views;

    [[nodiscard]] std::span<const Frame> sources() const
    {
        return each.empty() ? std::span(&frame, 1) : std::span(each);
    }
    [[nodiscard]] const Record* record(std::string_view id) const;
    [[nodiscard]] std::optional<Site> site(std::string_view id) const;  // a place, or the point of a record
    [[nodiscard]] std::optional<Site> siteOf(const Record& record) const;
    [[nodiscard]] const Event* event(std::string_view id) const;
    [[nodiscard]] const NamedView* view(std::string_view id) const;
};

// Missions are frames of a contribution: listed, never drawn as a Dutch contribution.
[[nodiscard]] inline bool isDrawn(const Record& record) { return record.type != Type::Mission; }

}  // namespace model

// SPDX-License-Identifier: Apache-2.0
// Finding the days of change from the bounds of the windows, and captioning them.
#include "model/changes.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <iterator>
#include <map>

#include "model/change_candidates.h"

namespace model {

namespace {

// What happened to a record, in the order in which captions tell it.
enum class Turn {
    Ends,
    Begins,
    MayBegin,
    MoveOver,
    MoveHappens,
    MoveMayHappen,
    ProposalEnds,
    ProposalBegins,
    ProposalLatestStart,
    Certain,
    Due,
    Planned,
    NotStated,
    Uncertain,
    NumberChanges
};

struct TurnWords {
    std::string_view nl, nlPlural, en, enPlural;
};

TurnWords turnWords(Turn turn)
{
    switch (turn) {
        case Turn::Ends:
            return {"eindigt", "eindigen", "ends", "end"};
        case Turn::Begins:
            return {"begint", "beginnen", "begins", "begin"};
        case Turn::MayBegin:
            return {"kan beginnen", "kunnen beginnen", "may begin", "may begin"};
        case Turn::MoveOver:
            return {"hoort nu gebeurd te zijn", "horen nu gebeurd te zijn", "is due to be done", "are due to be done"};
        case Turn::MoveHappens:
            return {"vindt plaats", "vinden plaats", "takes place", "take place"};
        case Turn::MoveMayHappen:
            return {"kan volgen", "kunnen volgen", "may follow", "may follow"};
        case Turn::ProposalEnds:
            return {"is niet langer in onderzoek", "zijn niet langer in onderzoek", "is no longer proposed",
                    "are no longer proposed"};
        case Turn::ProposalBegins:
            return {"is in onderzoek", "zijn in onderzoek", "is proposed", "are proposed"};
        case Turn::ProposalLatestStart:
            return {"zou uiterlijk nu beginnen", "zouden uiterlijk nu beginnen", "would begin by now",
                    "would begin by now"};
        case Turn::Certain:
            return {"is zeker aanwezig", "zijn zeker aanwezig", "is certainly present", "are certainly present"};
        case Turn::Due:  // by plan: nobody has reported it
            return {"hoort er nu te zijn", "horen er nu te zijn", "is due to be there", "are due to be there"};
        case Turn::Planned:
            return {"is vanaf hier voorzien", "zijn vanaf hier voorzien", "is planned from here",
                    "are planned from here"};
        case Turn::NotStated:
            return {"is vanaf hier niet vermeld", "zijn vanaf hier niet vermeld", "is not stated from here",
                    "are not stated from here"};
        case Turn::Uncertain:
            return {"is vanaf hier onzeker", "zijn vanaf hier onzeker", "is uncertain from here",
                    "are uncertain from here"};
        case Turn::NumberChanges:
            return {"krijgt een ander aantal", "krijgen een ander aantal", "changes in number", "change in number"};
    }
    return {};
}

Turn turnOf(const Record& record, const Standing& before, const Standing& after)
{
    const bool move = record.type == Type::Move;
    if (!after.here()) {
        if (before.state == State::Proposed) return Turn::ProposalEnds;
        return move ? Turn::MoveOver : Turn::Ends;
    }
    if (!before.here()) {
        if (after.state == State::Proposed) return Turn::ProposalBegins;
        if (after.presence == Presence::Yes) return move ? Turn::MoveHappens : Turn::Begins;
        return move ? Turn::MoveMayHappen : Turn::MayBegin;
    }
    if (before.state != after.state) {
        if (after.state == State::NotStated) return Turn::NotStated;
        return after.state == State::Proposed ? Turn::ProposalBegins : Turn::Planned;
    }
    if (before.presence != after.presence) {
        if (after.presence == Presence::Maybe) return Turn::Uncertain;
        if (after.state == State::Proposed) return Turn::ProposalLatestStart;
        return after.state == State::Planned ? Turn::Due : Turn::Certain;
    }
    return Turn::NumberChanges;
}

std::string numberChange(const Change& change, Language language)
{
    if (!change.before.number || !change.after.number || change.before.number == change.after.number) return {};
    return fmt::format(" ({} → {})", figure(*change.before.number, language), inWords(*change.after.number, language));
}

std::string joined(const std::vector<std::string>& names, Language language)
{
    std::string out;
    for (std::size_t i = 0; i < names.size(); ++i) {
        const bool last = i + 1 == names.size();
        if (i > 0) out += last ? (language == Language::Dutch ? " en " : " and ") : ", ";
        out += names[i];
    }
    return out;
}

// What changed on a day, turn by turn: how many records, and the changes that are to be named.
struct Turned {
    std::size_t count = 0;
    std::vector<Change> named;
};
using Turns = std::map<Turn, Turned>;

constexpr std::size_t kNamedInBrief = 2;  // more records than these are counted

Turns turnsOf(const Dataset& dataset, const ChangeDay& day, std::size_t most)
{
    Turns turns;
    for (const std::uint32_t record : day.records) {
        const Change change = changeOf(dataset, record, day.day);
        Turned& turned = turns[turnOf(dataset.records[record], change.before, change.after)];
        if (turned.count++ < most) turned.named.push_back(change);
    }
    return turns;
}

// One clause per turn; where not all are named they are counted.
std::string clauses(const Dataset& dataset, const Turns& turns, Language language)
{
    const bool nl = language == Language::Dutch;
    std::string out;
    for (const auto& [turn, turned] : turns) {
        const TurnWords words = turnWords(turn);
        const bool plural = turned.count > 1;
        const std::string_view verb = nl ? (plural ? words.nlPlural : words.nl) : (plural ? words.enPlural : words.en);
        std::string names;
        if (turned.count > turned.named.size()) {
            names = fmt::format("{} {}", turned.count, nl ? "onderdelen" : "items");
        } else {
            std::vector<std::string> each;
            for (const Change& change : turned.named)
                each.push_back(dataset.records[change.record].brief().get(language) + numberChange(change, language));
            names = joined(each, language);
        }
        out += fmt::format("{}{} {}", out.empty() ? "" : "; ", names, verb);
    }
    return out;
}

Text inWords(const Dataset& dataset, const Turns& turns)
{
    return {clauses(dataset, turns, Language::Dutch), clauses(dataset, turns, Language::English)};
}

}  // namespace

Change changeOf(const Dataset& dataset, std::uint32_t record, Day day)
{
    const Record& one = dataset.records[record];
    return {record, standing(one, day - std::chrono::days{1}), standing(one, day)};
}

Text caption(const Dataset& dataset, const ChangeDay& day)
{
    return inWords(dataset, turnsOf(dataset, day, day.records.size()));
}

std::vector<ChangeDay> changeDays(const Dataset& dataset)
{
    const Frame& frame = dataset.frame;
    std::map<Day, ChangeDay> byDay;
    for (std::uint32_t i = 0; i < dataset.records.size(); ++i) {
        const Record& record = dataset.records[i];
        Standing before = standing(record, frame.firstDay);
        for (const Day day : ChangeCandidates(record, frame)) {
            Standing after = standing(record, day);
            if (!before.showsSameAs(after)) byDay[day].records.push_back(i);
            before = std::move(after);
        }
    }
    std::vector<ChangeDay> out;
    for (auto& [day, change] : byDay) {
        change.day = day;
        change.headline = inWords(dataset, turnsOf(dataset, change, kNamedInBrief));
        out.push_back(std::move(change));
    }
    return out;
}

std::vector<ChangeDay> shownChanges(const Dataset& dataset, const std::vector<ChangeDay>& all, const Filter& filter)
{
    if (!filter.restricts()) return all;
    std::vector<char> lets(dataset.records.size());  // searching words is dear: once for each record
    std::ranges::transform(dataset.records, lets.begin(), [&](const Record& record) { return shows(filter, record); });
    const auto shown = [&](std::uint32_t record, Day day) {
        if (!lets[record]) return false;
        if (!filter.states.restricts()) return true;
        const Change change = changeOf(dataset, record, day);
        return filter.states.allows(change.before.state) || filter.states.allows(change.after.state);
    };
    std::vector<ChangeDay> out;
    for (const ChangeDay& day : all) {
        ChangeDay kept{day.day, {}, {}};
        std::ranges::copy_if(day.records, std::back_inserter(kept.records),
                             [&](std::uint32_t record) { return shown(record, day.day); });
        if (kept.records.empty()) continue;
        kept.headline = kept.records.size() == day.records.size()
                            ? day.headline
                            : inWords(dataset, turnsOf(dataset, kept, kNamedInBrief));
        out.push_back(std::move(kept));
    }
    return out;
}

}  // namespace model

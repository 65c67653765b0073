// SPDX-License-Identifier: Apache-2.0
// Finding the days of change from the bounds of the windows, and captioning them.
#include "model/changes.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <iterator>
#include <map>
#include <set>

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
        return Turn::Certain;
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

using Turns = std::map<Turn, std::vector<const Change*>>;

// One clause per turn; a brief one counts the records instead of naming more than two.
std::string clauses(const Dataset& dataset, const Turns& turns, Language language, bool brief)
{
    const bool nl = language == Language::Dutch;
    std::string out;
    for (const auto& [turn, changes] : turns) {
        const TurnWords words = turnWords(turn);
        const bool plural = changes.size() > 1;
        const std::string_view verb = nl ? (plural ? words.nlPlural : words.nl) : (plural ? words.enPlural : words.en);
        std::string names;
        if (brief && changes.size() > 2) {
            names = fmt::format("{} {}", changes.size(), nl ? "onderdelen" : "items");
        } else {
            std::vector<std::string> each;
            for (const Change* change : changes) {
                each.push_back(dataset.records[change->record].brief.get(language) + numberChange(*change, language));
            }
            names = joined(each, language);
        }
        out += fmt::format("{}{} {}", out.empty() ? "" : "; ", names, verb);
    }
    return out;
}

// The only days on which the standing of a record can differ from that of the day before.
std::set<Day> candidates(const Record& record, const Frame& frame)
{
    const std::chrono::days next{1};
    std::set<Day> days{record.asOf, record.asOf + next};
    const Bounds bounds = impliedBounds(record);
    for (const auto& bound : {bounds.start.earliest, bounds.start.latest, bounds.end.earliest, bounds.end.latest}) {
        if (bound) days.insert({*bound, *bound + next});
    }
    std::erase_if(days, [&](Day day) { return day <= frame.firstDay || day > frame.lastDay; });
    return days;
}

void caption(const Dataset& dataset, ChangeDay& day)
{
    Turns turns;
    for (const Change& change : day.changes) {
        turns[turnOf(dataset.records[change.record], change.before, change.after)].push_back(&change);
    }
    day.caption = {clauses(dataset, turns, Language::Dutch, false), clauses(dataset, turns, Language::English, false)};
    day.headline = {clauses(dataset, turns, Language::Dutch, true), clauses(dataset, turns, Language::English, true)};
}

}  // namespace

std::vector<ChangeDay> changeDays(const Dataset& dataset)
{
    const Frame& frame = dataset.frame;
    std::map<Day, ChangeDay> byDay;
    for (std::size_t i = 0; i < dataset.records.size(); ++i) {
        const Record& record = dataset.records[i];
        for (const Day day : candidates(record, frame)) {
            const Standing before = standing(record, day - std::chrono::days{1});
            const Standing after = standing(record, day);
            if (!before.showsSameAs(after)) byDay[day].changes.push_back({i, before, after});
        }
    }
    std::vector<ChangeDay> out;
    for (auto& [day, change] : byDay) {
        change.day = day;
        caption(dataset, change);
        out.push_back(std::move(change));
    }
    return out;
}

std::vector<ChangeDay> shownChanges(const Dataset& dataset, const std::vector<ChangeDay>& all, const Filter& filter)
{
    if (!filter.restricts()) return all;
    std::vector<char> lets(dataset.records.size());  // searching words is dear: once for each record
    std::ranges::transform(dataset.records, lets.begin(), [&](const Record& record) { return shows(filter, record); });
    const auto shown = [&](const Change& change) {
        return lets[change.record] &&
               (filter.states.allows(change.before.state) || filter.states.allows(change.after.state));
    };
    std::vector<ChangeDay> out;
    for (const ChangeDay& day : all) {
        ChangeDay kept{day.day, {}, {}, {}};
        std::ranges::copy_if(day.changes, std::back_inserter(kept.changes), shown);
        if (kept.changes.empty()) continue;
        if (kept.changes.size() == day.changes.size())
            kept = day;
        else
            caption(dataset, kept);
        out.push_back(std::move(kept));
    }
    return out;
}

}  // namespace model

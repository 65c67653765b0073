// SPDX-License-Identifier: Apache-2.0
// Reading the contributions, missions, moves and activities themselves, with the checks that keep them honest.
#include <unordered_map>
#include <unordered_set>

#include "model/load_layers.h"

namespace model {

namespace {

bool isMissionStatus(Status status) { return status == Status::MissionPlanned || status == Status::MissionContinuing; }

Number readNumber(Row& row, const std::string& base)
{
    const auto low = row.count(base + "_low");
    const auto high = row.count(base + "_high");
    const Unit unit = row.word("number_unit", Unit::None);
    const Qualifier bare = !low ? Qualifier::Unknown : (high && *high != *low ? Qualifier::Range : Qualifier::Exact);
    const auto number = Number::make(row.word(base + "_qualifier", bare), low, high, unit);
    if (number) return *number;
    row.reject(base + "_low", number.error().message);
    return {};
}

std::vector<Relation> readRelations(Row& row)
{
    std::vector<Relation> relations;
    constexpr std::string_view kInferred = "(inferred)";
    for (const std::string& part : row.list("relations")) {
        const std::size_t colon = part.find(':');
        if (colon == std::string::npos) {
            row.warn("relations", "'" + part + "' is not kind:target; it is ignored");
            continue;
        }
        Relation relation{part.substr(0, colon), part.substr(colon + 1), false};
        if (relation.target.ends_with(kInferred)) {
            relation.inferred = true;
            relation.target.erase(relation.target.size() - kInferred.size());
            relation.target.erase(relation.target.find_last_not_of(' ') + 1);
        }
        relations.push_back(std::move(relation));
    }
    return relations;
}

void readTimes(Row& row, Record& record)
{
    record.start = row.window("start");
    record.end = row.window("end");
    record.startNote = row.bilingual("start_note");
    record.endNote = row.bilingual("end_note");
    const auto before = [&](const std::optional<Day>& end, const std::optional<Day>& start) {
        return end && start && *end < *start;
    };
    if (before(record.end.latest, record.start.earliest) || before(record.end.latest, record.start.latest)) {
        row.reject("end_latest", "the end comes before the start");
    }
    const bool runsAlready = record.status == Status::Continuing || record.status == Status::Ending ||
                             record.status == Status::MissionContinuing;
    if (runsAlready && record.start.earliest && *record.start.earliest > record.asOf) {
        row.reject("start_earliest",
                   fmt::format("'{}' cannot start after the as-of date {}", code(record.status), isoDay(record.asOf)));
    }
}

Precision precisionOf(PlaceKind kind)
{
    switch (kind) {
        case PlaceKind::City:
            return Precision::City;
        case PlaceKind::Region:
            return Precision::Region;
        case PlaceKind::Country:
            return Precision::Country;
    }
    return Precision::Country;
}

using PlaceKinds = std::unordered_map<std::string, PlaceKind>;  // the places known so far

// A place by id, or the row's own point as a place of its own; returns that place, if it is a new one.
std::optional<Place> readPlace(Row& row, Record& record, const PlaceKinds& places)
{
    record.place = row.text("place");
    record.placeFrom = row.text("place_from");
    std::optional<Place> own;
    const auto point = pointOf(row);
    if (record.place.empty() && point) {
        own = Place{record.id, record.title, PlaceKind::City, *point, {}, {}};
        record.place = own->id;
        if (places.contains(own->id)) row.reject("id", "'" + own->id + "' is also the id of a place");
    }
    if (!own && !point && row.feature().shape != geo::Shape::None) {
        row.warn({}, "the geometry is not a point; it is ignored");
    }
    for (const auto& [field, id] : {std::pair{"place", record.place}, std::pair{"place_from", record.placeFrom}}) {
        if (!id.empty() && !places.contains(id) && !(own && id == own->id)) {
            row.reject(field, "there is no place '" + id + "'");
        }
    }
    const auto known = places.find(record.place);
    const Precision ofPlace = known == places.end() ? Precision::City : precisionOf(known->second);
    record.precision = row.word("precision", record.place.empty() ? Precision::Unplaced : ofPlace);
    if (record.place.empty() && record.precision != Precision::Unplaced && record.precision != Precision::Countries) {
        row.reject("precision", fmt::format("'{}' needs a place", code(record.precision)));
    }
    if (!record.place.empty() && record.precision == Precision::Unplaced) {
        row.reject("precision", "'unplaced' contradicts the place '" + record.place + "'");
    }
    return own;
}

void readWhat(Row& row, Record& record)
{
    record.id = row.requiredText("id");
    record.type = row.word("type", Type::Contribution);
    record.status = row.requiredWord("status", Status::Decided);
    if (isMissionStatus(record.status) && record.type != Type::Mission) {
        row.reject("status", fmt::format("'{}' is for missions only", code(record.status)));
    }
    record.title = row.bilingual("title");
    if (record.title.empty()) row.reject("title_nl", "is missing");
    record.brief = row.bilingual("short");
    if (record.brief.empty()) record.brief = record.title;
    record.paraphrase = row.bilingual("paraphrase");
    record.ambiguity = row.bilingual("ambiguity");
    record.organisation = row.word("organisation", Organisation::Unspecified);
    record.organisationNote = row.bilingual("organisation_note");
    record.lead = row.bilingual("lead");
    record.partners = row.bilingual("partners");
    record.theatre = row.word("theatre", Theatre::None);
    record.kind = row.word("kind", Kind::MilitaryUnspecified);
    record.number = readNumber(row, "number");
    const bool changes = !row.text("number_after_low").empty() || !row.text("number_after_qualifier").empty();
    if (changes) record.numberAfter = readNumber(row, "number_after");
    record.numberNote = row.bilingual("number_note");
    record.citation = {row.list("section"), row.list("kamerstukken")};
    if (record.citation.sections.empty()) row.reject("section", "is missing: every record names its source");
    record.relations = readRelations(row);
}

}  // namespace

void loadRecords(std::string_view source, const geo::Layer& layer, Dataset& into, Diagnostics& diagnostics)
{
    reportUnknownFields(source, layer,
                        {"id",
                         "type",
                         "status",
                         "title_nl",
                         "title_en",
                         "short_nl",
                         "short_en",
                         "paraphrase_nl",
                         "paraphrase_en",
                         "ambiguity_nl",
                         "ambiguity_en",
                         "organisation",
                         "organisation_note_nl",
                         "organisation_note_en",
                         "lead_nl",
                         "lead_en",
                         "partners_nl",
                         "partners_en",
                         "theatre",
                         "kind",
                         "place",
                         "place_from",
                         "precision",
                         "start_earliest",
                         "start_latest",
                         "start_note_nl",
                         "start_note_en",
                         "end_earliest",
                         "end_latest",
                         "end_note_nl",
                         "end_note_en",
                         "number_low",
                         "number_high",
                         "number_qualifier",
                         "number_unit",
                         "number_after_low",
                         "number_after_high",
                         "number_after_qualifier",
                         "number_note_nl",
                         "number_note_en",
                         "section",
                         "kamerstukken",
                         "relations",
                         "lon",
                         "lat"},
                        diagnostics);
    PlaceKinds places;
    for (const Place& place : into.places) places.emplace(place.id, place.kind);
    std::unordered_set<std::string> seen;
    into.records.reserve(layer.features.size());
    for (const geo::Feature& feature : layer.features) {
        Row row(source, layer, feature, diagnostics);
        Record record;
        record.asOf = into.frame.asOf;
        readWhat(row, record);
        readTimes(row, record);
        std::optional<Place> ownPlace = readPlace(row, record, places);
        if (!record.id.empty() && !seen.insert(record.id).second) {
            row.reject("id", "'" + record.id + "' is used twice");
        }
        if (!row.usable()) continue;
        if (ownPlace) {
            places.emplace(ownPlace->id, ownPlace->kind);
            into.places.push_back(std::move(*ownPlace));
        }
        into.records.push_back(std::move(record));
    }
}

}  // namespace model

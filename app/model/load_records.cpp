// SPDX-License-Identifier: Apache-2.0
// Reading the contributions, missions, moves and activities themselves, with the checks that keep them honest.
#include "model/load_layers.h"

namespace model {

namespace {

bool isMissionStatus(Status status) { return status == Status::MissionPlanned || status == Status::MissionContinuing; }

struct NumberFields {
    std::string_view low, high, qualifier;
};
constexpr NumberFields kNumber{"number_low", "number_high", "number_qualifier"};
constexpr NumberFields kNumberAfter{"number_after_low", "number_after_high", "number_after_qualifier"};

Number readNumber(Row& row, const NumberFields& fields)
{
    const auto low = row.count(fields.low);
    const auto high = row.count(fields.high);
    const Unit unit = row.word("number_unit", Unit::None);
    const Qualifier bare = !low ? Qualifier::Unknown : (high && *high != *low ? Qualifier::Range : Qualifier::Exact);
    const auto number = Number::make(row.word(fields.qualifier, bare), low, high, unit);
    if (number) return *number;
    row.reject(fields.low, number.error().message);
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

// A place by id, or the row's own point.
void readPlace(Row& row, Record& record, std::string_view from, const Dataset& data)
{
    record.place = row.text("place");
    const auto point = pointOf(row);
    if (record.place.empty() && point) {
        record.point = *point;
        if (data.places.find(record.id)) row.reject("id", "'" + record.id + "' is also the id of a place");
    }
    if (!point && row.feature().shape != geo::Shape::None) {
        row.warn({}, "the geometry is not a point; it is ignored");
    }
    const auto site = data.site(record.place);
    for (const auto& [field, id, known] : {std::tuple{"place", std::string_view(record.place), site.has_value()},
                                           std::tuple{"place_from", from, data.site(from).has_value()}}) {
        if (!id.empty() && !known) row.reject(field, fmt::format("there is no place '{}'", id));
    }
    const Precision ofPlace = site ? precisionOf(site->kind) : Precision::City;
    record.precision = row.word("precision", record.placed() ? ofPlace : Precision::Unplaced);
    if (!record.placed() && record.precision != Precision::Unplaced && record.precision != Precision::Countries) {
        row.reject("precision", fmt::format("'{}' needs a place", code(record.precision)));
    }
    if (record.placed() && record.precision == Precision::Unplaced) {
        row.reject("precision", fmt::format("'unplaced' contradicts the place '{}'", record.placeId()));
    }
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
    record.organisation = row.word("organisation", Organisation::Unspecified);
    record.theatre = row.word("theatre", Theatre::None);
    record.kind = row.word("kind", Kind::MilitaryUnspecified);
    record.number = readNumber(row, kNumber);
    const bool changes = !row.text(kNumberAfter.low).empty() || !row.text(kNumberAfter.qualifier).empty();
    if (changes) record.numberAfter = readNumber(row, kNumberAfter);
}

Notes readNotes(Row& row)
{
    return {.brief = row.bilingual("short"),
            .paraphrase = row.bilingual("paraphrase"),
            .ambiguity = row.bilingual("ambiguity"),
            .organisation = row.bilingual("organisation_note"),
            .lead = row.bilingual("lead"),
            .partners = row.bilingual("partners"),
            .start = row.bilingual("start_note"),
            .end = row.bilingual("end_note"),
            .number = row.bilingual("number_note"),
            .placeFrom = row.text("place_from"),
            .relations = readRelations(row)};
}

}  // namespace

RecordLoader::RecordLoader(std::string_view source, const geo::Layer& head, Dataset& into, Diagnostics& diagnostics)
    : columns_(source, head), into_(into), diagnostics_(diagnostics)
{
    reportUnknownFields(source, head,
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
}

void RecordLoader::add(const geo::Feature& feature)
{
    Row row(columns_, feature, diagnostics_);
    Record record;
    record.asOf = into_.frame.asOf;
    readWhat(row, record);
    readTimes(row, record);
    Notes notes = readNotes(row);
    readPlace(row, record, notes.placeFrom, into_);
    if (into_.record(record.id)) row.reject("id", "'" + record.id + "' is used twice");
    auto& cited = citations_[row.text("section") + '|' + row.text("kamerstukken")];
    if (!cited) cited = std::make_shared<const Citation>(Citation{row.list("section"), row.list("kamerstukken")});
    if (cited->sections.empty()) row.reject("section", "is missing: every record names its source");
    if (!row.usable()) return;
    record.cited = cited;
    if (notes != Notes{}) record.said = std::make_shared<const Notes>(std::move(notes));
    into_.records.push_back(std::move(record));
}

}  // namespace model

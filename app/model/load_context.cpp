// SPDX-License-Identifier: Apache-2.0
// Reading what the records lean on: the frame of the dataset, places, views and events.
#include <cmath>

#include "model/load_layers.h"

namespace model {

std::optional<geo::Point> pointOf(Row& row)
{
    const geo::Feature& feature = row.feature();
    if (feature.shape != geo::Shape::Point || feature.geometry.points.empty()) return std::nullopt;
    const geo::Point p = feature.geometry.points.front();
    // Written so that a coordinate that is not a number fails too.
    if (std::abs(p.x) <= 180 && std::abs(p.y) <= 90) return p;
    row.reject({}, fmt::format("the point {}, {} is not a longitude and latitude", p.x, p.y));
    return std::nullopt;
}

void loadFrame(std::string_view source, const geo::Layer& layer, Dataset& into, Diagnostics& diagnostics)
{
    reportUnknownFields(source, layer,
                        {"title_nl", "title_en", "document", "note_nl", "note_en", "sources_nl", "sources_en", "as_of",
                         "first_day", "last_day"},
                        diagnostics);
    if (layer.features.empty()) return;
    const Columns columns(source, layer);
    Row row(columns, layer.features.front(), diagnostics);
    Frame frame;
    frame.title = row.bilingual("title");
    frame.document = row.text("document");
    frame.note = row.bilingual("note");
    frame.sources = row.bilingual("sources");
    frame.asOf = row.day("as_of").value_or(frame.asOf);
    frame.firstDay = row.day("first_day").value_or(frame.firstDay);
    frame.lastDay = row.day("last_day").value_or(frame.lastDay);
    if (frame.firstDay >= frame.lastDay) row.reject("first_day", "does not come before last_day");
    if (frame.asOf < frame.firstDay || frame.asOf > frame.lastDay) {
        row.reject("as_of", "does not lie between first_day and last_day");
    }
    if (row.usable()) into.frame = std::move(frame);
}

void loadPlaces(std::string_view source, const geo::Layer& layer, Dataset& into, Diagnostics& diagnostics)
{
    reportUnknownFields(source, layer, {"id", "name_nl", "name_en", "kind", "area", "note_nl", "note_en", "lon", "lat"},
                        diagnostics);
    const Columns columns(source, layer);
    for (const geo::Feature& feature : layer.features) {
        Row row(columns, feature, diagnostics);
        Place place;
        place.id = row.requiredText("id");
        place.name = row.bilingual("name");
        if (place.name.empty()) place.name = {place.id, place.id};
        place.kind = row.requiredWord("kind", PlaceKind::Country);
        place.area = row.text("area");
        place.note = row.bilingual("note");
        const auto point = pointOf(row);
        if (point) place.point = *point;
        if (!point && row.usable()) row.reject({}, "has no point geometry");
        const bool areaKnown =
            place.area.empty() || place.area.starts_with("country:") || place.area.starts_with("region:");
        if (!areaKnown) row.reject("area", "must be country:<ISO code> or region:<id>, not '" + place.area + "'");
        if (into.places.find(place.id)) row.reject("id", "'" + place.id + "' is used twice");
        if (row.usable()) into.places.push_back(std::move(place));
    }
}

void loadViews(std::string_view source, const geo::Layer& layer, Dataset& into, Diagnostics& diagnostics)
{
    reportUnknownFields(source, layer, {"id", "name_nl", "name_en", "west", "south", "east", "north"}, diagnostics);
    const Columns columns(source, layer);
    for (const geo::Feature& feature : layer.features) {
        Row row(columns, feature, diagnostics);
        NamedView view;
        view.id = row.requiredText("id");
        view.name = row.bilingual("name");
        const auto bound = [&](std::string_view field, double limit) {
            const auto value = row.real(field);
            if (!value && row.text(field).empty()) row.reject(field, "is missing");
            if (value && std::abs(*value) > limit)
                row.reject(field, fmt::format("{} is beyond {} degrees", *value, limit));
            return value.value_or(0);
        };
        view.extent = {bound("west", 180), bound("south", 90), bound("east", 180), bound("north", 90)};
        const bool ordered = view.extent.west < view.extent.east && view.extent.south < view.extent.north;
        if (row.usable() && !ordered) row.reject("west", "west must be less than east, and south less than north");
        if (into.view(view.id)) row.reject("id", "'" + view.id + "' is used twice");
        if (row.usable()) into.views.push_back(std::move(view));
    }
}

void loadEvents(std::string_view source, const geo::Layer& layer, Dataset& into, Diagnostics& diagnostics)
{
    reportUnknownFields(source, layer,
                        {"id", "type", "status", "title_nl", "title_en", "date_earliest", "date_latest", "date_note_nl",
                         "date_note_en", "note_nl", "note_en", "place", "records", "section", "kamerstukken"},
                        diagnostics);
    const Columns columns(source, layer);
    for (const geo::Feature& feature : layer.features) {
        Row row(columns, feature, diagnostics);
        Event event;
        event.id = row.requiredText("id");
        event.type = row.requiredWord("type", EventType::Document);
        event.status = row.requiredWord("status", EventStatus::Past);
        event.title = row.bilingual("title");
        if (event.title.empty()) row.reject("title_nl", "is missing");
        event.date = row.window("date");
        event.dateNote = row.bilingual("date_note");
        event.note = row.bilingual("note");
        event.place = row.text("place");
        event.citation = {row.list("section"), row.list("kamerstukken")};
        if (event.citation.sections.empty()) row.reject("section", "is missing: every event names its source");
        for (std::string& id : row.list("records")) {
            if (into.record(id)) {
                event.records.push_back(std::move(id));
            } else {
                row.warn("records", "there is no record '" + id + "'; it is ignored");
            }
        }
        if (!event.place.empty() && !into.site(event.place)) {
            row.reject("place", "there is no place '" + event.place + "'");
        }
        if (into.event(event.id)) row.reject("id", "'" + event.id + "' is used twice");
        if (row.usable()) into.events.push_back(std::move(event));
    }
}

}  // namespace model

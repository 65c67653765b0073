// SPDX-License-Identifier: Apache-2.0
// Only ids and the frame need care; the rest is appended.
#include "model/beside.h"

#include <algorithm>
#include <set>

namespace model {

namespace {

bool same(const Place& a, const Place& b)
{
    return a.point.x == b.point.x && a.point.y == b.point.y && a.kind == b.kind && a.area == b.area && a.name == b.name;
}

}  // namespace

Dataset beside(Dataset first, Dataset second, std::string_view name)
{
    const std::string prefix = std::string(name) + ":";
    if (first.each.empty()) first.each.push_back(first.frame);
    const auto source = static_cast<std::uint16_t>(first.each.size());
    // Data without a frame of their own have borrowed that of the letter.
    if (second.frame.document == first.frame.document) second.frame.document = name;
    first.each.push_back(second.frame);
    first.frame.firstDay = std::min(first.frame.firstDay, second.frame.firstDay);
    first.frame.lastDay = std::max(first.frame.lastDay, second.frame.lastDay);

    std::set<std::string> shared;
    for (const Place& place : second.places) {
        const Place* known = first.places.find(place.id);
        if (known && same(*known, place)) {
            shared.insert(place.id);
        } else {
            Place renamed = place;
            renamed.id = prefix + place.id;
            first.places.push_back(std::move(renamed));
        }
    }
    const auto rename = [&](std::string& place) {
        if (!place.empty() && !shared.contains(place)) place = prefix + place;
    };
    const auto renamed = [&](const Notes& said) {
        Notes notes = said;
        for (Relation& relation : notes.relations)
            if (second.record(relation.target) || second.event(relation.target))
                relation.target = prefix + relation.target;
        rename(notes.placeFrom);
        return std::make_shared<const Notes>(std::move(notes));
    };
    std::vector<std::shared_ptr<const Notes>> notes;  // ids are renamed only when all relations are
    for (const Record& record : second.records) notes.push_back(record.said ? renamed(*record.said) : nullptr);
    for (Event& event : second.events) {
        event.id = prefix + event.id;
        rename(event.place);
        for (std::string& id : event.records) id = prefix + id;
        first.events.push_back(std::move(event));
    }
    auto said = notes.begin();
    for (Record& record : std::move(second.records).take()) {
        rename(record.place);
        record.id = prefix + record.id;
        record.source = source;
        record.said = std::move(*said++);
        first.records.push_back(std::move(record));
    }
    for (NamedView& view : second.views)
        if (!first.view(view.id)) first.views.push_back(std::move(view));
    return first;
}

}  // namespace model

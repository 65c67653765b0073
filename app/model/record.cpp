// SPDX-License-Identifier: Apache-2.0
// Look-ups by id.
#include "model/record.h"

#include <algorithm>

namespace model {

namespace {

template <class T>
const T* byId(const std::vector<T>& items, std::string_view id)
{
    const auto it = std::ranges::find(items, id, &T::id);
    return it == items.end() ? nullptr : &*it;
}

}  // namespace

const Citation& Record::citation() const
{
    static const Citation nothing;
    return cited ? *cited : nothing;
}

const Notes& Record::notes() const
{
    static const Notes nothing;
    return said ? *said : nothing;
}

const Record* Dataset::record(std::string_view id) const { return records.find(id); }

std::optional<Site> Dataset::site(std::string_view id) const
{
    if (id.empty()) return std::nullopt;
    if (const Place* place = places.find(id))
        return Site{place->id, &place->name, place->kind, place->point, place->area};
    const Record* record = records.find(id);
    return record && record->point ? siteOf(*record) : std::nullopt;
}

std::optional<Site> Dataset::siteOf(const Record& record) const
{
    if (record.point) return Site{record.id, &record.title, PlaceKind::City, *record.point, {}};
    return site(record.place);
}

const Event* Dataset::event(std::string_view id) const { return byId(events, id); }
const NamedView* Dataset::view(std::string_view id) const { return byId(views, id); }

}  // namespace model

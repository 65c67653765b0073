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

const Record* Dataset::record(std::string_view id) const { return byId(records, id); }
const Place* Dataset::place(std::string_view id) const { return places.find(id); }
const Event* Dataset::event(std::string_view id) const { return byId(events, id); }
const NamedView* Dataset::view(std::string_view id) const { return byId(views, id); }

}  // namespace model

// SPDX-License-Identifier: Apache-2.0
// JSON that people or other versions of the program may have written: what is wrong in it counts as not there.
#pragma once

#include <nlohmann/json.hpp>
#include <optional>

namespace app {

using Json = nlohmann::ordered_json;

// A member of the wrong kind is as good as none.
template <class T>
void take(const Json& json, const char* key, T& into)
{
    const auto found = json.find(key);
    if (found == json.end()) return;
    try {
        into = found->get<T>();
    } catch (const Json::exception&) {
    }
}

// What is there already stays.
template <class T>
void take(const Json& json, const char* key, std::optional<T>& into)
{
    T value{};
    if (into || !json.contains(key)) return;
    take(json, key, value);
    into = value;
}

}  // namespace app

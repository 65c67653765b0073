// SPDX-License-Identifier: Apache-2.0
// The two languages of the product and a text that exists in both.
#pragma once

#include <string>

namespace model {

enum class Language { Dutch, English };

struct Text {
    std::string nl;
    std::string en;

    // A text that exists in one language stands in for the other.
    [[nodiscard]] const std::string& get(Language language) const
    {
        return (language == Language::Dutch && !nl.empty()) || en.empty() ? nl : en;
    }
    [[nodiscard]] bool empty() const { return nl.empty() && en.empty(); }
    friend bool operator==(const Text&, const Text&) = default;
};

}  // namespace model

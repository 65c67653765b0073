// SPDX-License-Identifier: Apache-2.0
// One row of a source while it is being read: typed access to its fields, and a diagnostic for each that is wrong.
// Used by the loaders of this room only.
#pragma once

#include <fmt/format.h>

#include <array>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "geo/features.h"
#include "model/record.h"
#include "model/words.h"

namespace model {

using Diagnostics = std::vector<geo::Diagnostic>;

// Where the fields of a layer stand in its rows: made once, asked for each field of each row.
class Columns {
public:
    Columns(std::string_view source, const geo::Layer& layer);

    [[nodiscard]] std::string_view source() const { return source_; }
    [[nodiscard]] const std::string& layer() const { return layer_; }
    [[nodiscard]] std::optional<std::size_t> find(std::string_view field) const;

private:
    static std::size_t slotOf(std::string_view field);

    std::string_view source_;
    std::string layer_;
    std::vector<std::string> fields_;
    std::array<std::uint16_t, 256> slots_{};  // 1 + the first field of that length and end
};

class Row {
public:
    Row(const Columns& columns, const geo::Feature& feature, Diagnostics& diagnostics)
        : columns_(columns), feature_(feature), diagnostics_(diagnostics)
    {
    }

    [[nodiscard]] bool usable() const { return usable_; }  // false once a field made the row meaningless
    [[nodiscard]] const geo::Feature& feature() const { return feature_; }

    void reject(std::string_view field, std::string reason);  // the row is left out
    void warn(std::string_view field, std::string reason);    // the row stays

    // Empty or absent when the field is missing, null or blank.
    [[nodiscard]] std::string text(std::string_view field) const;
    [[nodiscard]] std::string requiredText(std::string_view field);
    [[nodiscard]] Text bilingual(std::string_view base) const;                  // base_nl and base_en
    [[nodiscard]] std::vector<std::string> list(std::string_view field) const;  // parts between semicolons
    [[nodiscard]] std::optional<Day> day(std::string_view field);
    [[nodiscard]] Window window(std::string_view base);  // base_earliest and base_latest, in order
    [[nodiscard]] std::optional<int> count(std::string_view field);
    [[nodiscard]] std::optional<double> real(std::string_view field);

    // The value that the code in the field stands for; `absent` when there is none.
    template <class E>
    [[nodiscard]] E word(std::string_view field, E absent)
    {
        const std::string value = text(field);
        if (value.empty()) return absent;
        if (const auto known = fromCode<E>(value)) return *known;
        reject(field, fmt::format("'{}' is unknown; use one of {}", value, allCodes<E>()));
        return absent;
    }

    template <class E>
    [[nodiscard]] E requiredWord(std::string_view field, E fallback)
    {
        if (text(field).empty()) reject(field, fmt::format("is missing; use one of {}", allCodes<E>()));
        return word(field, fallback);
    }

private:
    [[nodiscard]] const geo::Value* value(std::string_view field) const;
    void add(std::string_view field, std::string reason);

    const Columns& columns_;
    const geo::Feature& feature_;
    Diagnostics& diagnostics_;
    bool usable_ = true;
};

// One diagnostic for each field of the layer that nothing reads.
void reportUnknownFields(std::string_view source, const geo::Layer& layer,
                         std::initializer_list<std::string_view> known, Diagnostics& diagnostics);

}  // namespace model

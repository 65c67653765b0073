// SPDX-License-Identifier: Apache-2.0
// Every record with where it stands on a day, as a table for people and as JSON or CSV for programs.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/compare.h"

namespace model {

enum class LedgerFormat { Table, Json, Csv };

[[nodiscard]] std::optional<LedgerFormat> ledgerFormat(std::string_view name);  // table, json, csv

struct LedgerRow {
    const Record* record;
    Standing standing;
    std::optional<Comparison> compared = {};
};

// Compared with another day: only what differs.
[[nodiscard]] std::vector<LedgerRow> ledgerRows(const Dataset& dataset, const Filter& filter, Day day,
                                                std::optional<Day> compared = {});

// As CSV, in the order given.
// Of a comparison with the columns presence_before,state_before,number_low_before,number_high_before at the end, or
// ..._after where the other day lies later.
[[nodiscard]] std::string csv(const std::vector<LedgerRow>& rows);

// The columns of CSV and JSON are stable: id,type,theatre,status,presence,state,number_low,number_high,
// number_qualifier,unit,place,precision,section,kamerstukken. Ends with a line feed.
[[nodiscard]] std::string ledger(const Dataset& dataset, const Filter& filter, Day day, LedgerFormat format,
                                 Language language, std::optional<Day> compared = {});

}  // namespace model

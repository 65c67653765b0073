// SPDX-License-Identifier: Apache-2.0
// Every record with where it stands on a day, as a table for people and as JSON or CSV for programs.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/filter.h"
#include "model/presence.h"

namespace model {

enum class LedgerFormat { Table, Json, Csv };

[[nodiscard]] std::optional<LedgerFormat> ledgerFormat(std::string_view name);  // table, json, csv

struct LedgerRow {
    const Record* record;
    Standing standing;
};

[[nodiscard]] std::vector<LedgerRow> ledgerRows(const Dataset& dataset, const Filter& filter, Day day);

// As CSV, in the order given.
[[nodiscard]] std::string csv(const std::vector<LedgerRow>& rows);

// The columns of CSV and JSON are stable: id,type,theatre,status,presence,state,number_low,number_high,
// number_qualifier,unit,place,precision,section,kamerstukken. Ends with a line feed.
[[nodiscard]] std::string ledger(const Dataset& dataset, Day day, LedgerFormat format, Language language);

}  // namespace model

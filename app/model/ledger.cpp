// SPDX-License-Identifier: Apache-2.0
// Writing the ledger.
#include "model/ledger.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>

#include "model/totals.h"
#include "model/words.h"

namespace model {

namespace {

std::string joined(const std::vector<std::string>& items)
{
    std::string out;
    for (const std::string& item : items) out += (out.empty() ? "" : "; ") + item;
    return out;
}

constexpr std::array<std::string_view, 14> kColumns{
    "id",   "type",  "theatre",   "status",  "presence",    "state", "number_low", "number_high", "number_qualifier",
    "unit", "place", "precision", "section", "kamerstukken"};

constexpr std::array<std::string_view, 4> kBefore{"presence_before", "state_before", "number_low_before",
                                                  "number_high_before"};
constexpr std::array<std::string_view, 4> kAfter{"presence_after", "state_after", "number_low_after",
                                                 "number_high_after"};

std::vector<std::string_view> columns(const std::vector<LedgerRow>& rows)
{
    std::vector<std::string_view> out(kColumns.begin(), kColumns.end());
    if (!rows.empty() && rows.front().compared) {
        const auto& others = rows.front().compared->otherLater ? kAfter : kBefore;
        out.insert(out.end(), others.begin(), others.end());
    }
    return out;
}

std::string figureOrEmpty(std::optional<int> n) { return n ? std::to_string(*n) : std::string(); }

// The values of columns(); numbers are empty while nothing is in force, and units while none is named.
std::vector<std::string> values(const LedgerRow& row)
{
    const Record& record = *row.record;
    const auto& number = row.standing.number;
    std::vector<std::string> out{record.id,
                                 std::string(code(record.type)),
                                 std::string(code(record.theatre)),
                                 std::string(code(record.status)),
                                 std::string(code(row.standing.presence)),
                                 std::string(code(row.standing.state)),
                                 number ? figureOrEmpty(number->low()) : "",
                                 number ? figureOrEmpty(number->high()) : "",
                                 number ? std::string(code(number->qualifier())) : "",
                                 number && number->unit() != Unit::None ? std::string(code(number->unit())) : "",
                                 std::string(record.placeId()),
                                 std::string(code(record.precision)),
                                 joined(record.citation().sections),
                                 joined(record.citation().kamerstukken)};
    if (row.compared) {
        const Standing& other = row.compared->other;
        const auto& stated = other.number;
        for (std::string value :
             {std::string(code(other.presence)), std::string(code(other.state)),
              stated ? figureOrEmpty(stated->low()) : "", stated ? figureOrEmpty(stated->high()) : ""})
            out.push_back(std::move(value));
    }
    return out;
}

std::string csvField(const std::string& text)
{
    if (text.find_first_of(",\"\r\n") == std::string::npos) return text;
    std::string out = "\"";
    for (const char c : text) {
        if (c == '"') out += '"';
        out += c;
    }
    return out + '"';
}

std::string asJson(const std::vector<LedgerRow>& rows)
{
    using Json = nlohmann::ordered_json;
    Json list = Json::array();
    const auto names = columns(rows);
    for (const LedgerRow& row : rows) {
        const auto fields = values(row);
        Json object;
        for (std::size_t i = 0; i < names.size(); ++i) {
            const std::string key(names[i]);
            const bool isNumber = key.starts_with("number_low") || key.starts_with("number_high");
            if (fields[i].empty()) {
                object[key] = nullptr;
            } else if (isNumber) {
                object[key] = std::stoi(fields[i]);
            } else {
                object[key] = fields[i];
            }
        }
        list.push_back(std::move(object));
    }
    // A text from a foreign file may not be UTF-8: such bytes are replaced rather than fatal.
    return list.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

// Columns on a terminal: one per code point, none for the bytes that continue one.
std::size_t width(std::string_view text)
{
    const auto continues = [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; };
    return text.size() - static_cast<std::size_t>(std::ranges::count_if(text, continues));
}

using TableRow = std::array<std::string, 7>;

TableRow header(Language language)
{
    if (language == Language::Dutch)
        return {"bijdrage", "inzetgebied", "status", "toestand", "aantal", "plaats", "reden"};
    return {"contribution", "theatre", "status", "state", "number", "place", "reason"};
}

TableRow tableRow(const Dataset& dataset, const LedgerRow& row, Language language)
{
    const Record& record = *row.record;
    const auto place = dataset.siteOf(record);
    const std::string uncertain = language == Language::Dutch ? " (onzeker)" : " (uncertain)";
    return {record.id,
            std::string(label(record.theatre, language)),
            std::string(label(record.status, language)),
            row.compared ? differenceWords(*row.compared, language)
                         : std::string(label(row.standing.state, language)) + (row.standing.uncertain ? uncertain : ""),
            row.standing.number ? inWords(*row.standing.number, language) : "",
            place ? place->name->get(language) : std::string(label(record.precision, language)),
            reason(row.standing, record, language)};
}

std::string asTable(const Dataset& dataset, const Filter& filter, const std::vector<LedgerRow>& rows, Day day,
                    Language language, std::optional<Day> compared)
{
    std::vector<TableRow> table{header(language)};
    for (const LedgerRow& row : rows) table.push_back(tableRow(dataset, row, language));
    std::array<std::size_t, std::tuple_size_v<TableRow>> widths{};
    for (const TableRow& row : table) {
        for (std::size_t i = 0; i < row.size(); ++i) widths[i] = std::max(widths[i], width(row[i]));
    }
    std::string out = clockLine(day, dataset.frame.asOf, language) + "\n";
    if (filter.restricts()) out += onlyWords(filter, language) + "\n";
    if (compared)
        out += comparedWords(*compared, language) + ": " +
               differencesInWords(dataset, filter, day, *compared, language) + "\n";
    out += "\n";
    for (std::size_t r = 0; r < table.size(); ++r) {
        std::string line;
        for (std::size_t i = 0; i < table[r].size(); ++i) {
            line += table[r][i] + std::string(widths[i] - width(table[r][i]) + 2, ' ');
        }
        line.erase(line.find_last_not_of(' ') + 1);
        out += line + "\n";
        if (r == 0) {
            for (const std::size_t w : widths) out += std::string(w, '-') + "  ";
            out.erase(out.find_last_not_of(' ') + 1);
            out += "\n";
        }
    }
    return out + "\n" + totalsInWords(dataset, filter, day, language) + "\n";
}

}  // namespace

std::optional<LedgerFormat> ledgerFormat(std::string_view name)
{
    if (name == "table") return LedgerFormat::Table;
    if (name == "json") return LedgerFormat::Json;
    if (name == "csv") return LedgerFormat::Csv;
    return std::nullopt;
}

std::string csv(const std::vector<LedgerRow>& rows)
{
    std::string out = fmt::format("{}\n", fmt::join(columns(rows), ","));
    for (const LedgerRow& row : rows) {
        auto fields = values(row);
        std::ranges::transform(fields, fields.begin(), csvField);
        out += fmt::format("{}\n", fmt::join(fields, ","));
    }
    return out;
}

std::vector<LedgerRow> ledgerRows(const Dataset& dataset, const Filter& filter, Day day, std::optional<Day> compared)
{
    std::vector<LedgerRow> rows;
    for (const Record& record : dataset.records) {
        LedgerRow row{&record, standing(record, day)};
        bool shown = shows(filter, record, row.standing.state);
        if (compared) {
            row.compared = compare(record, day, *compared);
            shown = (shown || shows(filter, record, row.compared->other.state)) && row.compared->mark();
        }
        if (shown) rows.push_back(std::move(row));
    }
    return rows;
}

std::string ledger(const Dataset& dataset, const Filter& filter, Day day, LedgerFormat format, Language language,
                   std::optional<Day> compared)
{
    const std::vector<LedgerRow> rows = ledgerRows(dataset, filter, day, compared);
    switch (format) {
        case LedgerFormat::Table:
            return asTable(dataset, filter, rows, day, language, compared);
        case LedgerFormat::Json:
            return asJson(rows);
        case LedgerFormat::Csv:
            return csv(rows);
    }
    return {};
}

}  // namespace model

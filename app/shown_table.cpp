// SPDX-License-Identifier: Apache-2.0
// The columns that the ledger has, and words in both languages.
#include "shown_table.h"

#include <filesystem>

#include "model/ledger.h"
#include "model/words.h"
#include "output/write_file.h"

namespace app {

namespace {

std::string joined(const std::vector<std::string>& parts)
{
    std::string out;
    for (const std::string& part : parts) out += (out.empty() ? "" : ";") + part;
    return out;
}

geo::Value wordOr(std::string text) { return text.empty() ? geo::Value() : geo::Value(std::move(text)); }

geo::Value countOr(std::optional<int> count) { return count ? geo::Value(std::int64_t{*count}) : geo::Value(); }

geo::Value dayOr(const std::optional<model::Day>& day) { return day ? geo::Value(model::isoDay(*day)) : geo::Value(); }

template <class E>
geo::Value codeOf(E value)
{
    return std::string(model::code(value));
}

void addDay(geo::Layer& table, const scene::Look& look, model::Day day)
{
    const model::Dataset& dataset = *look.dataset;
    for (const model::LedgerRow& row : model::ledgerRows(dataset, look.filter, day)) {
        const model::Record& record = *row.record;
        if (!row.standing.here()) continue;
        geo::Feature feature;
        const auto site = dataset.siteOf(record);
        if (site && record.precision == model::Precision::City) {
            feature.shape = geo::Shape::Point;
            feature.geometry.points.push_back(site->point);
        }
        const auto& number = row.standing.number;
        feature.values = {record.id,
                          wordOr(record.title.nl),
                          wordOr(record.title.en),
                          model::isoDay(day),
                          model::isoDay(record.asOf),
                          codeOf(record.type),
                          codeOf(record.theatre),
                          codeOf(record.kind),
                          codeOf(record.organisation),
                          codeOf(record.status),
                          codeOf(row.standing.presence),
                          codeOf(row.standing.state),
                          countOr(number ? number->low() : std::nullopt),
                          countOr(number ? number->high() : std::nullopt),
                          number ? codeOf(number->qualifier()) : geo::Value(),
                          number && number->unit() != model::Unit::None ? codeOf(number->unit()) : geo::Value(),
                          wordOr(std::string(record.placeId())),
                          codeOf(record.precision),
                          dayOr(record.start.earliest),
                          dayOr(record.start.latest),
                          dayOr(record.end.earliest),
                          dayOr(record.end.latest),
                          wordOr(joined(record.citation().sections)),
                          wordOr(joined(record.citation().kamerstukken))};
        table.features.push_back(std::move(feature));
    }
}

}  // namespace

geo::Layer shownTable(const scene::Look& look, const std::set<model::Day>& days)
{
    geo::Layer table;
    table.name = "contributions";
    table.fields = {"id",           "title_nl",   "title_en",   "date",           "as_of",
                    "type",         "theatre",    "kind",       "organisation",   "status",
                    "presence",     "state",      "number_low", "number_high",    "number_qualifier",
                    "unit",         "place",      "precision",  "start_earliest", "start_latest",
                    "end_earliest", "end_latest", "section",    "kamerstukken"};
    for (const model::Day day : days) addDay(table, look, day);
    return table;
}

geo::Result<geo::TableFormat> tableFormatOf(const std::string& path)
{
    const std::string extension = output::extensionOf(path);
    if (extension == ".gpkg") return geo::TableFormat::GeoPackage;
    if (extension == ".geojson") return geo::TableFormat::GeoJson;
    if (extension == ".csv") return geo::TableFormat::Csv;
    return geo::fail(geo::ErrorCode::Invalid,
                     "cannot tell the format from '" + extension + "'; end the name in .gpkg, .geojson or .csv", path);
}

}  // namespace app

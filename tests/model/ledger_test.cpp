// SPDX-License-Identifier: Apache-2.0
// The ledger: every record, stable columns, and what each format must keep.
#include "model/ledger.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <sstream>

#include "letter.h"

using namespace model;
using namespace model::test;

namespace {

std::vector<std::string> lines(const std::string& text)
{
    std::vector<std::string> out;
    std::istringstream in(text);
    for (std::string line; std::getline(in, line);) out.push_back(line);
    return out;
}

}  // namespace

TEST_CASE("CSV on 1 May 2019 lists every record with its standing")
{
    const auto rows = lines(ledger(letter(), {}, makeDay(2019, 5, 1), LedgerFormat::Csv, Language::English));
    REQUIRE(rows.size() == 30);
    CHECK(rows[0] ==
          "id,type,theatre,status,presence,state,number_low,number_high,number_qualifier,unit,place,precision,section,"
          "kamerstukken");
    for (const char* row :
         {"rs-nl-existing,contribution,afghanistan,continuing,yes,planned,,,unknown,military,afghanistan,country,"
          "S6.1; P0.2,27925-630",
          "rs-nl-intensification,contribution,afghanistan,decided,yes,planned,60,60,about,military,afghanistan,country,"
          "S6.1; P0.2; S2.2,27925-630",
          "sof-move-iraq-afghanistan,move,afghanistan,decided,no,absent,,,,,afghanistan,countries,S6.1,27925-630",
          "iraq-nato-cbm,mission,iraq,mission-planned,maybe,planned,,,not-applicable,,iraq,country,S7.1; S2.2,",
          "iraq-kurdish-forces-training,contribution,erbil,continuing,maybe,not-stated,1,1,exact,teams,north-iraq,"
          "region,S7.2; FN3,27925-629",
          "krg-peshmerga-reform,contribution,erbil,intended,maybe,proposed,,,not-applicable,,kurdistan-region,region,"
          "S7.2,27925-629",
          "anti-isis-2019,contribution,iraq,under-investigation,maybe,proposed,,,unknown,,,unplaced,S11.1; P0.2,",
          "efp-lithuania,contribution,lithuania,decided,yes,planned,,,unknown,military,lithuania,country,"
          "P0.2; S2.2; S8.1,",
          "efp-baltics-poland,mission,lithuania,mission-continuing,maybe,not-stated,,,not-applicable,,,countries,S8.1,",
          "minusma-current,contribution,sahel,ending,no,absent,,,,,mali,country,P0.2; S9.1; S4.1,29521-360",
          "minusma-redeployment,activity,sahel,decided,yes,planned,,,unknown,personnel,mali,country,S9.1,",
          "sahel-eu-capacity-missions,contribution,sahel,decided,maybe,planned,8,15,range,officials,sahel,region,S9.1,",
          "sahel-eu-training-mission,contribution,sahel,decided,maybe,planned,5,5,exact,military,sahel,region,S9.1,",
          "un-mission-reform,contribution,none,continuing,maybe,not-stated,,,not-applicable,,,unplaced,S9.1,",
          "nl-mb280-oirschot,move,netherlands,decided,maybe,planned,,,unknown,vehicles,oirschot,city,S10.2,",
          "maritime-2019,contribution,none,option,maybe,proposed,,,unknown,,,unplaced,S11.1; P0.2,"}) {
        CAPTURE(row);
        CHECK(std::ranges::count(rows, std::string(row)) == 1);
    }
}

TEST_CASE("JSON holds the same values, with nothing as null and numbers as numbers")
{
    const auto json =
        nlohmann::json::parse(ledger(letter(), {}, makeDay(2019, 5, 1), LedgerFormat::Json, Language::English));
    REQUIRE(json.size() == 29);
    const auto officials =
        std::ranges::find_if(json, [](const auto& r) { return r["id"] == "sahel-eu-capacity-missions"; });
    REQUIRE(officials != json.end());
    CHECK((*officials)["number_high"] == 15);
    CHECK((*officials)["kamerstukken"].is_null());
    CHECK((*officials)["state"] == "planned");
}

TEST_CASE("the table names both clocks, every record and the reason, in the reader's language")
{
    const std::string table = ledger(letter(), {}, makeDay(2019, 5, 1), LedgerFormat::Table, Language::Dutch);
    CHECK(table.starts_with("1 mei 2019 · zoals voorzien op 15 juni 2018\n"));
    for (const Record& record : letter().records) CHECK(table.find(record.id) != std::string::npos);
    CHECK(table.find("beëindigd op 30 april 2019") != std::string::npos);
    CHECK(table.find("73 tot 80 vermeld") != std::string::npos);
    // Columns line up by characters, not bytes: "toestand" starts where its values start.
    const auto rows = lines(table);
    const auto characters = [](const std::string& text, std::size_t bytes) {
        return std::count_if(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(bytes),
                             [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; });
    };
    const auto header = std::ranges::find_if(rows, [](const std::string& r) { return r.starts_with("bijdrage"); });
    const auto ending =
        std::ranges::find_if(rows, [](const std::string& r) { return r.starts_with("minusma-current"); });
    REQUIRE(header != rows.end());
    REQUIRE(ending != rows.end());
    REQUIRE(ending->find("wordt beëindigd") != std::string::npos);
    CHECK(characters(*header, header->find("toestand")) == characters(*ending, ending->find("afwezig")));
}

TEST_CASE("fields with commas and quotes survive CSV")
{
    Dataset data;
    Record record;
    record.id = "a \"quoted\", one";
    data.records.push_back(record);
    const auto rows = lines(ledger(data, {}, makeDay(2019, 1, 1), LedgerFormat::Csv, Language::English));
    CHECK(rows.at(1).starts_with("\"a \"\"quoted\"\", one\",contribution,"));
    CHECK(ledgerFormat("csv") == LedgerFormat::Csv);
    CHECK_FALSE(ledgerFormat("xml"));
}

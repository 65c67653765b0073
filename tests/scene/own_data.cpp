// SPDX-License-Identifier: Apache-2.0
#include "own_data.h"

#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <set>

namespace scene_test {

namespace {

void writeCsv(const std::filesystem::path& path, const std::vector<Fields>& rows)
{
    std::set<std::string> fields;
    for (const Fields& row : rows)
        for (const auto& [field, value] : row) fields.insert(field);
    std::ofstream out(path, std::ios::binary);
    const auto line = [&](auto&& valueOf) {
        const char* comma = "";
        for (const std::string& field : fields) {
            std::string value = valueOf(field);
            for (std::size_t at = 0; (at = value.find('"', at)) != std::string::npos; at += 2) value.insert(at, "\"");
            out << comma << '"' << value << '"';
            comma = ",";
        }
        out << '\n';
    };
    line([](const std::string& field) { return field; });
    for (const Fields& row : rows)
        line([&](const std::string& field) { return row.contains(field) ? row.at(field) : std::string(); });
}

}  // namespace

Fields contribution(const std::string& id, const Fields& more)
{
    Fields row{{"id", id},
               {"status", "decided"},
               {"title_en", "Contribution " + id},
               {"section", "p. 1"},
               {"start_earliest", "2019-03-01"},
               {"start_latest", "2019-03-01"},
               {"end_earliest", "2021-03-01"},
               {"end_latest", "2021-03-01"},
               {"theatre", "iraq"},
               {"lon", "44.4"},
               {"lat", "33.3"}};
    for (const auto& [field, value] : more) row[field] = value;
    return row;
}

std::shared_ptr<const model::Dataset> ownData(const std::vector<Fields>& contributions, const Fields& frame)
{
    namespace fs = std::filesystem;
    std::string name = (fs::temp_directory_path() / "missiekaart-XXXXXX").string();
    const fs::path folder = mkdtemp(name.data());
    writeCsv(folder / "contributions.csv", contributions);
    if (!frame.empty()) writeCsv(folder / "dataset.csv", {frame});
    const auto layers = geo::readSource(folder.string());
    fs::remove_all(folder);
    REQUIRE(layers.has_value());
    auto loaded = model::loadDataset(*layers, letter().get());
    REQUIRE(loaded.has_value());
    for (const geo::Diagnostic& d : loaded->diagnostics) MESSAGE(d.text());
    REQUIRE(loaded->dataset.records.size() == contributions.size());
    return std::make_shared<const model::Dataset>(std::move(loaded->dataset));
}

}  // namespace scene_test

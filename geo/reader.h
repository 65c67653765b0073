// SPDX-License-Identifier: Apache-2.0
// Reads a vector source, whatever its format and CRS, into longitude and latitude (WGS 84).
// Never opens a network address, except a database the user names with "PG:".
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "geo/features.h"
#include "geo/result.h"

namespace geo {

using RowVisitor = std::function<void(const Layer& head, Feature& row)>;

struct ReadOptions {
    std::vector<std::string> layers;  // names to read; empty: all. A name that is not there is an Error.
    std::optional<Extent> extent;     // degrees: only features whose extent meets this one, so none without geometry
};

// `source` is a file, a directory or "PG:..." (a PostGIS connection). Of a directory every file with the extension
// of a format that is read here joins the collection; a bad one becomes a Diagnostic while the others load.
// Formats: FlatGeobuf, GeoJSON, GeoPackage, CSV (columns lon and lat), Shapefile. The layer of a file with a single
// layer is named by the file's stem. Outer rings run anticlockwise, holes clockwise. Dates are ISO strings.
// Values of a CSV are text, and null where empty.
// Errors: NotFound, Unreadable (permission, damage, empty), Unsupported (format, network address).
[[nodiscard]] Result<FeatureCollection> readSource(const std::string& source, const ReadOptions& options = {});

// The same, opened: its layers are read one by one, and of those with very many rows none need be kept.
class Source {
public:
    [[nodiscard]] static Result<Source> open(const std::string& source, const ReadOptions& options = {});
    Source(Source&&) noexcept;
    Source& operator=(Source&&) noexcept;
    ~Source();

    [[nodiscard]] const std::string& name() const;  // for messages: without a password
    [[nodiscard]] std::vector<std::string> layers() const;
    [[nodiscard]] Layer head(std::size_t layer) const;  // without features
    [[nodiscard]] Result<Layer> read(std::size_t layer);
    // Hands over each row of the layer, which is as its head says but has no features. A row may be moved from; the
    // next one overwrites it.
    [[nodiscard]] Result<void> eachRow(std::size_t layer, const RowVisitor& visit);
    // Of opening and of what was read so far.
    [[nodiscard]] std::vector<Diagnostic>& diagnostics();
    // A layer that breaks off does not keep the others from being read.
    [[nodiscard]] bool isFolder() const;

private:
    struct Opened;
    explicit Source(std::unique_ptr<Opened> opened);
    std::unique_ptr<Opened> opened_;
};

}  // namespace geo

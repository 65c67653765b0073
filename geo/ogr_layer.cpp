// SPDX-License-Identifier: Apache-2.0
// Rows, fields and CRS of an OGR layer. What is wrong with one row costs that row its geometry, no more.
#include "geo/ogr_layer.h"

#include <fmt/format.h>
#include <ogr_spatialref.h>
#include <ogrsf_frmts.h>

#include <array>
#include <charconv>
#include <cmath>
#include <memory>
#include <tuple>

namespace geo {

namespace {

struct TransformationDeleter {
    void operator()(OGRCoordinateTransformation* t) const { OGRCoordinateTransformation::DestroyCT(t); }
};
using Transformation = std::unique_ptr<OGRCoordinateTransformation, TransformationDeleter>;

OGRSpatialReference wgs84()
{
    OGRSpatialReference crs;
    crs.SetWellKnownGeogCS("WGS84");
    crs.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
    return crs;
}

bool isWgs84(const OGRSpatialReference& crs)
{
    const char* authority = crs.GetAuthorityName(nullptr);
    const char* code = crs.GetAuthorityCode(nullptr);
    if (authority != nullptr && code != nullptr) {
        const std::string name = std::string(authority) + ":" + code;
        if (name == "EPSG:4326" || name == "OGC:CRS84") return true;
    }
    if (!crs.IsGeographic()) return false;
    const std::array<const char*, 3> options = {"IGNORE_DATA_AXIS_TO_SRS_AXIS_MAPPING=YES", "CRITERION=EQUIVALENT",
                                                nullptr};
    const OGRSpatialReference reference = wgs84();
    return crs.IsSame(&reference, options.data()) != 0;
}

std::string isoText(const OGRFeature& row, int field)
{
    int year = 0, month = 0, day = 0, hour = 0, minute = 0, zone = 0;
    float second = 0;
    row.GetFieldAsDateTime(field, &year, &month, &day, &hour, &minute, &second, &zone);
    const OGRFieldType type = row.GetFieldDefnRef(field)->GetType();
    const std::string date = fmt::format("{:04}-{:02}-{:02}", year, month, day);
    // Formats without a type for dates store them as midnight in no zone.
    const bool midnight = hour == 0 && minute == 0 && second == 0 && zone == 0;
    if (type == OFTDate || (type == OFTDateTime && midnight)) return date;
    const int whole = static_cast<int>(second);
    const std::string time = fmt::format("{:02}:{:02}:{:02}", hour, minute, whole);
    if (type == OFTTime) return time;
    if (zone <= 1) return date + "T" + time;  // 0 unknown, 1 local
    const int offset = (zone - 100) * 15;     // GDAL counts quarters of an hour from 100
    if (offset == 0) return date + "T" + time + "Z";
    return fmt::format("{}T{}{}{:02}:{:02}", date, time, offset < 0 ? '-' : '+', std::abs(offset) / 60,
                       std::abs(offset) % 60);
}

void readValue(const OGRFeature& row, int field, Value& value)
{
    if (!row.IsFieldSetAndNotNull(field)) {
        value = std::monostate();
        return;
    }
    switch (row.GetFieldDefnRef(field)->GetType()) {
        case OFTInteger:
        case OFTInteger64:
            value = static_cast<std::int64_t>(row.GetFieldAsInteger64(field));
            break;
        case OFTReal:
            value = row.GetFieldAsDouble(field);
            break;
        case OFTDate:
        case OFTTime:
        case OFTDateTime:
            value = isoText(row, field);
            break;
        default:
            if (auto* text = std::get_if<std::string>(&value))
                *text = row.GetFieldAsString(field);
            else
                value = std::string(row.GetFieldAsString(field));
    }
}

// Why these are not longitudes and latitudes; empty if they are.
std::string faultOf(const Path& path)
{
    for (const Point& p : path.points) {
        if (!std::isfinite(p.x) || !std::isfinite(p.y)) return "a coordinate is not a finite number";
        if (std::abs(p.y) > 90) return fmt::format("latitude {} lies beyond the pole", p.y);
        if (std::abs(p.x) > 360) return fmt::format("longitude {} lies beyond 360", p.x);
    }
    return {};
}

std::optional<double> degreesIn(std::string_view text)
{
    while (text.starts_with(' ')) text.remove_prefix(1);
    while (text.ends_with(' ')) text.remove_suffix(1);
    double number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc() && end == text.data() + text.size() ? std::optional(number) : std::nullopt;
}

class LayerReader {
public:
    LayerReader(OGRLayer& source, const LayerRequest& request, GdalErrors& errors, std::vector<Diagnostic>& diagnostics)
        : source_(source), request_(request), errors_(errors), diagnostics_(diagnostics)
    {
    }

    Result<void> read(const RowVisitor& visit)
    {
        head_ = {request_.name, fieldNames(source_), {}};
        prepareCrs();
        if (request_.placesInColumns && source_.GetGeomType() == wkbNone) findColumns();
        if (request_.extent && !transformation_ && !refused_) {
            const Extent& e = *request_.extent;
            source_.SetSpatialFilterRect(e.west, e.south, e.east, e.north);
        }
        if (assumed_) judgeAssumption();
        const GIntBig count = source_.TestCapability(OLCFastFeatureCount) ? source_.GetFeatureCount(0) : 0;
        source_.ResetReading();
        Feature feature;
        for (;;) {
            const std::unique_ptr<OGRFeature> row(source_.GetNextFeature());
            const std::vector<std::string> failures = errors_.take();
            if (!row) {
                if (failures.empty()) break;
                return brokenOff(failures.front());
            }
            feature.row = row->GetFID();
            for (const std::string& failure : failures) report(feature.row, {}, failure);
            readInto(*row, feature);
            ++rows_;
            if (kept(feature)) visit(head_, feature);
        }
        if (!request_.extent && count > rows_) return brokenOff(fmt::format("it should have {}", count));
        return {};
    }

private:
    [[nodiscard]] tl::unexpected<Error> brokenOff(const std::string& why) const
    {
        return fail(ErrorCode::Unreadable,
                    fmt::format("is damaged: layer {} breaks off after {} rows ({}); get the file again", request_.name,
                                rows_, why),
                    request_.source);
    }

    void prepareCrs()
    {
        if (source_.GetGeomType() == wkbNone) return;
        const OGRSpatialReference* crs = source_.GetSpatialRef();
        if (crs == nullptr || crs->IsEmpty() || crs->IsLocal()) {
            assumed_ = true;
            return;
        }
        if (isWgs84(*crs)) return;
        OGRSpatialReference from(*crs);
        from.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
        const OGRSpatialReference to = wgs84();
        transformation_.reset(OGRCreateCoordinateTransformation(&from, &to));
        if (transformation_) return;
        refused_ = true;
        const std::vector<std::string> why = errors_.take();
        report(
            -1, {},
            fmt::format("its coordinate system {} cannot be brought to WGS 84{}; the rows load without geometry",
                        crs->GetName() != nullptr ? crs->GetName() : "", why.empty() ? "" : " (" + why.front() + ")"));
    }

    // The row that is there before is overwritten, and its memory used again.
    void readInto(const OGRFeature& row, Feature& feature)
    {
        const int fields = row.GetFieldCount();
        feature.values.resize(static_cast<std::size_t>(fields));
        for (int i = 0; i < fields; ++i) readValue(row, i, feature.values[static_cast<std::size_t>(i)]);
        feature.shape = Shape::None;
        feature.geometry.points.clear();
        feature.geometry.ends.clear();
        const OGRGeometry* geometry = row.GetGeometryRef();
        if (lon_ && lat_) return placeFromColumns(feature);
        if (geometry == nullptr || refused_) return;
        if (geometry->IsEmpty()) {
            report(feature.row, {}, "the geometry is empty or no number; the row loads without geometry");
            return;
        }
        if (!readGeometry(*geometry, feature)) {
            report(feature.row, {}, "the geometry mixes kinds; its lesser parts were left out");
        }
        if (transformation_) toLonLat(feature.geometry);
        std::string fault = faultOf(feature.geometry);
        if (!fault.empty()) {
            if (transformation_) fault = "the geometry cannot be brought to WGS 84 (" + fault + ")";
            report(feature.row, {}, fault + "; the row loads without geometry");
            feature.shape = Shape::None;
            feature.geometry = {};
        }
    }

    void toLonLat(Path& path) const
    {
        std::vector<double> x, y;
        x.reserve(path.points.size());
        y.reserve(path.points.size());
        for (const Point& p : path.points) {
            x.push_back(p.x);
            y.push_back(p.y);
        }
        transformation_->Transform(static_cast<int>(x.size()), x.data(), y.data());
        for (std::size_t i = 0; i < x.size(); ++i) path.points[i] = {x[i], y[i]};
        (void)errors_.take();  // a failed point is infinite, which its row reports
    }

    void findColumns()
    {
        lon_ = head_.fieldIndex("lon");
        lat_ = head_.fieldIndex("lat");
        if (!lon_) lon_ = head_.fieldIndex("longitude");
        if (!lat_) lat_ = head_.fieldIndex("latitude");
    }

    void placeFromColumns(Feature& feature)
    {
        const auto* lon = std::get_if<std::string>(&feature.values[*lon_]);
        const auto* lat = std::get_if<std::string>(&feature.values[*lat_]);
        if (lon == nullptr && lat == nullptr) return;
        Path place;
        std::array<double, 2> at{};
        for (const auto& [text, field, value] : {std::tuple{lon, *lon_, &at[0]}, std::tuple{lat, *lat_, &at[1]}}) {
            const auto number = text != nullptr ? degreesIn(*text) : std::nullopt;
            if (!number) {
                const std::string name = source_.GetLayerDefn()->GetFieldDefn(static_cast<int>(field))->GetNameRef();
                return report(feature.row, name,
                              fmt::format("\"{}\" is not a number of degrees; the row loads without geometry",
                                          text != nullptr ? *text : ""));
            }
            *value = *number;
        }
        place.append(std::vector<Point>{{at[0], at[1]}});
        if (const std::string fault = faultOf(place); !fault.empty()) {
            return report(feature.row, {}, fault + "; the row loads without geometry");
        }
        feature.geometry = std::move(place);
        feature.shape = Shape::Point;
    }

    [[nodiscard]] bool kept(const Feature& feature) const
    {
        if (!request_.extent) return true;
        return feature.shape != Shape::None && feature.geometry.extent().intersects(*request_.extent);
    }

    // Without a CRS the layer as a whole is judged: where most of it can be degrees, all is taken for degrees.
    void judgeAssumption()
    {
        std::size_t inRange = 0, outside = 0;
        source_.ResetReading();
        while (const std::unique_ptr<OGRFeature> row{source_.GetNextFeature()}) {
            const OGRGeometry* geometry = row->GetGeometryRef();
            Feature feature;
            if (geometry == nullptr || geometry->IsEmpty()) continue;
            (void)readGeometry(*geometry, feature);
            ++(faultOf(feature.geometry).empty() ? inRange : outside);
        }
        (void)errors_.take();  // reading says them again
        if (inRange == 0 && outside == 0) return;
        refused_ = inRange <= outside;
        report(-1, {},
               refused_ ? "has no coordinate system and its coordinates are not degrees; the rows load without "
                          "geometry (state the CRS in the file)"
                        : "has no coordinate system; read as longitude and latitude (WGS 84)");
    }

    void report(std::int64_t row, std::string field, std::string reason)
    {
        diagnostics_.push_back({request_.source, request_.name, row, std::move(field), std::move(reason)});
    }

    OGRLayer& source_;
    const LayerRequest& request_;
    GdalErrors& errors_;
    std::vector<Diagnostic>& diagnostics_;
    Transformation transformation_;
    std::optional<std::size_t> lon_, lat_;  // columns of a CSV
    bool assumed_ = false;                  // no CRS: taken for degrees
    bool refused_ = false;                  // a CRS that leads nowhere
    Layer head_;
    GIntBig rows_ = 0;
};

}  // namespace

std::vector<std::string> fieldNames(OGRLayer& source)
{
    std::vector<std::string> names;
    const OGRFeatureDefn& definition = *source.GetLayerDefn();
    for (int i = 0; i < definition.GetFieldCount(); ++i) names.emplace_back(definition.GetFieldDefn(i)->GetNameRef());
    return names;
}

Result<void> eachRow(OGRLayer& source, const LayerRequest& request, GdalErrors& errors,
                     std::vector<Diagnostic>& diagnostics, const RowVisitor& visit)
{
    return LayerReader(source, request, errors, diagnostics).read(visit);
}

}  // namespace geo

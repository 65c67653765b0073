// SPDX-License-Identifier: Apache-2.0
// The only file that includes PROJ's transformations. Each thread has its own PROJ context and its own copies of the
// transformations it uses, as PROJ demands.
#include "geo/projection.h"

#include <fmt/format.h>
#include <proj.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <memory>
#include <utility>
#include <vector>

namespace geo {

namespace {

template <auto Free>
struct Deleter {
    template <class T>
    void operator()(T* p) const
    {
        Free(p);
    }
};
using Context = std::unique_ptr<PJ_CONTEXT, Deleter<proj_context_destroy>>;
using Transform = std::unique_ptr<PJ, Deleter<proj_destroy>>;
using Operations = std::unique_ptr<PJ_OBJ_LIST, Deleter<proj_list_destroy>>;
using OperationFactory = std::unique_ptr<PJ_OPERATION_FACTORY_CONTEXT, Deleter<proj_operation_factory_context_destroy>>;

Context quietContext()
{
    Context context(proj_context_create());
    proj_context_set_enable_network(context.get(), 0);
    proj_log_func(context.get(), nullptr, [](void*, int, const char*) {});
    return context;
}

// This thread's transformations by pipeline.
class ThreadTransforms {
public:
    PJ* get(const std::string& pipeline)
    {
        for (const auto& [key, transform] : transforms_) {
            if (key == pipeline) return transform.get();
        }
        constexpr std::size_t kMost = 16;  // a user may try any number of projections
        if (transforms_.size() >= kMost) transforms_.erase(transforms_.begin());
        transforms_.emplace_back(pipeline, Transform(proj_create(context_.get(), pipeline.c_str())));
        return transforms_.back().second.get();
    }

private:
    Context context_ = quietContext();
    std::vector<std::pair<std::string, Transform>> transforms_;
};

PJ* transformOf(const std::string& pipeline)
{
    static thread_local ThreadTransforms transforms;
    return transforms.get(pipeline);
}

void transform(const std::string& pipeline, PJ_DIRECTION direction, std::span<Point> points)
{
    if (points.empty()) return;
    constexpr std::size_t kStride = sizeof(Point);
    PJ* pj = transformOf(pipeline);
    proj_errno_reset(pj);
    proj_trans_generic(pj, direction, &points[0].x, kStride, points.size(), &points[0].y, kStride, points.size(),
                       nullptr, 0, 0, nullptr, 0, 0);
    constexpr double kNan = std::numeric_limits<double>::quiet_NaN();
    for (Point& p : points) {
        if (!std::isfinite(p.x) || !std::isfinite(p.y)) p = {kNan, kNan};
    }
}

// The step of a pipeline that leaves the sphere.
std::string projectingStep(std::string_view pipeline)
{
    constexpr std::array<std::string_view, 9> kOther = {"pipeline", "unitconvert", "axisswap", "cart",      "helmert",
                                                        "push",     "pop",         "noop",     "hgridshift"};
    std::string found;
    for (std::size_t at = 0; at < pipeline.size();) {
        const std::size_t end = std::min(pipeline.find("+step", at + 1), pipeline.size());
        const std::string_view step = pipeline.substr(at, end - at);
        at = end;
        const std::size_t proj = step.find("+proj=");
        if (proj == std::string_view::npos) continue;
        const std::string_view name = step.substr(proj + 6, step.find(' ', proj) - proj - 6);
        bool other = false;
        for (const std::string_view o : kOther) other = other || name == o;
        if (!other) found = step;
    }
    return found;
}

Result<std::string> pipelineTo(PJ_CONTEXT* context, PJ* crs, const std::string& definition)
{
    const Transform source(proj_create(context, "OGC:CRS84"));
    if (!source) {
        return fail(ErrorCode::Unavailable,
                    "PROJ does not find its database proj.db; install proj-data or set PROJ_DATA to its folder");
    }
    const OperationFactory factory(proj_create_operation_factory_context(context, nullptr));
    proj_operation_factory_context_set_spatial_criterion(context, factory.get(),
                                                         PROJ_SPATIAL_CRITERION_PARTIAL_INTERSECTION);
    proj_operation_factory_context_set_grid_availability_use(context, factory.get(),
                                                             PROJ_GRID_AVAILABILITY_DISCARD_OPERATION_IF_MISSING_GRID);
    const Operations operations(proj_create_operations(context, source.get(), crs, factory.get()));
    const int count = operations ? proj_list_get_count(operations.get()) : 0;
    for (int i = 0; i < count; ++i) {
        // One operation for the whole world: choosing by area of use, or a datum grid that covers one country, would
        // tear the map along the edges.
        const Transform operation(proj_list_get(context, operations.get(), i));
        if (proj_coordoperation_get_grid_used_count(context, operation.get()) > 0) continue;
        if (!proj_coordoperation_is_instantiable(context, operation.get())) continue;
        const Transform normal(proj_normalize_for_visualization(context, operation.get()));
        const char* text = normal ? proj_as_proj_string(context, normal.get(), PJ_PROJ_5, nullptr) : nullptr;
        if (text != nullptr) return std::string(text);
    }
    return fail(ErrorCode::Unsupported, "longitudes and latitudes cannot be brought into this projection", definition);
}

// The projections on offer that are given in full stand on the WGS 84 ellipsoid already: asking PROJ's database for the
// way there takes 30 ms and gives the same.
std::optional<std::string> knownPipeline(const std::string& definition)
{
    const auto offered = namedProjections();
    const bool known = std::ranges::any_of(offered, [&](const auto& named) { return named.definition == definition; });
    if (!known || !definition.starts_with("+proj=")) return std::nullopt;
    return "+proj=pipeline +step +proj=unitconvert +xy_in=deg +xy_out=rad +step " + definition + " +ellps=WGS84";
}

PJ_TYPE kindOf(PJ_CONTEXT* context, PJ* crs)
{
    if (!proj_is_crs(crs)) return PJ_TYPE_UNKNOWN;
    const PJ_TYPE type = proj_get_type(crs);
    if (type != PJ_TYPE_BOUND_CRS && type != PJ_TYPE_COMPOUND_CRS) return type;
    const Transform inner(type == PJ_TYPE_BOUND_CRS ? proj_get_source_crs(context, crs)
                                                    : proj_crs_get_sub_crs(context, crs, 0));
    return inner ? kindOf(context, inner.get()) : PJ_TYPE_UNKNOWN;
}

// From degrees to metres. Errors: Invalid (not a projection), Unsupported, Unavailable (no database).
Result<std::string> pipelineFor(const std::string& definition)
{
    if (auto known = knownPipeline(definition)) return *known;
    const Context context = quietContext();
    std::string text = definition;
    if (text.find("proj=") != std::string::npos && text.find("type=crs") == std::string::npos) text += " +type=crs";
    const Transform crs(proj_create(context.get(), text.c_str()));
    const PJ_TYPE kind = crs ? kindOf(context.get(), crs.get()) : PJ_TYPE_UNKNOWN;
    if (kind == PJ_TYPE_GEOGRAPHIC_2D_CRS || kind == PJ_TYPE_GEOGRAPHIC_3D_CRS)
        return "+proj=pipeline +step +proj=unitconvert +xy_in=deg +xy_out=rad +step +proj=eqc +ellps=WGS84";
    if (kind == PJ_TYPE_PROJECTED_CRS) return pipelineTo(context.get(), crs.get(), definition);
    return fail(ErrorCode::Invalid,
                "not a projection that PROJ knows; give a code such as EPSG:3035 or a string such as "
                "\"+proj=laea +lat_0=35 +lon_0=30\"",
                definition);
}

}  // namespace

Result<Projection> Projection::create(const std::string& definition)
{
    auto found = pipelineFor(definition);
    if (!found) return tl::unexpected(found.error());
    std::string pipeline = std::move(*found);
    const std::string step = projectingStep(pipeline);
    if (step.empty()) return fail(ErrorCode::Invalid, "not a map projection but another kind of CRS", definition);
    const auto domain = domainOf(step);
    if (!domain) {
        return fail(ErrorCode::Unsupported,
                    "interrupted, polyhedral and rotated projections cannot be drawn; choose another", definition);
    }
    PJ* transform = transformOf(pipeline);
    if (transform == nullptr || !proj_pj_info(transform).has_inverse) {
        return fail(ErrorCode::Unsupported, "this projection has no inverse, which the map needs; choose another",
                    definition);
    }
    Projection projection(definition, std::move(pipeline), *domain);
    Point middle{};
    if (const auto* cap = std::get_if<Cap>(&*domain)) {
        middle = cap->centre;
    } else {
        const auto& strip = std::get<Strip>(*domain);
        middle = {strip.lon0, (strip.minLat + strip.maxLat) / 2};
    }
    if (!projection.forward(middle)) {
        return fail(ErrorCode::Unsupported, "this projection gives no coordinates at its own centre; choose another",
                    definition);
    }
    return projection;
}

std::optional<Point> Projection::forward(Point lonLat) const
{
    if (!contains(domain_, lonLat)) return std::nullopt;
    transform(pipeline_, PJ_FWD, {&lonLat, 1});
    return std::isnan(lonLat.x) ? std::nullopt : std::optional(lonLat);
}

std::optional<Point> Projection::inverse(Point map) const
{
    inverse({&map, 1});
    return std::isnan(map.x) ? std::nullopt : std::optional(map);
}

void Projection::forward(std::span<Point> points) const { transform(pipeline_, PJ_FWD, points); }

void Projection::inverse(std::span<Point> points) const
{
    const std::vector<Point> map(points.begin(), points.end());
    transform(pipeline_, PJ_INV, points);
    // Beyond the outline of the world many inverses give the longitude of another place: go there and look.
    std::vector<Point> again(points.begin(), points.end());
    transform(pipeline_, PJ_FWD, again);
    constexpr double kTolerance = 100;  // metres: datum shifts are not exact far from their country
    constexpr double kNan = std::numeric_limits<double>::quiet_NaN();
    for (std::size_t i = 0; i < points.size(); ++i) {
        const bool same = std::hypot(again[i].x - map[i].x, again[i].y - map[i].y) < kTolerance;
        if (!same || !contains(domain_, points[i])) points[i] = {kNan, kNan};
    }
}

std::span<const NamedProjection> namedProjections()
{
    // The world maps are centred on 11 degrees east, so that the cut runs through the Bering Strait.
    static constexpr std::array<NamedProjection, 5> kNamed = {{
        {"laea", "Lambert azimuthal equal-area", "Lambert azimutaal, oppervlaktegetrouw",
         "+proj=laea +lon_0=30 +lat_0=35"},
        {"eqearth", "Equal Earth", "Equal Earth", "+proj=eqearth +lon_0=11"},
        {"robin", "Robinson", "Robinson", "+proj=robin +lon_0=11"},
        {"webmerc", "Web Mercator", "Webmercator", "EPSG:3857"},
        {"ortho", "Orthographic globe", "Orthografische globe", "+proj=ortho +lon_0=30 +lat_0=35"},
    }};
    return kNamed;
}

Result<std::shared_ptr<const Projection>> projectionNamed(const std::string& idOrDefinition)
{
    std::string definition = idOrDefinition;
    for (const NamedProjection& named : namedProjections())
        if (named.id == idOrDefinition) definition = named.definition;
    auto projection = Projection::create(definition);
    if (!projection) return tl::unexpected(projection.error());
    return std::make_shared<const Projection>(std::move(*projection));
}

}  // namespace geo

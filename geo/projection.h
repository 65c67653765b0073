// SPDX-License-Identifier: Apache-2.0
// From longitude and latitude (degrees, WGS 84) to a map plane (x east, y north, in metres unless the CRS has another
// unit) and back.
// A value that may be copied and used from several threads at once; never touches the network.
#pragma once

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "geo/domain.h"
#include "geo/geometry.h"
#include "geo/result.h"

namespace geo {

class Projection {
public:
    // A PROJ string, "EPSG:n", WKT or any other CRS definition that PROJ knows. A geographic CRS such as EPSG:4326
    // becomes the plate carrée in metres. Errors: Invalid (not a projection), Unsupported (interrupted, oblique
    // frame, or without an inverse).
    [[nodiscard]] static Result<Projection> create(const std::string& definition);

    // Nothing outside the domain or where PROJ has no answer.
    [[nodiscard]] std::optional<Point> forward(Point lonLat) const;
    [[nodiscard]] std::optional<Point> inverse(Point map) const;

    // In place and in bulk; failures become NaN. forward() does not look at the domain (cut first), inverse() does.
    void forward(std::span<Point> points) const;
    void inverse(std::span<Point> points) const;

    [[nodiscard]] const std::string& definition() const { return definition_; }
    [[nodiscard]] const Domain& domain() const { return domain_; }

private:
    Projection(std::string definition, std::string pipeline, Domain domain)
        : definition_(std::move(definition)), pipeline_(std::move(pipeline)), domain_(domain)
    {
    }

    std::string definition_;  // as the caller gave it
    std::string pipeline_;    // PROJ pipeline from degrees to metres
    Domain domain_;
};

struct NamedProjection {
    std::string_view id;
    std::string_view nameEn;
    std::string_view nameNl;
    std::string_view definition;
};

// The projections on offer; the first is the default: laea, eqearth, robin, webmerc, ortho.
[[nodiscard]] std::span<const NamedProjection> namedProjections();

// One of those by its id, else what Projection::create() makes of the words.
[[nodiscard]] Result<std::shared_ptr<const Projection>> projectionNamed(const std::string& idOrDefinition);

}  // namespace geo

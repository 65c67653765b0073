// SPDX-License-Identifier: Apache-2.0
// What cereal needs to know of our types; points go in bulk, being most of the bytes.
#include "base_map_archive.h"

#include <cereal/archives/binary.hpp>
#include <cereal/types/map.hpp>
#include <cereal/types/memory.hpp>
#include <cereal/types/string.hpp>
#include <cereal/types/vector.hpp>
#include <sstream>

namespace geo {

void serialize(auto& archive, Point& p) { archive(p.x, p.y); }
void serialize(auto& archive, Extent& e) { archive(e.west, e.south, e.east, e.north); }
void serialize(auto& archive, Mesh& m) { archive(m.origin, m.xy, m.indices); }
void serialize(auto& archive, Area& a) { archive(a.outline, a.mesh); }
void serialize(auto& archive, Raster& r) { archive(r.width, r.height, r.extent, r.pixels); }

void save(auto& archive, const Path& path)
{
    archive(path.ends, path.points.size());
    archive(cereal::binary_data(path.points.data(), path.points.size() * sizeof(Point)));
}

void load(auto& archive, Path& path)
{
    std::size_t size = 0;
    archive(path.ends, size);
    path.points.resize(size);
    archive(cereal::binary_data(path.points.data(), size * sizeof(Point)));
}

}  // namespace geo

namespace model {

void serialize(auto& archive, Text& t) { archive(t.nl, t.en); }

}  // namespace model

namespace scene {

void serialize(auto& archive, NamedPlace& p) { archive(p.id, p.name, p.at, p.rank); }
void serialize(auto& archive, Sea& s) { archive(s.name, s.line, s.rank, s.ocean); }
void serialize(auto& archive, Names& n) { archive(n.countries, n.cities, n.provinces, n.disputed, n.seas); }
void serialize(auto& archive, NameGround& g) { archive(g.extent, g.columns, g.rows, g.owner, g.depth); }
void serialize(auto& archive, BaseMap& m)
{
    archive(m.extent, m.toleranceMetres, m.level, m.sea, m.seaEverywhere, m.land, m.highlighted, m.neighbours,
            m.disputedLand, m.lakes, m.coast, m.recognised, m.disputed, m.lineOfControl, m.provinceLines, m.rivers,
            m.graticule, m.middles, m.names, m.ground, m.relief);
}

}  // namespace scene

namespace app {

std::string packBaseMap(const scene::BaseMap& map)
{
    std::ostringstream out;
    cereal::BinaryOutputArchive archive(out);
    archive(map);
    return std::move(out).str();
}

std::shared_ptr<const scene::BaseMap> unpackBaseMap(std::istream& in,
                                                    const std::shared_ptr<const geo::Projection>& projection)
{
    auto map = std::make_shared<scene::BaseMap>();
    try {
        cereal::BinaryInputArchive archive(in);
        archive(*map);
    } catch (const std::exception&) {  // cereal says so when bytes are missing, the vectors when a size is absurd
        return nullptr;
    }
    if (!map->sea) return nullptr;
    map->rim = std::shared_ptr<const geo::Path>(map->sea, &map->sea->outline);
    map->projection = projection;
    return map;
}

}  // namespace app

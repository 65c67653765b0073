# SPDX-License-Identifier: Apache-2.0
"""Fits the governorates of the theatres into the 1:10m countries, so that their outer edges are the countries' own.

The source's provinces are simplified apart from its countries. Their inner lines are kept and led on to the country's
edge, and the country is cut along them. Usage: admin1.py world_map.gpkg countries_10m.geojson out.geojson
"""
import functools
import json
import sys

from admin1_names import COUNTRIES, names
from osgeo import ogr

ogr.UseExceptions()

REACH = 0.25  # degrees: how far the source's outer edge may lie from the country's
TOUCH = 1e-6  # degrees: edges this near are one


def provinces(path, adm0_a3):
    source = ogr.Open(path)
    layer = source.ExecuteSQL(f"SELECT * FROM states_provinces WHERE adm0_a3 = '{adm0_a3}'")
    return [(row["name"], row["gn_name"], row.GetGeometryRef().Clone()) for row in layer]


def union(geometries):
    return functools.reduce(lambda total, geometry: total.Union(geometry), geometries)


def parts(geometry):
    if geometry.GetGeometryCount() == 0 or geometry.GetGeometryType() == ogr.wkbPolygon:
        return [geometry]
    return [geometry.GetGeometryRef(i).Clone() for i in range(geometry.GetGeometryCount())]


def edges_and_ends(areas):
    """All edges of the provinces, each once, and the points where inner ones meet the outer edge."""
    edges = union([area.Boundary() for area in areas])
    outside = union(areas).Boundary()
    inner = edges.Difference(outside.Buffer(TOUCH))
    near = outside.Buffer(2 * TOUCH)
    ends = [ogr.CreateGeometryFromWkt("POINT(%.12f %.12f)" % part.GetPoint_2D(at))
            for part in parts(inner) for at in (0, part.GetPointCount() - 1)]
    return edges, [end for end in ends if end.Intersects(near)]


def lead_out(end, edge):
    """From a loose end straight on to just past the nearest point of the country's edge."""
    def distance_points(line):
        return [line.GetPoint_2D(i) for i in range(line.GetPointCount())]
    x, y = end.GetX(), end.GetY()
    near = parts(edge.Intersection(end.Buffer(REACH)))
    candidates = [p for line in near if not line.IsEmpty() for p in distance_points(line)]
    if not candidates:
        return None
    tx, ty = min(candidates, key=lambda p: (p[0] - x) ** 2 + (p[1] - y) ** 2)
    return ogr.CreateGeometryFromWkt(f"LINESTRING({x!r} {y!r},{tx + (tx - x) * 0.01!r} {ty + (ty - y) * 0.01!r})")


def longest_neighbour(face, areas):
    edge = face.Boundary()
    touch = [edge.Intersection(area.Buffer(TOUCH)).Length() for area in areas]
    if max(touch) > 0:
        return touch.index(max(touch))
    return min(range(len(areas)), key=lambda i: areas[i].Distance(face))


def cut(country, areas):
    """The country in pieces, each given to the province that holds it, or else shares the longest edge with it."""
    edges, ends = edges_and_ends(areas)
    edge = country.Boundary()
    leads = [lead for lead in (lead_out(end, edge) for end in ends) if lead]
    faces = parts(union([edge, edges, *leads]).Polygonize())
    pieces = [[] for _ in areas]
    for face in faces:
        if not face.PointOnSurface().Within(country):
            continue
        inside = face.PointOnSurface()
        owners = [i for i, area in enumerate(areas) if inside.Within(area)]
        pieces[owners[0] if owners else longest_neighbour(face, areas)].append(face)
    return [ogr.ForceToMultiPolygon(union(own)) if own else None for own in pieces]


def main():
    source, countries, target = sys.argv[1:]
    world = ogr.Open(countries)
    outlines = {row["iso2"]: row.GetGeometryRef().Clone() for row in world.GetLayer()}
    features = []
    for adm0_a3, iso2 in COUNTRIES.items():
        rows = provinces(source, adm0_a3)
        for (name, other, _), area in zip(rows, cut(outlines[iso2], [row[2] for row in rows])):
            if area is None:
                raise SystemExit(f"admin1: {name} in {iso2} got no area")
            features.append({"type": "Feature", "properties": {"iso2": iso2, **names(name, other)},
                             "geometry": json.loads(area.ExportToJson(["COORDINATE_PRECISION=9"]))})
    with open(target, "w", encoding="utf-8") as file:
        json.dump({"type": "FeatureCollection", "features": features}, file, ensure_ascii=False)


if __name__ == "__main__":
    main()

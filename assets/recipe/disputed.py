# SPDX-License-Identifier: Apache-2.0
"""The areas whose status is disputed, fitted into the 1:10m countries, and those of their edges that are no border.

Usage: disputed.py world_map.gpkg countries_10m.geojson claims.json OUT_DIR
"""
import collections
import json
import math
import sys

from admin1 import TOUCH, cut, parts, union
from osgeo import ogr

ogr.UseExceptions()

KASHMIR = {"PAK": ("PK", ["Northern Areas", "Azad Kashmir"]), "IND": ("IN", ["Jammu and Kashmir", "Kashmir"])}
# Between a country's edge and a claim line: the country that the source gives it to, and a point well inside.
CLAIMED = [("aksai-chin", "CN", (79.4, 35.2)), ("golan", "IL", (35.75, 33.0)), ("kashmir", "CN", (76.7, 36.0))]
SIACHEN = (77.2, 35.39)
PAST = 0.003  # degrees that a claim line is led past the edge

# id, or the code of a whole country: English, Dutch, rank, where the name stands.
NAMES = {
    "kashmir": ("Kashmir", "Kasjmir", 3, (75.6, 34.6)),
    "aksai-chin": ("Aksai Chin", "Aksai Chin", 4, (79.4, 35.2)),
    "golan": ("Golan Heights", "Golanhoogten", 6, (35.78, 32.98)),
    "EH": ("Western Sahara", "Westelijke Sahara", 3, (-12.6, 25.0)),
    "PS": ("Palestinian Territories", "Palestijnse gebieden", 6, (35.26, 32.1)),
}


def states(path, adm0_a3, wanted):
    data = ogr.Open(path)  # must outlive its layers
    layer = data.ExecuteSQL(f"SELECT * FROM states_provinces WHERE adm0_a3 = '{adm0_a3}'")
    rows = [(row["name"], row.GetGeometryRef().Clone()) for row in layer]
    chosen = [area for name, area in rows if name in wanted]
    others = [area for name, area in rows if name not in wanted]
    return union(chosen), union(others)


def lead_on(end, edge):
    """From a loose end to the nearest point of the country's edge and a little past it."""
    x, y = end
    best = None
    for ring in parts(edge):
        points = ring.GetPoints()
        for (ax, ay, *_), (bx, by, *_) in zip(points, points[1:]):
            length = (bx - ax) ** 2 + (by - ay) ** 2
            t = max(0, min(1, ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / length)) if length else 0
            px, py = ax + (bx - ax) * t, ay + (by - ay) * t
            away = math.hypot(px - x, py - y)
            if best is None or away < best[0]:
                best = (away, px, py)
    away, px, py = best
    past = 1 + PAST / max(away, 1e-9)
    return ogr.CreateGeometryFromWkt(f"LINESTRING({x!r} {y!r},{x + (px - x) * past!r} {y + (py - y) * past!r})")


def behind(country, claims, inside):
    """The piece of the country that lies behind a chain of claim lines."""
    edge = country.Boundary()
    ends = collections.Counter(line.GetPoint_2D(at) for line in claims for at in (0, line.GetPointCount() - 1))
    leads = [lead_on(end, edge) for end, count in ends.items() if count == 1]
    point = ogr.CreateGeometryFromWkt("POINT(%r %r)" % inside)
    return [face for face in parts(union([edge, *claims, *leads]).Polygonize()) if point.Within(face)][0]


def main():
    source, countries, claims, target = sys.argv[1:]
    outlines, siachen = {}, None
    point = ogr.CreateGeometryFromWkt("POINT(%r %r)" % SIACHEN)
    world, claim_lines = ogr.Open(countries), ogr.Open(claims)
    for row in world.GetLayer():
        outlines[row["iso2"]] = row.GetGeometryRef().Clone()
        if row["iso2"] == "" and point.Within(row.GetGeometryRef()):
            siachen = row.GetGeometryRef().Clone()
    lines = [row.GetGeometryRef().Clone() for row in claim_lines.GetLayer()]
    held = [cut(outlines[iso2], list(states(source, adm0_a3, wanted)))[0]
            for adm0_a3, (iso2, wanted) in KASHMIR.items()]
    areas = {"kashmir": [siachen, *held]}
    for name, iso2, inside in CLAIMED:
        near = ogr.CreateGeometryFromWkt("POINT(%r %r)" % inside).Buffer(4)
        claimed = [line.Clone() for all in lines for line in parts(all) if line.Within(near)]
        areas.setdefault(name, []).append(behind(outlines[iso2], claimed, inside))
    inner = []
    every_edge = union([outline.Boundary() for iso2, outline in outlines.items() if iso2 in ("PK", "IN", "CN", "AF")])
    for part in held:
        inner.append(part.Boundary().Difference(every_edge.Buffer(TOUCH)))
    for iso2 in ("EH", "PS"):
        areas[iso2] = [outlines[iso2]]

    def write(layer, features):
        with open(f"{target}/{layer}.geojson", "w", encoding="utf-8") as file:
            json.dump({"type": "FeatureCollection", "features": features}, file, ensure_ascii=False)

    def feature(properties, geometry):
        shape = json.loads(geometry.ExportToJson(["COORDINATE_PRECISION=9"]))
        return {"type": "Feature", "properties": properties, "geometry": shape}

    write("disputed", [
        feature({"id": key, "name_en": en, "name_nl": nl, "rank": rank, "label_lon": at[0], "label_lat": at[1]},
                ogr.ForceToMultiPolygon(union([piece for piece in areas[key] if piece])))
        for key, (en, nl, rank, at) in NAMES.items()])
    write("disputed_lines", [feature({}, ogr.ForceToMultiLineString(union(inner)))])


main()

# SPDX-License-Identifier: Apache-2.0
"""Chooses the lakes and main rivers that stand quietly behind the map, finer in the theatres.

Usage: hydrography.py binned_GSHHS_h.nc binned_river_h.nc countries_10m.geojson lakes.geojson rivers.geojson
"""
import json
import sys

import gshhg
from ijsselmeer import ijsselmeer
from osgeo import ogr
from waters import LAKES, RIVERS, SHRUNK

ogr.UseExceptions()

# Iraq and its neighbours, Afghanistan, the Sahel, Lithuania, the Netherlands: west, south, east, north.
THEATRES = [(36, 27, 52, 40), (58, 27, 76, 41), (-19, 7, 26, 26), (18, 52, 30, 60), (2, 49, 9, 55)]
DEGREES_FINE, DEGREES_COARSE = 0.002, 0.01  # tolerance of the lines
LAKE_KM2_FINE, LAKE_KM2_COARSE = 60, 500
CASPIAN_KM2 = 300000  # the countries leave it out, so it is sea already
RIVER_DEGREES_COARSE = 0.5  # shortest line drawn outside the theatres
LAKE_RANKS = [10000, 2500, 500]


def in_theatre(envelope):
    west, east, south, north = envelope
    return any(west < e and east > w and south < n and north > s for w, s, e, n in THEATRES)


def line(points, kind=ogr.wkbLineString):
    """An OGR line in -180..180; nothing wanted here crosses the 180th meridian."""
    shift = 360 * round(float(points[:, 0].mean()) / 360)
    geometry = ogr.Geometry(kind)
    for x, y in points:
        geometry.AddPoint_2D(round(float(x) - shift, 5), round(float(y), 5))
    return geometry


def areal(geometry):
    """Its polygons only: repair and cutting may leave lines beside them."""
    if geometry.GetGeometryType() != ogr.wkbGeometryCollection:
        return ogr.ForceToMultiPolygon(geometry)
    area = ogr.Geometry(ogr.wkbMultiPolygon)
    for part in (geometry.GetGeometryRef(i) for i in range(geometry.GetGeometryCount())):
        if part.GetDimension() == 2:
            area = area.Union(part)
    return ogr.ForceToMultiPolygon(area)


def boxes(corners):
    parts = ",".join(f"(({w} {s},{e} {s},{e} {n},{w} {n},{w} {s}))" for w, s, e, n in corners)
    return ogr.CreateGeometryFromWkt(f"MULTIPOLYGON({parts})")


def simplified(geometry, fine):
    return geometry.SimplifyPreserveTopology(DEGREES_FINE if fine else DEGREES_COARSE)


def feature(geometry, properties):
    return {"type": "Feature", "properties": properties, "geometry": json.loads(geometry.ExportToJson())}


def lake_features(path, countries):
    names = [(ogr.CreateGeometryFromWkt(f"POINT({x} {y})").Buffer(0.15), en, nl) for x, y, en, nl in LAKES]
    for km2, wide_river, rings in gshhg.lakes(path, LAKE_KM2_FINE):
        if km2 > CASPIAN_KM2 or not rings:
            continue
        area = ogr.Geometry(ogr.wkbMultiPolygon)
        for ring in rings:
            polygon = ogr.Geometry(ogr.wkbPolygon)
            polygon.AddGeometry(line(ring, ogr.wkbLinearRing))
            polygon.CloseRings()
            area.AddGeometry(polygon)
        fine = in_theatre(area.GetEnvelope())
        if not fine and (km2 < LAKE_KM2_COARSE or wide_river):
            continue
        area = areal(simplified(area.MakeValid(), fine))
        _, en, nl = next((entry for entry in names if entry[0].Intersects(area)), (None, "", ""))
        if en in SHRUNK:
            area = areal(area.Intersection(boxes(SHRUNK[en])))
        rank = next((i + 1 for i, least in enumerate(LAKE_RANKS) if km2 >= least), len(LAKE_RANKS) + 1)
        yield feature(area, {"name_en": en, "name_nl": nl, "rank": rank})
    yield feature(ijsselmeer(path, countries, line), {"name_en": "IJsselmeer", "name_nl": "IJsselmeer", "rank": 3})


def river_features(path):
    courses = [(ogr.CreateGeometryFromWkt(wkt).Buffer(0.35), en, nl) for wkt, en, nl in RIVERS]
    for level, lines in gshhg.rivers(path, [0, 1, 2, 3]).items():
        for points in lines:
            geometry = line(points)
            fine = in_theatre(geometry.GetEnvelope())
            if not fine and (level == 3 or geometry.Length() < RIVER_DEGREES_COARSE):
                continue
            geometry = simplified(geometry, fine)
            _, en, nl = next((c for c in courses if geometry.Within(c[0])), (None, "", ""))
            yield feature(geometry, {"name_en": en, "name_nl": nl, "rank": max(level, 1)})


def write(path, features):
    with open(path, "w", encoding="utf-8") as file:
        json.dump({"type": "FeatureCollection", "features": list(features)}, file, ensure_ascii=False)


def main():
    shores, courses, countries, lakes_file, rivers_file = sys.argv[1:]
    write(lakes_file, lake_features(shores, countries))
    write(rivers_file, river_features(courses))


main()

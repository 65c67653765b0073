# SPDX-License-Identifier: Apache-2.0
"""The IJsselmeer with its neighbours: land in the countries' source, still sea in GSHHG, so no lake in either."""
import gshhg
from osgeo import ogr

BOX = (4.95, 52.25, 6.05, 53.12)
ON_THE_WATER = [(5.35, 52.8), (5.2, 52.55)]  # IJsselmeer, Markermeer


def ijsselmeer(shores_file, countries_file, to_line):
    """What the shore and the Netherlands' outline enclose together; to_line makes an OGR line of points."""
    world = ogr.Open(countries_file)
    layer = world.GetLayer()
    layer.SetAttributeFilter("iso2 = 'NL'")
    row = layer.GetNextFeature()
    netherlands = row.GetGeometryRef().Clone()
    west, south, east, north = BOX
    frame = ogr.CreateGeometryFromWkt(
        f"LINESTRING({west} {south},{east} {south},{east} {north},{west} {north},{west} {south})")
    edges = frame.Union(netherlands.Boundary().Intersection(frame.ConvexHull()))
    for points in gshhg.coast(shores_file, *BOX):
        edges = edges.Union(to_line(points))
    faces = edges.Polygonize()
    water = [ogr.CreateGeometryFromWkt(f"POINT({x} {y})") for x, y in ON_THE_WATER]
    found = ogr.Geometry(ogr.wkbMultiPolygon)
    for face in (faces.GetGeometryRef(i) for i in range(faces.GetGeometryCount())):
        if any(point.Within(face) for point in water):
            found.AddGeometry(face)
    if found.IsEmpty() or found.GetArea() > 0.5:
        raise SystemExit("hydrography: the shore does not enclose the IJsselmeer")
    return ogr.ForceToMultiPolygon(found.Union(found))

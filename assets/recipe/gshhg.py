# SPDX-License-Identifier: Apache-2.0
"""Reads the binned netCDF files of GSHHG: lines per bin of the globe, joined again across the bins' edges.

Coordinates are stored per bin as 16-bit fractions of the bin's size; bins run east from 0 and south from 90.
"""
import numpy as np
from osgeo import gdal

gdal.UseExceptions()


def _arrays(path):
    group = gdal.OpenEx(path, gdal.OF_MULTIDIM_RASTER).GetRootGroup()
    return {name: group.OpenMDArray(name).ReadAsArray() for name in group.GetMDArrayNames()}


def _segments(data, count_of):
    """(segment number, points) in degrees, longitudes from 0 to 360."""
    size = float(data["Bin_size_in_minutes"][0]) / 60
    across = int(data["N_bins_in_360_longitude_range"][0])
    x = data["Relative_longitude_from_SW_corner_of_bin"].astype(np.uint16) * (size / 65535)
    y = data["Relative_latitude_from_SW_corner_of_bin"].astype(np.uint16) * (size / 65535)
    first = data["Id_of_first_segment_in_a_bin"]
    for number, (begin, count) in enumerate(zip(first, data["N_segments_in_a_bin"])):
        west, south = (number % across) * size, 90 - (number // across + 1) * size
        for segment in range(begin, begin + count):
            start = data["Id_of_first_point_in_a_segment"][segment]
            points = slice(start, start + count_of(segment))
            yield segment, np.column_stack([west + x[points], south + y[points]])


def _key(point):
    return round(point[0] % 360, 4), round(point[1], 4)


def joined(lines):
    """Lines whose ends meet two by two become one, whatever their directions."""
    ends, used, out = {}, set(), []
    for number, line in enumerate(lines):
        for end in (0, -1):
            ends.setdefault(_key(line[end]), []).append((number, end))

    def extended(line):
        while True:
            meeting = ends[_key(line[-1])]
            free = [entry for entry in meeting if entry[0] not in used]
            if len(meeting) != 2 or not free:
                return line
            number, end = free[0]
            used.add(number)
            following = lines[number] if end == 0 else lines[number][::-1]
            turn = 360 * round((line[-1][0] - following[0][0]) / 360)  # Greenwich is the edge of the first bins
            line = np.concatenate([line, following[1:] + (turn, 0)])

    for number, line in enumerate(lines):
        if number not in used:
            used.add(number)
            out.append(extended(extended(line)[::-1]))
    return out


def _closed(line):
    return np.concatenate([line[:-1], line[:1]]) if np.allclose(line[0], line[-1], atol=2e-4) else None


def rivers(path, levels):
    """For each wanted level (0 and 1 the largest) its lines."""
    data = _arrays(path)
    found = {level: [] for level in levels}
    for segment, points in _segments(data, lambda s: data["N_points_for_a_segment"][s]):
        level = int(data["Hierarchial_level_of_a_segment"][segment])
        if level in found and len(points) > 1:
            found[level].append(points)
    return {level: joined(lines) for level, lines in found.items()}


def lakes(path, least_km2):
    """(square kilometres, is it a wide river, closed rings) of each lake; islands in lakes are left out."""
    data = _arrays(path)
    info, area = data["Embedded_npts_levels_exit_entry_for_a_segment"], data["The_km_squared_area_of_polygons"]
    lines = {}
    for segment, points in _segments(data, lambda s: info[s] >> 9):
        polygon = int(data["Id_of_GSHHS_ID"][segment])
        if (info[segment] >> 6) & 7 == 2 and abs(area[polygon]) >= least_km2:
            lines.setdefault(polygon, []).append(points)
    for polygon, pieces in sorted(lines.items()):
        yield abs(float(area[polygon])), area[polygon] < 0, [ring for ring in map(_closed, joined(pieces)) if ring is not None]


def coast(path, west, south, east, north):
    """Pieces of the sea's shore with a point in the box (west >= 0)."""
    data = _arrays(path)
    info = data["Embedded_npts_levels_exit_entry_for_a_segment"]
    for segment, points in _segments(data, lambda s: info[s] >> 9):
        x, y = points.T
        if (info[segment] >> 6) & 7 == 1 and ((x > west) & (x < east) & (y > south) & (y < north)).any():
            yield points

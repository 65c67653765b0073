# SPDX-License-Identifier: Apache-2.0
"""Hill-shades ETOPO5 into one quiet grey picture of the world. Usage: relief.py etopo5.cdf relief.tif

Flat ground and all sea are exactly FLAT; the light comes from the north-west. The source is coarse and stepped
(whole contour bands over the Sahara), so it is doubled in size, smoothed and shaded with a soft limit.
"""
import sys

import numpy as np
from osgeo import gdal

gdal.UseExceptions()

FLAT = 128
SCALE = 2  # output pixels per source pixel: 2.5 arc-minutes
FINE_PIXELS, COARSE_PIXELS = 1.6, 9.0  # standard deviations of the blur in mountains and in plains
MOUNTAIN_METRES = 110.0  # mean departure from the coarse surface where the fine one takes over
EXAGGERATION = 14.0
LIGHT_AZIMUTH, LIGHT_ALTITUDE = np.radians(315.0), np.radians(45.0)
METRES_PER_DEGREE = 111195.0


def elevation(path):
    """The source as rows from north to south and columns from 180 west, the cells' centres on whole 5 minutes."""
    grid = gdal.Open(path).ReadAsArray().astype(np.float32)
    grid = np.roll(grid, grid.shape[1] // 2, axis=1)
    return np.maximum(grid, 0)  # the sea is flat


def doubled(grid):
    """Twice the pixels on the frame -180..180, 90..-90, by a cubic spline; wraps round in longitude."""
    rows, columns = grid.shape
    step = 360 / columns
    margin = 8
    wide = np.concatenate([grid[:, -margin:], grid, grid[:, :margin]], axis=1)
    source = gdal.GetDriverByName("MEM").Create("", wide.shape[1], rows, 1, gdal.GDT_Float32)
    source.SetGeoTransform([-180 - (margin + 0.5) * step, step, 0, 90 + step / 2, 0, -step])
    source.GetRasterBand(1).WriteArray(wide)
    target = gdal.Warp("", source, format="MEM", outputBounds=[-180, -90, 180, 90], width=columns * SCALE,
                       height=(rows - 1) * SCALE, resampleAlg="cubicspline")
    return np.maximum(target.ReadAsArray(), 0)


def blurred(grid, sigma):
    reach = int(4 * sigma)
    weights = np.exp(-0.5 * (np.arange(-reach, reach + 1) / sigma) ** 2)
    weights /= weights.sum()
    across = sum(w * np.roll(grid, k - reach, axis=1) for k, w in enumerate(weights))
    padded = np.pad(across, ((reach, reach), (0, 0)), mode="edge")
    return sum(w * padded[k:k + grid.shape[0]] for k, w in enumerate(weights))


def smoothed(grid):
    """Fine in the mountains, coarse in the plains, where the source shows its contour steps."""
    fine, coarse = blurred(grid, FINE_PIXELS), blurred(grid, COARSE_PIXELS)
    mountain = np.clip(blurred(np.abs(fine - coarse), COARSE_PIXELS) / MOUNTAIN_METRES, 0, 1)
    return coarse + (fine - coarse) * mountain


def shaded(grid):
    """Lambert's cosine law on the exaggerated slope, as a signed difference from flat ground."""
    cell = 360 / grid.shape[1] * METRES_PER_DEGREE
    latitude = np.radians(90 - (np.arange(grid.shape[0]) + 0.5) * 180 / grid.shape[0])
    width = (cell * np.maximum(np.cos(latitude), 0.1))[:, None]
    east = (np.roll(grid, -1, axis=1) - np.roll(grid, 1, axis=1)) / (2 * width) * EXAGGERATION
    north = -np.gradient(grid, axis=0) / cell * EXAGGERATION
    toward_light = -(east * np.sin(LIGHT_AZIMUTH) + north * np.cos(LIGHT_AZIMUTH))
    light = (np.sin(LIGHT_ALTITUDE) + np.cos(LIGHT_ALTITUDE) * toward_light) / np.sqrt(1 + east**2 + north**2)
    return light - np.sin(LIGHT_ALTITUDE)


def write(path, values):
    rows, columns = values.shape
    memory = gdal.GetDriverByName("MEM").Create("", columns, rows, 1, gdal.GDT_Byte)
    memory.SetGeoTransform([-180, 360 / columns, 0, 90, 0, -180 / rows])
    memory.SetProjection("EPSG:4326")
    memory.GetRasterBand(1).WriteArray(values)
    gdal.GetDriverByName("COG").CreateCopy(path, memory, options=[
        "COMPRESS=DEFLATE", "LEVEL=9", "PREDICTOR=YES", "BLOCKSIZE=256", "OVERVIEWS=AUTO", "RESAMPLING=AVERAGE"])


def main():
    source, target = sys.argv[1:]
    difference = shaded(smoothed(doubled(elevation(source))))
    write(target, np.clip(np.rint(FLAT + 120 * np.tanh(1.6 * difference)), 0, 255).astype(np.uint8))


main()

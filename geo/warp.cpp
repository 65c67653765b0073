// SPDX-License-Identifier: Apache-2.0
// The way back from the map is computed exactly on a coarse grid and interpolated inside its cells; cells where that
// would be wrong (edges, poles, the antimeridian) are computed pixel by pixel.
#include "geo/warp.h"

#include <array>
#include <cmath>
#include <thread>

namespace geo {

namespace {

constexpr int kCell = 16;                 // pixels
constexpr double kSourceTolerance = 0.3;  // source pixels that interpolation may be off
constexpr double kPixelTolerance = 0.3;   // the same, where the source is coarser, in pixels of the result

class Warp {
public:
    Warp(const Raster& source, const Projection& projection, const Extent& extent, std::uint8_t outside, Raster& out)
        : source_(source),
          projection_(projection),
          out_(out),
          outside_(outside),
          west_(extent.west),
          north_(extent.north),
          pixelX_(extent.width() / out.width),
          pixelY_(extent.height() / out.height),
          columnsPerDegree_(source.width / source.extent.width()),
          rowsPerDegree_(source.height / source.extent.height()),
          wraps_(source.extent.width() > 360 - 1e-6)
    {
    }

    // Rows of cells [begin, end).
    void run(int begin, int end)
    {
        const int cells = (out_.width + kCell - 1) / kCell;
        // Corners of the cells above and below, and their middles between.
        std::vector<Point> above = places(begin * kCell, 0, cells + 1), below, middle;
        for (int row = begin; row < end; ++row) {
            below = places((row + 1) * kCell, 0, cells + 1);
            middle = places(row * kCell + kCell / 2, kCell / 2, cells);
            for (int column = 0; column < cells; ++column) {
                const auto c = static_cast<std::size_t>(column);
                fillCell(column, row, {above[c], above[c + 1], below[c], below[c + 1]}, middle[c]);
            }
            std::swap(above, below);
        }
    }

private:
    // Degrees at the pixel corners (x0 + i * kCell, y); NaN off the map.
    std::vector<Point> places(int y, int x0, int count) const
    {
        std::vector<Point> out;
        out.reserve(static_cast<std::size_t>(count));
        for (int i = 0; i < count; ++i) out.push_back({west_ + (x0 + i * kCell) * pixelX_, north_ - y * pixelY_});
        projection_.inverse(out);
        return out;
    }

    // Position in source pixels, counted from the middle of the first.
    Point inSource(Point lonLat) const
    {
        double lon = lonLat.x - source_.extent.west;
        if (wraps_) lon -= 360 * std::floor(lon / 360);
        return {lon * columnsPerDegree_ - 0.5, (source_.extent.north - lonLat.y) * rowsPerDegree_ - 0.5};
    }

    std::uint8_t at(int x, int y) const
    {
        return source_.pixels[static_cast<std::size_t>(y) * static_cast<std::size_t>(source_.width) +
                              static_cast<std::size_t>(x)];
    }

    std::uint8_t sample(double x, double y) const
    {
        if (y < -0.5 || y > source_.height - 0.5) return outside_;
        if (!wraps_ && (x < -0.5 || x > source_.width - 0.5)) return outside_;
        const double fx = std::floor(x), fy = std::floor(y);
        int x0 = static_cast<int>(fx), x1 = x0 + 1;
        if (wraps_) {
            x0 = x0 < 0 ? x0 + source_.width : x0 >= source_.width ? x0 - source_.width : x0;
            x1 = x0 + 1 == source_.width ? 0 : x0 + 1;
        } else {
            x0 = std::max(x0, 0);
            x1 = std::min(x1, source_.width - 1);
        }
        const int y0 = std::max(static_cast<int>(fy), 0), y1 = std::min(static_cast<int>(fy) + 1, source_.height - 1);
        const auto u = static_cast<float>(x - fx), v = static_cast<float>(y - fy);
        const float top = static_cast<float>(at(x0, y0)) * (1 - u) + static_cast<float>(at(x1, y0)) * u;
        const float bottom = static_cast<float>(at(x0, y1)) * (1 - u) + static_cast<float>(at(x1, y1)) * u;
        return static_cast<std::uint8_t>(top * (1 - v) + bottom * v + 0.5F);
    }

    void fillCell(int column, int row, std::array<Point, 4> corners, Point middle)
    {
        const int left = column * kCell, top = row * kCell;
        const int right = std::min(left + kCell, out_.width), bottom = std::min(top + kCell, out_.height);
        int missing = std::isnan(middle.x) ? 1 : 0;
        for (const Point& p : corners) missing += std::isnan(p.x) ? 1 : 0;
        if (missing == 5 && out_.width > 8 * kCell) return;  // already `outside`; only small maps curl within a cell
        if (missing > 0 || !interpolates(corners, middle)) return fillExactly(left, top, right, bottom);

        for (int y = top; y < bottom; ++y) {
            const double v = (y + 0.5 - top) / kCell;
            const Point a{corners[0].x + (corners[2].x - corners[0].x) * v,
                          corners[0].y + (corners[2].y - corners[0].y) * v};
            const Point b{corners[1].x + (corners[3].x - corners[1].x) * v,
                          corners[1].y + (corners[3].y - corners[1].y) * v};
            const double stepX = (b.x - a.x) / kCell, stepY = (b.y - a.y) / kCell;
            std::uint8_t* pixel = pixelAt(left, y);
            for (int i = 0; i < right - left; ++i) {
                double x = a.x + (i + 0.5) * stepX;
                if (wraps_ && x >= source_.width) x -= source_.width;
                if (wraps_ && x < -1) x += source_.width;
                *pixel++ = sample(x, a.y + (i + 0.5) * stepY);
            }
        }
    }

    // Turns degrees into source pixels and tells whether the cell's middle agrees with its corners.
    bool interpolates(std::array<Point, 4>& corners, Point middle) const
    {
        const Point exact = inSource(middle);
        Point mean{};
        for (Point& p : corners) {
            p = inSource(p);
            // The same turn of longitude as the middle.
            if (wraps_) p.x -= source_.width * std::round((p.x - exact.x) / source_.width);
            mean.x += p.x / 4;
            mean.y += p.y / 4;
        }
        const double tolerance = std::max(kSourceTolerance, kPixelTolerance * sourcePerPixel(corners));
        const double half = source_.width / 2.0;
        for (const Point& p : corners) {
            if (std::abs(p.x - exact.x) > half / 2) return false;
        }
        return std::hypot(mean.x - exact.x, mean.y - exact.y) <= tolerance;
    }

    static double sourcePerPixel(const std::array<Point, 4>& corners)
    {
        return std::hypot(corners[3].x - corners[0].x, corners[3].y - corners[0].y) / (kCell * std::sqrt(2.0));
    }

    void fillExactly(int left, int top, int right, int bottom)
    {
        std::vector<Point> row;
        for (int y = top; y < bottom; ++y) {
            row.clear();
            for (int x = left; x < right; ++x)
                row.push_back({west_ + (x + 0.5) * pixelX_, north_ - (y + 0.5) * pixelY_});
            projection_.inverse(row);
            std::uint8_t* pixel = pixelAt(left, y);
            for (const Point& p : row) {
                if (!std::isnan(p.x)) {
                    const Point s = inSource(p);
                    *pixel = sample(s.x, s.y);
                }
                ++pixel;
            }
        }
    }

    std::uint8_t* pixelAt(int x, int y)
    {
        return out_.pixels.data() + static_cast<std::size_t>(y) * static_cast<std::size_t>(out_.width) + x;
    }

    const Raster& source_;
    const Projection& projection_;
    Raster& out_;
    std::uint8_t outside_;
    double west_, north_, pixelX_, pixelY_;
    double columnsPerDegree_, rowsPerDegree_;
    bool wraps_;
};

}  // namespace

Raster warp(const Raster& lonLat, const Projection& projection, const Extent& mapExtent, int width, int height,
            std::uint8_t outside)
{
    Raster out{width, height, mapExtent, {}};
    out.pixels.assign(static_cast<std::size_t>(width) * static_cast<std::size_t>(height), outside);
    if (lonLat.pixels.empty() || out.pixels.empty()) return out;
    Warp warp(lonLat, projection, mapExtent, outside, out);
    const int rows = (height + kCell - 1) / kCell;
    std::jthread lower([&] { warp.run(rows / 2, rows); });
    warp.run(0, rows / 2);
    return out;
}

}  // namespace geo

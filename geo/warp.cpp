// SPDX-License-Identifier: Apache-2.0
// The way back from the map is computed exactly on a coarse grid and interpolated inside its cells; cells where that
// would be wrong (edges, poles) are quartered, in the end into pixels.
#include "geo/warp.h"

#include <array>
#include <cmath>
#include <thread>

#include "geo/edges.h"

namespace geo {

namespace {

constexpr int kCell = 16;                 // pixels
constexpr int kSmallestCell = 4;          // below it pixels are cheaper
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
                fill({column * kCell, row * kCell, kCell, {above[c], above[c + 1], below[c], below[c + 1]}, middle[c]});
            }
            std::swap(above, below);
        }
    }

private:
    // A square of pixels with the degrees at its corners (row by row) and its middle; NaN off the map.
    struct Cell {
        int left, top, size;
        std::array<Point, 4> corners;
        Point middle;
    };

    // Degrees at the pixel corners (x0 + i * kCell, y).
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

    void fill(const Cell& cell)
    {
        if (cell.left >= out_.width || cell.top >= out_.height) return;
        int missing = std::isnan(cell.middle.x) ? 1 : 0;
        for (const Point& p : cell.corners) missing += std::isnan(p.x) ? 1 : 0;
        if (missing == 5 && out_.width > 8 * kCell) return;  // already `outside`; only small maps curl within a cell
        std::array<Point, 4> corners = cell.corners;
        if (missing == 0 && interpolates(corners, cell.middle, cell.size)) return interpolate(cell, corners);
        if (cell.size <= kSmallestCell) return fillExactly(cell);
        quarter(cell);
    }

    void quarter(const Cell& cell)
    {
        const int half = cell.size / 2, quarter = cell.size / 4;
        const auto at = [&](int dx, int dy) {
            return Point{west_ + (cell.left + dx) * pixelX_, north_ - (cell.top + dy) * pixelY_};
        };
        const int far = half + quarter;
        std::array<Point, 8> p = {at(half, 0),          at(0, half),      at(cell.size, half), at(half, cell.size),
                                  at(quarter, quarter), at(far, quarter), at(quarter, far),    at(far, far)};
        projection_.inverse(p);
        const auto& c = cell.corners;
        const Point m = cell.middle;
        fill({cell.left, cell.top, half, {c[0], p[0], p[1], m}, p[4]});
        fill({cell.left + half, cell.top, half, {p[0], c[1], m, p[2]}, p[5]});
        fill({cell.left, cell.top + half, half, {p[1], m, c[2], p[3]}, p[6]});
        fill({cell.left + half, cell.top + half, half, {m, p[2], p[3], c[3]}, p[7]});
    }

    // `corners` in source pixels.
    void interpolate(const Cell& cell, const std::array<Point, 4>& corners)
    {
        const int columns = std::min(cell.size, out_.width - cell.left);
        const int bottom = std::min(cell.top + cell.size, out_.height);
        for (int y = cell.top; y < bottom; ++y) {
            const double v = (y + 0.5 - cell.top) / cell.size;
            const Point a = between(corners[0], corners[2], v), b = between(corners[1], corners[3], v);
            const Point step{(b.x - a.x) / cell.size, (b.y - a.y) / cell.size};
            const Point first{a.x + step.x / 2, a.y + step.y / 2};
            const Point last{first.x + step.x * columns, first.y + step.y * columns};
            const std::span<std::uint8_t> pixels(pixelAt(cell.left, y), static_cast<std::size_t>(columns));
            if (wellInside(first) && wellInside(last)) {
                sampleRun(first, step, pixels);
            } else {
                sampleRunWithCare(first, step, pixels);
            }
        }
    }

    // Whether all four neighbours are there, next to each other.
    [[nodiscard]] bool wellInside(Point s) const
    {
        return s.x >= 0 && s.y >= 0 && s.x < source_.width - 1 && s.y < source_.height - 1;
    }

    // In fixed point: most pixels pass here.
    void sampleRun(Point first, Point step, std::span<std::uint8_t> pixels) const
    {
        constexpr double kOne = 1 << 16;
        auto x = static_cast<std::int64_t>(first.x * kOne), y = static_cast<std::int64_t>(first.y * kOne);
        const auto stepX = static_cast<std::int64_t>(step.x * kOne), stepY = static_cast<std::int64_t>(step.y * kOne);
        const std::uint8_t* source = source_.pixels.data();
        for (std::uint8_t& pixel : pixels) {
            const std::uint8_t* at = source + (y >> 16) * source_.width + (x >> 16);
            const auto u = static_cast<int>((x >> 8) & 255), v = static_cast<int>((y >> 8) & 255);
            const int top = at[0] * (256 - u) + at[1] * u;
            const int bottom = at[source_.width] * (256 - u) + at[source_.width + 1] * u;
            pixel = static_cast<std::uint8_t>((top * (256 - v) + bottom * v + (1 << 15)) >> 16);
            x += stepX;
            y += stepY;
        }
    }

    void sampleRunWithCare(Point first, Point step, std::span<std::uint8_t> pixels) const
    {
        for (std::size_t i = 0; i < pixels.size(); ++i) {
            double x = first.x + static_cast<double>(i) * step.x;
            if (wraps_ && x >= source_.width) x -= source_.width;
            if (wraps_ && x < -1) x += source_.width;
            pixels[i] = sample(x, first.y + static_cast<double>(i) * step.y);
        }
    }

    // Turns degrees into source pixels and tells whether the cell's middle agrees with its corners.
    bool interpolates(std::array<Point, 4>& corners, Point middle, int size) const
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
        const double tolerance = std::max(kSourceTolerance, kPixelTolerance * sourcePerPixel(corners, size));
        const double half = source_.width / 2.0;
        for (const Point& p : corners) {
            if (std::abs(p.x - exact.x) > half / 2) return false;
        }
        return std::hypot(mean.x - exact.x, mean.y - exact.y) <= tolerance;
    }

    static double sourcePerPixel(const std::array<Point, 4>& corners, int size)
    {
        return std::hypot(corners[3].x - corners[0].x, corners[3].y - corners[0].y) / (size * std::sqrt(2.0));
    }

    void fillExactly(const Cell& cell)
    {
        const int right = std::min(cell.left + cell.size, out_.width);
        const int bottom = std::min(cell.top + cell.size, out_.height);
        std::vector<Point> row;
        for (int y = cell.top; y < bottom; ++y) {
            row.clear();
            for (int x = cell.left; x < right; ++x)
                row.push_back({west_ + (x + 0.5) * pixelX_, north_ - (y + 0.5) * pixelY_});
            projection_.inverse(row);
            std::uint8_t* pixel = pixelAt(cell.left, y);
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

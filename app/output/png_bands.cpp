// SPDX-License-Identifier: Apache-2.0
// Each row is stored as the difference from the one above (filter "up"), which with relief in the picture is no slower
// and a tenth smaller than none; a band's first row is differenced from the row above it too.
#include "output/png_bands.h"

#include <algorithm>
#include <thread>

#include "output/deflate.h"

namespace output {
namespace {

constexpr std::size_t kBandBytes = std::size_t{4} << 20;

PngBand compressed(const std::uint8_t* rows, const std::uint8_t* above, std::size_t count, std::size_t rowBytes,
                   bool isLast)
{
    std::vector<std::uint8_t> raw(count * (rowBytes + 1));
    std::uint8_t* out = raw.data();
    PngBand band;
    if (above == nullptr) band.data = {0x78, 0x01};  // zlib: window of 32 KiB, fastest
    for (const std::uint8_t* now = rows; now != rows + count * rowBytes; above = now, now += rowBytes) {
        *out++ = above == nullptr ? 0 : 2;
        if (above == nullptr) {
            out = std::copy_n(now, rowBytes, out);
            continue;
        }
        for (std::size_t i = 0; i < rowBytes; ++i) out[i] = static_cast<std::uint8_t>(now[i] - above[i]);
        out += rowBytes;
    }
    band.rawBytes = raw.size();
    band.checksum = adler32(raw);
    deflatePiece(raw, isLast, band.data);
    return band;
}

}  // namespace

PngBands::PngBands(std::size_t rowBytes, std::size_t height, Take take)
    : rowBytes_(rowBytes), height_(height), take_(std::move(take))
{
}

geo::Result<void> PngBands::add(const std::shared_ptr<const std::uint8_t[]>& rows, std::size_t count)
{
    const std::size_t most = 2 * std::max<std::size_t>(1, std::thread::hardware_concurrency());
    const std::size_t pieces = std::clamp<std::size_t>((count * rowBytes_ + kBandBytes - 1) / kBandBytes, 1, count);
    for (std::size_t piece = 0; piece < pieces; ++piece) {
        const std::size_t first = count * piece / pieces, end = count * (piece + 1) / pieces;
        const std::uint8_t* const from = rows.get() + first * rowBytes_;
        row_ += end - first;
        running_.push_back(
            std::async(std::launch::async,
                       [from, rows, above = above_, kept = before_, many = end - first, rowBytes = rowBytes_,
                        isLast = row_ == height_] { return compressed(from, above, many, rowBytes, isLast); }));
        before_ = rows;
        above_ = from + (end - first - 1) * rowBytes_;
        while (running_.size() > most)
            if (auto done = handOut(); !done) return done;
    }
    return {};
}

geo::Result<void> PngBands::handOut()
{
    PngBand band = running_.front().get();
    running_.pop_front();
    checksum_ = adler32Joined(checksum_, band.checksum, band.rawBytes);
    if (row_ == height_ && running_.empty())
        for (unsigned shift = 32; shift > 0; shift -= 8)
            band.data.push_back(static_cast<std::uint8_t>(checksum_ >> (shift - 8)));
    return take_(band.data);
}

geo::Result<void> PngBands::finish()
{
    while (!running_.empty())
        if (auto done = handOut(); !done) return done;
    return {};
}

}  // namespace output

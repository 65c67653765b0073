// SPDX-License-Identifier: Apache-2.0
// Chunks by hand; the pixels in bands, each a piece of one deflate stream in an IDAT chunk of its own.
#include "output/png.h"

#include <fmt/format.h>

#include <algorithm>
#include <atomic>
#include <cmath>
#include <string_view>
#include <thread>

#include "output/deflate.h"

namespace output {
namespace {

using Bytes = std::vector<std::uint8_t>;

struct Pixels {
    std::size_t width, height, channels;
    const std::uint8_t* data;
    [[nodiscard]] std::size_t rowBytes() const { return width * channels; }
};

void appendNumber(Bytes& bytes, std::size_t value)
{
    for (unsigned shift = 32; shift > 0; shift -= 8) bytes.push_back(static_cast<std::uint8_t>(value >> (shift - 8)));
}

void appendChunk(Bytes& bytes, std::string_view type, std::span<const std::uint8_t> data)
{
    appendNumber(bytes, data.size());
    const std::size_t begin = bytes.size();
    bytes.insert(bytes.end(), type.begin(), type.end());
    bytes.insert(bytes.end(), data.begin(), data.end());
    appendNumber(bytes, crc32(std::span(bytes).subspan(begin)));
}

// One band of rows, compressed. Each row is stored as the difference from the one above (filter "up"), which with
// relief in the picture is no slower and a tenth smaller than none; a band's first row is differenced from the row
// above it too.
struct Band {
    std::size_t firstRow = 0, endRow = 0;
    Bytes chunk;
    std::uint32_t checksum = 1;
    std::size_t rawBytes = 0;
};

constexpr std::size_t kBandBytes = std::size_t{4} << 20;

void compress(const Pixels& pixels, Band& band, bool isLast)
{
    const std::size_t rowBytes = pixels.rowBytes();
    Bytes raw((band.endRow - band.firstRow) * (rowBytes + 1));
    std::uint8_t* out = raw.data();
    for (std::size_t row = band.firstRow; row < band.endRow; ++row) {
        const std::uint8_t* const now = pixels.data + row * rowBytes;
        if (row == 0) {
            *out++ = 0;
            out = std::copy_n(now, rowBytes, out);
            continue;
        }
        const std::uint8_t* const above = now - rowBytes;
        *out++ = 2;
        for (std::size_t i = 0; i < rowBytes; ++i) out[i] = static_cast<std::uint8_t>(now[i] - above[i]);
        out += rowBytes;
    }
    band.rawBytes = raw.size();
    band.checksum = adler32(raw);
    Bytes data;
    if (band.firstRow == 0) data = {0x78, 0x01};  // zlib: window of 32 KiB, fastest
    deflatePiece(raw, isLast, data);
    band.chunk = std::move(data);
}

std::vector<Band> compressed(const Pixels& pixels)
{
    const std::size_t rows = std::max<std::size_t>(1, kBandBytes / (pixels.rowBytes() + 1));
    std::vector<Band> bands;
    for (std::size_t row = 0; row < pixels.height; row += rows)
        bands.push_back({row, std::min(row + rows, pixels.height), {}, 1, 0});

    std::atomic<std::size_t> next = 0;
    const auto work = [&] {
        for (std::size_t i = next++; i < bands.size(); i = next++) compress(pixels, bands[i], i + 1 == bands.size());
    };
    {
        const std::size_t threads = std::clamp<std::size_t>(std::thread::hardware_concurrency(), 1, bands.size());
        std::vector<std::jthread> others;
        for (std::size_t i = 1; i < threads; ++i) others.emplace_back(work);
        work();
    }
    std::uint32_t checksum = 1;
    for (const Band& band : bands) checksum = adler32Joined(checksum, band.checksum, band.rawBytes);
    appendNumber(bands.back().chunk, checksum);
    return bands;
}

void appendText(Bytes& bytes, const TextChunk& text)
{
    const bool ascii = std::all_of(text.text.begin(), text.text.end(), [](char c) { return (c & 0x80) == 0; });
    Bytes data(text.keyword.begin(), text.keyword.end());
    data.push_back(0);
    // International text: not compressed, no language, no translated keyword.
    if (!ascii) data.insert(data.end(), {0, 0, 0, 0});
    data.insert(data.end(), text.text.begin(), text.text.end());
    appendChunk(bytes, ascii ? "tEXt" : "iTXt", data);
}

Bytes encode(const Pixels& pixels, double dpi, std::span<const TextChunk> texts)
{
    const std::vector<Band> bands = compressed(pixels);
    std::size_t total = 1024;
    for (const Band& band : bands) total += band.chunk.size() + 12;
    Bytes bytes;
    bytes.reserve(total);
    bytes = {0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    bytes.reserve(total);

    Bytes header;
    appendNumber(header, pixels.width);
    appendNumber(header, pixels.height);
    header.insert(header.end(), {8, static_cast<std::uint8_t>(pixels.channels == 3 ? 2 : 6), 0, 0, 0});
    appendChunk(bytes, "IHDR", header);
    appendChunk(bytes, "sRGB", Bytes{0});
    if (dpi > 0) {
        Bytes density;
        const auto perMetre = static_cast<std::size_t>(std::lround(dpi / 0.0254));
        appendNumber(density, perMetre);
        appendNumber(density, perMetre);
        density.push_back(1);
        appendChunk(bytes, "pHYs", density);
    }
    for (const TextChunk& text : texts) appendText(bytes, text);
    for (const Band& band : bands) appendChunk(bytes, "IDAT", band.chunk);
    appendChunk(bytes, "IEND", {});
    return bytes;
}

geo::Result<void> checkSize(int width, int height, std::size_t bytes, std::size_t channels)
{
    if (width <= 0 || height <= 0 ||
        bytes != static_cast<std::size_t>(width) * static_cast<std::size_t>(height) * channels) {
        return geo::fail(geo::ErrorCode::Invalid,
                         fmt::format("a picture of {} x {} pixels cannot be written", width, height), "PNG");
    }
    return {};
}

}  // namespace

geo::Result<Bytes> encodePng(const scene::Image& image, double dpi, std::span<const TextChunk> texts)
{
    return checkSize(image.width, image.height, image.rgb.size(), 3).map([&] {
        return encode(
            {static_cast<std::size_t>(image.width), static_cast<std::size_t>(image.height), 3, image.rgb.data()}, dpi,
            texts);
    });
}

geo::Result<Bytes> encodePngRgba(int width, int height, std::span<const std::uint8_t> rgba)
{
    return checkSize(width, height, rgba.size(), 4).map([&] {
        return encode({static_cast<std::size_t>(width), static_cast<std::size_t>(height), 4, rgba.data()}, 0, {});
    });
}

}  // namespace output

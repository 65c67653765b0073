// SPDX-License-Identifier: Apache-2.0
// Chunks by hand; the pixels in bands, each a piece of one deflate stream in an IDAT chunk of its own.
#include "output/png.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <string_view>

#include "output/deflate.h"
#include "output/png_bands.h"

namespace output {
namespace {

using Bytes = std::vector<std::uint8_t>;

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

void appendText(Bytes& bytes, const TextChunk& text)
{
    const bool plain =
        !text.international && std::all_of(text.text.begin(), text.text.end(), [](char c) { return (c & 0x80) == 0; });
    Bytes data(text.keyword.begin(), text.keyword.end());
    data.push_back(0);
    // International text: not compressed, no language, no translated keyword.
    if (!plain) data.insert(data.end(), {0, 0, 0, 0});
    data.insert(data.end(), text.text.begin(), text.text.end());
    appendChunk(bytes, plain ? "tEXt" : "iTXt", data);
}

Bytes headBytes(const PngHead& head)
{
    Bytes bytes = {0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    Bytes header;
    appendNumber(header, static_cast<std::size_t>(head.width));
    appendNumber(header, static_cast<std::size_t>(head.height));
    header.insert(header.end(), {8, static_cast<std::uint8_t>(head.channels == 3 ? 2 : 6), 0, 0, 0});
    appendChunk(bytes, "IHDR", header);
    appendChunk(bytes, "sRGB", Bytes{0});
    if (head.dpi > 0) {
        Bytes density;
        const auto perMetre = static_cast<std::size_t>(std::lround(head.dpi / 0.0254));
        appendNumber(density, perMetre);
        appendNumber(density, perMetre);
        density.push_back(1);
        appendChunk(bytes, "pHYs", density);
    }
    for (const TextChunk& text : head.texts) appendText(bytes, text);
    return bytes;
}

PngBands bandsTo(const ByteSink& to, std::size_t rowBytes, int height)
{
    return PngBands(rowBytes, static_cast<std::size_t>(height), [to](const Bytes& data) {
        Bytes chunk;
        chunk.reserve(data.size() + 12);
        appendChunk(chunk, "IDAT", data);
        return to(chunk);
    });
}

geo::Result<void> beginFile(const PngHead& head, const ByteSink& to)
{
    if (head.width <= 0 || head.height <= 0)
        return geo::fail(geo::ErrorCode::Invalid,
                         fmt::format("a picture of {} x {} pixels cannot be written", head.width, head.height), "PNG");
    return to(headBytes(head));
}

geo::Result<void> endFile(const ByteSink& to)
{
    Bytes end;
    appendChunk(end, "IEND", {});
    return to(end);
}

// Of pixels that are all there: nothing is copied.
geo::Result<Bytes> encode(const PngHead& head, std::span<const std::uint8_t> pixels)
{
    const std::size_t rowBytes = static_cast<std::size_t>(head.width) * static_cast<std::size_t>(head.channels);
    if (pixels.size() != rowBytes * static_cast<std::size_t>(head.height))
        return geo::fail(geo::ErrorCode::Invalid, "a picture has another size than its pixels", "PNG");
    Bytes bytes;
    const ByteSink to = [&](std::span<const std::uint8_t> more) -> geo::Result<void> {
        bytes.insert(bytes.end(), more.begin(), more.end());
        return {};
    };
    if (auto begun = beginFile(head, to); !begun) return tl::unexpected(begun.error());
    PngBands bands = bandsTo(to, rowBytes, head.height);
    const std::shared_ptr<const std::uint8_t[]> borrowed(std::shared_ptr<void>(), pixels.data());
    return bands.add(borrowed, static_cast<std::size_t>(head.height))
        .and_then([&] { return bands.finish(); })
        .and_then([&] { return endFile(to); })
        .map([&] { return std::move(bytes); });
}

}  // namespace

PngWriter::PngWriter(const PngHead& head, ByteSink to)
    : rowBytes_(static_cast<std::size_t>(head.width) * static_cast<std::size_t>(head.channels)),
      to_(std::move(to)),
      bands_(std::make_unique<PngBands>(bandsTo(to_, rowBytes_, head.height)))
{
}

PngWriter::~PngWriter() = default;

geo::Result<std::unique_ptr<PngWriter>> PngWriter::begin(const PngHead& head, ByteSink to)
{
    return beginFile(head, to).map([&] { return std::unique_ptr<PngWriter>(new PngWriter(head, std::move(to))); });
}

std::uint8_t* PngWriter::next(int rows)
{
    rows_ = static_cast<std::size_t>(rows);
    strip_ = std::make_shared_for_overwrite<std::uint8_t[]>(rowBytes_ * rows_);
    return strip_.get();
}

geo::Result<void> PngWriter::take() { return bands_->add(std::exchange(strip_, nullptr), rows_); }

geo::Result<void> PngWriter::end()
{
    return bands_->finish().and_then([&] { return endFile(to_); });
}

geo::Result<Bytes> encodePng(const scene::Image& image, double dpi, std::span<const TextChunk> texts)
{
    return encode({image.width, image.height, 3, dpi, {texts.begin(), texts.end()}}, image.rgb);
}

geo::Result<Bytes> encodePngRgba(int width, int height, std::span<const std::uint8_t> rgba)
{
    return encode({width, height, 4, 0, {}}, rgba);
}

}  // namespace output

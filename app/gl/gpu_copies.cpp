// SPDX-License-Identifier: Apache-2.0
// Copying geometry, reliefs and symbols to the GPU.
#include "gl/gpu_copies.h"

#include <glad/gl.h>

#include <algorithm>
#include <array>

#include "gl/shape_records.h"
#include "scene/shade_colors.h"

namespace gl {
namespace {

template <class T>
void store(GLenum target, const Buffer& buffer, std::span<const T> data, GLenum usage)
{
    glBindBuffer(target, buffer.id());
    glBufferData(target, static_cast<GLsizeiptr>(data.size_bytes()), data.data(), usage);
}

TexelBuffer makeTexelBuffer(GLenum format)
{
    TexelBuffer result{makeBuffer(), makeTexture()};
    // Without storage a buffer cannot back a texture.
    store(GL_TEXTURE_BUFFER, result.buffer, std::span<const std::uint32_t>(std::array<std::uint32_t, 4>{}),
          GL_STREAM_DRAW);
    glBindTexture(GL_TEXTURE_BUFFER, result.texture.id());
    glTexBuffer(GL_TEXTURE_BUFFER, format, result.buffer.id());
    return result;
}

}  // namespace

GpuMesh upload(const geo::Area& area)
{
    const geo::Mesh& mesh = area.mesh;
    GpuMesh result{makeVertexArray(), makeBuffer(),          makeBuffer(),
                   mesh.origin,       area.outline.extent(), static_cast<int>(mesh.indices.size())};
    glBindVertexArray(result.layout.id());
    store(GL_ARRAY_BUFFER, result.vertices, std::span<const float>(mesh.xy), GL_STATIC_DRAW);
    store(GL_ELEMENT_ARRAY_BUFFER, result.indices, std::span<const std::uint32_t>(mesh.indices), GL_STATIC_DRAW);
    glEnableVertexAttribArray(0);
    glVertexAttribPointer(0, 2, GL_FLOAT, GL_FALSE, 0, nullptr);
    glBindVertexArray(0);
    return result;
}

GpuLines upload(const geo::Path& lines, bool closed)
{
    LinePoints points = linePoints(lines, closed);
    GpuLines result{makeTexelBuffer(GL_RGBA32F), points.origin, std::move(points.chunks)};
    if (!points.texels.empty())
        store(GL_TEXTURE_BUFFER, result.points.buffer, std::span<const float>(points.texels), GL_STATIC_DRAW);
    return result;
}

GpuSymbols upload(const std::vector<scene::Symbol>& symbols)
{
    GpuSymbols result{makeRecordBuffer(), {}, static_cast<int>(symbols.size())};
    if (symbols.empty()) return result;
    result.origin = symbols.front().at;
    std::vector<std::uint32_t> words;
    words.reserve(symbols.size() * std::tuple_size_v<ShapeRecord>);
    for (const scene::Symbol& symbol : symbols) {
        const ShapeRecord record = shapeRecord(symbol, result.origin);
        words.insert(words.end(), record.begin(), record.end());
    }
    store(GL_TEXTURE_BUFFER, result.records.buffer, std::span<const std::uint32_t>(words), GL_STATIC_DRAW);
    return result;
}

GpuShade upload(const scene::Shade& shade)
{
    // As premultiplied colours: sampling four bytes at once is cheaper than one and the mixing of two colours.
    const geo::Raster& relief = *shade.relief;
    std::array<std::uint32_t, 256> overlays{};
    const auto colors = scene::shadeColors(shade);
    for (std::size_t grey = 0; grey < colors.size(); ++grey) {
        const scene::Color c = colors[grey];
        const auto scaled = [&](unsigned channel) { return static_cast<std::uint8_t>((channel * c.a + 127U) / 255U); };
        overlays[grey] = packed({scaled(c.r), scaled(c.g), scaled(c.b), c.a});
    }
    GpuShade result{makeTexture(), {nullptr, shade.neutral, shade.shadow, shade.light}};
    glBindTexture(GL_TEXTURE_2D, result.texture.id());
    glPixelStorei(GL_UNPACK_ALIGNMENT, 4);
    glTexImage2D(GL_TEXTURE_2D, 0, GL_RGBA8, relief.width, relief.height, 0, GL_RGBA, GL_UNSIGNED_INT_8_8_8_8_REV,
                 nullptr);
    constexpr int kRows = 64;
    std::vector<std::uint32_t> pixels(static_cast<std::size_t>(relief.width) * kRows);
    for (int row = 0; row < relief.height; row += kRows) {
        const int rows = std::min(kRows, relief.height - row);
        const auto from = relief.pixels.begin() + static_cast<std::ptrdiff_t>(row) * relief.width;
        std::transform(from, from + static_cast<std::ptrdiff_t>(rows) * relief.width, pixels.begin(),
                       [&](std::uint8_t grey) { return overlays[grey]; });
        glTexSubImage2D(GL_TEXTURE_2D, 0, 0, row, relief.width, rows, GL_RGBA, GL_UNSIGNED_INT_8_8_8_8_REV,
                        pixels.data());
    }
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_LINEAR);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, GL_LINEAR);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_S, GL_CLAMP_TO_EDGE);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_T, GL_CLAMP_TO_EDGE);
    return result;
}

TexelBuffer makeRecordBuffer() { return makeTexelBuffer(GL_RGBA32UI); }

void fill(const TexelBuffer& records, std::span<const std::uint32_t> words)
{
    if (!words.empty()) store(GL_TEXTURE_BUFFER, records.buffer, words, GL_STREAM_DRAW);
}

}  // namespace gl

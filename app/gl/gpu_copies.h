// SPDX-License-Identifier: Apache-2.0
// What a Scene's shared geometry becomes on the GPU.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "gl/line_points.h"
#include "gl/object.h"
#include "scene/scene.h"

namespace gl {

// A buffer that shaders read by number.
struct TexelBuffer {
    Buffer buffer;
    Texture texture;
};

struct GpuMesh {
    VertexArray layout;
    Buffer vertices, indices;
    geo::Point origin;
    geo::Extent extent;
    int indexCount = 0;
};

struct GpuLines {
    TexelBuffer points;
    geo::Point origin;
    std::vector<LineChunk> chunks;
};

struct GpuSymbols {
    TexelBuffer records;
    geo::Point origin;
    int count = 0;
};

[[nodiscard]] GpuMesh upload(const geo::Area& area);
[[nodiscard]] GpuLines upload(const geo::Path& lines, bool closed);
[[nodiscard]] GpuSymbols upload(const std::vector<scene::Symbol>& symbols);

// A relief as shadow and light to lay over a fill; the colours are part of it.
struct GpuShade {
    Texture texture;
    scene::Shade colors;  // without the relief itself

    [[nodiscard]] bool is(const scene::Shade& shade) const
    {
        return colors.neutral == shade.neutral && colors.shadow == shade.shadow && colors.light == shade.light;
    }
};
[[nodiscard]] GpuShade upload(const scene::Shade& shade);

// Words for shaders that read four at a time; filled anew every frame.
[[nodiscard]] TexelBuffer makeRecordBuffer();
void fill(const TexelBuffer& records, std::span<const std::uint32_t> words);

}  // namespace gl

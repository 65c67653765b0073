// SPDX-License-Identifier: Apache-2.0
// What changes with every picture: its boxes and its letters, packed in drawing order for one copy to the GPU each.
#pragma once

#include <cstdint>
#include <vector>

#include "gl/glyph_atlas.h"
#include "gl/renderer.h"

namespace gl {

template <class T>
bool is(const scene::Primitive& primitive)
{
    return std::holds_alternative<T>(primitive);
}

inline bool dashed(const scene::Primitive& primitive)
{
    const auto* box = std::get_if<scene::Box>(&primitive);
    return box != nullptr && !box->dash.solid();
}

// The end of the run of primitives that starts at `from`: of one kind, and of one program.
template <class T>
std::size_t runEnd(const std::vector<scene::Primitive>& primitives, std::size_t from)
{
    const std::size_t first = from;
    while (from < primitives.size() && is<T>(primitives[from]) && dashed(primitives[from]) == dashed(primitives[first]))
        ++from;
    return from;
}

struct PageRecords {
    // Boxes or labels that follow each other.
    struct Run {
        int count = 0;        // boxes, or letters
        bool dashed = false;  // boxes with dashed borders
    };
    std::vector<std::uint32_t> boxes, letters;
    std::vector<Run> runs;

    // Of the groups from `first` to before `end`.
    void collect(const scene::Scene& scene, std::size_t first, std::size_t end, const Tile& tile, const PixelRect& clip,
                 GlyphAtlas& atlas);
};

}  // namespace gl

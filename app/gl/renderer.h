// SPDX-License-Identifier: Apache-2.0
// Draws a Scene into the bound framebuffer. Keeps GPU copies of shared geometry by pointer identity; knows nothing
// of missions or files.
#pragma once

#include <cstddef>
#include <memory>

#include "geo/result.h"
#include "scene/scene.h"
#include "scene/text.h"

namespace gl {

// Pixels, from the top left corner.
struct PixelRect {
    int left = 0, top = 0, width = 0, height = 0;
};

// The part of a picture that a framebuffer shows, in pixels of the whole page.
struct Tile {
    int pageWidth = 0, pageHeight = 0;
    int left = 0, top = 0, width = 0, height = 0;
    bool topRowFirst = false;  // row 0 of the framebuffer is the top: for reading back; windows want it last

    // The rows of the framebuffer in which a piece of the tile lies begin here.
    [[nodiscard]] int row(const PixelRect& r) const { return topRowFirst ? r.top : height - r.top - r.height; }
};

// Every call needs the context current that was current at create().
class Renderer {
public:
    // Error: the driver rejects a shader. loadFunctions() has succeeded before.
    [[nodiscard]] static geo::Result<Renderer> create(std::shared_ptr<const scene::Fonts> fonts);
    Renderer(Renderer&&) noexcept;
    Renderer& operator=(Renderer&&) noexcept;
    ~Renderer();

    // The page fills widthPx x heightPx of the bound framebuffer from its lower left corner.
    void draw(const scene::Scene& scene, int widthPx, int heightPx);
    void draw(const scene::Scene& scene, const Tile& tile);
    // In two steps: the background and the first group, only within `clip` of the tile; then the other groups.
    void drawBackdrop(const scene::Scene& scene, const Tile& tile, const PixelRect& clip);
    void drawOverBackdrop(const scene::Scene& scene, const Tile& tile);

    // How many meshes, lines, reliefs and symbol sets were copied to the GPU since create().
    [[nodiscard]] std::size_t uploads() const;

private:
    struct Impl;
    explicit Renderer(std::unique_ptr<Impl> impl);
    void warmUp(const scene::Scene& everything);
    std::unique_ptr<Impl> impl_;
};

}  // namespace gl

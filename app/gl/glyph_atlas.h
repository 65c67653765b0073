// SPDX-License-Identifier: Apache-2.0
// All glyphs drawn so far as distance fields in one texture, packed in shelves; new ones are added as they appear.
#pragma once

#include <cstdint>
#include <memory>
#include <unordered_map>
#include <vector>

#include "gl/object.h"
#include "scene/text.h"

namespace gl {

class GlyphAtlas {
public:
    explicit GlyphAtlas(std::shared_ptr<const scene::Fonts> fonts);

    struct Place {
        std::uint32_t x = 0, y = 0, width = 0, height = 0;  // texels; no width: nothing to draw
        double left = 0, top = 0;                           // as in scene::GlyphField
    };
    [[nodiscard]] const Place& place(scene::FontId font, std::uint32_t glyph);

    // Copies what was added since the last call to the GPU, and binds the texture.
    void bind();
    [[nodiscard]] std::uint32_t width() const { return kWidth; }
    [[nodiscard]] std::uint32_t height() const { return height_; }

private:
    static constexpr std::uint32_t kWidth = 1024, kFirstHeight = 256;

    [[nodiscard]] Place add(const scene::GlyphField& field);

    std::shared_ptr<const scene::Fonts> fonts_;
    std::unordered_map<std::uint64_t, Place> places_;
    std::vector<std::uint8_t> pixels_;  // kWidth * height_
    std::uint32_t height_ = kFirstHeight;
    std::uint32_t shelfX_ = 0, shelfTop_ = 0, shelfHeight_ = 0;
    std::uint32_t changedFrom_ = 0, changedTo_ = 0;  // rows not yet on the GPU
    std::uint32_t textureHeight_ = 0;
    Texture texture_;
};

}  // namespace gl

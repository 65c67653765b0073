// SPDX-License-Identifier: Apache-2.0
// Shelf packing, and sending changed rows only.
#include "gl/glyph_atlas.h"

#include <glad/gl.h>

#include <algorithm>

namespace gl {

GlyphAtlas::GlyphAtlas(std::shared_ptr<const scene::Fonts> fonts)
    : fonts_(std::move(fonts)), pixels_(std::size_t{kWidth} * kFirstHeight), texture_(makeTexture())
{
}

const GlyphAtlas::Place& GlyphAtlas::place(scene::FontId font, std::uint32_t glyph)
{
    const auto [entry, isNew] = places_.try_emplace((std::uint64_t{font} << 32U) | glyph);
    if (isNew) entry->second = add(fonts_->field(font, glyph));
    return entry->second;
}

GlyphAtlas::Place GlyphAtlas::add(const scene::GlyphField& field)
{
    const auto width = static_cast<std::uint32_t>(field.width), height = static_cast<std::uint32_t>(field.height);
    if (width == 0 || width > kWidth) return {};
    if (shelfX_ + width > kWidth) {
        shelfTop_ += shelfHeight_;
        shelfX_ = shelfHeight_ = 0;
    }
    shelfHeight_ = std::max(shelfHeight_, height);
    while (shelfTop_ + shelfHeight_ > height_) height_ *= 2;
    pixels_.resize(std::size_t{kWidth} * height_);
    for (std::uint32_t row = 0; row < height; ++row) {
        std::copy_n(field.distance.data() + std::size_t{row} * width, width,
                    pixels_.data() + std::size_t{shelfTop_ + row} * kWidth + shelfX_);
    }
    if (changedFrom_ == changedTo_) changedFrom_ = changedTo_ = shelfTop_;
    changedFrom_ = std::min(changedFrom_, shelfTop_);
    changedTo_ = std::max(changedTo_, shelfTop_ + height);
    const Place place{shelfX_, shelfTop_, width, height, field.left, field.top};
    shelfX_ += width;
    return place;
}

void GlyphAtlas::bind()
{
    glBindTexture(GL_TEXTURE_2D, texture_.id());
    glPixelStorei(GL_UNPACK_ALIGNMENT, 1);
    if (textureHeight_ != height_) {
        glTexImage2D(GL_TEXTURE_2D, 0, GL_R8, static_cast<GLsizei>(kWidth), static_cast<GLsizei>(height_), 0, GL_RED,
                     GL_UNSIGNED_BYTE, pixels_.data());
        glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_LINEAR);
        glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, GL_LINEAR);
        glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_S, GL_CLAMP_TO_EDGE);
        glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_T, GL_CLAMP_TO_EDGE);
        textureHeight_ = height_;
    } else if (changedTo_ > changedFrom_) {
        glTexSubImage2D(GL_TEXTURE_2D, 0, 0, static_cast<GLint>(changedFrom_), static_cast<GLsizei>(kWidth),
                        static_cast<GLsizei>(changedTo_ - changedFrom_), GL_RED, GL_UNSIGNED_BYTE,
                        pixels_.data() + std::size_t{changedFrom_} * kWidth);
    }
    changedFrom_ = changedTo_ = 0;
}

}  // namespace gl

// SPDX-License-Identifier: Apache-2.0
// Packing labels for text.vert.
#include "gl/text_records.h"

#include <algorithm>
#include <bit>
#include <cmath>

#include "gl/shape_records.h"

namespace gl {

void appendTextRecords(const scene::Label& label, geo::Point origin, double pixelsPerPoint, GlyphAtlas& atlas,
                       std::vector<std::uint32_t>& words)
{
    const auto bits = [](double value) { return std::bit_cast<std::uint32_t>(static_cast<float>(value)); };
    const double scale = label.text.style.sizePt * pixelsPerPoint / scene::kFieldEmPixels;  // pixels per field pixel
    const double lineCosine = std::cos(label.angle), lineSine = std::sin(label.angle);
    const double perStep = 255.0 / 127.0 * scene::kFieldSpread * scale;
    // A field ends at its spread; a wider halo than that cannot be drawn.
    const double widestHalo = std::max(0.0, scene::kFieldSpread * scale - 0.5);
    const double halo = std::min(label.haloPt * pixelsPerPoint, widestHalo);

    const auto append = [&](scene::Color color, double outward) {
        // The rim of the field that stays empty for so wide a halo is not drawn.
        const double rim = std::floor(scene::kFieldSpread - (outward + 1) / scale);
        const auto inset = static_cast<std::uint32_t>(std::max(0.0, rim));
        for (const scene::Glyph& glyph : label.text.glyphs) {
            const GlyphAtlas::Place& place = atlas.place(glyph.font, glyph.id);
            if (place.width == 0) continue;
            const double x = glyph.xPt * pixelsPerPoint, y = glyph.yPt * pixelsPerPoint;
            const bool turned = glyph.angle != 0;
            const double cosine = turned ? std::cos(label.angle + glyph.angle) : lineCosine;
            const double sine = turned ? std::sin(label.angle + glyph.angle) : lineSine;
            words.insert(words.end(), {bits(origin.x + x * lineCosine - y * lineSine),
                                       bits(origin.y + x * lineSine + y * lineCosine), bits(cosine * scale),
                                       bits(sine * scale), bits(place.left + inset), bits(place.top - inset),
                                       (place.x + inset) | ((place.y + inset) << 16U),
                                       (place.width - 2 * inset) | ((place.height - 2 * inset) << 16U), packed(color),
                                       bits(perStep), bits(outward), 0});
        }
    };
    if (label.halo.a != 0 && halo > 0) append(label.halo, halo);
    append(label.color, 0);
}

}  // namespace gl

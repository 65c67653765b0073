// SPDX-License-Identifier: Apache-2.0
// FreeType gives the outline; the distances are our own, because FreeType's distance renderer takes 5 ms a glyph
// where measuring each short piece of outline against the pixels near it takes well under 0.1 ms.
#include "scene/fonts_field.h"

#include <ft2build.h>

#include <algorithm>
#include <cmath>
#include <mutex>
#include <vector>
#include FT_FREETYPE_H
#include FT_OUTLINE_H

namespace scene {
namespace {

struct Vec {
    float x = 0, y = 0;
};

// The outline as closed chains of straight pieces, in field pixels, y up.
struct Pieces {
    std::vector<Vec> from, to;
    Vec start, pen;

    void line(Vec end)
    {
        if (end.x == pen.x && end.y == pen.y) return;
        from.push_back(pen);
        to.push_back(end);
        pen = end;
    }
    void close() { line(start); }
};

Vec vec(const FT_Vector& v) { return {static_cast<float>(v.x) / 64.0F, static_cast<float>(v.y) / 64.0F}; }
float length(Vec a, Vec b) { return std::hypot(b.x - a.x, b.y - a.y); }
// Pieces for a curve whose control polygon is so long: chords then stay within a fiftieth of a pixel of the curve.
int stepsFor(float controlLength) { return std::clamp(static_cast<int>(std::sqrt(controlLength) * 2.2F), 2, 16); }

int moveTo(const FT_Vector* to, void* user)
{
    auto& pieces = *static_cast<Pieces*>(user);
    pieces.close();
    pieces.start = pieces.pen = vec(*to);
    return 0;
}

int lineTo(const FT_Vector* to, void* user)
{
    static_cast<Pieces*>(user)->line(vec(*to));
    return 0;
}

int conicTo(const FT_Vector* control, const FT_Vector* to, void* user)
{
    auto& pieces = *static_cast<Pieces*>(user);
    const Vec a = pieces.pen, b = vec(*control), c = vec(*to);
    const int steps = stepsFor(length(a, b) + length(b, c));
    for (int i = 1; i <= steps; ++i) {
        const float t = static_cast<float>(i) / static_cast<float>(steps), s = 1 - t;
        pieces.line({s * s * a.x + 2 * s * t * b.x + t * t * c.x, s * s * a.y + 2 * s * t * b.y + t * t * c.y});
    }
    return 0;
}

int cubicTo(const FT_Vector* control1, const FT_Vector* control2, const FT_Vector* to, void* user)
{
    auto& pieces = *static_cast<Pieces*>(user);
    const Vec a = pieces.pen, b = vec(*control1), c = vec(*control2), d = vec(*to);
    const int steps = stepsFor(length(a, b) + length(b, c) + length(c, d));
    for (int i = 1; i <= steps; ++i) {
        const float t = static_cast<float>(i) / static_cast<float>(steps), s = 1 - t;
        const float wa = s * s * s, wb = 3 * s * s * t, wc = 3 * s * t * t, wd = t * t * t;
        pieces.line({wa * a.x + wb * b.x + wc * c.x + wd * d.x, wa * a.y + wb * b.y + wc * c.y + wd * d.y});
    }
    return 0;
}

// Squared distance of each pixel centre to the nearest piece, as far as the spread.
std::vector<float> squaredDistances(const Pieces& pieces, int width, int height, Vec topLeft)
{
    constexpr auto kSpread = static_cast<float>(kFieldSpread);
    std::vector<float> nearest(static_cast<std::size_t>(width) * static_cast<std::size_t>(height), kSpread * kSpread);
    for (std::size_t i = 0; i < pieces.from.size(); ++i) {
        // Into pixel centres, y down.
        const Vec a{pieces.from[i].x - topLeft.x - 0.5F, topLeft.y - pieces.from[i].y - 0.5F};
        const Vec b{pieces.to[i].x - topLeft.x - 0.5F, topLeft.y - pieces.to[i].y - 0.5F};
        const float dx = b.x - a.x, dy = b.y - a.y, inverse = 1.0F / (dx * dx + dy * dy);
        const auto low = [](float u, float v) { return static_cast<int>(std::ceil(std::min(u, v) - kSpread)); };
        const auto high = [](float u, float v) { return static_cast<int>(std::floor(std::max(u, v) + kSpread)); };
        const int x0 = std::max(0, low(a.x, b.x)), x1 = std::min(width - 1, high(a.x, b.x));
        const int y0 = std::max(0, low(a.y, b.y)), y1 = std::min(height - 1, high(a.y, b.y));
        for (int y = y0; y <= y1; ++y) {
            float* const row = nearest.data() + static_cast<std::size_t>(y) * static_cast<std::size_t>(width);
            const float py = static_cast<float>(y) - a.y;
            for (int x = x0; x <= x1; ++x) {
                const float px = static_cast<float>(x) - a.x;
                const float along = (px * dx + py * dy) * inverse;
                const float t = along < 0.0F ? 0.0F : along > 1.0F ? 1.0F : along;
                const float ex = px - t * dx, ey = py - t * dy;
                const float square = ex * ex + ey * ey;
                row[x] = square < row[x] ? square : row[x];
            }
        }
    }
    return nearest;
}

struct Crossing {
    float x;
    int turn;
};

// Where the outline crosses each row of pixel centres, from left to right.
std::vector<std::vector<Crossing>> crossings(const Pieces& pieces, int height, Vec topLeft)
{
    std::vector<std::vector<Crossing>> rows(static_cast<std::size_t>(height));
    for (std::size_t i = 0; i < pieces.from.size(); ++i) {
        const Vec a{pieces.from[i].x - topLeft.x - 0.5F, topLeft.y - pieces.from[i].y - 0.5F};
        const Vec b{pieces.to[i].x - topLeft.x - 0.5F, topLeft.y - pieces.to[i].y - 0.5F};
        const int first = std::max(0, static_cast<int>(std::ceil(std::min(a.y, b.y))));
        for (int y = first; y < height && static_cast<float>(y) < std::max(a.y, b.y); ++y) {
            const float t = (static_cast<float>(y) - a.y) / (b.y - a.y);
            rows[static_cast<std::size_t>(y)].push_back({a.x + t * (b.x - a.x), a.y < b.y ? 1 : -1});
        }
    }
    for (auto& row : rows)
        std::sort(row.begin(), row.end(), [](const Crossing& l, const Crossing& r) { return l.x < r.x; });
    return rows;
}

GlyphField distanceField(const Pieces& pieces)
{
    GlyphField field;
    if (pieces.from.empty()) return field;
    Vec low = pieces.from.front(), high = low;
    for (const Vec& v : pieces.from) {
        low = {std::min(low.x, v.x), std::min(low.y, v.y)};
        high = {std::max(high.x, v.x), std::max(high.y, v.y)};
    }
    constexpr auto kSpread = static_cast<float>(kFieldSpread);
    const Vec topLeft{std::floor(low.x - kSpread), std::ceil(high.y + kSpread)};
    field.width = static_cast<int>(std::ceil(high.x + kSpread) - topLeft.x);
    field.height = static_cast<int>(topLeft.y - std::floor(low.y - kSpread));
    field.left = static_cast<double>(topLeft.x);
    field.top = static_cast<double>(topLeft.y);

    const std::vector<float> squares = squaredDistances(pieces, field.width, field.height, topLeft);
    const auto rows = crossings(pieces, field.height, topLeft);
    field.distance.resize(squares.size());
    std::size_t at = 0;
    for (const auto& row : rows) {
        int winding = 0;
        std::size_t next = 0;
        for (int x = 0; x < field.width; ++x, ++at) {
            for (; next < row.size() && row[next].x <= static_cast<float>(x); ++next) winding += row[next].turn;
            const float distance = std::sqrt(squares[at]) / kSpread * 127.0F;
            field.distance[at] = static_cast<std::uint8_t>(
                std::clamp(128.0F + (winding != 0 ? distance : -distance) + 0.5F, 0.0F, 255.0F));
        }
    }
    return field;
}

using Library = std::unique_ptr<FT_LibraryRec_, decltype([](FT_Library l) { FT_Done_FreeType(l); })>;
using FaceHandle = std::unique_ptr<FT_FaceRec_, decltype([](FT_Face f) { FT_Done_Face(f); })>;

}  // namespace

struct OutlineFont::Impl {
    std::mutex mutex;  // a FreeType face serves one thread at a time
    Library library;   // one per font, so that fonts need not share a lock
    FaceHandle face;
};

OutlineFont::OutlineFont(const std::string& path, int index) : impl_(std::make_unique<Impl>())
{
    FT_Library library = nullptr;
    if (FT_Init_FreeType(&library) != 0) return;
    impl_->library.reset(library);
    FT_Face face = nullptr;
    if (FT_New_Face(library, path.c_str(), index, &face) != 0) return;
    impl_->face.reset(face);
    if (FT_Set_Pixel_Sizes(face, 0, static_cast<FT_UInt>(kFieldEmPixels)) != 0) impl_->face.reset();
}

OutlineFont::~OutlineFont() = default;

GlyphField OutlineFont::field(std::uint32_t glyph) const
{
    Pieces pieces;
    {
        const std::lock_guard lock(impl_->mutex);
        FT_Face face = impl_->face.get();
        if (face == nullptr || FT_Load_Glyph(face, glyph, FT_LOAD_NO_HINTING | FT_LOAD_NO_BITMAP) != 0 ||
            face->glyph->format != FT_GLYPH_FORMAT_OUTLINE)
            return {};
        const FT_Outline_Funcs functions{moveTo, lineTo, conicTo, cubicTo, 0, 0};
        if (FT_Outline_Decompose(&face->glyph->outline, &functions, &pieces) != 0) return {};
    }
    pieces.close();
    return distanceField(pieces);
}

}  // namespace scene

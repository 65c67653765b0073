// SPDX-License-Identifier: Apache-2.0
// The opened fonts: HarfBuzz shapes with each file's own tables (immutable, hence usable from several threads);
// characters that Inter lacks bring in a fallback font when they first appear.
#include <hb-ot.h>
#include <hb.h>

#include <array>
#include <map>
#include <mutex>
#include <set>
#include <shared_mutex>
#include <tuple>

#include "scene/fonts_field.h"
#include "scene/fonts_find.h"
#include "scene/fonts_runs.h"
#include "scene/text.h"

namespace scene {
namespace {

using Blob = std::unique_ptr<hb_blob_t, decltype([](hb_blob_t* b) { hb_blob_destroy(b); })>;
using FaceHandle = std::unique_ptr<hb_face_t, decltype([](hb_face_t* f) { hb_face_destroy(f); })>;
using FontHandle = std::unique_ptr<hb_font_t, decltype([](hb_font_t* f) { hb_font_destroy(f); })>;
using Buffer = std::unique_ptr<hb_buffer_t, decltype([](hb_buffer_t* b) { hb_buffer_destroy(b); })>;

// One font file, opened for shaping; its outlines are opened when the first distance field is wanted.
struct OpenFont {
    Fonts::File file;
    FontHandle font;
    double unitsPerEm = 1000;
    mutable std::once_flag outlineOnce;
    mutable std::unique_ptr<OutlineFont> outline;

    [[nodiscard]] bool has(char32_t character) const
    {
        hb_codepoint_t glyph = 0;
        return hb_font_get_nominal_glyph(font.get(), character, &glyph) != 0;
    }
    [[nodiscard]] double metric(hb_ot_metrics_tag_t tag, double otherwise) const
    {
        hb_position_t units = 0;
        return hb_ot_metrics_get_position(font.get(), tag, &units) != 0 ? units / unitsPerEm : otherwise;
    }
};

std::unique_ptr<OpenFont> openFont(const Fonts::File& file)
{
    const Blob blob(hb_blob_create_from_file(file.path.c_str()));
    if (hb_blob_get_length(blob.get()) == 0) return nullptr;
    const FaceHandle face(hb_face_create(blob.get(), static_cast<unsigned>(file.index)));
    if (hb_face_get_glyph_count(face.get()) == 0) return nullptr;
    auto result = std::make_unique<OpenFont>();
    result->file = file;
    const unsigned units = hb_face_get_upem(face.get());
    result->unitsPerEm = units;
    result->font.reset(hb_font_create(face.get()));
    hb_font_set_scale(result->font.get(), static_cast<int>(units), static_cast<int>(units));
    hb_ot_font_set_funcs(result->font.get());
    hb_font_make_immutable(result->font.get());
    return result;
}

// Appends the glyphs of one run and returns the pen position after them.
double shapeRun(const TextRun& run, const OpenFont& font, double pen, ShapedText& text)
{
    const Buffer buffer(hb_buffer_create());
    hb_buffer_add_utf8(buffer.get(), text.utf8.data(), static_cast<int>(text.utf8.size()), run.begin,
                       static_cast<int>(run.end - run.begin));
    hb_buffer_set_direction(buffer.get(), run.rightToLeft ? HB_DIRECTION_RTL : HB_DIRECTION_LTR);
    hb_buffer_set_script(buffer.get(), static_cast<hb_script_t>(run.script));
    hb_buffer_set_language(buffer.get(), hb_language_from_string("en", -1));
    const double tracking = text.style.trackingEm * text.style.sizePt;
    // Letters that are set apart do not join into one glyph.
    constexpr hb_feature_t kNoLigatures{HB_TAG('l', 'i', 'g', 'a'), 0, 0, static_cast<unsigned>(-1)};
    hb_shape(font.font.get(), buffer.get(), &kNoLigatures, tracking != 0 ? 1 : 0);

    unsigned count = 0;
    const hb_glyph_info_t* const info = hb_buffer_get_glyph_infos(buffer.get(), &count);
    const hb_glyph_position_t* const position = hb_buffer_get_glyph_positions(buffer.get(), &count);
    const double scale = text.style.sizePt / font.unitsPerEm;
    for (unsigned i = 0; i < count; ++i) {
        text.glyphs.push_back({run.font, info[i].codepoint, pen + position[i].x_offset * scale,
                               -position[i].y_offset * scale, info[i].cluster});
        pen += position[i].x_advance * scale;
        if (position[i].x_advance != 0) pen += tracking;
    }
    return pen;
}

std::string utf8Of(char32_t c)
{
    const auto byte = [](char32_t bits) { return static_cast<char>(static_cast<unsigned char>(bits)); };
    if (c < 0x80) return {byte(c)};
    if (c < 0x800) return {byte(0xc0 | c >> 6), byte(0x80 | (c & 0x3f))};
    if (c < 0x10000) return {byte(0xe0 | c >> 12), byte(0x80 | (c >> 6 & 0x3f)), byte(0x80 | (c & 0x3f))};
    return {byte(0xf0 | c >> 18), byte(0x80 | (c >> 12 & 0x3f)), byte(0x80 | (c >> 6 & 0x3f)), byte(0x80 | (c & 0x3f))};
}

// Joiners, variation selectors and the like have no shape of their own: nobody misses them.
bool visible(char32_t c)
{
    const auto category = hb_unicode_general_category(hb_unicode_funcs_get_default(), c);
    const bool selector = (c >= 0xfe00 && c <= 0xfe0f) || (c >= 0xe0100 && c <= 0xe01ef);
    return !selector && category != HB_UNICODE_GENERAL_CATEGORY_CONTROL &&
           category != HB_UNICODE_GENERAL_CATEGORY_FORMAT;
}

}  // namespace

struct Fonts::Impl {
    FontFinder finder;
    mutable std::shared_mutex mutex;                       // guards the fonts after the faces, fallbacks, missing
    mutable std::vector<std::unique_ptr<OpenFont>> fonts;  // the faces by number, then fallbacks
    mutable std::map<std::pair<Face, char32_t>, FontId> fallbacks;
    mutable std::set<char32_t> missing;
    mutable std::shared_mutex shapedMutex;
    mutable std::map<std::tuple<Face, double, double, std::string>, ShapedText> shaped;

    [[nodiscard]] const OpenFont& font(FontId id) const
    {
        const std::shared_lock lock(mutex);
        return *fonts.at(id);
    }
    [[nodiscard]] const OpenFont& face(Face face) const { return font(static_cast<FontId>(face)); }

    // The font for a character: the face, or whatever font of this machine has it; the face's empty box if none.
    [[nodiscard]] FontId fallback(Face face, char32_t character) const
    {
        const std::unique_lock lock(mutex);
        const auto [known, isNew] = fallbacks.try_emplace({face, character}, static_cast<FontId>(face));
        if (!isNew) return known->second;
        const auto file = finder.findFor(character, face);
        if (!file) {
            if (visible(character)) missing.insert(character);
            return known->second;
        }
        for (std::size_t i = 0; i < fonts.size(); ++i) {
            if (fonts[i]->file.path == file->path && fonts[i]->file.index == file->index)
                return known->second = static_cast<FontId>(i);
        }
        if (auto opened = openFont(*file)) {
            known->second = static_cast<FontId>(fonts.size());
            fonts.push_back(std::move(opened));
        }
        return known->second;
    }
};

Fonts::Fonts() : impl_(std::make_unique<Impl>()) {}
Fonts::~Fonts() = default;

geo::Result<std::shared_ptr<const Fonts>> Fonts::open()
{
    const std::shared_ptr<Fonts> fonts(new Fonts);
    for (int i = 0; i < kFaceCount; ++i) {
        const auto file = fonts->impl_->finder.find(static_cast<Face>(i));
        auto opened = file ? openFont(*file) : nullptr;
        if (!opened) {
            return geo::fail(geo::ErrorCode::NotFound,
                             "no usable font on this machine; install the package fonts-inter, or any sans serif font",
                             file ? file->path : "fontconfig");
        }
        fonts->impl_->fonts.push_back(std::move(opened));
    }
    return fonts;
}

// The same words return in every picture while time plays.
ShapedText Fonts::shape(std::string_view utf8, const TextStyle& style) const
{
    constexpr std::size_t kMostKept = 4096;
    const std::tuple key(style.face, style.sizePt, style.trackingEm, std::string(utf8));
    {
        const std::shared_lock lock(impl_->shapedMutex);
        if (const auto known = impl_->shaped.find(key); known != impl_->shaped.end()) return known->second;
    }
    ShapedText text = shapeAnew(utf8, style);
    const std::unique_lock lock(impl_->shapedMutex);
    if (impl_->shaped.size() >= kMostKept) impl_->shaped.clear();
    impl_->shaped.emplace(key, text);
    return text;
}

ShapedText Fonts::shapeAnew(std::string_view utf8, const TextStyle& style) const
{
    ShapedText text{std::string(utf8), style, {}, 0, runsToTheLeft(utf8)};
    const auto faceId = static_cast<FontId>(style.face);
    const OpenFont& face = impl_->face(style.face);
    const auto runs = textRuns(utf8, [&](char32_t character, FontId previous) {
        if (previous != kNoFont && impl_->font(previous).has(character)) return previous;
        return face.has(character) ? faceId : impl_->fallback(style.face, character);
    });
    text.glyphs.reserve(utf8.size());
    for (const TextRun& run : runs) text.widthPt = shapeRun(run, impl_->font(run.font), text.widthPt, text);
    // The space after the last letter is not part of the line.
    if (!text.glyphs.empty()) text.widthPt -= style.trackingEm * style.sizePt;
    return text;
}

double Fonts::width(std::string_view utf8, const TextStyle& style) const { return shape(utf8, style).widthPt; }

LineMetrics Fonts::metrics(const TextStyle& style) const
{
    const OpenFont& face = impl_->face(style.face);
    const double size = style.sizePt;
    return {face.metric(HB_OT_METRICS_TAG_HORIZONTAL_ASCENDER, 0.95) * size,
            -face.metric(HB_OT_METRICS_TAG_HORIZONTAL_DESCENDER, -0.25) * size,
            face.metric(HB_OT_METRICS_TAG_CAP_HEIGHT, 0.72) * size,
            face.metric(HB_OT_METRICS_TAG_X_HEIGHT, 0.54) * size};
}

GlyphField Fonts::field(FontId font, std::uint32_t glyph) const
{
    const OpenFont& open = impl_->font(font);
    std::call_once(open.outlineOnce,
                   [&] { open.outline = std::make_unique<OutlineFont>(open.file.path, open.file.index); });
    return open.outline->field(glyph);
}

Fonts::File Fonts::file(FontId font) const { return impl_->font(font).file; }

std::vector<std::string> Fonts::missing() const
{
    const std::shared_lock lock(impl_->mutex);
    std::vector<std::string> out;
    for (const char32_t character : impl_->missing) out.push_back(utf8Of(character));
    return out;
}

}  // namespace scene

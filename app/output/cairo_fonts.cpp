// SPDX-License-Identifier: Apache-2.0
// cairo keeps fonts in a cache of its own for a while, so each FreeType face lives as long as cairo's copy.
#include "output/cairo_fonts.h"

#include <cairo-ft.h>

namespace output {
namespace {

struct OpenFace {
    FT_Library library = nullptr;
    FT_Face face = nullptr;

    OpenFace() = default;
    OpenFace(const OpenFace&) = delete;
    OpenFace& operator=(const OpenFace&) = delete;
    ~OpenFace()
    {
        if (face != nullptr) FT_Done_Face(face);
        if (library != nullptr) FT_Done_FreeType(library);
    }
};

cairo_font_face_t* openFace(const scene::Fonts::File& file)
{
    auto open = std::make_unique<OpenFace>();
    if (FT_Init_FreeType(&open->library) != 0 ||
        FT_New_Face(open->library, file.path.c_str(), file.index, &open->face) != 0)
        return nullptr;
    cairo_font_face_t* const face = cairo_ft_font_face_create_for_ft_face(open->face, FT_LOAD_NO_HINTING);
    static const cairo_user_data_key_t kOwner{};
    if (cairo_font_face_set_user_data(face, &kOwner, open.get(), [](void* owned) {
            delete static_cast<OpenFace*>(owned);
        }) != CAIRO_STATUS_SUCCESS) {
        cairo_font_face_destroy(face);
        return nullptr;
    }
    static_cast<void>(open.release());  // now cairo's
    return face;
}

}  // namespace

CairoFonts::CairoFonts(const scene::Fonts& fonts) : fonts_(fonts) {}

CairoFonts::~CairoFonts()
{
    for (const auto& [font, face] : faces_) cairo_font_face_destroy(face);
}

cairo_font_face_t* CairoFonts::face(scene::FontId font)
{
    const auto [entry, isNew] = faces_.try_emplace(font, nullptr);
    if (isNew) entry->second = openFace(fonts_.file(font));
    return entry->second;
}

}  // namespace output

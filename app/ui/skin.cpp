// SPDX-License-Identifier: Apache-2.0
// Fonts and colours as ImGui wants them.
#include "ui/skin.h"

#include <imgui.h>

#include <filesystem>

namespace ui {

namespace {

// ImGui measures a font by its line (ascent to descent), the page by its em; this is Inter's ratio.
constexpr double kLinePerEm = 1.21;

// Latin with the letters of Dutch, French and transliterated names, and the punctuation that the product writes.
constexpr std::array<ImWchar, 11> kGlyphs{0x20,   0x17F,  0x2013, 0x2014, 0x2018, 0x201E,
                                          0x2022, 0x2026, 0x2190, 0x2193, 0};

struct Cut {
    const std::string FontFiles::*file;
    double sizePt;
};
constexpr std::array<Cut, kTypeCount> kCuts{
    {{&FontFiles::regular, 9.5}, {&FontFiles::medium, 10.5}, {&FontFiles::semiBold, 10.5}, {&FontFiles::semiBold, 14}}};

ImVec4 toImGui(scene::Color c)
{
    constexpr float kFull = 255;
    return {static_cast<float>(c.r) / kFull, static_cast<float>(c.g) / kFull, static_cast<float>(c.b) / kFull,
            static_cast<float>(c.a) / kFull};
}

}  // namespace

void loadFonts(Skin& skin, const FontFiles& files, double density)
{
    ImGuiIO& io = ImGui::GetIO();
    io.Fonts->Clear();
    for (std::size_t i = 0; i < kCuts.size(); ++i) {
        const std::string& file = files.*(kCuts[i].file);
        skin.lines[i] = kCuts[i].sizePt * kLinePerEm;
        const auto pixels = static_cast<float>(skin.lines[i] * skin.unit * density);
        ImFontConfig config;
        config.OversampleH = 2;
        config.OversampleV = 1;
        config.GlyphRanges = kGlyphs.data();
        config.SizePixels = pixels;
        std::error_code error;
        const bool found = !file.empty() && std::filesystem::is_regular_file(file, error);
        skin.fonts[i] =
            found ? io.Fonts->AddFontFromFileTTF(file.c_str(), pixels, &config) : io.Fonts->AddFontDefault(&config);
    }
}

void applySkin(const Skin& skin)
{
    const auto pt = [&](double points) { return static_cast<float>(points * skin.unit); };
    ImGuiStyle style;
    style.WindowPadding = {0, 0};
    style.WindowBorderSize = 0;
    style.WindowRounding = pt(6);
    style.WindowMinSize = {1, 1};
    style.ItemSpacing = {0, 0};
    style.ScrollbarSize = pt(8);
    style.ScrollbarRounding = pt(4);
    style.Colors[ImGuiCol_ScrollbarBg] = {0, 0, 0, 0};
    style.Colors[ImGuiCol_ScrollbarGrab] = toImGui(skin.colors.track);
    style.Colors[ImGuiCol_ScrollbarGrabHovered] = toImGui(skin.colors.faint);
    style.Colors[ImGuiCol_ScrollbarGrabActive] = toImGui(skin.colors.accent);
    style.Colors[ImGuiCol_Text] = toImGui(skin.colors.text);
    style.Colors[ImGuiCol_TextSelectedBg] = toImGui(skin.colors.accent.withAlpha(0.4));
    ImGui::GetStyle() = style;
}

}  // namespace ui

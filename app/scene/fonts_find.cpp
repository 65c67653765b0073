// SPDX-License-Identifier: Apache-2.0
// Font files by family and weight, or by character, from fontconfig. Uses a configuration of its own, not the
// process-wide one, so that it is freed with its owner.
#include "scene/fonts_find.h"

#include <fontconfig/fontconfig.h>

#include <utility>

namespace scene {
namespace {

using Pattern = std::unique_ptr<FcPattern, decltype([](FcPattern* p) { FcPatternDestroy(p); })>;
using CharSet = std::unique_ptr<FcCharSet, decltype([](FcCharSet* c) { FcCharSetDestroy(c); })>;
using Config = std::unique_ptr<FcConfig, decltype([](FcConfig* c) { FcConfigDestroy(c); })>;

struct Weight {
    int css;
    int fontconfig;
};

Weight weightOf(Face face)
{
    switch (face) {
        case Face::Medium:
            return {500, FC_WEIGHT_MEDIUM};
        case Face::SemiBold:
        case Face::Display:
            return {600, FC_WEIGHT_DEMIBOLD};
        case Face::Bold:
            return {700, FC_WEIGHT_BOLD};
        case Face::Regular:
        case Face::Italic:
            break;
    }
    return {400, FC_WEIGHT_REGULAR};
}

void addFamily(const Pattern& pattern, const char* family)
{
    FcPatternAddString(pattern.get(), FC_FAMILY, reinterpret_cast<const FcChar8*>(family));
}

Pattern patternFor(Face face)
{
    Pattern pattern(FcPatternCreate());
    if (face == Face::Display) addFamily(pattern, "Inter Display");
    addFamily(pattern, "Inter");
    addFamily(pattern, "sans-serif");
    FcPatternAddInteger(pattern.get(), FC_WEIGHT, weightOf(face).fontconfig);
    FcPatternAddInteger(pattern.get(), FC_SLANT, face == Face::Italic ? FC_SLANT_ITALIC : FC_SLANT_ROMAN);
    FcPatternAddBool(pattern.get(), FC_SCALABLE, FcTrue);
    return pattern;
}

std::optional<Fonts::File> match(FcConfig* config, const Pattern& pattern, Face face, char32_t mustHave)
{
    FcConfigSubstitute(config, pattern.get(), FcMatchPattern);
    FcDefaultSubstitute(pattern.get());
    FcResult result = FcResultNoMatch;
    const Pattern found(FcFontMatch(config, pattern.get(), &result));
    FcChar8* path = nullptr;
    if (!found || FcPatternGetString(found.get(), FC_FILE, 0, &path) != FcResultMatch) return std::nullopt;
    FcCharSet* covered = nullptr;  // belongs to the pattern
    if (mustHave != 0 && (FcPatternGetCharSet(found.get(), FC_CHARSET, 0, &covered) != FcResultMatch ||
                          FcCharSetHasChar(covered, mustHave) == FcFalse))
        return std::nullopt;

    Fonts::File file;
    file.path = reinterpret_cast<const char*>(path);
    FcPatternGetInteger(found.get(), FC_INDEX, 0, &file.index);
    FcChar8* family = nullptr;
    if (FcPatternGetString(found.get(), FC_FAMILY, 0, &family) == FcResultMatch)
        file.family = reinterpret_cast<const char*>(family);
    int slant = FC_SLANT_ROMAN;
    FcPatternGetInteger(found.get(), FC_SLANT, 0, &slant);
    file.italic = slant != FC_SLANT_ROMAN;
    file.weight = weightOf(face).css;
    return file;
}

}  // namespace

struct FontFinder::Impl {
    Config config{FcInitLoadConfigAndFonts()};
};

FontFinder::FontFinder() : impl_(std::make_unique<Impl>()) {}
FontFinder::~FontFinder() = default;

std::optional<Fonts::File> FontFinder::find(Face face) const
{
    if (!impl_->config) return std::nullopt;
    return match(impl_->config.get(), patternFor(face), face, 0);
}

std::optional<Fonts::File> FontFinder::findFor(char32_t character, Face face) const
{
    if (!impl_->config) return std::nullopt;
    const Pattern pattern = patternFor(face);
    const CharSet wanted(FcCharSetCreate());
    FcCharSetAddChar(wanted.get(), character);
    FcPatternAddCharSet(pattern.get(), FC_CHARSET, wanted.get());
    return match(impl_->config.get(), pattern, face, character);
}

}  // namespace scene

// SPDX-License-Identifier: Apache-2.0
// What can be chosen for an export: the kinds of files, and what each of them has. Knows no file and no panel.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "model/session.h"
#include "scene/paper.h"

namespace ui {

enum class ExportKind { Png, Pdf, Svg, GeoTiff, Mp4, WebM, Gif, GeoPackage, GeoJson, Csv };
enum class ExportFamily { Picture, Film, Data };
enum class ExportSize { Hd, FullHd, UltraHd, A4, A3, Screen, Own };

struct ExportFormat {
    ExportKind kind;
    ExportFamily family;
    std::string_view name, extension;
};
[[nodiscard]] std::span<const ExportFormat> exportFormats();  // family by family

[[nodiscard]] std::span<const ExportSize> sizesOf(ExportFamily family);

struct ExportChoice {
    std::string folder, name;  // as typed; an empty name: by the day
    ExportKind kind = ExportKind::Png;
    ExportSize size = ExportSize::UltraHd, filmSize = ExportSize::FullHd;
    std::string ownSize = "2560x1440";
    bool upright = false;               // of paper
    std::optional<int> dpi;             // none: 300 on paper, else as it fits the size
    std::optional<model::Theme> theme;  // none: as shown
    bool transparent = false, worldFile = false, lanes = false, wall = false;
    model::PlaybackMode by = model::PlaybackMode::ByChange;
    int framesPerSecond = 25;
    friend bool operator==(const ExportChoice&, const ExportChoice&) = default;

    [[nodiscard]] const ExportFormat& format() const;
    [[nodiscard]] ExportFamily family() const { return format().family; }
    // What the kind has, whatever is chosen for others.
    [[nodiscard]] ExportSize sizeUsed() const { return family() == ExportFamily::Film ? filmSize : size; }
    void use(ExportSize wanted) { (family() == ExportFamily::Film ? filmSize : size) = wanted; }
    [[nodiscard]] bool onPaper() const { return sizeUsed() == ExportSize::A4 || sizeUsed() == ExportSize::A3; }
    [[nodiscard]] bool hasDpi() const;
    [[nodiscard]] bool hasWorldFile() const { return kind == ExportKind::Png; }

    void choose(ExportKind wanted);                        // a name that ends in the extension of another loses it
    void follow();                                         // the name, if it ends in the extension of a kind
    [[nodiscard]] std::string file(model::Day day) const;  // with its whole folder
    [[nodiscard]] std::string wholeFolder() const;
};

// The map as the screen shows it.
struct ScreenMap {
    scene::PixelSize pixels;  // of all of it
    double dpi;
    scene::MapFrame frame;  // of two maps the first
};

struct ExportPixels {
    scene::PixelSize size;
    std::optional<double> dpi;
};
// Nothing: what was typed is no size.
[[nodiscard]] std::optional<ExportPixels> pixelsOf(const ExportChoice& choice, const ScreenMap& screen);

}  // namespace ui

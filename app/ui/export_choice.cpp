// SPDX-License-Identifier: Apache-2.0
// Choices that a kind does not have are kept for the kinds that do.
#include "ui/export_choice.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <cmath>
#include <cstdlib>
#include <filesystem>

namespace ui {

namespace {

namespace fs = std::filesystem;

using Kind = ExportKind;
using Family = ExportFamily;
using Size = ExportSize;

constexpr std::array kFormats{ExportFormat{Kind::Png, Family::Picture, "PNG", ".png"},
                              ExportFormat{Kind::Pdf, Family::Picture, "PDF", ".pdf"},
                              ExportFormat{Kind::Svg, Family::Picture, "SVG", ".svg"},
                              ExportFormat{Kind::GeoTiff, Family::Picture, "GeoTIFF", ".tif"},
                              ExportFormat{Kind::Mp4, Family::Film, "MP4", ".mp4"},
                              ExportFormat{Kind::WebM, Family::Film, "WebM", ".webm"},
                              ExportFormat{Kind::Gif, Family::Film, "GIF", ".gif"},
                              ExportFormat{Kind::GeoPackage, Family::Data, "GeoPackage", ".gpkg"},
                              ExportFormat{Kind::GeoJson, Family::Data, "GeoJSON", ".geojson"},
                              ExportFormat{Kind::Csv, Family::Data, "CSV", ".csv"}};

constexpr std::array kOfPictures{Size::FullHd, Size::UltraHd, Size::A4, Size::A3, Size::Screen, Size::Own};
constexpr std::array kOfFilms{Size::Hd, Size::FullHd, Size::UltraHd, Size::Screen, Size::Own};

std::string endingOf(const std::string& name) { return fs::path(name).extension().string(); }

const ExportFormat* formatNamed(const std::string& name)
{
    std::string ending = endingOf(name);
    for (char& c : ending) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    if (ending == ".tiff") ending = ".tif";
    const auto found = std::ranges::find(kFormats, ending, &ExportFormat::extension);
    return found == kFormats.end() ? nullptr : &*found;
}

// As a shell reads it.
fs::path withHome(const std::string& typed)
{
    const char* home = std::getenv("HOME");
    if (!home || (typed != "~" && !typed.starts_with("~/"))) return typed;
    return home + typed.substr(1);
}

scene::PixelSize onPaper(double longMm, double shortMm, double dpi, bool upright)
{
    constexpr double kMmPerInch = 25.4;
    const auto pixels = [&](double mm) { return static_cast<int>(std::lround(mm / kMmPerInch * dpi)); };
    return upright ? scene::PixelSize{pixels(shortMm), pixels(longMm)}
                   : scene::PixelSize{pixels(longMm), pixels(shortMm)};
}

}  // namespace

std::span<const ExportFormat> exportFormats() { return kFormats; }

const ExportFormat& ExportChoice::format() const { return *std::ranges::find(kFormats, kind, &ExportFormat::kind); }

std::span<const ExportSize> sizesOf(ExportFamily family)
{
    switch (family) {
        case Family::Picture:
            return kOfPictures;
        case Family::Film:
            return kOfFilms;
        case Family::Data:
            break;
    }
    return {};
}

bool ExportChoice::hasDpi() const
{
    return family() == Family::Picture && (onPaper() || sizeUsed() == ExportSize::Own);
}

void ExportChoice::choose(ExportKind wanted)
{
    if (formatNamed(name)) name.resize(name.size() - endingOf(name).size());
    kind = wanted;
}

void ExportChoice::follow()
{
    if (const ExportFormat* named = formatNamed(name)) kind = named->kind;
}

std::string ExportChoice::file(model::Day day) const
{
    std::string out = name.empty() ? "missiekaart-" + model::isoDay(day) : name;
    if (formatNamed(out) != &format()) out += format().extension;
    return (fs::path(wholeFolder()) / withHome(out)).string();
}

std::string ExportChoice::wholeFolder() const
{
    const fs::path typed = withHome(folder);
    std::error_code gone;  // the folder from which the program was started
    const fs::path here = fs::current_path(gone);
    return ((gone ? "/" : here) / typed).string();
}

std::optional<ExportPixels> pixelsOf(const ExportChoice& choice, const ScreenMap& screen)
{
    constexpr double kPaperDpi = 300;
    std::optional<double> dpi;
    if (choice.hasDpi() && choice.dpi) dpi = *choice.dpi;
    const double paperDpi = dpi.value_or(kPaperDpi);
    ExportPixels out{{}, dpi};
    switch (choice.sizeUsed()) {
        case Size::Hd:
            out.size = {1280, 720};
            break;
        case Size::FullHd:
            out.size = {1920, 1080};
            break;
        case Size::UltraHd:
            out.size = {3840, 2160};
            break;
        case Size::A4:
            out = {onPaper(297, 210, paperDpi, choice.upright), paperDpi};
            break;
        case Size::A3:
            out = {onPaper(420, 297, paperDpi, choice.upright), paperDpi};
            break;
        case Size::Screen:
            out = {screen.pixels, screen.dpi};
            break;
        case Size::Own: {
            const auto typed = scene::parseSize(choice.ownSize);
            if (!typed) return std::nullopt;
            out.size = *typed;
            break;
        }
    }
    // Videos have an even number of pixels.
    if (choice.family() == Family::Film) out.size = {out.size.width / 2 * 2, out.size.height / 2 * 2};
    return out;
}

}  // namespace ui

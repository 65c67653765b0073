// SPDX-License-Identifier: Apache-2.0
// JSON; what cannot be read is as it was at first.
#include "export_memory.h"

#include <algorithm>
#include <array>
#include <fstream>

#include "config_file.h"
#include "json_take.h"
#include "model/words.h"

namespace app {

namespace {

namespace fs = std::filesystem;

constexpr std::string_view kFile = "export.json";
constexpr std::array<std::pair<ui::ExportSize, std::string_view>, 7> kSizes{{{ui::ExportSize::Hd, "720p"},
                                                                             {ui::ExportSize::FullHd, "1080p"},
                                                                             {ui::ExportSize::UltraHd, "4k"},
                                                                             {ui::ExportSize::A4, "a4"},
                                                                             {ui::ExportSize::A3, "a3"},
                                                                             {ui::ExportSize::Screen, "screen"},
                                                                             {ui::ExportSize::Own, "own"}}};
std::string word(const Json& json, const char* key)
{
    std::string out;
    take(json, key, out);
    return out;
}

std::optional<ui::ExportSize> sizeFrom(std::string_view text, ui::ExportFamily family)
{
    for (const ui::ExportSize size : ui::sizesOf(family))
        if (std::ranges::find(kSizes, size, &std::pair<ui::ExportSize, std::string_view>::first)->second == text)
            return size;
    return std::nullopt;
}

}  // namespace

ui::ExportChoice rememberedExport()
{
    ui::ExportChoice out;
    std::error_code ignored;
    out.folder = fs::current_path(ignored).string();
    const auto path = configFile(kFile);
    if (!path) return out;
    std::ifstream in(*path);
    const Json json = Json::parse(in, nullptr, false);
    if (!json.is_object()) return out;
    if (const std::string folder = word(json, "folder"); fs::is_directory(folder, ignored)) out.folder = folder;
    for (const ui::ExportFormat& format : ui::exportFormats())
        if (format.extension == word(json, "kind")) out.kind = format.kind;
    out.size = sizeFrom(word(json, "size"), ui::ExportFamily::Picture).value_or(out.size);
    out.filmSize = sizeFrom(word(json, "film-size"), ui::ExportFamily::Film).value_or(out.filmSize);
    out.theme = model::fromCode<model::Theme>(word(json, "theme"));
    int dpi = 0;
    take(json, "dpi", dpi);
    if (dpi >= 24 && dpi <= 2400) out.dpi = dpi;
    int fps = 0;
    take(json, "fps", fps);
    if (fps >= 1 && fps <= 60) out.framesPerSecond = fps;
    take(json, "own-size", out.ownSize);
    take(json, "portrait", out.upright);
    take(json, "transparent", out.transparent);
    take(json, "world-file", out.worldFile);
    take(json, "timeline", out.lanes);
    take(json, "wall", out.wall);
    if (word(json, "by") == "calendar") out.by = model::PlaybackMode::ByCalendar;
    return out;
}

void rememberExport(const ui::ExportChoice& choice)
{
    Json json{{"folder", choice.wholeFolder()}, {"kind", std::string(choice.format().extension)}};
    for (const auto& [size, name] : kSizes) {
        if (size == choice.size) json["size"] = std::string(name);
        if (size == choice.filmSize) json["film-size"] = std::string(name);
    }
    if (choice.theme) json["theme"] = std::string(model::code(*choice.theme));
    if (choice.dpi) json["dpi"] = *choice.dpi;
    json["fps"] = choice.framesPerSecond;
    json["own-size"] = choice.ownSize;
    json["portrait"] = choice.upright;
    json["transparent"] = choice.transparent;
    json["world-file"] = choice.worldFile;
    json["timeline"] = choice.lanes;
    json["wall"] = choice.wall;
    json["by"] = choice.by == model::PlaybackMode::ByCalendar ? "calendar" : "change";
    writeConfig(kFile, json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n");
}

}  // namespace app

// SPDX-License-Identifier: Apache-2.0
// A picture as a file of any of the formats: whole or not at all, drawn and written strip by strip where it has pixels.
#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "geo/projection.h"
#include "look_options.h"
#include "output/document.h"
#include "output/write_file.h"
#include "scene/picture.h"
#include "scene/raster.h"

namespace app {

enum class Format { Png, Pdf, Svg, Tiff };

// By the end of the name, whatever its case.
[[nodiscard]] geo::Result<Format> formatOf(const std::string& path);
[[nodiscard]] inline bool hasPixels(Format format) { return format == Format::Png || format == Format::Tiff; }

// The main map without furniture, which can lie on the Earth.
struct MapAlone {
    scene::Scene scene;
    scene::MapFrame frame;  // fills the scene's page
};

struct FinishedPicture {
    scene::Picture picture;
    std::optional<MapAlone> map;  // of a TIFF
    std::shared_ptr<const geo::Projection> projection;
    output::DocumentInfo info;
    PixelSize pixels;

    [[nodiscard]] double pixelsPerPoint() const { return pixels.width / picture.scene.widthPt; }
};

struct PictureTarget {
    std::filesystem::path path;
    Format format = Format::Png;
    output::Overwrite overwrite = output::Overwrite::Refuse;
    bool worldFile = false;  // of a PNG
};

// Whether anything stands in the way, before long work.
[[nodiscard]] geo::Result<void> checkTarget(const PictureTarget& target);

// Is told which share of the work is done; an error of its ends the work, and nothing is written.
using ShareSink = std::function<geo::Result<void>(double share)>;

// `rasterizer` may be null where the format has no pixels.
[[nodiscard]] geo::Result<void> writePicture(const FinishedPicture& picture, const PictureTarget& target,
                                             const scene::Fonts& fonts, scene::Rasterizer* rasterizer,
                                             const ShareSink& done);

}  // namespace app

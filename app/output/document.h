// SPDX-License-Identifier: Apache-2.0
// A Scene as a vector document with real text: PDF and SVG.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "geo/result.h"
#include "scene/scene.h"
#include "scene/text.h"

namespace output {

// What a document says about itself besides the scene's title and description.
struct DocumentInfo {
    std::string author, keywords, creator;
    std::string date;       // ISO 8601, of the contents, so that the same picture gives the same bytes; may be empty
    std::string note = {};  // as of output/picture_note.h; may be empty
};

[[nodiscard]] geo::Result<std::vector<std::uint8_t>> renderPdf(const scene::Scene& scene, const scene::Fonts& fonts,
                                                               const DocumentInfo& info);
// A page for each scene, at least one; the first names the document.
[[nodiscard]] geo::Result<std::vector<std::uint8_t>> renderPdf(std::span<const scene::Scene> pages,
                                                               const scene::Fonts& fonts, const DocumentInfo& info);
[[nodiscard]] geo::Result<std::string> renderSvg(const scene::Scene& scene, const scene::Fonts& fonts,
                                                 const DocumentInfo& info);

}  // namespace output

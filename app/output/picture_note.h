// SPDX-License-Identifier: Apache-2.0
// A line of text in a picture's file that tells how the picture was made, and finding it again: PNG text chunk, PDF
// document information, SVG metadata, item of a TIFF. Knows nothing of what it says.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "geo/result.h"

namespace output {

// PNG's keyword, PDF's entry and the item of a TIFF.
inline constexpr std::string_view kNoteKey = "Missiekaart";

// Whether the name is that of a picture: .png, .pdf, .svg, .tif or .tiff, whatever the case.
[[nodiscard]] bool isPicture(const std::filesystem::path& path);

// Error: the file cannot be read, is no picture, or has no note.
[[nodiscard]] geo::Result<std::string> noteOf(const std::filesystem::path& path);

// An update behind a PDF, as the format provides for, that adds the note to what the document says about itself.
void addNote(std::vector<std::uint8_t>& pdf, std::string_view ascii);
// The element for an SVG's metadata.
[[nodiscard]] std::string svgNote(std::string_view note);

}  // namespace output

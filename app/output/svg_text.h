// SPDX-License-Identifier: Apache-2.0
// The small change of SVG: numbers, colours, escaped text, labels and metadata.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "output/document.h"
#include "scene/scene.h"

namespace output {

// Two decimals: a hundredth of a point.
[[nodiscard]] double svgRound(double value);
[[nodiscard]] std::string svgNumber(double value);
// ` fill="#rrggbb"`, with its opacity where it is not opaque; "none" where it is transparent.
[[nodiscard]] std::string svgPaint(std::string_view attribute, scene::Color color);
// For element content and attributes; characters that XML forbids become U+FFFD.
[[nodiscard]] std::string escapedXml(std::string_view utf8);
[[nodiscard]] std::string base64(std::span<const std::uint8_t> bytes);

[[nodiscard]] std::string svgText(const scene::Label& label, geo::Point onPage, const scene::Fonts::File& font);
// The document's Dublin Core description.
[[nodiscard]] std::string svgMetadata(std::string_view title, const DocumentInfo& info);

}  // namespace output

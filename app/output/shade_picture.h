// SPDX-License-Identifier: Apache-2.0
// A relief as a transparent picture that darkens and lightens what is under it.
#pragma once

#include <array>
#include <cstdint>

#include "scene/scene.h"

namespace output {

// The colour with straight alpha that each grey value of the relief lays over a fill.
[[nodiscard]] std::array<scene::Color, 256> shadeColors(const scene::Shade& shade);

// Where the relief lies on the page.
[[nodiscard]] scene::Rect shadeRect(const scene::Shade& shade, const scene::MapFrame& frame);

}  // namespace output

// SPDX-License-Identifier: Apache-2.0
// A picture of one of everything: drawn once while data load, it has the driver compile what the first frame needs.
#pragma once

#include "scene/scene.h"

namespace gl {

inline constexpr int kWarmUpPixels = 16;
[[nodiscard]] scene::Scene warmUpScene(const scene::Fonts& fonts);

}  // namespace gl

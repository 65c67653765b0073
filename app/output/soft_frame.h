// SPDX-License-Identifier: Apache-2.0
// A frame that fades outwards, as strokes laid over each other: vector formats have no such thing.
#pragma once

#include <vector>

#include "scene/symbol_shape.h"

namespace output {

// One stroke of a symbol's frame: its width, how far inside the outline its middle runs, and its opacity.
struct FrameStroke {
    double widthPt = 0, insetPt = 0, opacity = 1;
};

// From the widest to the narrowest; one stroke where the frame is not soft.
[[nodiscard]] std::vector<FrameStroke> frameStrokes(const scene::Symbol& symbol);

}  // namespace output

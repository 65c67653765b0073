// SPDX-License-Identifier: Apache-2.0
// The opacity falls linearly from the frame's inner edge to `softPt` outside the outline.
#include "output/soft_frame.h"

namespace output {

std::vector<FrameStroke> frameStrokes(const scene::Symbol& symbol)
{
    if (symbol.softPt <= 0) return {{symbol.framePt, symbol.framePt / 2, 1}};
    constexpr int kSteps = 10;
    std::vector<FrameStroke> strokes;
    const bool dotted = symbol.frame == scene::SymbolFrame::Dotted;
    double below = 0;  // opacity reached by the strokes so far
    for (int i = 0; i < kSteps; ++i) {
        const double reached = (i + 0.5) / kSteps, part = 1 - static_cast<double>(i) / kSteps;
        const double opacity = 1 - (1 - reached) / (1 - below);
        below = reached;
        if (dotted) {
            strokes.push_back({2 * part * (symbol.framePt / 2 + symbol.softPt), symbol.framePt / 2, opacity});
        } else {
            const double width = part * (symbol.framePt + symbol.softPt);
            strokes.push_back({width, symbol.framePt - width / 2, opacity});
        }
    }
    return strokes;
}

}  // namespace output

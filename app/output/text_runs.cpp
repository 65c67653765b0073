// SPDX-License-Identifier: Apache-2.0
// Clusters from HarfBuzz's cluster numbers, runs from their order.
#include "output/text_runs.h"

#include <algorithm>

namespace output {

bool alongCurve(const scene::ShapedText& text)
{
    return std::ranges::any_of(text.glyphs, [](const scene::Glyph& glyph) { return glyph.angle != 0; });
}

std::vector<GlyphRun> glyphRuns(const scene::ShapedText& text)
{
    std::vector<std::uint32_t> starts;
    for (const scene::Glyph& glyph : text.glyphs) starts.push_back(glyph.cluster);
    starts.push_back(static_cast<std::uint32_t>(text.utf8.size()));
    std::sort(starts.begin(), starts.end());
    const auto endOf = [&](std::uint32_t cluster) {
        return *std::upper_bound(starts.begin(), starts.end() - 1, cluster);
    };

    std::vector<GlyphRun> runs;
    for (std::size_t i = 0; i < text.glyphs.size();) {
        const scene::Glyph& glyph = text.glyphs[i];
        GlyphCluster cluster{glyph.cluster, endOf(glyph.cluster), 0};
        while (i + cluster.glyphs < text.glyphs.size() && text.glyphs[i + cluster.glyphs].cluster == glyph.cluster &&
               text.glyphs[i + cluster.glyphs].font == glyph.font)
            ++cluster.glyphs;
        GlyphRun* run = runs.empty() || runs.back().font != glyph.font ? nullptr : &runs.back();
        const bool follows = run != nullptr && run->end == cluster.begin && !run->backward;
        const bool precedes =
            run != nullptr && run->begin == cluster.end && (run->backward || run->clusters.size() == 1);
        if (follows || precedes) {
            run->backward = precedes && !follows;
            run->begin = std::min(run->begin, cluster.begin);
            run->end = std::max(run->end, cluster.end);
        } else {
            runs.push_back({glyph.font, i, 0, cluster.begin, cluster.end, {}, false});
            run = &runs.back();
        }
        run->clusters.push_back(cluster);
        run->glyphs += cluster.glyphs;
        i += cluster.glyphs;
    }
    return runs;
}

}  // namespace output

// SPDX-License-Identifier: Apache-2.0
// What finds no place is left out, never overlapped.
#include "scene/map_pen.h"

#include <algorithm>

namespace scene {

namespace {

constexpr double kClearPt = 2.5;
constexpr double kLeading = 1.22;  // in type sizes

}  // namespace

bool MapPen::place(geo::Point at, std::string_view words, const TextStyle& type, Color color, double haloPt,
                   std::span<const geo::Point> candidates)
{
    if (words.empty()) return true;
    const double width = page_.width(words, type);
    const LineMetrics m = page_.fonts().metrics(type);
    for (const geo::Point& offset : candidates) {
        const geo::Point centre{at.x + offset.x * (width / 2 + 6), at.y + offset.y};
        const Rect rect{centre.x - width / 2, centre.y - m.capHeightPt / 2 - 1.5, width, m.capHeightPt + 4};
        if (!taken_.take(rect.padded(kClearPt))) continue;
        page_.text(rect.x, centre.y + m.capHeightPt / 2, words, type, color, Align::Left,
                   {page_.style().colors.halo, haloPt});
        return true;
    }
    return false;
}

MapPen::Block MapPen::measured(std::vector<std::string> lines, const TextStyle& type) const
{
    Block out{std::move(lines), type, 0, 0, page_.fonts().metrics(type).capHeightPt};
    for (const std::string& line : out.lines) out.width = std::max(out.width, page_.width(line, type));
    out.height = out.capHeight + static_cast<double>(out.lines.size() - 1) * kLeading * type.sizePt;
    return out;
}

bool MapPen::place(geo::Point centre, const Block& block, Color color, double haloPt)
{
    const Rect rect = block.about(centre);
    if (!taken_.take(Rect{rect.x, rect.y - 1.5, rect.width, rect.height + 4}.padded(kClearPt))) return false;
    double baseline = rect.y + block.capHeight;
    for (const std::string& line : block.lines) {
        page_.text(centre.x, baseline, line, block.type, color, Align::Centre, {page_.style().colors.halo, haloPt});
        baseline += kLeading * block.type.sizePt;
    }
    return true;
}

}  // namespace scene

// SPDX-License-Identifier: Apache-2.0
// Letters out of sight are left out.
#include "gl/page_records.h"

#include "gl/plane.h"
#include "gl/shape_records.h"
#include "gl/text_records.h"

namespace gl {

namespace {

bool mayShow(const scene::Label& label, geo::Point origin, const Plane& plane)
{
    const double reach = (label.text.widthPt + 2 * label.text.style.sizePt) * plane.pixelsPerPoint();
    return geo::Extent{origin.x - reach, origin.y - reach, origin.x + reach, origin.y + reach}.intersects(
        plane.visiblePixels());
}

}  // namespace

void PageRecords::collect(const scene::Scene& scene, std::size_t first, std::size_t end, const Tile& tile,
                          const PixelRect& clip, GlyphAtlas& atlas)
{
    boxes.clear();
    letters.clear();
    runs.clear();
    for (std::size_t g = first; g < end; ++g) {
        const scene::Group& group = scene.groups[g];
        const Plane plane(scene, group, tile, clip);
        for (std::size_t i = 0; i < group.primitives.size();) {
            if (const std::size_t after = runEnd<scene::Box>(group.primitives, i); after > i) {
                runs.push_back({static_cast<int>(after - i), dashed(group.primitives[i])});
                for (; i < after; ++i) {
                    const ShapeRecord record = shapeRecord(std::get<scene::Box>(group.primitives[i]));
                    boxes.insert(boxes.end(), record.begin(), record.end());
                }
            } else if (const std::size_t last = runEnd<scene::Label>(group.primitives, i); last > i) {
                const std::size_t before = letters.size();
                for (; i < last; ++i) {
                    const auto& label = std::get<scene::Label>(group.primitives[i]);
                    const geo::Point origin = plane.toPixel(label.origin);
                    if (mayShow(label, origin, plane))
                        appendTextRecords(label, origin, plane.pixelsPerPoint(), atlas, letters);
                }
                runs.push_back({static_cast<int>((letters.size() - before) / kTextRecordWords)});
            } else {
                ++i;
            }
        }
    }
}

}  // namespace gl

// SPDX-License-Identifier: Apache-2.0
// Drivers compile a shader when it is first drawn with, once per kind of blending and of texture.
#include "gl/warm_up.h"

namespace gl {

scene::Scene warmUpScene(const scene::Fonts& fonts)
{
    constexpr double kSide = kWarmUpPixels;
    const scene::Rect page{0, 0, kSide, kSide};
    const scene::Color ink{200, 200, 200}, faint = ink.withAlpha(0.5);

    geo::Area square;
    for (const geo::Point corner : {geo::Point{0, 0}, {kSide, 0}, {kSide, kSide}, {0, kSide}})
        square.outline.points.push_back(corner);
    square.outline.ends = {4};
    square.mesh.xy = {0, 0, kSide, 0, kSide, kSide, 0, kSide};
    square.mesh.indices = {0, 1, 2, 0, 2, 3};
    const auto area = std::make_shared<const geo::Area>(std::move(square));
    const std::shared_ptr<const geo::Path> outline(area, &area->outline);

    geo::Raster relief{2, 2, {0, 0, kSide, kSide}, {90, 128, 128, 180}};
    const scene::Shade shade{
        .relief = std::make_shared<const geo::Raster>(std::move(relief)), .shadow = faint, .light = faint};

    scene::Group map{scene::MapFrame{.page = page, .centre = {kSide / 2, kSide / 2}}, {}};
    map.primitives = {scene::Fill{area, ink, {}}, scene::Fill{area, faint, {}}, scene::Fill{area, ink, shade},
                      scene::Hatch{area, faint}, scene::Stroke{outline, ink, 1, {}, true}};
    const scene::Symbol symbol{.at = {kSide / 2, kSide / 2}, .fill = ink, .frameColor = faint};
    scene::Label label{{2, kSide - 4}, fonts.shape("a", {}), ink, faint, 1};
    scene::Group over{std::nullopt, {}};
    over.primitives = {scene::Symbols{std::make_shared<const std::vector<scene::Symbol>>(1, symbol)},
                       scene::Box{page, 2, faint, ink, 1, {}}, scene::Box{page, 2, faint, ink, 1, {2, 2}},
                       std::move(label)};

    scene::Scene out;
    out.widthPt = out.heightPt = kSide;
    out.groups = {std::move(map), std::move(over)};
    return out;
}

}  // namespace gl

// SPDX-License-Identifier: Apache-2.0
#include "tests/parity/sample_scene.h"

#include <cmath>
#include <numbers>

namespace sample {
namespace {

constexpr double kMetresPerPoint = 1000;

scene::Shade shadedRelief()
{
    auto relief = std::make_shared<geo::Raster>();
    relief->extent = {-200e3, -120e3, 200e3, 120e3};
    relief->width = 200;
    relief->height = 120;
    for (int y = 0; y < relief->height; ++y)
        for (int x = 0; x < relief->width; ++x)
            relief->pixels.push_back(static_cast<std::uint8_t>(128 + 70 * std::sin(x * 0.11 + std::sin(y * 0.07) * 2)));
    return {.relief = relief, .shadow = {0, 0, 30, 150}, .light = {255, 255, 240, 110}};
}

// A star around the middle, as a fan of triangles.
std::shared_ptr<const geo::Area> star(double radius)
{
    auto area = std::make_shared<geo::Area>();
    constexpr unsigned kCorners = 40;
    std::vector<geo::Point> ring;
    for (unsigned i = 0; i < kCorners; ++i) {
        const double angle = 2 * std::numbers::pi * i / kCorners, reach = radius * (i % 2 == 0 ? 1 : 0.8);
        ring.push_back({1.4 * reach * std::cos(angle), reach * std::sin(angle)});
    }
    area->outline.append(ring);
    area->mesh.xy = {0, 0};
    for (const geo::Point& p : ring) {
        area->mesh.xy.push_back(static_cast<float>(p.x));
        area->mesh.xy.push_back(static_cast<float>(p.y));
    }
    for (unsigned i = 0; i < kCorners; ++i)
        area->mesh.indices.insert(area->mesh.indices.end(), {0, 1 + i, 1 + (i + 1) % kCorners});
    return area;
}

std::shared_ptr<const std::vector<scene::Symbol>> symbols()
{
    auto all = std::make_shared<std::vector<scene::Symbol>>();
    for (int shape = 0; shape < 6; ++shape) {
        for (int frame = 0; frame < 4; ++frame) {
            scene::Symbol symbol;
            symbol.at = {-165e3 + shape * 30e3, -10e3 - frame * 30e3};
            symbol.radiusPt = 10;
            symbol.shape = static_cast<scene::SymbolShape>(shape);
            symbol.frame = static_cast<scene::SymbolFrame>(frame);
            symbol.framePt = 2;
            symbol.fill = frame == 3 ? scene::Color{0, 0, 0, 0} : scene::Color{240, 130, 20, 230};
            symbol.frameColor = {250, 250, 250};
            symbol.softPt = frame == 1 && shape % 3 == 0 ? 3 : 0;
            symbol.firstDay = shape == 5 ? 10 : 0;
            symbol.lastDay = 19;
            all->push_back(symbol);
        }
    }
    return all;
}

scene::Label label(const scene::Fonts& fonts, geo::Point at, const char* text, scene::TextStyle style)
{
    scene::Label result;
    result.origin = at;
    result.text = fonts.shape(text, style);
    result.color = {245, 245, 245};
    return result;
}

scene::Group map(const scene::Fonts& fonts)
{
    scene::Group group;
    group.frame = scene::MapFrame{{20, 50, 360, 230}, {0, 0}, kMetresPerPoint};
    const auto land = star(130e3);
    auto& p = group.primitives;
    p.push_back(scene::Fill{land, {95, 105, 95}, shadedRelief()});
    p.push_back(scene::Fill{rectangle(20e3, -60e3, 90e3, 20e3), {220, 120, 30, 90}, {}});
    p.push_back(scene::Hatch{rectangle(100e3, -60e3, 150e3, 20e3), {255, 170, 60, 220}, 1.2, 6, {3e3, 8e3}});
    p.push_back(scene::Stroke{std::make_shared<geo::Path>(land->outline), {220, 220, 220}, 0.8, {}, true});
    std::vector<geo::Point> wave;
    for (int i = 0; i <= 80; ++i) wave.push_back({-170e3 + i * 4250.0, 70e3 + 25e3 * std::sin(i * 0.2)});
    p.push_back(scene::Stroke{line(wave), {255, 140, 30}, 1.6, {6, 5}, false});
    for (geo::Point& point : wave) point.y -= 25e3;
    p.push_back(scene::Stroke{line(wave), {255, 200, 90}, 2.4, {0, 6}, false});
    for (geo::Point& point : wave) point.y += 40e3;
    p.push_back(scene::Stroke{line(wave), {20, 20, 20}, 0.5, {}, false});
    p.push_back(scene::Symbols{symbols()});
    scene::Label name = label(fonts, {30e3, -90e3}, "Kidal · Gao", {scene::Face::Medium, 11});
    name.halo = {20, 20, 20, 220};
    name.haloPt = 1.2;
    p.push_back(name);
    return group;
}

// A map and a piece of the page, both cut by a rectangle whose edges lie between pixels.
std::vector<scene::Group> clipped(const scene::Fonts& fonts)
{
    const scene::Rect clip{300.3, 215.2, 60, 50.6};
    scene::Group map{scene::MapFrame{{20, 50, 360, 230}, {0, 0}, kMetresPerPoint}, {}, clip};
    map.primitives.push_back(scene::Fill{rectangle(60e3, -140e3, 140e3, -60e3), {40, 110, 150}, {}});
    map.primitives.push_back(scene::Hatch{rectangle(60e3, -140e3, 140e3, -60e3), {230, 230, 250}, 1.2, 6, {}});
    scene::Group page{std::nullopt, {}, clip};
    page.primitives.push_back(scene::Box{{290, 225, 40, 20}, 4, {250, 240, 200}, {90, 60, 20}, 1.5, {}});
    page.primitives.push_back(scene::Stroke{line({{290, 220}, {380, 262}}), {255, 200, 90}, 2, {}, false});
    auto symbols = std::make_shared<std::vector<scene::Symbol>>(1);
    symbols->front().at = {360, 240};
    symbols->front().radiusPt = 12;
    symbols->front().fill = {240, 130, 20};
    symbols->front().frameColor = {250, 250, 250};
    page.primitives.push_back(scene::Symbols{std::move(symbols)});
    scene::Label half = label(fonts, {290, 261}, "half", {scene::Face::Medium, 12});
    half.color = {150, 160, 175};
    page.primitives.push_back(half);
    return {map, page};
}

}  // namespace

std::shared_ptr<const geo::Area> rectangle(double west, double south, double east, double north)
{
    auto area = std::make_shared<geo::Area>();
    area->outline.append(std::vector<geo::Point>{{west, south}, {east, south}, {east, north}, {west, north}});
    area->mesh.origin = {west, south};
    const auto w = static_cast<float>(east - west), h = static_cast<float>(north - south);
    area->mesh.xy = {0, 0, w, 0, w, h, 0, h};
    area->mesh.indices = {0, 1, 2, 0, 2, 3};
    return area;
}

std::shared_ptr<const geo::Path> line(std::vector<geo::Point> points)
{
    auto path = std::make_shared<geo::Path>();
    path->append(points);
    return path;
}

scene::Scene everything(const scene::Fonts& fonts, std::int32_t day)
{
    scene::Scene scene;
    scene.widthPt = 400;
    scene.heightPt = 300;
    scene.background = {25, 32, 44};
    scene.day = day;
    scene.title = "Inzetgebieden & <missies>";
    scene.description = "1 maart 2020 · zoals voorzien";
    scene.groups.push_back(map(fonts));

    scene::Group page;
    auto& p = page.primitives;
    p.push_back(scene::Box{{10, 10, 120, 30}, 5, {250, 250, 250, 240}, {60, 60, 60}, 1, {}});
    p.push_back(scene::Box{{140, 10, 80, 30}, 6, {80, 90, 110}, {255, 200, 60}, 1.5, {5, 4}});
    p.push_back(scene::Box{{230, 10, 80, 30}, 0, {80, 90, 110}, {255, 200, 60}, 1.5, {0, 4}});
    scene::Label title = label(fonts, {18, 31}, "Missiekaart", {scene::Face::Display, 17});
    title.color = {20, 20, 20};
    p.push_back(title);
    scene::Label turned = label(fonts, {325, 42}, "schuin", {scene::Face::Italic, 14, 0.05});
    turned.angle = -0.3;
    p.push_back(turned);
    scene::Label curved = label(fonts, {250, 291}, "boog", {scene::Face::Italic, 14});
    for (scene::Glyph& glyph : curved.text.glyphs) {
        glyph.angle = (glyph.xPt - curved.text.widthPt / 2) * 0.02;
        glyph.yPt = 0.01 * std::pow(glyph.xPt - curved.text.widthPt / 2, 2);
    }
    curved.color = {150, 160, 175};
    p.push_back(curved);
    p.push_back(scene::Stroke{line({{10, 290.5}, {110, 290.5}}), {255, 255, 255}, 1, {}, false});
    scene.groups.push_back(std::move(page));
    for (scene::Group& group : clipped(fonts)) scene.groups.push_back(std::move(group));
    return scene;
}

}  // namespace sample

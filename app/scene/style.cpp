// SPDX-License-Identifier: Apache-2.0
// The tables themselves. Dark is for a large screen, light for a desk, print for white paper.
#include "scene/style.h"

namespace scene {

namespace {

constexpr double kLargestRoot = 16;  // a symbol for 256 people is as large as any

constexpr Color rgb(std::uint32_t hex)
{
    return {static_cast<std::uint8_t>(hex >> 16), static_cast<std::uint8_t>(hex >> 8), static_cast<std::uint8_t>(hex)};
}

Colors darkColors()
{
    Colors c;
    c.space = rgb(0x0a121a);
    c.sea = rgb(0x0d1721);
    c.graticule = rgb(0x1a2937);
    c.land = rgb(0x1f2c39);
    c.neighbour = rgb(0x233140);
    c.theatre = rgb(0x3a5166);
    c.home = rgb(0x7a4a22);
    c.lake = rgb(0x0d1721);
    c.river = rgb(0x19303f);
    c.coast = rgb(0x4b6075);
    c.border = rgb(0x3f5265);
    c.adminLine = rgb(0x55697e);
    c.theatreOutline = rgb(0xc9d6e2);
    c.shadow = Color{2, 6, 12, 190};
    c.light = Color{190, 212, 235, 80};
    c.seaName = rgb(0x6d8aa5);
    c.countryName = rgb(0x9aabbb);
    c.cityName = rgb(0xb8c6d3);
    c.adminName = rgb(0x93a4b5);
    c.theatreName = rgb(0xf2f6fa);
    c.halo = rgb(0x111b26);
    c.text = rgb(0xe8eef4);
    c.quiet = rgb(0xb8c6d3);
    c.faint = rgb(0x93a4b5);
    c.accent = rgb(0xff7a1a);
    c.accentText = rgb(0xff8a35);
    c.inkOnAccent = rgb(0x0d1721);
    c.card = Color{16, 27, 38, 236};
    c.cardBorder = rgb(0x2c3e50);
    c.bar = rgb(0x0b141d);
    c.track = rgb(0x3a4c5e);
    c.proposed = rgb(0xd9a679);
    c.proposedText = rgb(0xe3b890);
    c.notStated = rgb(0xa9b8c6);
    c.hollow = rgb(0x26384a);
    c.uncertainFill = rgb(0x7d4d2b);
    c.inkOnUncertainFill = rgb(0xf7e9dd);
    c.others = {
        {{rgb(0x55b4ff), rgb(0x7cc4ff), rgb(0x0d1721), rgb(0x2c567a), rgb(0xeaf4fd), rgb(0x9cc6e6), rgb(0xa9d2f2)},
         {rgb(0xe8d34a), rgb(0xeadb6a), rgb(0x0d1721), rgb(0x655c1f), rgb(0xfbf8e2), rgb(0xd0c67c), rgb(0xdcd392)}}};
    return c;
}

Colors lightColors()
{
    Colors c;
    c.space = rgb(0xe3e9ee);
    c.sea = rgb(0xd5e1ea);
    c.graticule = rgb(0xc3d2de);
    c.land = rgb(0xf5f3ee);
    c.neighbour = rgb(0xf0ede5);
    c.theatre = rgb(0xdccfb0);
    c.home = rgb(0xf0ad76);
    c.lake = rgb(0xd5e1ea);
    c.river = rgb(0xb9cfdf);
    c.coast = rgb(0x8aa0b2);
    c.border = rgb(0xb1aa9b);
    c.adminLine = rgb(0xb9ae97);
    c.theatreOutline = rgb(0x4a5561);
    c.shadow = Color{70, 60, 40, 105};
    c.light = Color{255, 255, 255, 130};
    c.seaName = rgb(0x44647e);
    c.countryName = rgb(0x5c615f);
    c.cityName = rgb(0x3f474d);
    c.adminName = rgb(0x5a5446);
    c.theatreName = rgb(0x16212c);
    c.halo = rgb(0xf6f4ee);
    c.text = rgb(0x16212c);
    c.quiet = rgb(0x3d4a56);
    c.faint = rgb(0x55626e);
    c.accent = rgb(0xe8650a);
    c.accentText = rgb(0xb04300);
    c.inkOnAccent = rgb(0x1b0d02);
    c.card = Color{255, 255, 255, 242};
    c.cardBorder = rgb(0xc5cdd4);
    c.bar = rgb(0xf3f5f7);
    c.track = rgb(0xb4c0ca);
    c.proposed = rgb(0xa8683a);
    c.proposedText = rgb(0x87522c);
    c.notStated = rgb(0x55626e);
    c.hollow = rgb(0xfbfaf6);
    c.uncertainFill = rgb(0xf3bd92);
    c.inkOnUncertainFill = rgb(0x1b0d02);
    c.others = {
        {{rgb(0x1a6fc0), rgb(0x0b5296), rgb(0xffffff), rgb(0xa9cbea), rgb(0x041220), rgb(0x3f709e), rgb(0x2d5b86)},
         {rgb(0x553300), rgb(0x553300), rgb(0xffffff), rgb(0xd8cd84), rgb(0x141100), rgb(0x7d7237), rgb(0x625a24)}}};
    return c;
}

Colors printColors()
{
    Colors c = lightColors();
    c.space = rgb(0xffffff);
    c.sea = rgb(0xf1f5f8);
    c.lake = rgb(0xf1f5f8);
    c.graticule = rgb(0xdbe3e9);
    c.land = rgb(0xffffff);
    c.neighbour = rgb(0xfbfaf7);
    c.theatre = rgb(0xe9e0c9);
    c.shadow = Color{60, 55, 45, 70};
    c.light = Color{255, 255, 255, 90};
    c.halo = rgb(0xffffff);
    c.hollow = rgb(0xffffff);
    c.card = rgb(0xffffff);
    c.bar = rgb(0xffffff);
    return c;
}

Colors colorsOf(model::Theme theme)
{
    switch (theme) {
        case model::Theme::Dark:
            return darkColors();
        case model::Theme::Light:
            return lightColors();
        case model::Theme::Print:
            return printColors();
    }
    return darkColors();
}

TypeScale deskType()
{
    TypeScale t;
    t.title = {Face::Display, 27, -0.005};
    t.date = {Face::Bold, 21, -0.01};
    t.clock = {Face::Regular, 12, 0};
    t.heading = {Face::SemiBold, 11, 0.04};
    t.body = {Face::Medium, 10.5, 0};
    t.state = {Face::SemiBold, 9, 0};
    t.small = {Face::Regular, 9, 0};
    t.theatre = {Face::SemiBold, 13, 0.05};
    t.country = {Face::Regular, 9, 0.09};
    t.city = {Face::Regular, 9, 0};
    t.sea = {Face::Italic, 9.5, 0.06};
    t.admin = {Face::Regular, 8.5, 0.02};
    t.number = {Face::Bold, 13, -0.01};
    t.code = {Face::SemiBold, 8, 0.02};
    t.symbolUnknownPt = 9;
    t.symbolPerRootPt = 3.1;
    t.symbolLargestPt = kLargestRoot * t.symbolPerRootPt;
    return t;
}

constexpr double kCapHeightEm = 0.727;  // of Inter

TypeScale wallType(double readable)
{
    TypeScale t;
    t.title = {Face::Display, 1.1 * readable, -0.01};
    t.date = {Face::Bold, 1.35 * readable, -0.01};
    t.clock = {Face::Medium, readable, 0};
    t.heading = t.body = {Face::Medium, readable, 0};
    t.state = {Face::SemiBold, readable, 0};
    t.small = {Face::Medium, 0.42 * readable, 0};
    t.theatre = {Face::Bold, 1.15 * readable, 0.01};
    t.country = {Face::Medium, 0.45 * readable, 0.1};
    t.city = {Face::Medium, 0.45 * readable, 0};
    t.sea = {Face::Italic, 0.45 * readable, 0.06};
    t.admin = {Face::Medium, 0.42 * readable, 0.02};
    t.number = {Face::Bold, readable, -0.01};
    t.code = {Face::SemiBold, 0.42 * readable, 0};
    t.symbolUnknownPt = 0.42 * readable;
    t.symbolPerRootPt = 0.165 * readable;
    t.symbolLargestPt = kLargestRoot * t.symbolPerRootPt;
    return t;
}

}  // namespace

Style tinted(Style style, std::size_t source)
{
    if (source > 0)
        static_cast<Tint&>(style.colors) = style.colors.others.at((source - 1) % style.colors.others.size());
    return style;
}

Style scaled(Style style, double by)
{
    TypeScale& t = style.type;
    for (TextStyle* type : {&t.title, &t.date, &t.clock, &t.heading, &t.body, &t.state, &t.small, &t.theatre,
                            &t.country, &t.city, &t.sea, &t.admin, &t.number, &t.code})
        type->sizePt *= by;
    Weights& w = style.weights;
    for (double* width : {&t.symbolUnknownPt, &t.symbolPerRootPt, &t.symbolLargestPt, &w.coast, &w.border, &w.adminLine,
                          &w.graticule, &w.river, &w.theatreOutline, &w.frame, &w.leader, &w.halo, &w.arc})
        *width *= by;
    return style;
}

double smallestReadable(const Wall& wall, double pageWidthPt)
{
    constexpr double kDistancePerCapHeight = 200;
    return wall.farthest / kDistancePerCapHeight / wall.screenWidth * pageWidthPt / kCapHeightEm;
}

Style deskStyle(model::Theme theme) { return {colorsOf(theme), deskType(), {}}; }

Style wallStyle(model::Theme theme, double readablePt)
{
    const auto share = [&](double of) { return of * readablePt; };
    return {colorsOf(theme),
            wallType(readablePt),
            {.coast = share(0.03),
             .border = share(0.03),
             .adminLine = share(0.02),
             .graticule = share(0.02),
             .river = share(0.02),
             .theatreOutline = share(0.06),
             .frame = share(0.115),
             .leader = share(0.037),
             .halo = share(0.11),
             .arc = share(0.08)}};
}

}  // namespace scene

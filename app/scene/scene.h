// SPDX-License-Identifier: Apache-2.0
// The picture as data: what every backend draws, in drawing order. All cartography has happened before this.
// Pure values; knows no file, clock, window or GPU. Lengths are points (1/72 in), the page's y runs down.
#pragma once

#include <cmath>
#include <compare>
#include <cstdint>
#include <limits>
#include <memory>
#include <numbers>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "geo/geometry.h"
#include "geo/raster.h"
#include "scene/text.h"

namespace scene {

struct Color {
    std::uint8_t r = 0, g = 0, b = 0, a = 255;
    [[nodiscard]] Color withAlpha(double alpha) const
    {
        return {r, g, b, static_cast<std::uint8_t>(alpha * 255 + 0.5)};
    }
    friend auto operator<=>(const Color&, const Color&) = default;
};

// A rectangle of the page, in points.
struct Rect {
    double x = 0, y = 0, width = 0, height = 0;
    [[nodiscard]] double right() const { return x + width; }
    [[nodiscard]] double bottom() const { return y + height; }
    [[nodiscard]] bool intersects(const Rect& o) const
    {
        return x < o.right() && o.x < right() && y < o.bottom() && o.y < bottom();
    }
    [[nodiscard]] bool contains(geo::Point p) const { return p.x >= x && p.x < right() && p.y >= y && p.y < bottom(); }
    [[nodiscard]] Rect padded(double by) const { return {x - by, y - by, width + 2 * by, height + 2 * by}; }
    friend bool operator==(const Rect&, const Rect&) = default;
};

// Where a piece of the map plane lies on the page. Everything drawn in it is clipped to `page`.
struct MapFrame {
    Rect page;
    geo::Point centre;  // map metres at the middle of `page`
    double metresPerPoint = 1;

    [[nodiscard]] geo::Point toPage(geo::Point map) const
    {
        return {page.x + page.width / 2 + (map.x - centre.x) / metresPerPoint,
                page.y + page.height / 2 - (map.y - centre.y) / metresPerPoint};
    }
    [[nodiscard]] geo::Point toMap(geo::Point onPage) const
    {
        return {centre.x + (onPage.x - page.x - page.width / 2) * metresPerPoint,
                centre.y - (onPage.y - page.y - page.height / 2) * metresPerPoint};
    }
    [[nodiscard]] geo::Extent extent() const
    {
        const double w = page.width / 2 * metresPerPoint, h = page.height / 2 * metresPerPoint;
        return {centre.x - w, centre.y - h, centre.x + w, centre.y + h};
    }
    friend bool operator==(const MapFrame&, const MapFrame&) = default;
};

// A grey relief picture over an extent of the map plane: `neutral` leaves a fill as it is, darker values mix
// `shadow` into it and lighter ones `light`, each fully (times its alpha) at 0 and 255.
struct Shade {
    std::shared_ptr<const geo::Raster> relief;  // its extent in map metres; uploaded once, whatever the colours
    std::uint8_t neutral = 128;
    Color shadow, light;
    friend auto operator<=>(const Shade&, const Shade&) = default;
};

// Areas filled by the even-odd rule. Their edges are not smoothed: every outline gets a Stroke.
struct Fill {
    std::shared_ptr<const geo::Area> area;
    Color color;
    std::optional<Shade> shade;  // map groups only
    friend bool operator==(const Fill&, const Fill&) = default;
};

// Diagonal hatching inside an area, in page direction and spacing whatever the scale; the middle between two lines
// runs through `anchor`, a point of the group's plane, so that the lines move with the map.
struct Hatch {
    std::shared_ptr<const geo::Area> area;
    Color color;
    double widthPt = 1, spacingPt = 8;
    geo::Point anchor = {};
    // How far the pattern is moved across its lines, from where (x + y) / sqrt 2 of the page is 0; below a spacing.
    [[nodiscard]] double phasePt(geo::Point anchorOnPage) const
    {
        return std::fmod((anchorOnPage.x + anchorOnPage.y) / std::numbers::sqrt2, spacingPt);
    }
    friend bool operator==(const Hatch&, const Hatch&) = default;
};

// On and off lengths in points; both zero: solid. An `on` of zero draws dots of the line's width.
struct Dash {
    double onPt = 0, offPt = 0;
    [[nodiscard]] bool solid() const { return offPt <= 0; }
    friend bool operator==(const Dash&, const Dash&) = default;
};

// Lines of constant width with round caps and joins; colours should be opaque where lines cross themselves.
struct Stroke {
    std::shared_ptr<const geo::Path> lines;
    Color color;
    double widthPt = 1;
    Dash dash;
    bool closed = false;  // parts are rings
    friend bool operator==(const Stroke&, const Stroke&) = default;
};

// Box of the page: furniture, cards, bars. Corner radius 0: sharp.
struct Box {
    Rect rect;
    double radiusPt = 0;
    Color fill;    // alpha 0: not filled
    Color border;  // alpha 0: no border
    double borderPt = 0;
    Dash dash;
    friend bool operator==(const Box&, const Box&) = default;
};

enum class SymbolShape : std::uint8_t { Circle, Square, Diamond, Hexagon, Pentagon, Triangle };
enum class SymbolFrame : std::uint8_t { None, Solid, Dashed, Dotted };

// A point symbol of the page's size at a place of the group's plane. The frame is drawn inside `radiusPt`.
// The polygon shapes have the area of the circle of the same radius.
struct Symbol {
    geo::Point at;
    double radiusPt = 8;
    SymbolShape shape = SymbolShape::Circle;
    SymbolFrame frame = SymbolFrame::Solid;
    double framePt = 2;
    Color fill;  // alpha 0: hollow
    Color frameColor;
    double softPt = 0;  // > 0: frame fades out over this width (uncertain presence)
    std::int32_t firstDay = std::numeric_limits<std::int32_t>::min();  // days since 1970-01-01, inclusive:
    std::int32_t lastDay = std::numeric_limits<std::int32_t>::max();   // drawn only while Scene::day is between
};

// Shared, so that scrubbing through time uploads nothing.
struct Symbols {
    std::shared_ptr<const std::vector<Symbol>> symbols;
    friend bool operator==(const Symbols&, const Symbols&) = default;
};

// One line of shaped text; `origin` is the start of its baseline in the group's plane.
struct Label {
    geo::Point origin;
    ShapedText text;
    Color color;
    Color halo;         // alpha 0: none
    double haloPt = 0;  // width around the letters
    double angle = 0;   // radians, clockwise on the page, about origin
    friend bool operator==(const Label&, const Label&) = default;
};

using Primitive = std::variant<Fill, Hatch, Stroke, Box, Symbols, Label>;

// Primitives of one plane: the map plane of `frame`, or the page where there is none.
// In a map group positions are map metres; lengths named Pt are still points of the page.
struct Group {
    std::optional<MapFrame> frame;
    std::vector<Primitive> primitives;
    std::optional<Rect> clip = {};  // nothing of the group shows outside it, nor outside its frame
};

// A whole picture. Equal pointers inside two scenes mean equal content: backends upload by pointer identity.
struct Scene {
    double widthPt = 0, heightPt = 0;
    Color background;
    std::int32_t day = 0;  // days since 1970-01-01, for Symbol's window
    std::vector<Group> groups;
    std::string title;        // document metadata: what the picture shows, in its language
    std::string description;  // document metadata: date line, sources
};

}  // namespace scene

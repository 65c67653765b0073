// SPDX-License-Identifier: Apache-2.0
// A pen for the page plane: shapes text and collects primitives, so that furniture and cards read as layout.
// Knows neither map nor data.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "scene/scene.h"
#include "scene/style.h"

namespace scene {

enum class Align { Left, Centre, Right };

struct Halo {
    Color color;
    double widthPt = 0;
};

class Page {
public:
    Page(const Fonts& fonts, const Style& style) : fonts_(fonts), style_(style) {}

    // Draws one line with its baseline at `y` and returns its advance in points.
    double text(double x, double baseline, std::string_view words, const TextStyle& type, Color color,
                Align align = Align::Left, Halo halo = {});
    // The same, cut with an ellipsis where it would be wider than `width`.
    double fitted(double x, double baseline, double width, std::string_view words, const TextStyle& type, Color color,
                  Align align = Align::Left, Halo halo = {});
    // Breaks `words` into lines of at most `width` and draws them; returns the height used.
    double paragraph(double x, double baseline, double width, double leading, std::string_view words,
                     const TextStyle& type, Color color);
    void box(const Rect& rect, double radius, Color fill, Color border = {0, 0, 0, 0}, double borderPt = 0,
             Dash dash = {});
    void line(geo::Point from, geo::Point to, Color color, double widthPt, Dash dash = {});
    void symbol(const Symbol& symbol);
    void add(Primitive primitive) { primitives_.push_back(std::move(primitive)); }

    [[nodiscard]] double width(std::string_view words, const TextStyle& type) const;
    [[nodiscard]] std::vector<std::string> lines(std::string_view words, double width, const TextStyle& type) const;
    [[nodiscard]] const Style& style() const { return style_; }
    [[nodiscard]] const Fonts& fonts() const { return fonts_; }
    [[nodiscard]] std::vector<Primitive> take() { return std::move(primitives_); }

private:
    const Fonts& fonts_;
    const Style& style_;
    std::vector<Primitive> primitives_;
};

}  // namespace scene

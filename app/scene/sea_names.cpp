// SPDX-License-Identifier: Apache-2.0
// A curve is cut to its longest stretch that is at sea and free, and the name is spread about the middle of that.
#include "scene/sea_names.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace scene {

namespace {

constexpr double kOceanSize = 1.3, kSmallSize = 0.86;  // of the type for seas
constexpr double kLetterHeightEm = 0.73;               // about
constexpr double kStepPt = 6;                          // between the points at which a curve is tried
constexpr double kFill = 0.66;                         // of a free stretch that a name may take by being spaced
constexpr double kMostSpaceEm = 0.5, kMostOceanSpaceEm = 0.9;
constexpr double kSteepest = std::numbers::pi * 0.52;  // of a letter: a little past upright
constexpr double kMostTurn = 0.3;                      // from a letter to the next

double distance(geo::Point a, geo::Point b) { return std::hypot(b.x - a.x, b.y - a.y); }

// Points at equal steps along a line, and what of it is where.
class Walk {
public:
    explicit Walk(std::span<const geo::Point> line) : line_(line)
    {
        along_.reserve(line.size());
        double sum = 0;
        for (std::size_t i = 0; i < line.size(); ++i)
            along_.push_back(sum += i == 0 ? 0 : distance(line[i - 1], line[i]));
    }
    [[nodiscard]] double length() const { return along_.empty() ? 0 : along_.back(); }
    [[nodiscard]] geo::Point at(double s) const
    {
        const auto after = std::ranges::upper_bound(along_, s);
        const auto i = static_cast<std::size_t>(
            std::clamp<std::ptrdiff_t>(after - along_.begin(), 1, std::max<std::ptrdiff_t>(1, std::ssize(along_) - 1)));
        const double piece = along_[i] - along_[i - 1];
        const double t = piece > 0 ? (s - along_[i - 1]) / piece : 0;
        return {line_[i - 1].x + (line_[i].x - line_[i - 1].x) * t, line_[i - 1].y + (line_[i].y - line_[i - 1].y) * t};
    }
    // The direction over a stretch about s, so that letters turn smoothly.
    [[nodiscard]] double angle(double s, double over) const
    {
        const geo::Point from = at(std::max(0.0, s - over)), to = at(std::min(length(), s + over));
        return std::atan2(to.y - from.y, to.x - from.x);
    }

private:
    std::span<const geo::Point> line_;
    std::vector<double> along_;
};

using Line = std::vector<geo::Point>;

// The longest run of points, a step apart, about which there is room for letters at sea; from left to right.
Line freeStretch(MapPen& pen, const NameGround* ground, std::span<const geo::Point> onMap, double heightPt)
{
    geo::Extent extent;
    for (const geo::Point& p : onMap) extent.include(p);
    if (!extent.intersects(pen.frame().extent())) return {};
    Line onPage, best, run;
    onPage.reserve(onMap.size());
    for (const geo::Point& p : onMap) onPage.push_back(pen.frame().toPage(p));
    const Rect& seen = pen.frame().page;
    const Walk walk(onPage);
    const auto steps = static_cast<int>(std::min(walk.length() / kStepPt, 2'000.0));
    const auto end = [&] {
        if (run.size() > best.size()) best = run;
        run.clear();
    };
    for (int i = 0; i <= steps; ++i) {
        const geo::Point at = walk.at(walk.length() * i / std::max(1, steps));
        const Rect letter{at.x - heightPt / 2, at.y - heightPt / 2, heightPt, heightPt};
        const auto atSea = [&] { return !ground || ground->ownerAt(pen.frame().toMap(at)) == NameGround::kSea; };
        if (seen.contains(at) && atSea() && pen.taken().free(letter))
            run.push_back(at);
        else
            end();
    }
    end();
    if (best.size() > 1 && best.back().x < best.front().x) std::ranges::reverse(best);
    return best;
}

struct Letters {
    geo::Point origin;
    ShapedText text;
};

// The room of each letter, turned.
std::vector<Rect> roomOf(const Letters& letters, double capHeight)
{
    std::vector<Rect> out;
    const double size = letters.text.style.sizePt;
    for (const Glyph& g : letters.text.glyphs) {
        const double c = std::cos(g.angle), s = std::sin(g.angle), w = size * 0.6;
        const geo::Point middle{letters.origin.x + g.xPt + c * w / 2 + s * capHeight / 2,
                                letters.origin.y + g.yPt + s * w / 2 - c * capHeight / 2};
        const double wide = std::abs(c) * w + std::abs(s) * capHeight, high = std::abs(s) * w + std::abs(c) * capHeight;
        out.push_back(Rect{middle.x - wide / 2, middle.y - high / 2, wide, high}.padded(1));
    }
    return out;
}

bool writeAlong(MapPen& pen, const NameGround* ground, const Line& stretch, const std::string& name,
                const TextStyle& type, double mostSpaceEm, Color color)
{
    const ShapedText shaped = pen.page().fonts().shape(name, type);
    const double capHeight = pen.page().fonts().metrics(type).capHeightPt;
    const double length = Walk(stretch).length(), slack = length * kFill - shaped.widthPt;
    const double gaps = std::max<double>(1, static_cast<double>(shaped.glyphs.size()) - 1);
    const double wanted = std::clamp(slack / gaps, 0.0, mostSpaceEm * type.sizePt);
    for (const double space : {wanted, wanted / 2, 0.0}) {
        Letters letters;
        auto text = setAlong(shaped, stretch, space, capHeight, letters.origin);
        if (!text) continue;
        letters.text = std::move(*text);
        const auto room = roomOf(letters, capHeight);
        const auto stands = [&](const Rect& r) {
            return pen.taken().free(r) &&
                   (!ground ||
                    ground->ownerAt(pen.frame().toMap({r.x + r.width / 2, r.y + r.height / 2})) == NameGround::kSea);
        };
        if (!std::ranges::all_of(room, stands)) continue;
        for (const Rect& r : room) pen.taken().block(r);
        pen.page().add(Label{letters.origin, std::move(letters.text), color, {0, 0, 0, 0}, 0, 0});
        return true;
    }
    return false;
}

void labelSea(MapPen& pen, const BaseMap& base, const Sea& sea, const std::string& name)
{
    const TextStyle& usual = pen.style().type.sea;
    const double height = usual.sizePt * kLetterHeightEm + 3;
    std::vector<Line> stretches;
    for (std::size_t i = 0; i < sea.line.parts(); ++i)
        stretches.push_back(freeStretch(pen, base.ground.get(), sea.line.part(i), height));
    std::erase_if(stretches, [](const Line& line) { return line.size() < 2; });
    if (stretches.empty()) return;
    std::ranges::stable_sort(stretches, std::greater{}, &Line::size);
    for (const double size : {sea.ocean ? kOceanSize : 1.0, sea.ocean ? 1.0 : kSmallSize}) {
        TextStyle type = usual;
        type.sizePt *= size;
        for (const Line& stretch : stretches)
            if (writeAlong(pen, base.ground.get(), stretch, name, type, sea.ocean ? kMostOceanSpaceEm : kMostSpaceEm,
                           pen.style().colors.seaName))
                return;
    }
}

}  // namespace

std::optional<ShapedText> setAlong(ShapedText text, std::span<const geo::Point> curve, double spacePt,
                                   double capHeightPt, geo::Point& origin)
{
    const Walk walk(curve);
    const auto glyphs = static_cast<double>(text.glyphs.size());
    const double width = text.widthPt + spacePt * (glyphs - 1);
    if (text.glyphs.empty() || curve.size() < 2 || walk.length() < width) return std::nullopt;
    const double start = (walk.length() - width) / 2;
    std::vector<double> pens;
    for (const Glyph& g : text.glyphs) pens.push_back(g.xPt);
    pens.push_back(text.widthPt);
    for (std::size_t i = 0; i < text.glyphs.size(); ++i) {
        Glyph& g = text.glyphs[i];
        const double half = (pens[i + 1] - pens[i]) / 2;
        const double s = start + pens[i] + half + spacePt * static_cast<double>(i);
        const double angle = walk.angle(s, 1.5 * text.style.sizePt);
        if (std::abs(angle) > kSteepest) return std::nullopt;
        if (i > 0 && std::abs(angle - text.glyphs[i - 1].angle) > kMostTurn) return std::nullopt;
        const geo::Point at = walk.at(s);
        const double c = std::cos(angle), si = std::sin(angle);
        // The middle of the letter's height lies on the curve.
        g.xPt = at.x - c * half - si * capHeightPt / 2;
        g.yPt = at.y - si * half + c * capHeightPt / 2 + g.yPt;
        g.angle = angle;
    }
    origin = {text.glyphs.front().xPt, text.glyphs.front().yPt};
    for (Glyph& g : text.glyphs) {
        g.xPt -= origin.x;
        g.yPt -= origin.y;
    }
    text.widthPt = width;
    return text;
}

void labelSeas(MapPen& pen, const BaseMap& base, const Look& look, int lastRank)
{
    for (const Sea& sea : base.names.seas) {
        const std::string& name = sea.name.get(look.language);
        if (sea.rank <= lastRank && !name.empty()) labelSea(pen, base, sea, name);
    }
}

}  // namespace scene

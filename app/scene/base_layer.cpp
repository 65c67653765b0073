// SPDX-License-Identifier: Apache-2.0
// Draws from the sea upwards; every fill is followed by the stroke that smooths its edge.
#include "scene/base_layer.h"

#include <algorithm>
#include <cmath>

#include "model/presence.h"

namespace scene {

namespace {

constexpr double kMetresPerPointForProvinces = 3'000;  // governorates are drawn when larger than this allows
// ETOPO5 knows the height of every ninth kilometre: beyond three points to that the relief is but a blur.
constexpr double kReliefGoneMetresPerPoint = 2'000;
constexpr double kReliefFullMetresPerPoint = 5'000;

// Lines are finer on a smaller scale, where more of them lie on a page. 1 at 1:14 million.
double lineScale(double metresPerPoint)
{
    constexpr double kUsual = 5'000, kPower = 0.22;
    return std::clamp(std::pow(kUsual / metresPerPoint, kPower), 0.7, 1.35);
}

std::optional<Shade> shadeOf(const BaseMap& base, const MapFrame& frame, const Style& style)
{
    if (!base.relief) return std::nullopt;
    const double full = kReliefFullMetresPerPoint, gone = kReliefGoneMetresPerPoint;
    const double strength = std::clamp((frame.metresPerPoint - gone) / (full - gone), 0.0, 1.0);
    if (strength <= 0) return std::nullopt;
    const auto faded = [&](Color color) { return color.withAlpha(color.a / 255.0 * strength); };
    return Shade{.relief = base.relief, .shadow = faded(style.colors.shadow), .light = faded(style.colors.light)};
}

std::shared_ptr<const geo::Area> highlightedArea(const BaseMap& base, const std::string& id)
{
    const auto found = base.highlighted.find(id);
    return found == base.highlighted.end() ? nullptr : found->second;
}

class Drawing {
public:
    explicit Drawing(std::optional<Shade> shade) : shade_(std::move(shade)) {}

    void fill(const std::shared_ptr<const geo::Area>& area, Color color, bool shaded)
    {
        if (!area || area->outline.empty()) return;
        group.primitives.emplace_back(Fill{area, color, shaded ? shade_ : std::nullopt});
    }
    void stroke(const std::shared_ptr<const geo::Path>& lines, Color color, double widthPt, Dash dash = {},
                bool closed = false)
    {
        if (!lines || lines->empty()) return;
        group.primitives.emplace_back(Stroke{lines, color, widthPt, dash, closed});
    }
    void outline(const std::shared_ptr<const geo::Area>& area, Color color, double widthPt, Dash dash = {})
    {
        // The path lives inside the area: share ownership of the area, point at its outline.
        stroke(std::shared_ptr<const geo::Path>(area, &area->outline), color, widthPt, dash, true);
    }

    Group group;

private:
    std::optional<Shade> shade_;
};

}  // namespace

bool seaIsBackground(const BaseMap& base, const MapFrame& frame)
{
    return base.seaEverywhere && base.extent.contains(frame.extent());
}

Emphasis emphasisOf(const Look& look)
{
    Emphasis out;
    const auto here = [&](std::uint32_t i) {
        const model::Record& record = look.dataset->records[i];
        const model::Standing standing = model::standing(record, look.day);
        return standing.here() && model::shows(look.filter, record, standing.state);
    };
    for (const model::Roster::Area& area : look.roster->areas()) {
        if (area.theatre == model::Theatre::Netherlands)
            out.home.insert(area.id);
        else if (area.kind == model::PlaceKind::Region)
            out.regions.insert(area.id);
        else
            out.theatres.insert(area.id);
        if (!out.hatched.contains(area.id) && area.theatre != model::Theatre::Netherlands &&
            std::ranges::any_of(area.whole, here))
            out.hatched.insert(area.id);
    }
    return out;
}

Group baseLayer(const BaseMap& base, const MapFrame& frame, const Look& look, const Emphasis& emphasis,
                const Style& style)
{
    const Colors& c = style.colors;
    const double fine = lineScale(frame.metresPerPoint);
    Weights w = style.weights;
    for (double* width : {&w.coast, &w.border, &w.adminLine, &w.river, &w.theatreOutline}) *width *= fine;
    using Layer = model::MapLayer;
    Drawing draw(look.shows(Layer::Relief) ? shadeOf(base, frame, style) : std::nullopt);
    draw.group.frame = frame;
    const auto highlighted = [&](const std::string& id) { return highlightedArea(base, id); };

    if (!seaIsBackground(base, frame) && !look.transparent) draw.fill(base.sea, c.sea, false);
    if (look.shows(Layer::Graticule)) draw.stroke(base.graticule, c.graticule, w.graticule);
    draw.fill(base.land, c.land, true);
    draw.fill(base.neighbours, c.neighbour, true);
    draw.fill(base.disputedLand, c.land, true);
    for (const std::string& id : emphasis.theatres) draw.fill(highlighted(id), c.theatre, true);
    for (const std::string& id : emphasis.home) draw.fill(highlighted(id), c.home, true);
    for (const std::string& id : emphasis.regions) draw.fill(highlighted(id), c.theatre.withAlpha(0.45), false);
    if (look.shows(Layer::Rivers)) draw.stroke(base.rivers, c.river, w.river);
    draw.fill(base.lakes, c.lake, false);
    if (base.lakes && !base.lakes->outline.empty()) draw.outline(base.lakes, c.coast, w.coast * 0.7);

    if (look.shows(Layer::Governorates) && frame.metresPerPoint < kMetresPerPointForProvinces)
        draw.stroke(base.provinceLines, c.adminLine, w.adminLine);
    draw.stroke(base.recognised, c.border, w.border);
    draw.stroke(base.coast, c.coast, w.coast);
    draw.stroke(base.disputed, c.border, w.border * 1.2, {3, 2.4});
    for (const std::string& id : emphasis.regions)
        if (const auto area = highlighted(id))
            draw.outline(area, c.theatreOutline.withAlpha(0.5), w.theatreOutline * 0.7);
    for (const std::string& id : emphasis.theatres)
        if (const auto area = highlighted(id)) draw.outline(area, c.theatreOutline, w.theatreOutline);
    draw.stroke(base.lineOfControl, c.theatreOutline.withAlpha(0.8), w.border * 1.2, {1.2, 2.4});
    draw.stroke(base.rim, c.coast, w.coast, {}, true);
    return std::move(draw.group);
}

Group hatchLayer(const BaseMap& base, const MapFrame& frame, const Emphasis& emphasis, const Style& style)
{
    Group group{frame, {}};
    for (const std::string& id : emphasis.hatched) {
        const auto area = highlightedArea(base, id);
        if (!area) continue;
        const auto middle = base.middles.find(id);
        group.primitives.emplace_back(Hatch{area, style.colors.accent.withAlpha(0.30), 0.8, 7,
                                            middle == base.middles.end() ? geo::Point{} : middle->second});
    }
    return group;
}

}  // namespace scene

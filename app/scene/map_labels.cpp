// SPDX-License-Identifier: Apache-2.0
// Candidates around each point, best first; what finds no place is left out, never overlapped.
#include "scene/map_labels.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "model/words.h"

namespace scene {

namespace {

// The least important rank that is named at a scale.
int rankLimit(double metresPerPoint)
{
    constexpr std::array<double, 4> kLimits{16'000, 8'500, 4'500, 2'600};  // ranks 1..4 up to these, 5 below
    int rank = 1;
    for (const double limit : kLimits) rank += metresPerPoint < limit ? 1 : 0;
    return rank;
}

class Labeller {
public:
    Labeller(Page& page, Placement& taken, const MapFrame& frame, const geo::Projection& projection)
        : page_(page), taken_(taken), frame_(frame), projection_(projection)
    {
    }

    [[nodiscard]] std::optional<geo::Point> toPage(geo::Point lonLat) const
    {
        const auto map = projection_.forward(lonLat);
        if (!map) return std::nullopt;
        return frame_.toPage(*map);
    }

    // Tries `candidates` (offsets of the label's centre from the point) and draws at the first that is free.
    bool place(geo::Point at, std::string_view words, const TextStyle& type, Color color, double haloPt,
               std::span<const geo::Point> candidates)
    {
        if (words.empty()) return true;
        const double width = page_.width(words, type);
        const LineMetrics m = page_.fonts().metrics(type);
        for (const geo::Point& offset : candidates) {
            const geo::Point centre{at.x + offset.x * (width / 2 + 6), at.y + offset.y};
            const Rect rect{centre.x - width / 2, centre.y - m.capHeightPt / 2 - 1.5, width, m.capHeightPt + 4};
            if (!taken_.take(rect.padded(2.5))) continue;
            page_.text(rect.x, centre.y + m.capHeightPt / 2, words, type, color, Align::Left,
                       {page_.style().colors.halo, haloPt});
            return true;
        }
        return false;
    }
    // Centred on `at` and turned by `angle`; dropped where the turned name would touch something.
    void placeAlong(geo::Point at, double angle, std::string_view words, const TextStyle& type, Color color)
    {
        ShapedText shaped = page_.fonts().shape(words, type);
        const double width = shaped.widthPt, height = page_.fonts().metrics(type).capHeightPt;
        const double c = std::cos(angle), s = std::sin(angle);
        const double w = std::abs(c) * width + std::abs(s) * height, h = std::abs(s) * width + std::abs(c) * height;
        if (!taken_.take(Rect{at.x - w / 2, at.y - h / 2, w, h}.padded(2))) return;
        const geo::Point origin{at.x - c * width / 2 - s * height / 2, at.y - s * width / 2 + c * height / 2};
        page_.add(Label{origin, std::move(shaped), color, {0, 0, 0, 0}, 0, angle});
    }
    [[nodiscard]] Page& page() { return page_; }

private:
    Page& page_;
    Placement& taken_;
    const MapFrame& frame_;
    const geo::Projection& projection_;
};

constexpr std::array<geo::Point, 7> kInside{{{0, 0}, {0, 9}, {0, -9}, {0, 18}, {0, -18}, {0.5, 0}, {-0.5, 0}}};
constexpr std::array<geo::Point, 10> kAround{
    {{-1.15, 0}, {1.15, 0}, {0, -22}, {0, 22}, {-1, -16}, {1, 16}, {-1, 16}, {1, -16}, {0, 32}, {0, -32}}};
constexpr std::array<geo::Point, 4> kBeside{{{1, 0}, {-1, 0}, {0, 9}, {0, -9}}};

// Countries whose name already stands on the map as that of a theatre.
bool namedAsTheatre(const NamedPlace& country, const Look& look)
{
    return std::ranges::any_of(look.dataset->views,
                               [&](const model::NamedView& view) { return view.name == country.name; });
}

void labelCountries(Labeller& labeller, const BaseMap& base, const Look& look, int first, int last)
{
    const Style& style = labeller.page().style();
    for (int rank = first; rank <= last; ++rank) {
        for (const NamedPlace& country : base.names.countries) {
            // What is nobody's country, such as a glacier between two, is not named as one.
            if (country.rank != rank || country.id.empty() || namedAsTheatre(country, look)) continue;
            const auto at = labeller.toPage(country.at);
            if (at)
                labeller.place(*at, capitals(country.name.get(look.language)), style.type.country,
                               style.colors.countryName, style.weights.halo, kInside);
        }
    }
}

// The cities in which a contribution stands are named first; their pin is drawn with the symbol.
void labelPins(Labeller& labeller, const Look& look, const std::vector<PlacedRecord>& placed)
{
    const Style& style = labeller.page().style();
    for (const PlacedRecord& p : placed) {
        if (p.standing.presence == model::Presence::No || p.record->precision != model::Precision::City) continue;
        const model::Place* place = look.dataset->place(p.record->place);
        TextStyle type = style.type.city;
        type.face = Face::SemiBold;
        labeller.place(p.anchor, place->name.get(look.language), type, style.colors.theatreName, style.weights.halo,
                       kBeside);
    }
}

void labelCities(Labeller& labeller, const BaseMap& base, const Look& look, const std::vector<PlacedRecord>& placed,
                 int limit)
{
    const Style& style = labeller.page().style();
    for (const NamedPlace& city : base.names.cities) {
        const auto at = labeller.toPage(city.at);
        const bool pinned = std::ranges::any_of(placed, [&](const PlacedRecord& p) {
            return p.record->place == city.id && p.standing.presence != model::Presence::No;
        });
        if (!at || city.rank > limit || pinned) continue;
        if (!labeller.place(*at, city.name.get(look.language), style.type.city, style.colors.cityName,
                            style.weights.halo, kBeside))
            continue;
        Symbol dot;
        dot.at = *at;
        dot.radiusPt = 1.9;
        dot.fill = style.colors.cityName;
        dot.frameColor = style.colors.halo;
        dot.framePt = 0.6;
        labeller.page().symbol(dot);
    }
}

// Along the straight line between the ends of the sea's own line, and only where the sea is as long as its name.
void labelSeas(Labeller& labeller, const BaseMap& base, const Look& look, int limit)
{
    const Style& style = labeller.page().style();
    for (const Sea& sea : base.names.seas) {
        if (sea.rank > limit || sea.line.points.empty()) continue;
        const auto start = labeller.toPage(sea.line.points.front()), end = labeller.toPage(sea.line.points.back());
        const auto middle = labeller.toPage(sea.line.points[sea.line.points.size() / 2]);
        const std::string& name = sea.name.get(look.language);
        if (!start || !end || !middle || name.empty()) continue;
        const double length = std::hypot(end->x - start->x, end->y - start->y);
        if (sea.line.points.size() > 1 && length < labeller.page().width(name, style.type.sea) * 0.95) continue;
        labeller.placeAlong(*middle, length > 0 ? std::atan2(end->y - start->y, end->x - start->x) : 0, name,
                            style.type.sea, style.colors.seaName);
    }
}

void labelProvinces(Labeller& labeller, const BaseMap& base, const Look& look)
{
    const Style& style = labeller.page().style();
    for (const NamedPlace& province : base.names.provinces) {
        if (const auto at = labeller.toPage(province.at))
            labeller.place(*at, province.name.get(look.language), style.type.admin, style.colors.adminName,
                           style.weights.halo * 0.8, kInside);
    }
}

}  // namespace

std::string capitals(std::string_view words)
{
    std::string out;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const auto byte = static_cast<unsigned char>(words[i]);
        const auto next = i + 1 < words.size() ? static_cast<unsigned char>(words[i + 1]) : 0U;
        if (byte >= 'a' && byte <= 'z') {
            out += static_cast<char>(byte - 0x20);
        } else if (byte == 0xC3 && next >= 0xA0 && next <= 0xBE && next != 0xB7) {  // Latin-1: à to þ
            out += words[i++];
            out += static_cast<char>(next - 0x20);
        } else if (byte >= 0xC4 && byte <= 0xC5 && (next & 1U) != 0 && !(byte == 0xC4 && next == 0xB1)) {
            out += words[i++];  // Latin Extended-A: small letters mostly follow their capitals
            out += static_cast<char>(next - 1);
        } else {
            out += words[i];
        }
    }
    return out;
}

void drawQuietTheatreNames(Page& page, Placement& taken, const MapFrame& frame, const geo::Projection& projection,
                           const Look& look, const std::vector<PlacedRecord>& placed)
{
    if (!look.shows(model::MapLayer::Labels)) return;
    Labeller labeller(page, taken, frame, projection);
    const Style& style = page.style();
    for (const auto& theatre : model::words<model::Theatre>()) {
        const model::NamedView* view = look.dataset->view(theatre.code);
        const bool named =
            std::ranges::any_of(placed, [&](const PlacedRecord& p) { return p.record->theatre == theatre.value; });
        const auto record = std::ranges::find_if(look.dataset->records, [&](const model::Record& r) {
            return r.theatre == theatre.value && look.dataset->place(r.place) &&
                   look.dataset->place(r.place)->kind == model::PlaceKind::Country;
        });
        if (!view || named || record == look.dataset->records.end()) continue;
        const bool home = theatre.value == model::Theatre::Netherlands;
        if (const auto at = labeller.toPage(look.dataset->place(record->place)->point))
            labeller.place(*at, capitals(view->name.get(look.language)), style.type.theatre,
                           home ? style.colors.accentText : style.colors.theatreName, style.weights.halo * 1.3,
                           kAround);
    }
}

void drawMapLabels(Page& page, Placement& taken, const BaseMap& base, const MapFrame& frame, const Look& look,
                   const std::vector<PlacedRecord>& placed)
{
    if (!look.shows(model::MapLayer::Labels)) return;
    Labeller labeller(page, taken, frame, *base.projection);
    const int limit = rankLimit(frame.metresPerPoint);
    if (frame.metresPerPoint < 5'000) labelPins(labeller, look, placed);
    labelCountries(labeller, base, look, 1, std::min(limit, 2));
    if (frame.metresPerPoint < 5'000) labelCities(labeller, base, look, placed, limit);
    labelCountries(labeller, base, look, 3, limit);
    labelSeas(labeller, base, look, limit);
    if (frame.metresPerPoint < 1'500 && look.shows(model::MapLayer::Governorates)) labelProvinces(labeller, base, look);
}

}  // namespace scene

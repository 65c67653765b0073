// SPDX-License-Identifier: Apache-2.0
// The order in which names find their places, and how far around a point they may stand from it.
#include "scene/map_labels.h"

#include <algorithm>
#include <array>
#include <set>

#include "model/words.h"
#include "scene/country_names.h"
#include "scene/map_pen.h"
#include "scene/sea_names.h"

namespace scene {

namespace {

// The least important rank that is named at a scale.
int rankLimit(double metresPerPoint)
{
    constexpr std::array<double, 5> kLimits{16'000, 8'500, 4'500, 2'600, 900};  // ranks 1..5 up to these, 6 below
    int rank = 1;
    for (const double limit : kLimits) rank += metresPerPoint < limit ? 1 : 0;
    return rank;
}

constexpr std::array<geo::Point, 10> kAround{
    {{-1.15, 0}, {1.15, 0}, {0, -22}, {0, 22}, {-1, -16}, {1, 16}, {-1, 16}, {1, -16}, {0, 32}, {0, -32}}};
constexpr std::array<geo::Point, 4> kBeside{{{1, 0}, {-1, 0}, {0, 9}, {0, -9}}};

// The cities in which a contribution stands are named first; their pin is drawn with the symbol.
// Returns the names that stand on the map.
std::set<std::string> labelPins(MapPen& pen, const Look& look, const std::vector<PlacedRecord>& placed)
{
    std::set<std::string> written;
    const Style& style = pen.style();
    for (const PlacedRecord& p : placed) {
        if (!p.present() || p.record->precision != model::Precision::City) continue;
        const auto place = look.dataset->siteOf(*p.record);
        TextStyle type = style.type.city;
        type.face = Face::SemiBold;
        const std::string& name = place->name->get(look.language);
        if (pen.place(p.anchor, name, type, style.colors.theatreName, style.weights.halo, kBeside))
            written.insert(name);
    }
    return written;
}

void labelCities(MapPen& pen, const BaseMap& base, const Look& look, const std::vector<PlacedRecord>& placed, int limit,
                 std::set<std::string>& written)
{
    const Style& style = pen.style();
    for (const NamedPlace& city : base.names.cities) {
        const geo::Point at = pen.frame().toPage(city.at);
        const bool pinned = std::ranges::any_of(
            placed, [&](const PlacedRecord& p) { return p.record->placeId() == city.id && p.present(); });
        if (city.rank > limit || pinned) continue;
        const std::string& name = city.name.get(look.language);
        if (!pen.place(at, name, style.type.city, style.colors.cityName, style.weights.halo, kBeside)) continue;
        written.insert(name);
        Symbol dot;
        dot.at = at;
        dot.radiusPt = 1.9;
        dot.fill = style.colors.cityName;
        dot.frameColor = style.colors.halo;
        dot.framePt = 0.6;
        pen.page().symbol(dot);
    }
}

// A province is not named where its name stands already, as that of its city.
void labelProvinces(MapPen& pen, const BaseMap& base, const Look& look, const std::set<std::string>& cities)
{
    const Style& style = pen.style();
    for (const NamedPlace& province : base.names.provinces) {
        const std::string& name = province.name.get(look.language);
        if (!cities.contains(name))
            pen.place(pen.frame().toPage(province.at), name, style.type.admin, style.colors.adminName,
                      style.weights.halo, kInside);
    }
}

// Disputed areas are not named as countries are.
void labelDisputed(MapPen& pen, const BaseMap& base, const Look& look, int limit)
{
    const Style& style = pen.style();
    for (const NamedPlace& area : base.names.disputed)
        if (area.rank <= limit)
            pen.place(pen.frame().toPage(area.at), area.name.get(look.language), style.type.admin,
                      style.colors.countryName, style.weights.halo, kInside);
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
    MapPen pen(page, taken, frame);
    const Style& style = page.style();
    for (const auto& theatre : model::words<model::Theatre>()) {
        const model::NamedView* view = look.dataset->view(theatre.code);
        const bool named =
            std::ranges::any_of(placed, [&](const PlacedRecord& p) { return p.record->theatre == theatre.value; });
        if (!view || named) continue;
        const auto record = std::ranges::find_if(look.dataset->records, [&](const model::Record& r) {
            const auto site = r.theatre == theatre.value ? look.dataset->siteOf(r) : std::nullopt;
            return site && site->kind == model::PlaceKind::Country;
        });
        if (record == look.dataset->records.end()) continue;
        const bool home = theatre.value == model::Theatre::Netherlands;
        if (const auto at = projection.forward(look.dataset->siteOf(*record)->point))
            pen.place(frame.toPage(*at), capitals(view->name.get(look.language)), style.type.theatre,
                      home ? style.colors.accentText : style.colors.countryName, style.weights.halo * 1.3, kAround);
    }
}

void drawMapLabels(Page& page, Placement& taken, const BaseMap& base, const MapFrame& frame, const Look& look,
                   const std::vector<PlacedRecord>& placed)
{
    if (!look.shows(model::MapLayer::Labels)) return;
    MapPen pen(page, taken, frame);
    const int limit = rankLimit(frame.metresPerPoint);
    VisibleGround& ground = visibleGround(base.ground, frame.extent());
    std::set<std::string> written;
    if (frame.metresPerPoint < 5'000) written = labelPins(pen, look, placed);
    // The whole Earth on a page has room for more than its largest countries.
    labelCountries(pen, base, ground, look, 1, 2, limit < 2 ? 1 : 0);
    if (frame.metresPerPoint < 5'000) labelCities(pen, base, look, placed, limit, written);
    labelCountries(pen, base, ground, look, 3, limit);
    labelSeas(pen, base, look, limit);
    labelDisputed(pen, base, look, limit);
    if (frame.metresPerPoint < 1'500 && look.shows(model::MapLayer::Governorates))
        labelProvinces(pen, base, look, written);
}

}  // namespace scene

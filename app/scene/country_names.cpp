// SPDX-License-Identifier: Apache-2.0
// At the country's own point first, then deepest inside its visible part; then smaller, then not at all.
#include "scene/country_names.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <span>

#include "scene/map_labels.h"

namespace scene {

namespace {

constexpr double kSmaller = 0.84;  // of the type's size, where a name is too wide for its country
constexpr double kMostAbroad = 0.26, kMostAbroadSmall = 0.36;
constexpr double kMostOnTheatre = 0.08;
constexpr double kLeastOwn = 0.8;   // of a name away from the country's own point
constexpr double kFromEdgePt = 12;  // of the map

// Countries whose name already stands on the map as that of a theatre.
bool namedAsTheatre(const NamedPlace& country, const Look& look)
{
    return std::ranges::any_of(look.dataset->views,
                               [&](const model::NamedView& view) { return view.name == country.name; });
}

// Named with the disputed areas.
bool isDisputed(const BaseMap& base, const NamedPlace& country)
{
    return std::ranges::any_of(base.names.disputed, [&](const NamedPlace& area) { return area.id == country.id; });
}

// The countries that are shaded: no other's name may stand on them.
std::vector<std::uint16_t> shadedOwners(const BaseMap& base)
{
    std::vector<std::uint16_t> out;
    for (std::size_t i = 0; i < base.names.countries.size(); ++i)
        if (base.highlighted.contains("country:" + base.names.countries[i].id))
            out.push_back(static_cast<std::uint16_t>(i + 1));
    return out;
}

// A name in one line, or in two of about the same width.
std::vector<std::string> broken(const Page& page, const std::string& name, const TextStyle& type)
{
    std::vector<std::string> best;
    double width = page.width(name, type) * 0.8;
    for (std::size_t at = name.find_first_of(" -"); at != std::string::npos; at = name.find_first_of(" -", at + 1)) {
        const std::string above = name.substr(0, name[at] == '-' ? at + 1 : at), below = name.substr(at + 1);
        const double widest = std::max(page.width(above, type), page.width(below, type));
        if (widest >= width) continue;
        width = widest;
        best = {above, below};
    }
    return best;
}

class CountryName {
public:
    CountryName(MapPen& pen, const BaseMap& base, VisibleGround& ground, std::span<const std::uint16_t> shaded,
                std::size_t country)
        : pen_(pen), base_(base), ground_(ground), shaded_(shaded), owner_(static_cast<std::uint16_t>(country + 1))
    {
        const geo::Point at = base.names.countries[country].at;
        if (std::isfinite(at.x)) own_ = pen.frame().toPage(at);
    }

    [[nodiscard]] bool onMap() const { return (own_ && pen_.frame().page.contains(*own_)) || ground_.shows(owner_); }
    // `mostAbroad`: the part of the name that may stand in other countries.
    bool write(std::vector<std::string> lines, const TextStyle& type, double mostAbroad)
    {
        if (lines.empty()) return false;
        const MapPen::Block block = pen_.measured(std::move(lines), type);
        if (own_) {
            for (const geo::Point& offset : kInside) {
                const geo::Point at{own_->x + offset.x * (block.width / 2 + 6), own_->y + offset.y};
                if (writeAt(at, block, {mostAbroad, 0})) return true;
            }
        }
        return std::ranges::any_of(inner(), [&](geo::Point at) { return writeAt(at, block, {mostAbroad, kLeastOwn}); });
    }

private:
    struct Demands {
        double mostAbroad, leastOwn;
    };
    bool writeAt(geo::Point centre, const MapPen::Block& block, Demands demands)
    {
        const Rect rect = block.about(centre), page = pen_.frame().page.padded(-kFromEdgePt);
        const bool onPage =
            rect.x >= page.x && rect.y >= page.y && rect.right() <= page.right() && rect.bottom() <= page.bottom();
        const Style& style = pen_.style();
        return onPage && stands(rect, demands) &&
               pen_.place(centre, block, style.colors.countryName, style.weights.halo);
    }
    // Inside the country or on the sea beside it, but not in another country, nor off the globe.
    [[nodiscard]] bool stands(const Rect& rect, Demands demands) const
    {
        if (!base_.ground) return true;
        const geo::Point southWest = pen_.frame().toMap({rect.x, rect.bottom()});
        const geo::Point northEast = pen_.frame().toMap({rect.right(), rect.y});
        const geo::Extent extent{southWest.x, southWest.y, northEast.x, northEast.y};
        const auto share = base_.ground->share(extent, owner_);
        return share.beyond == 0 && share.others <= demands.mostAbroad && share.own >= demands.leastOwn &&
               (share.others <= kMostOnTheatre || std::ranges::none_of(shaded_, [&](std::uint16_t other) {
                    return other != owner_ && base_.ground->share(extent, other).own > kMostOnTheatre;
                }));
    }
    // On the page; looked for once, and only where the country's own point does not do.
    const std::vector<geo::Point>& inner()
    {
        if (!inner_) {
            inner_.emplace();
            for (const geo::Point& at : ground_.innerPlaces(owner_)) inner_->push_back(pen_.frame().toPage(at));
        }
        return *inner_;
    }

    MapPen& pen_;
    const BaseMap& base_;
    VisibleGround& ground_;
    std::span<const std::uint16_t> shaded_;
    std::uint16_t owner_;
    std::optional<geo::Point> own_;
    std::optional<std::vector<geo::Point>> inner_;
};

}  // namespace

void labelCountries(MapPen& pen, const BaseMap& base, VisibleGround& ground, const Look& look, int first, int last,
                    int spare)
{
    const Style& style = pen.style();
    const std::vector<std::uint16_t> shaded = shadedOwners(base);
    for (int rank = first; rank <= last; ++rank) {
        for (std::size_t i = 0; i < base.names.countries.size(); ++i) {
            const NamedPlace& country = base.names.countries[i];
            // What is nobody's country, such as a glacier between two, is not named as one.
            if (country.rank != rank || country.id.empty() || namedAsTheatre(country, look) ||
                isDisputed(base, country))
                continue;
            CountryName writer(pen, base, ground, shaded, i);
            const std::string name = capitals(country.name.get(look.language));
            if (name.empty() || !writer.onMap()) continue;
            const TextStyle& type = style.type.country;
            if (rank > last - spare) {
                writer.write({name}, type, 0);
                continue;
            }
            TextStyle small = type;
            small.sizePt *= kSmaller;
            if (writer.write({name}, type, kMostAbroad)) continue;
            if (writer.write(broken(pen.page(), name, type), type, kMostAbroad)) continue;
            if (writer.write({name}, small, kMostAbroadSmall)) continue;
            writer.write(broken(pen.page(), name, small), small, kMostAbroadSmall);
        }
    }
}

}  // namespace scene

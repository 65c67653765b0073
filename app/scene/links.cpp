// SPDX-License-Identifier: Apache-2.0
// One great circle for each theatre, to the place that most of its contributions share, in the look of the most
// certain of them.
#include "scene/links.h"

#include <algorithm>
#include <map>
#include <memory>
#include <optional>

#include "geo/great_circle.h"
#include "model/words.h"
#include "scene/contributions.h"
#include "scene/open_path.h"

namespace scene {

namespace {

struct Link {
    std::optional<model::Site> to;
    model::State state = model::State::Absent;  // of the most certain one
};

// Mixed beforehand: a line that lets the map through would show where its pieces overlap.
Color mixed(Color a, Color b, double share)
{
    const auto mix = [&](std::uint8_t x, std::uint8_t y) {
        return static_cast<std::uint8_t>(x + (y - x) * share + 0.5);
    };
    return {mix(a.r, b.r), mix(a.g, b.g), mix(a.b, b.b)};
}

// Solid only where something is reported.
Dash dashFor(model::State state, double widthPt)
{
    switch (state) {
        case model::State::Reported:
            return {};
        case model::State::Planned:
            return {6 * widthPt, 5 * widthPt};
        default:
            return {0, 3.5 * widthPt};
    }
}

std::map<model::Theatre, Link> linksOf(const Look& look)
{
    const model::Dataset& data = *look.dataset;
    constexpr std::size_t kMostVotes = model::Roster::kFew;  // of very many: the most certain ones
    std::map<model::Theatre, std::map<std::string_view, int>> votes;
    std::map<model::Theatre, Link> out;
    for (const auto& theatre : model::words<model::Theatre>()) {
        if (theatre.value == model::Theatre::Netherlands) continue;
        auto voters = look.roster->first(theatre.value, model::Roster::Where::Placed, look.day, kMostVotes);
        std::ranges::sort(voters);
        for (const std::uint32_t i : voters) {
            const auto place = data.siteOf(data.records[i]);
            if (!place) continue;
            const model::Standing standing = model::standing(data.records[i], look.day);
            Link& link = out[theatre.value];
            const int mine = ++votes[theatre.value][place->id];
            if (!link.to || mine > votes[theatre.value][link.to->id]) link.to = place;
            if (model::uncertainty(standing.state) < model::uncertainty(link.state)) link.state = standing.state;
        }
    }
    return out;
}

}  // namespace

bool drawLinks(Page& page, const Look& look, const MapFrame& frame, const geo::Projection& projection,
               const PlacedRecords& placed, const std::vector<Rect>& covers)
{
    constexpr double kStepDegrees = 0.5, kRimPt = 2, kFaint = 0.45, kFaintDots = 0.2;
    const auto home = look.dataset->site(model::code(model::Theatre::Netherlands));
    if (!home) return false;
    std::vector<Rect> kept = covers;
    for (const TheatreBlock& block : placed.blocks) {
        if (block.hidden) continue;
        kept.push_back(block.symbols.padded(kRimPt));
        if (block.words.height > 0) kept.push_back(block.words);
    }
    const Style& style = page.style();
    bool drawn = false;
    for (const auto& [theatre, link] : linksOf(look)) {
        if (!link.to) continue;
        std::vector<geo::Point> line;
        for (const geo::Point& lonLat : geo::greatCircle(home->point, link.to->point, kStepDegrees))
            if (const auto map = projection.forward(lonLat)) line.push_back(frame.toPage(*map));
        auto open = std::make_shared<geo::Path>(openPath(line, frame.page, kept));
        if (open->empty()) continue;
        const double width = style.weights.arc * 0.6;
        const Dash dash = dashFor(link.state, width);
        const bool dots = !dash.solid() && dash.onPt <= 0;  // less ink, so less faint
        const Color color = mixed(stateColor(link.state, style.colors), style.colors.land, dots ? kFaintDots : kFaint);
        page.add(Stroke{std::move(open), color, width, dash, false});
        drawn = true;
    }
    return drawn;
}

}  // namespace scene

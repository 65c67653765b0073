// SPDX-License-Identifier: Apache-2.0
// The style tables: every text can be read upon whatever lies under it, and what a colour means is told apart by
// everybody.
#include "scene/style.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <string>
#include <utility>
#include <vector>

#include "color_sight.h"
#include "scene/contributions.h"

using namespace scene_test;

namespace {

using Named = std::pair<std::string, scene::Color>;

// Level AA asks 4.5 of text, 3 of large text and of what is not text (success criteria 1.4.3 and 1.4.11). Titles and
// walls are scaled to the page, so no text here counts as large.
constexpr double kText = 4.5, kGraphic = 3;

std::vector<std::pair<std::string, scene::Style>> styles()
{
    std::vector<std::pair<std::string, scene::Style>> out;
    for (const auto& [name, theme] :
         {std::pair{"dark", model::Theme::Dark}, {"light", model::Theme::Light}, {"print", model::Theme::Print}}) {
        out.emplace_back(std::string(name) + " desk", scene::deskStyle(theme));
        out.emplace_back(std::string(name) + " wall", scene::wallStyle(theme, 30));
        for (const std::size_t source : {1U, 2U})
            out.emplace_back(fmt::format("{} desk of dataset {}", name, source + 1),
                             scene::tinted(scene::deskStyle(theme), source));
    }
    return out;
}

std::vector<Named> areas(const scene::Colors& c)
{
    return {{"space", c.space},     {"sea", c.sea},   {"land", c.land}, {"neighbour", c.neighbour},
            {"theatre", c.theatre}, {"home", c.home}, {"lake", c.lake}};
}

// A card lets a little of the map through: of every area, flat and in the deepest and lightest relief.
std::vector<Named> cards(const scene::Colors& c)
{
    std::vector<Named> out;
    for (const auto& [name, area] : areas(c)) {
        out.emplace_back("card over " + name, over(c.card, area));
        out.emplace_back("card over dark " + name, over(c.card, over(c.shadow, area)));
        out.emplace_back("card over light " + name, over(c.card, over(c.light, area)));
    }
    return out;
}

void readable(const std::string& style, const std::vector<Named>& texts, const std::vector<Named>& grounds)
{
    for (const auto& [text, ink] : texts)
        for (const auto& [ground, color] : grounds)
            CHECK_MESSAGE(contrast(ink, color) >= kText, style, ": ", text, " on ", ground);
}

void distinct(const std::string& style, const std::vector<std::pair<Named, Named>>& pairs, double least)
{
    for (const Sight& sight : kSights)
        for (const auto& [one, other] : pairs)
            CHECK_MESSAGE(difference(seen(one.second, sight), seen(other.second, sight)) >= least, style, ", ",
                          sight.name, ": ", one.first, " and ", other.first);
}

}  // namespace

TEST_CASE("the formulas give the published figures")
{
    CHECK(contrast({0, 0, 0}, {255, 255, 255}) == doctest::Approx(21));
    CHECK(contrast({0x76, 0x76, 0x76}, {255, 255, 255}) == doctest::Approx(4.54).epsilon(0.001));
    // Rows 1, 7, 17 and 25 of table 1 of Sharma and others.
    CHECK(difference({50, 2.6772, -79.7751}, {50, 0, -82.7485}) == doctest::Approx(2.0425).epsilon(1e-4));
    CHECK(difference({50, 0, 0}, {50, -1, 2}) == doctest::Approx(2.3669).epsilon(1e-4));
    CHECK(difference({50, 2.5, 0}, {73, 25, -18}) == doctest::Approx(27.1492).epsilon(1e-4));
    CHECK(difference({60.2574, -34.0099, 36.2677}, {60.4626, -34.1751, 39.4387}) ==
          doctest::Approx(1.2644).epsilon(1e-4));
    for (const Sight& sight : kSights) CHECK(seen({255, 255, 255}, sight).l == doctest::Approx(100).epsilon(1e-4));
}

TEST_CASE("text can be read on whatever lies under it")
{
    for (const auto& [name, style] : styles()) {
        const scene::Colors& c = style.colors;
        // On the map, title, legend, scale bar and credits: the halo is the ground, if it is wide enough to be one.
        CHECK(style.weights.halo * 0.8 >= 1);
        CHECK(c.halo.a == 255);
        readable(name,
                 {{"text", c.text},
                  {"quiet", c.quiet},
                  {"faint", c.faint},
                  {"accentText", c.accentText},
                  {"theatreName", c.theatreName},
                  {"countryName", c.countryName},
                  {"cityName", c.cityName},
                  {"adminName", c.adminName}},
                 {{"halo", c.halo}});
        readable(name,
                 {{"text", c.text},
                  {"quiet", c.quiet},
                  {"faint", c.faint},
                  {"accentText", c.accentText},
                  {"notStated", c.notStated},
                  {"proposedText", c.proposedText}},
                 cards(c));
        readable(name, {{"text", c.text}, {"quiet", c.quiet}, {"faint", c.faint}}, {{"bar", c.bar}});
        // The names of seas have no halo; they stand upon water.
        readable(name, {{"seaName", c.seaName}}, {{"sea", c.sea}, {"space", c.space}, {"lake", c.lake}});
        // In a symbol: a figure on the accent, on its paler kind, or in a hollow one; a date on its plate.
        readable(name, {{"inkOnAccent", c.inkOnAccent}}, {{"accent", c.accent}});
        readable(name, {{"inkOnUncertainFill", c.inkOnUncertainFill}}, {{"uncertainFill", c.uncertainFill}});
        readable(name, {{"accentText", c.accentText}, {"notStated", c.notStated}, {"proposedText", c.proposedText}},
                 {{"hollow symbol", c.hollow}});
    }
}

TEST_CASE("the frame of a hollow symbol stands out from what it encloses")
{
    for (const auto& [name, style] : styles()) {
        for (const model::State state :
             {model::State::Reported, model::State::Planned, model::State::Proposed, model::State::NotStated}) {
            model::Standing standing;
            standing.presence = model::Presence::Yes;
            standing.state = state;
            standing.number = model::Number::unknown(model::Unit::Military);
            const scene::Symbol symbol = scene::symbolFor(model::Organisation::Nato, standing, style);
            CHECK(symbol.fill.a == 255);
            CHECK_MESSAGE(contrast(over(symbol.frameColor, symbol.fill), symbol.fill) >= kGraphic, name, " ",
                          static_cast<int>(state));
        }
    }
}

// Differences are CIEDE2000: 1 can just be noticed. The first figure is for what a colour alone could be taken to say,
// the second for areas that an outline and a name tell apart as well, the third for shore lines.
TEST_CASE("colours that mean something differ for everybody")
{
    constexpr double kMeaning = 10, kOutlined = 5, kShore = 2;
    for (const auto& [name, style] : styles()) {
        const scene::Colors& c = style.colors;
        const Named accent{"accent", c.accent}, accentText{"accentText", c.accentText};
        const Named notStated{"notStated", c.notStated}, text{"text", c.text}, halo{"halo", c.halo};
        const Named theatre{"theatre", c.theatre}, home{"home", c.home}, land{"land", c.land};
        const Named neighbour{"neighbour", c.neighbour}, sea{"sea", c.sea}, lake{"lake", c.lake};

        std::vector<std::pair<Named, Named>> meaning{
            {accent, notStated},
            {accent, text},
            {accent, halo},
            {accent, {"uncertainFill", c.uncertainFill}},
            {{"uncertainFill", c.uncertainFill}, {"hollow", c.hollow}},
            {accent, {"theatreName", c.theatreName}},
            {accent, {"inkOnAccent", c.inkOnAccent}},
            {accentText, notStated},
            {accentText, text},
            {accentText, {"quiet", c.quiet}},
            {notStated, text},
            {notStated, halo},
            {home, theatre},
            {home, land},
            {home, neighbour},
        };
        for (const Named& area : areas(c)) {
            meaning.emplace_back(accent, area);
            meaning.emplace_back(notStated, area);
        }
        distinct(name, meaning, kMeaning);
        distinct(name, {{theatre, land}, {theatre, neighbour}, {theatre, sea}, {theatre, lake}}, kOutlined);
        distinct(name, {{sea, land}, {sea, neighbour}}, kShore);
    }
}

TEST_CASE("the accents of datasets side by side differ for everybody")
{
    constexpr double kApart = 10;
    for (const auto theme : {model::Theme::Dark, model::Theme::Light, model::Theme::Print})
        for (const std::size_t one : {1U, 2U})
            for (std::size_t other = 0; other < one; ++other) {
                const auto colors = [&](std::size_t source) {
                    return scene::tinted(scene::deskStyle(theme), source).colors;
                };
                distinct("datasets", {{{"accent", colors(one).accent}, {"accent", colors(other).accent}}}, kApart);
            }
}

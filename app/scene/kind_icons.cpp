// SPDX-License-Identifier: Apache-2.0
// The strokes themselves, as points of the grid; y runs down.
#include "scene/kind_icons.h"

#include <cmath>
#include <memory>
#include <numbers>

namespace scene {

namespace {

using Line = std::vector<geo::Point>;

// Part of a circle, in degrees clockwise from the right.
Line arc(geo::Point centre, double radius, double from, double to)
{
    constexpr int kSteps = 12;
    Line line;
    for (int i = 0; i <= kSteps; ++i) {
        const double angle = (from + (to - from) * i / kSteps) * std::numbers::pi / 180;
        line.push_back({centre.x + radius * std::cos(angle), centre.y + radius * std::sin(angle)});
    }
    return line;
}

Line circle(geo::Point centre, double radius) { return arc(centre, radius, 0, 360); }

Line star(geo::Point centre, double outer, double inner)
{
    Line line;
    for (int i = 0; i <= 10; ++i) {
        const double angle = (i * 36 - 90) * std::numbers::pi / 180, radius = i % 2 == 0 ? outer : inner;
        line.push_back({centre.x + radius * std::cos(angle), centre.y + radius * std::sin(angle)});
    }
    return line;
}

std::vector<Line> linesOf(model::Kind kind)
{
    switch (kind) {
        case model::Kind::TrainingAdvice:  // a mortarboard
            return {{{8, 3}, {15, 6.5}, {8, 10}, {1, 6.5}, {8, 3}}, {{4, 8.5}, {4, 12}, {8, 14}, {12, 12}, {12, 8.5}}};
        case model::Kind::SpecialOperations:
            return {star({8, 8.5}, 7, 3)};
        case model::Kind::Deterrence:  // a shield
            return {{{8, 1.5}, {14, 3.5}, {13.5, 8.5}, {8, 14.5}, {2.5, 8.5}, {2, 3.5}, {8, 1.5}}};
        case model::Kind::Peacekeeping:  // a helmet
            return {arc({8, 11}, 6, 180, 360), {{0.5, 11.5}, {15.5, 11.5}}};
        case model::Kind::Support:  // a crate
            return {{{2, 4}, {14, 4}, {14, 13.5}, {2, 13.5}, {2, 4}}, {{2, 7.5}, {14, 7.5}}, {{8, 4}, {8, 7.5}}};
        case model::Kind::CivilianCapacity:  // a public building
            return {{{1.5, 6}, {8, 2}, {14.5, 6}, {1.5, 6}},
                    {{4, 6.5}, {4, 13}},
                    {{8, 6.5}, {8, 13}},
                    {{12, 6.5}, {12, 13}},
                    {{1.5, 14}, {14.5, 14}}};
        case model::Kind::Police:  // a rosette
            return {circle({8, 6.5}, 4.8), {{5, 10.5}, {4, 15}, {8, 12.5}, {12, 15}, {11, 10.5}}};
        case model::Kind::Maritime:  // an anchor
            return {circle({8, 3}, 1.7), {{8, 4.7}, {8, 14.3}}, {{5, 7}, {11, 7}}, arc({8, 8.5}, 6, 10, 170)};
        case model::Kind::MilitaryUnspecified:  // chevrons
            return {{{2.5, 7}, {8, 3}, {13.5, 7}}, {{2.5, 13}, {8, 9}, {13.5, 13}}};
        case model::Kind::Redeployment:  // an arrow that turns back
            return {{{2, 5.5}, {10, 5.5}},
                    arc({10, 9.25}, 3.75, -90, 90),
                    {{10, 13}, {5, 13}},
                    {{5.5, 2}, {2, 5.5}, {5.5, 9}}};
        case model::Kind::Diplomatic:  // words
            return {{{2, 3}, {14, 3}, {14, 11}, {8.5, 11}, {5, 14.5}, {5, 11}, {2, 11}, {2, 3}}};
        case model::Kind::Financial:  // a euro
            return {arc({9, 8}, 5.5, 50, 310), {{1.5, 6.5}, {9.5, 6.5}}, {{1.5, 9.5}, {9.5, 9.5}}};
    }
    return {};
}

}  // namespace

void drawKindIcon(Page& page, model::Kind kind, geo::Point centre, double size, Color color)
{
    constexpr double kGrid = 16, kStroke = 1.5;
    const double scale = size / kGrid;
    auto path = std::make_shared<geo::Path>();
    for (const Line& line : linesOf(kind)) {
        Line onPage;
        for (const geo::Point& p : line)
            onPage.push_back({centre.x + (p.x - kGrid / 2) * scale, centre.y + (p.y - kGrid / 2) * scale});
        path->append(onPage);
    }
    page.add(Stroke{std::move(path), color, kStroke * scale, {}, false});
}

}  // namespace scene

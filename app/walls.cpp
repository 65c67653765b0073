// SPDX-License-Identifier: Apache-2.0
// A small file of the user, a line a screen; one that cannot be read or written costs nothing but its memory.
#include "walls.h"

#include <cstdio>
#include <fstream>
#include <sstream>

#include "config_file.h"
#include "look_options.h"

namespace app {

// A line is: width, distance, name.
Walls::Walls(std::optional<std::string> screenWidth, std::optional<std::string> farthest)
    : screenWidth_(std::move(screenWidth)), farthest_(std::move(farthest))
{
    const auto path = configFile("screens");
    if (!path) return;
    std::ifstream in(*path);
    for (std::string line; std::getline(in, line);) {
        std::istringstream words(line);
        scene::Wall wall;
        std::string name;
        const auto good = [](double metres) { return metres >= 0.1 && metres <= 500; };
        if (words >> wall.screenWidth >> wall.farthest && std::getline(words >> std::ws, name) &&
            good(wall.screenWidth) && good(wall.farthest))
            known_[name] = wall;
    }
}

scene::Wall Walls::of(const ui::Screen& screen, double pageWidthPt, double pageHeightPt)
{
    scene::PageSetup page;
    page.widthPt = pageWidthPt;
    page.heightPt = pageHeightPt;
    const auto usual = wallFrom(std::nullopt, std::nullopt, page);
    const auto known = known_.find(screen.name);
    scene::Wall wall = known != known_.end() ? known->second : usual.value_or(scene::Wall{});
    if (screenWidth_) wall.screenWidth = metresFrom(*screenWidth_, "--screen-width").value_or(wall.screenWidth);
    if (farthest_) wall.farthest = metresFrom(*farthest_, "--farthest").value_or(wall.farthest);
    if ((screenWidth_ || farthest_) && (known == known_.end() || known->second != wall)) {
        known_[screen.name] = wall;
        remember();
    }
    constexpr double kLargestShare = 1.0 / 16;  // of the page's height
    const double most = kLargestShare * pageHeightPt;
    if (const double size = scene::smallestReadable(wall, pageWidthPt); size > most) wall.farthest *= most / size;
    return wall;
}

void Walls::remember() const
{
    std::ostringstream out;
    for (const auto& [name, wall] : known_) out << wall.screenWidth << ' ' << wall.farthest << ' ' << name << '\n';
    writeConfig("screens", out.str());
}

geo::Result<std::vector<ui::Screen>> screensFrom(const std::string& text)
{
    std::vector<ui::Screen> out;
    std::istringstream in(text);
    if (text.starts_with('@')) {
        std::ifstream file(text.substr(1));
        std::string line;
        if (!std::getline(file, line) && !file.eof())
            return geo::fail(geo::ErrorCode::Unreadable, "'" + text.substr(1) + "' cannot be read; name a file",
                             "--pretend-screens");
        in.str(line);
    }
    for (std::string one; std::getline(in, one, ',');) {
        ui::Screen screen;
        if (std::sscanf(one.c_str(), "%dx%d+%d+%d", &screen.width, &screen.height, &screen.x, &screen.y) != 4)
            return geo::fail(geo::ErrorCode::Invalid, "'" + one + "' is not a screen; use WIDTHxHEIGHT+X+Y",
                             "--pretend-screens");
        screen.name = "screen " + std::to_string(out.size() + 1);
        out.push_back(screen);
    }
    return out;
}

}  // namespace app

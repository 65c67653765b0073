// SPDX-License-Identifier: Apache-2.0
// What whoever sits at the back of the room would complain of: words at the edge of the screen, symbols beside their
// country, lines through words.
#include <algorithm>
#include <cmath>
#include <map>

#include "fixture.h"
#include "model/words.h"
#include "scene/step_panel.h"

namespace {

struct WallPicture {
    std::string what;
    scene::PageSetup page;
    scene::Look look;
    scene::Picture picture;
};

// Every step of the letter on screens of four shapes, in both languages.
template <class F>
void onEveryWall(F&& check)
{
    const auto briefing = model::readBriefing(MISSIEKAART_ASSETS "/briefing/letter.toml");
    REQUIRE(briefing.has_value());
    model::Session session(scene_test::letter());
    for (const auto& [width, height] : {std::pair{1440.0, 810.0}, {2880.0, 810.0}, {4320.0, 810.0}, {810.0, 1440.0}})
        for (const model::Step& step : briefing->steps)
            for (const auto language : {model::Language::Dutch, model::Language::English}) {
                session.setLanguage(language);
                static_cast<void>(model::show(step, session));
                scene::Look look = scene::lookOf(session, step);
                look.wall.screenWidth *= std::max(1.0, width / height / (16.0 / 9));
                const scene::PageSetup page{.widthPt = width, .heightPt = height};
                check(WallPicture{step.id + " on " + std::to_string(width), page, look,
                                  scene_test::pictureOf(look, page)});
            }
}

template <class T, class F>
void forEach(const scene::Scene& scene, F&& see)
{
    for (const scene::Group& group : scene.groups)
        for (const scene::Primitive& primitive : group.primitives)
            if (const auto* one = std::get_if<T>(&primitive); one && !group.frame) see(*one);
}

scene::Rect rectOf(const scene::Label& label)
{
    const double cap = scene_test::fonts()->metrics(label.text.style).capHeightPt;
    return {label.origin.x, label.origin.y - cap, label.text.widthPt, cap};
}

}  // namespace

TEST_CASE("all words of a wall stand inside its safe area")
{
    onEveryWall([](const WallPicture& wall) {
        const double width = wall.page.widthPt, height = wall.page.heightPt;
        const scene::Rect safe = scene::Rect{0.05 * width, 0.05 * height, 0.9 * width, 0.9 * height}.padded(1);
        CAPTURE(wall.what);
        forEach<scene::Label>(wall.picture.scene, [&](const scene::Label& label) {
            const scene::Rect rect = rectOf(label);
            CAPTURE(label.text.utf8);
            CHECK(rect.x >= safe.x);
            CHECK(rect.right() <= safe.right());
            CHECK(rect.bottom() <= safe.bottom());
        });
    });
}

TEST_CASE("on a wall's overview the symbols of a theatre stand at their places, however close theatres are")
{
    onEveryWall([](const WallPicture& wall) {
        if (wall.look.view.name != wall.look.dataset->views.front().id) return;
        CAPTURE(wall.what);
        const scene::PanelPlace place = scene::placePanel(wall.look, wall.page);
        const double least = scene::smallestReadable(place.look.wall, place.setup.widthPt);
        struct Middle {
            double x = 0, y = 0, count = 0;
        };
        std::map<model::Theatre, Middle> apart;
        for (const scene::Hit& hit : wall.picture.hits) {
            const model::Record& record = *wall.look.dataset->record(hit.record);
            const auto site = wall.look.dataset->siteOf(record);
            if (!site) continue;
            const geo::Point at = wall.picture.frame.toPage(*scene_test::projection()->forward(site->point));
            Middle& middle = apart[record.theatre];
            middle.x += hit.rect.x + hit.rect.width / 2 - at.x;
            middle.y += hit.rect.y + hit.rect.height / 2 - at.y;
            ++middle.count;
        }
        for (const auto& [theatre, middle] : apart) {
            CAPTURE(model::code(theatre));
            CHECK(std::hypot(middle.x, middle.y) / middle.count < 1.5 * least);
        }
    });
}

TEST_CASE("no line of a wall runs through words")
{
    onEveryWall([](const WallPicture& wall) {
        CAPTURE(wall.what);
        struct Words {
            std::string said;
            scene::Rect rect;
        };
        std::vector<Words> words;
        forEach<scene::Label>(wall.picture.scene, [&](const scene::Label& label) {
            // A figure in a symbol lies over its pin.
            if (label.text.utf8.size() > 3) words.push_back({label.text.utf8, rectOf(label)});
        });
        forEach<scene::Stroke>(wall.picture.scene, [&](const scene::Stroke& stroke) {
            for (const geo::Point& p : stroke.lines->points)
                for (const Words& one : words) {
                    CAPTURE(one.said);
                    CHECK_FALSE(one.rect.contains(p));
                }
        });
    });
}

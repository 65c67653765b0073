// SPDX-License-Identifier: Apache-2.0
// The words of a step stand beside the map, can be read, and lose nothing silently; the presenter's page has it all.
#include <algorithm>
#include <iterator>

#include "fixture.h"
#include "scene/presenter_page.h"
#include "scene/step_panel.h"

namespace {

model::Briefing ofLetter()
{
    auto read = model::readBriefing(MISSIEKAART_ASSETS "/briefing/letter.toml");
    REQUIRE(read.has_value());
    return std::move(*read);
}

scene::PageSetup page(double width, double height)
{
    scene::PageSetup out;
    out.widthPt = width;
    out.heightPt = height;
    return out;
}

bool says(const scene::Scene& scene, std::string_view words)
{
    const auto all = scene_test::wordsOf(scene);
    return std::ranges::find(all, words) != all.end();
}

}  // namespace

TEST_CASE("every step of the letter fits every wall, in letters that can be read, inside the safe area")
{
    const model::Briefing briefing = ofLetter();
    model::Session session(scene_test::letter());
    for (const auto& [width, height] : {std::pair{1440.0, 810.0}, {2880.0, 810.0}, {4320.0, 810.0}, {810.0, 1440.0}}) {
        for (const model::Step& step : briefing.steps) {
            for (const auto language : {model::Language::Dutch, model::Language::English}) {
                CAPTURE(width);
                CAPTURE(step.id);
                session.setLanguage(language);
                static_cast<void>(model::show(step, session));
                scene::Look look = scene::lookOf(session, step);
                look.wall.screenWidth *= std::max(1.0, width / height / (16.0 / 9));
                const scene::PageSetup setup = page(width, height);
                const scene::PanelPlace place = scene::placePanel(look, setup);
                const scene::Picture picture = scene_test::pictureOf(look, setup);
                CHECK(picture.unread.empty());
                const double least = scene::smallestReadable(look.wall, width);
                CHECK(place.setup.widthPt * place.setup.heightPt > 0.6 * width * height);
                std::size_t labels = 0;
                for (const scene::Primitive& one : std::prev(picture.scene.groups.end(), 2)->primitives) {
                    const auto* label = std::get_if<scene::Label>(&one);
                    if (!label) continue;
                    ++labels;
                    CHECK(label->text.style.sizePt > 0.999 * least);
                    CHECK(label->origin.x > 0.02 * width);
                    CHECK(label->origin.x + label->text.widthPt < 0.96 * width);
                    CHECK(label->origin.y < 0.95 * height);
                    CHECK(place.panel.contains(label->origin));
                }
                CHECK(labels > 5);
            }
        }
    }
}

TEST_CASE("the panel stands on the side where less of the data lies")
{
    const model::Briefing briefing = ofLetter();
    model::Session session(scene_test::letter());
    const auto panelOf = [&](const char* id) {
        static_cast<void>(model::show(*briefing.step(id), session));
        return scene::placePanel(scene::lookOf(session, *briefing.step(id)), page(1440, 810)).panel;
    };
    CHECK(panelOf("sahel").x == 0);
    CHECK(panelOf("afghanistan").right() == doctest::Approx(1440));
}

TEST_CASE("a text of three thousand characters ends at the smallest type that can be read, and the rest is told")
{
    model::Step step = ofLetter().steps.front();
    step.text.nl.clear();
    while (step.text.nl.size() < 3000) step.text.nl += "woord" + std::to_string(step.text.nl.size()) + " ";
    model::Session session(scene_test::letter());
    static_cast<void>(model::show(step, session));
    const scene::Picture picture = scene_test::pictureOf(scene::lookOf(session, step), page(1440, 810));
    REQUIRE_FALSE(picture.unread.empty());
    CHECK(step.text.nl.find(picture.unread) != std::string::npos);
    CHECK(says(picture.scene, "woord0"));
}

TEST_CASE("the presenter's page has pictures, notes, clock, problems and a list of very many steps")
{
    model::Briefing briefing = ofLetter();
    while (briefing.steps.size() < 500) {
        briefing.steps.push_back(briefing.steps.front());
        briefing.steps.back().view = "atlantis";
    }
    model::Session session(scene_test::letter());
    model::Presenting presenting(briefing, session, false);
    presenting.goTo(400);
    const auto sheet = scene::buildPresenterPage(presenting, session, {"9:41", "the rest", "12 m", 16.0 / 9}, 1280, 720,
                                                 *scene_test::fonts());
    CHECK(says(sheet.scene, "9:41"));
    CHECK(says(sheet.scene, "401 / 500"));
    const scene::Rect all{0, 0, 1280, 720};
    for (const scene::Rect& one : {sheet.live, sheet.next}) {
        CHECK(one.width / one.height == doctest::Approx(16.0 / 9));
        CHECK((all.contains({one.x, one.y}) && all.contains({one.right(), one.bottom()})));
    }
    CHECK_FALSE(sheet.live.intersects(sheet.next));
    CHECK(std::ranges::any_of(sheet.jumps, [](const auto& jump) { return jump.step == 400; }));
    CHECK(sheet.jumps.size() <= 18);
    const auto words = scene_test::wordsOf(sheet.scene);
    CHECK(std::ranges::any_of(words, [](const std::string& one) { return one.find("atlantis") != std::string::npos; }));
    CHECK(std::ranges::any_of(words, [](const std::string& one) { return one == "Vervolg"; }));
}

// SPDX-License-Identifier: Apache-2.0
// What whoever sits at the back of the room would complain of: words at the edge of the screen, symbols beside their
// country, lines through words.
#include <algorithm>
#include <cmath>
#include <map>
#include <set>

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

TEST_CASE("every wall has room for its legend, which covers no symbol, and tells what has no place")
{
    onEveryWall([](const WallPicture& wall) {
        CAPTURE(wall.what);
        std::vector<const scene::Sum*> rows;
        for (const scene::Sum& sum : wall.picture.sums)
            if (sum.id.starts_with("state-") || sum.id == "unplaced") rows.push_back(&sum);
        REQUIRE(!rows.empty());
        for (const scene::Sum* row : rows)
            for (const scene::Hit& hit : wall.picture.hits) CHECK_FALSE(row->rect.intersects(hit.rect));
        std::size_t counted = 0;
        std::set<std::size_t> unplaced;
        for (const scene::Sum* row : rows) {
            if (row->id != "unplaced") counted += row->records.size();
            for (const std::size_t i : row->records)
                if (!wall.look.dataset->siteOf(wall.look.dataset->records[i])) unplaced.insert(i);
        }
        const auto tray = std::ranges::find(wall.picture.sums, "unplaced", &scene::Sum::id);
        CHECK((tray != wall.picture.sums.end()) == !unplaced.empty());
        if (tray == wall.picture.sums.end()) return;
        CHECK(std::set(tray->records.begin(), tray->records.end()) == unplaced);
        CHECK(counted > unplaced.size());
    });
}

TEST_CASE("a step about what is undecided names what has no place")
{
    std::size_t looked = 0;
    onEveryWall([&](const WallPicture& wall) {
        if (!wall.what.starts_with("undecided on 1440")) return;
        const auto words = scene_test::wordsOf(wall.picture.scene);
        for (const scene::Sum& sum : wall.picture.sums) {
            if (sum.id != "unplaced") continue;
            CHECK(sum.records.size() == 2);
            for (const std::size_t i : sum.records) {
                const std::string& name = wall.look.dataset->records[i].brief().get(wall.look.language);
                CHECK(std::ranges::find(words, name.substr(0, name.rfind(' '))) !=
                      std::ranges::find(words, name));  // on one line or on two
                ++looked;
            }
        }
    });
    CHECK(looked == 4);
}

TEST_CASE("the legend of a wall stands still while a step plays")
{
    const auto briefing = model::readBriefing(MISSIEKAART_ASSETS "/briefing/letter.toml");
    REQUIRE(briefing.has_value());
    model::Session session(scene_test::letter());
    for (const scene::PageSetup& page :
         {scene::PageSetup{.widthPt = 1440, .heightPt = 810}, scene::PageSetup{.widthPt = 810, .heightPt = 1440}}) {
        const model::Step& step = *briefing->step("years");
        static_cast<void>(model::show(step, session));
        scene::Look look = scene::lookOf(session, step);
        std::map<std::string, geo::Point> places;
        std::set<double> lowest;
        for (const model::ChangeDay& change : session.changes()) {
            look.day = change.day;
            const scene::Picture picture = scene_test::pictureOf(look, page);
            double bottom = 0;
            for (const scene::Sum& sum : picture.sums)
                if (sum.id.starts_with("state-") || sum.id == "unplaced") bottom = std::max(bottom, sum.rect.bottom());
            lowest.insert(std::round(bottom));
            for (const scene::Hit& hit : picture.hits) {
                const geo::Point at{hit.rect.x, hit.rect.y};
                const auto [kept, fresh] = places.emplace(hit.record, at);
                CHECK(std::hypot(kept->second.x - at.x, kept->second.y - at.y) < 1e-6);
            }
        }
        CHECK(lowest.size() <= 2);  // a day on which nothing has no place ends a line higher
        CHECK(places.size() > 15);
    }
}

TEST_CASE("a step that plays tells what changed last, in the same room every day")
{
    const auto briefing = model::readBriefing(MISSIEKAART_ASSETS "/briefing/letter.toml");
    REQUIRE(briefing.has_value());
    model::Session session(scene_test::letter());
    session.setLanguage(model::Language::English);
    const model::Step& step = *briefing->step("mali");
    static_cast<void>(model::show(step, session));
    scene::Look look = scene::lookOf(session, step);
    REQUIRE(look.played.has_value());
    const auto last = std::ranges::find(session.changes(), look.played->last, &model::ChangeDay::day);
    REQUIRE(last != session.changes().end());
    const scene::PageSetup page{.widthPt = 1440, .heightPt = 810};
    const auto told = [&](model::Day day) {
        look.day = day;
        std::string all;
        for (const std::string& words : scene_test::wordsOf(scene_test::pictureOf(look, page).scene))
            all += words + " ";
        return all;
    };
    const std::string& headline = last->headline.en;
    CHECK(told(last->day).find(headline.substr(0, 30)) != std::string::npos);
    CHECK(told(last->day).find(model::longDay(last->day, look.language) + ": ") == std::string::npos);
    CHECK(told(last->day - std::chrono::days{1}).find(headline.substr(0, 30)) == std::string::npos);
    const model::Day quiet = [&] {
        model::Day day = last->day;
        while (std::ranges::find(session.changes(), day, &model::ChangeDay::day) != session.changes().end())
            day += std::chrono::days{1};
        return day;
    }();
    look.played->last = quiet;
    CHECK(told(quiet).find(model::longDay(quiet - std::chrono::days{1}, look.language) + ": ") != std::string::npos);
    look.played.reset();
    CHECK(told(last->day).find(headline.substr(0, 30)) == std::string::npos);
}

TEST_CASE("the line below a theatre says what is uncertain in the legend's words, and mixes no units")
{
    std::size_t looked = 0;
    onEveryWall([&](const WallPicture& wall) {
        if (!wall.what.starts_with("sahel on")) return;
        CAPTURE(wall.what);
        const bool dutch = wall.look.language == model::Language::Dutch;
        const std::string uncertain = dutch ? "voorzien, onzeker" : "planned, uncertain";
        std::set<scene::Color> inks;  // of the legend's line and the theatre's
        forEach<scene::Label>(wall.picture.scene, [&](const scene::Label& label) {
            const std::string& words = label.text.utf8;
            if (!words.ends_with(uncertain)) return;
            inks.insert(label.color);
            if (!words.starts_with("8–15")) return;
            ++looked;
            if (words.find('+') != std::string::npos)
                CHECK(words.find(dutch ? "militairen" : "military") < words.size());
        });
        CHECK(inks.size() == 1);
    });
    CHECK(looked == 8);
}

TEST_CASE("with very large type a wall gives up its legend and names before anything is overprinted, and tells it")
{
    const auto briefing = model::readBriefing(MISSIEKAART_ASSETS "/briefing/letter.toml");
    REQUIRE(briefing.has_value());
    model::Session session(scene_test::letter());
    const scene::PageSetup page{.widthPt = 1440, .heightPt = 810};
    std::size_t without = 0;
    for (const model::Step& step : briefing->steps) {
        CAPTURE(step.id);
        static_cast<void>(model::show(step, session));
        scene::Look look = scene::lookOf(session, step);
        look.wall = {.screenWidth = 4, .farthest = 20};
        const scene::Picture picture = scene_test::pictureOf(look, page);
        const double least = scene::smallestReadable(look.wall, page.widthPt);
        std::vector<scene::Rect> theatres;
        forEach<scene::Label>(picture.scene, [&](const scene::Label& label) {
            if (label.text.style.face == scene::Face::Bold && label.text.style.sizePt > 1.1 * least &&
                label.text.style.sizePt < 1.2 * least)
                theatres.push_back(rectOf(label));
        });
        for (std::size_t i = 0; i < theatres.size(); ++i)
            for (std::size_t j = 0; j < i; ++j) CHECK_FALSE(theatres[i].padded(-1).intersects(theatres[j]));
        const bool legend =
            std::ranges::any_of(picture.sums, [](const auto& sum) { return sum.id.starts_with("state-"); });
        CHECK(legend != picture.legendLeftOut);
        without += picture.legendLeftOut ? 1 : 0;
    }
    CHECK(without > 0);
}

TEST_CASE("a theatre's page on paper counts what the wall counts")
{
    const auto briefing = model::readBriefing(MISSIEKAART_ASSETS "/briefing/letter.toml");
    REQUIRE(briefing.has_value());
    model::Session session(scene_test::letter());
    std::size_t compared = 0;
    for (const model::Step& step : briefing->steps) {
        static_cast<void>(model::show(step, session));
        session.pause();
        const scene::Look wall = scene::lookOf(session, step);
        scene::Look paper = scene::lookOf(session);
        paper.tellsOthers = false;
        if (wall.view.name.empty() || wall.view.name == "overview") continue;
        const auto counted = [](const scene::Picture& picture) {
            std::map<std::string, std::set<std::size_t>> out;
            for (const scene::Sum& sum : picture.sums)
                if (sum.id.starts_with("state-")) out[sum.id].insert(sum.records.begin(), sum.records.end());
            return out;
        };
        const auto onWall = counted(scene_test::pictureOf(wall, {.widthPt = 1440, .heightPt = 810}));
        CAPTURE(step.id);
        CHECK_FALSE(onWall.empty());
        CHECK(onWall == counted(scene_test::pictureOf(paper, {.widthPt = 1440, .heightPt = 810})));
        ++compared;
    }
    CHECK(compared >= 5);
}

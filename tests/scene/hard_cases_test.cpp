// SPDX-License-Identifier: Apache-2.0
// Data and pages that nobody expects: the picture stays legible, and what finds no room is counted.
#include <algorithm>
#include <array>

#include "own_data.h"
#include "picture_faults.h"
#include "scene/base_layer.h"

using namespace scene_test;

namespace {

struct Sheet {
    const char* name;
    double width, height;  // points, as `snapshot --size` gives them
};
constexpr Sheet kScreen{"1920x1080", 1440, 810};
constexpr Sheet kSheets[] = {kScreen,
                             {"320x200", 240, 150},
                             {"3840x480", 2880, 360},
                             {"1080x1920", 810, 1440},
                             {"3440x1440", 1935, 810},
                             {"480x3840", 360, 2880}};

std::string repeated(const std::string& word, std::size_t length)
{
    std::string out;
    while (out.size() < length) out += word;
    out.resize(length);
    return out;
}

std::vector<Fields> atOnePlace(int count)
{
    std::vector<Fields> rows;
    for (int i = 0; i < count; ++i) rows.push_back(contribution("r" + std::to_string(i)));
    return rows;
}

std::vector<Fields> overOneTheatre(int count)
{
    std::vector<Fields> rows;
    for (int i = 0; i < count; ++i)
        rows.push_back(contribution("r" + std::to_string(i), {{"lon", std::to_string(40 + i % 8)},
                                                              {"lat", std::to_string(30 + i / 8)},
                                                              {"number_low", i % 3 == 0 ? std::to_string(i + 1) : ""},
                                                              {"number_unit", i % 3 == 0 ? "military" : ""}}));
    return rows;
}

std::vector<Fields> everywhere(int each)
{
    std::vector<Fields> rows;
    for (const model::NamedView& view : letter()->views) {
        if (view.id == "overview") continue;
        const geo::Point middle = view.extent.centre();
        for (int i = 0; i < each; ++i)
            rows.push_back(contribution(view.id + std::to_string(i), {{"theatre", view.id},
                                                                      {"lon", std::to_string(middle.x)},
                                                                      {"lat", std::to_string(middle.y)},
                                                                      {"organisation", i % 2 == 0 ? "EU" : "UN"},
                                                                      {"number_low", i == 0 ? "8" : ""},
                                                                      {"number_high", i == 0 ? "90" : ""},
                                                                      {"number_unit", i == 0 ? "military" : ""}}));
    }
    for (int i = 0; i < each; ++i)
        rows.push_back(contribution("tray" + std::to_string(i),
                                    {{"theatre", "none"}, {"lon", ""}, {"lat", ""}, {"precision", "unplaced"}}));
    return rows;
}

scene::Look lookAtOwn(std::shared_ptr<const model::Dataset> data, const std::string& view = "overview")
{
    scene::Look look = lookAt(model::makeDay(2020, 3, 1), view);
    look.dataset = std::move(data);
    return scene::counted(std::move(look));
}

// As `snapshot --wall` does: a wall is as large as it is, however few its pixels, and one of more than 16:9 is wider.
void fitToWall(scene::PageSetup& page, scene::Wall& wall)
{
    const double fitted = std::min(page.widthPt / 1440, page.heightPt / 810);
    page.widthPt /= fitted;
    page.heightPt /= fitted;
    wall.screenWidth = scene::Wall{}.screenWidth * std::max(1.0, page.widthPt / page.heightPt / (16.0 / 9));
}

// On every sheet, in both compositions and two views, with all themes and languages in turn.
void noFaults(scene::Look look)
{
    std::size_t turn = 0;
    for (const Sheet& sheet : kSheets) {
        for (const scene::Composition composition : {scene::Composition::Desk, scene::Composition::Wall}) {
            for (const char* view : {"overview", "iraq"}) {
                const model::NamedView* named = look.dataset->view(view);
                look.view = {named->id, named->extent, std::nullopt};
                look.composition = composition;
                look.theme = std::array{model::Theme::Dark, model::Theme::Light, model::Theme::Print}[turn % 3];
                look.language = turn++ % 2 == 0 ? model::Language::Dutch : model::Language::English;
                scene::PageSetup page;
                page.widthPt = sheet.width;
                page.heightPt = sheet.height;
                if (composition == scene::Composition::Wall) fitToWall(page, look.wall);
                const std::string how = std::string(sheet.name) +
                                        (composition == scene::Composition::Wall ? " --wall" : "") + " --view " + view;
                for (const Found& found : faultsOf(pictureOf(look, page), look))
                    FAIL_CHECK((how + " | " + nameOf(found.fault) + " | " + found.what));
            }
        }
    }
}

}  // namespace

TEST_CASE("the letter on pages of every form") { noFaults(lookAt(model::makeDay(2020, 3, 1))); }

TEST_CASE("a label of 300 characters, with and without a place to break it")
{
    noFaults(lookAtOwn(ownData({contribution("a", {{"title_en", repeated("intensivering ", 300)}}),
                                contribution("b", {{"title_en", repeated("W", 300)}})})));
}

TEST_CASE("a title, a source and credits of 300 characters")
{
    noFaults(lookAtOwn(ownData({contribution("a")}, {{"title_en", repeated("intensivering ", 300)},
                                                     {"document", repeated("Kamerstuk ", 300)},
                                                     {"sources_en", repeated("bron ", 300)}})));
}

TEST_CASE("names in other scripts")
{
    std::vector<Fields> rows;
    for (const char* name : {"التدريب في بغداد", "הדרכה בבגדאד", "伊拉克训练任务", "Обучение в Багдаде",
                             "წვრთნა ბაღდადში", "Training 🚁 👩‍✈️ 🇳🇱", "الوحدة 60 في Erbil"})
        rows.push_back(contribution("r" + std::to_string(rows.size()), {{"title_en", name}}));
    const auto data = ownData(rows);
    noFaults(lookAtOwn(data));
    const auto words = wordsOf(pictureOf(lookAtOwn(data)).scene);
    for (const Fields& row : rows) CHECK(std::ranges::find(words, row.at("title_en")) != words.end());
}

TEST_CASE("50 contributions at one place") { noFaults(lookAtOwn(ownData(atOnePlace(50)))); }
TEST_CASE("40 contributions over one theatre") { noFaults(lookAtOwn(ownData(overOneTheatre(40)))); }
TEST_CASE("5 contributions at one place in each theatre, and 5 without a place")
{
    noFaults(lookAtOwn(ownData(everywhere(5))));
}

TEST_CASE("a number of 250,000")
{
    noFaults(lookAtOwn(ownData({contribution("many", {{"number_low", "250000"}, {"number_unit", "military"}}),
                                contribution("few", {{"number_low", "8"}, {"number_unit", "military"}})})));
}
TEST_CASE("what finds no room in its card is counted")
{
    const scene::Look look = lookAtOwn(ownData(atOnePlace(50)));
    const scene::PageSetup page{.widthPt = kScreen.width, .heightPt = kScreen.height};
    const auto rows = [&](const scene::Picture& picture) {
        return std::ranges::count_if(picture.hits, [](const scene::Hit& hit) { return hit.rect.width > 100; });
    };
    const scene::Picture picture = pictureOf(look, page);
    const auto words = wordsOf(picture.scene);
    const auto more = std::ranges::find_if(words, [](const std::string& w) { return w.ends_with(" meer"); });
    REQUIRE(more != words.end());
    CHECK(rows(picture) > 20);
    CHECK(std::stoi(*more) + rows(picture) == 50);
}

TEST_CASE("only areas that are drawn apart are cut out of the land")
{
    const scene::Look own = lookAtOwn(ownData({contribution("a")}));
    CHECK(scene::highlightedAreas(*scene::counted(own).roster).empty());
    for (const scene::Look& look : {own, lookAt(model::makeDay(2020, 3, 1))}) {
        const scene::Emphasis drawn = scene::emphasisOf(look);
        for (const std::string& id : scene::highlightedAreas(*scene::counted(look).roster))
            CHECK_MESSAGE((drawn.theatres.contains(id) || drawn.home.contains(id) || drawn.regions.contains(id)), id);
    }
}

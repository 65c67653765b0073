// SPDX-License-Identifier: Apache-2.0
// From what is chosen in the card and shown in the window to words of the command line.
#include "ui/export_words.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <filesystem>

#include "letter_session.h"

using namespace ui;

namespace {

struct Exporting : test::Desk {
    ExportChoice choice;

    [[nodiscard]] ExportSubject subject()
    {
        map.update(page, 100);
        map.land();
        const scene::Rect& shown = map.target().page;
        const auto pixels = [](double points) { return static_cast<int>(std::lround(points * 96 / 72)); };
        return {session, *plane, {{pixels(shown.width), pixels(shown.height)}, 96, map.target()}};
    }
    [[nodiscard]] std::vector<std::string> words(bool replace = false)
    {
        auto made = exportWords(choice, subject(), "/maps/a" + std::string(choice.format().extension), replace);
        REQUIRE(made);
        return *made;
    }
};

bool has(const std::vector<std::string>& words, const char* word) { return std::ranges::count(words, word) == 1; }

bool hasAny(const std::vector<std::string>& words, std::string_view begin)
{
    return std::ranges::any_of(words, [&](const std::string& word) { return word.starts_with(begin); });
}

}  // namespace

TEST_CASE("a picture of a named view: all that it shows is said, and nothing more")
{
    Exporting desk;
    REQUIRE(desk.session.flyTo("iraq"));
    desk.session.setDay(model::makeDay(2019, 5, 1));
    CHECK(desk.words() == std::vector<std::string>{"snapshot", "--progress", "--lang=nl", "--date=2019-05-01",
                                                   "--view=iraq", "--theme=dark", "--crs=laea", "--size=3840x2160",
                                                   "/maps/a.png"});
    CHECK(has(desk.words(true), "--force"));
}

TEST_CASE("what the session shows is said in the words of the command line")
{
    Exporting desk;
    model::Filter filter;
    REQUIRE(model::choose(filter, "sahel,nato"));
    filter.words = "missie";
    desk.session.setFilter(filter);
    desk.session.compareWith(model::makeDay(2020, 5, 1));
    desk.session.compareAs(model::Comparing::Swipe);
    desk.session.moveDivider(0.25);
    desk.session.setLanguage(model::Language::English);
    desk.session.showLayer(model::MapLayer::Relief, false);
    desk.session.showLayer(model::MapLayer::Links, true);
    const auto words = desk.words();
    for (const char* word : {"--lang=en", "--only=sahel", "--only=NATO", "--search=missie", "--compare=2020-05-01",
                             "--compare-as=swipe", "--divider=0.25", "--hide=relief", "--links"}) {
        CAPTURE(word);
        CHECK(has(words, word));
    }
    desk.choice.theme = model::Theme::Print;
    CHECK(has(desk.words(), "--theme=print"));
}

TEST_CASE("only what the kind has is said")
{
    Exporting desk;
    desk.choice.kind = ExportKind::Pdf;
    desk.choice.size = ExportSize::A4;
    desk.choice.transparent = desk.choice.worldFile = desk.choice.lanes = true;
    auto words = desk.words();
    for (const char* word : {"--size=3508x2480", "--dpi=300", "--transparent", "--timeline"}) CHECK(has(words, word));
    CHECK_FALSE(has(words, "--world-file"));
    desk.choice.upright = true;
    desk.choice.dpi = 150;
    desk.choice.wall = true;
    words = desk.words();
    CHECK(has(words, "--size=1240x1754"));
    CHECK(has(words, "--wall"));
    CHECK_FALSE(has(words, "--timeline"));
    desk.choice.choose(ExportKind::Png);
    CHECK(has(desk.words(), "--world-file"));

    desk.choice.choose(ExportKind::Mp4);  // which has no paper
    desk.session.setRange(model::makeDay(2019, 1, 1), model::makeDay(2019, 12, 31));
    words = desk.words();
    CHECK(words.front() == "animate");
    for (const char* word : {"--size=1920x1080", "--from=2019-01-01", "--to=2019-12-31", "--by=change", "--fps=25"})
        CHECK(has(words, word));
    for (const char* begin : {"--date", "--dpi", "--wall", "--timeline", "--transparent", "--world-file"})
        CHECK_FALSE(hasAny(words, begin));
    desk.choice.use(ExportSize::Own);
    CHECK(desk.choice.size == ExportSize::A4);  // which is for pictures
    desk.choice.ownSize = "641x361";
    CHECK(has(desk.words(), "--size=640x360"));

    desk.choice.choose(ExportKind::Csv);
    words = desk.words();
    CHECK(words.front() == "data");
    for (const char* begin : {"--view", "--size", "--theme", "--progress"}) CHECK_FALSE(hasAny(words, begin));
    CHECK_FALSE(exportFrame(desk.choice, desk.subject()));
}

TEST_CASE("a free view lies within what the screen shows, and at its size is the same")
{
    Exporting desk;
    desk.map.panBy(120, -40);
    desk.map.endGesture();
    const scene::MapFrame screen = desk.subject().screen.frame;
    for (const ExportSize size : {ExportSize::FullHd, ExportSize::A4, ExportSize::Screen}) {
        for (const bool upright : {false, true}) {
            desk.choice.size = size;
            desk.choice.upright = upright;
            const auto frame = exportFrame(desk.choice, desk.subject());
            REQUIRE(frame);
            CHECK(screen.extent().padded(10'000).contains(frame->extent()));
            CHECK(frame->centre.x == doctest::Approx(screen.centre.x).epsilon(0.001));
            const bool fills = frame->extent().width() > 0.999 * screen.extent().width() ||
                               frame->extent().height() > 0.999 * screen.extent().height();
            CHECK(fills);
            CHECK(hasAny(desk.words(), "--view="));
            const auto words = desk.words();
            const auto said = std::ranges::find_if(words, [](const auto& word) { return word.starts_with("--view="); });
            const auto read = model::parseView(said->substr(7), desk.session.dataset());
            REQUIRE(read);
            CHECK(model::viewText(*read) == said->substr(7));
        }
    }
}

TEST_CASE("a name may say the kind, and is free of it when another is chosen")
{
    ExportChoice choice;
    const model::Day day = model::makeDay(2019, 5, 1);
    choice.folder = "/maps";
    CHECK(choice.file(day) == "/maps/missiekaart-2019-05-01.png");
    choice.name = "map.pdf";
    choice.follow();
    CHECK(choice.kind == ExportKind::Pdf);
    CHECK(choice.file(day) == "/maps/map.pdf");
    choice.choose(ExportKind::GeoJson);
    CHECK(choice.file(day) == "/maps/map.geojson");
    choice.name = "map.2019";
    choice.follow();
    CHECK(choice.file(day) == "/maps/map.2019.geojson");
    choice.name = "/other/map";
    CHECK(choice.file(day) == "/other/map.geojson");
}

TEST_CASE("a name keeps its ending, however it is written")
{
    ExportChoice choice;
    const model::Day day = model::makeDay(2019, 5, 1);
    choice.folder = "/maps";
    for (const auto& [name, kind] : {std::pair{"map.PNG", ExportKind::Png},
                                     {"map.tiff", ExportKind::GeoTiff},
                                     {"map.GeoJSON", ExportKind::GeoJson}}) {
        choice.name = name;
        choice.follow();
        CAPTURE(name);
        CHECK(choice.kind == kind);
        CHECK(choice.file(day) == "/maps/" + std::string(name));
        choice.choose(ExportKind::Pdf);
        CHECK(choice.file(day) == "/maps/map.pdf");
    }
}

TEST_CASE("whatever is typed for a folder, the file is known with all of it")
{
    ExportChoice choice;
    const model::Day day = model::makeDay(2019, 5, 1);
    const std::string here = std::filesystem::current_path().string();
    choice.name = "-map";
    CHECK(choice.file(day) == here + "/-map.png");
    choice.folder = "maps";
    CHECK(choice.file(day) == here + "/maps/-map.png");
    CHECK(choice.wholeFolder() == here + "/maps");
    REQUIRE(std::getenv("HOME"));
    const std::string home = std::getenv("HOME");
    choice.folder = "~";
    CHECK(choice.file(day) == home + "/-map.png");
    choice.folder = "~/maps";
    CHECK(choice.file(day) == home + "/maps/-map.png");
    choice.folder = "~maps";
    CHECK(choice.file(day) == here + "/~maps/-map.png");
    choice.name = "~/map";
    CHECK(choice.file(day) == home + "/map.png");
}

TEST_CASE("a size that is none is not exported")
{
    Exporting desk;
    desk.choice.size = ExportSize::Own;
    for (const char* wrong : {"", "640", "640x", "x360", "640X360", "8x8", "99999x10"}) {
        desk.choice.ownSize = wrong;
        CAPTURE(wrong);
        CHECK_FALSE(exportWords(desk.choice, desk.subject(), "/maps/a.png", false));
    }
}

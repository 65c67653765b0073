// SPDX-License-Identifier: Apache-2.0
#include "output/picture_note.h"

#include <doctest/doctest.h>

#include <string>

#include "output/document.h"
#include "output/png.h"
#include "tests/output/temporary_folder.h"
#include "tests/parity/sample_scene.h"

namespace {

// What XML, PDF strings and shells would trip over.
const std::string kNote = R"({"view":"a \\ (b) <c> & 'd'","words":"\"quoted\""})";

std::string textOf(const std::vector<std::uint8_t>& bytes) { return {bytes.begin(), bytes.end()}; }

void checkNote(const std::filesystem::path& path)
{
    const auto note = output::noteOf(path);
    INFO(path.string());
    REQUIRE(note.has_value());
    CHECK(*note == kNote);
}

}  // namespace

TEST_CASE("a picture's file gives back the note, whatever characters it has")
{
    const TemporaryFolder folder;
    scene::Image image{20, 10, std::vector<std::uint8_t>(600, 9)};
    const output::TextChunk texts[] = {{"Title", "A title"}, {std::string(output::kNoteKey), kNote, true}};
    put(folder / "a.png", textOf(*output::encodePng(image, 96, texts)));
    checkNote(folder / "a.png");

    const auto fonts = scene::Fonts::open();
    REQUIRE(fonts.has_value());
    const scene::Scene scene = sample::everything(**fonts);
    const output::DocumentInfo info{
        .author = "", .keywords = "", .creator = "Missiekaart", .date = "2018-06-15", .note = kNote};
    put(folder / "a.svg", *output::renderSvg(scene, **fonts, info));
    checkNote(folder / "a.svg");
    put(folder / "a.pdf", textOf(*output::renderPdf(scene, **fonts, info)));
    checkNote(folder / "a.pdf");
    CHECK(outputOf("pdfinfo '" + (folder / "a.pdf").string() + "'").find("Pages:") != std::string::npos);
}

TEST_CASE("a file without a note, cut short or of another kind says so")
{
    const TemporaryFolder folder;
    const scene::Image image{20, 10, std::vector<std::uint8_t>(600, 9)};
    const std::string png = textOf(*output::encodePng(image, 96, {}));
    put(folder / "none.png", png);
    put(folder / "short.png", png.substr(0, 20));
    put(folder / "text.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>");
    put(folder / "broken.tif", "II*");
    put(folder / "words.pdf", "%PDF-1.7 and no more");
    for (const char* name : {"none.png", "short.png", "text.svg", "broken.tif", "words.pdf", "missing.png"}) {
        const auto note = output::noteOf(folder / name);
        INFO(name);
        REQUIRE_FALSE(note.has_value());
        CHECK(note.error().text().find(name) != std::string::npos);
    }
}

TEST_CASE("pictures are known by their names in any case")
{
    CHECK(output::isPicture("a/b.PNG"));
    CHECK(output::isPicture("b.tiff"));
    CHECK_FALSE(output::isPicture("png"));
    CHECK_FALSE(output::isPicture("a.geojson"));
}

// SPDX-License-Identifier: Apache-2.0
// PDF and SVG, opened by tools that are not ours.
#include "output/document.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>

#include "output/png.h"
#include "output/write_file.h"
#include "tests/output/temporary_folder.h"
#include "tests/parity/sample_scene.h"

namespace {

std::shared_ptr<const scene::Fonts> fonts()
{
    static const auto opened = scene::Fonts::open();
    REQUIRE(opened.has_value());
    return *opened;
}

const output::DocumentInfo kInfo{"Een auteur", "missies, kaart", "Missiekaart 0.1", "2018-06-15T00:00:00Z"};

bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("a PDF has real text, embedded fonts, metadata and the same bytes each time")
{
    const TemporaryFolder folder;
    const auto scene = sample::everything(*fonts());
    const auto pdf = output::renderPdf(scene, *fonts(), kInfo);
    REQUIRE(pdf.has_value());
    REQUIRE(output::writeWhole(folder / "a.pdf", std::span(*pdf), output::Overwrite::Refuse).has_value());
    CHECK((*pdf == *output::renderPdf(scene, *fonts(), kInfo)));
    CHECK(pdf->size() < 200'000);

    const std::string text = outputOf(fmt::format("pdftotext -layout {} -", (folder / "a.pdf").string()));
    CHECK(has(text, "Missiekaart"));
    CHECK(has(text, "Kidal · Gao"));
    const std::string embedded = outputOf(fmt::format("pdffonts {}", (folder / "a.pdf").string()));
    CHECK(has(embedded, "+Inter"));
    CHECK_FALSE(has(embedded, " no  "));  // emb and sub are "yes" for every font
    const std::string info = outputOf(fmt::format("pdfinfo -isodates {}", (folder / "a.pdf").string()));
    CHECK(has(info, "Inzetgebieden & <missies>"));
    CHECK(has(info, "Een auteur"));
    CHECK(has(info, "missies, kaart"));
    CHECK(has(info, "2018-06-15"));
    CHECK(has(info, "400 x 300 pts"));
}

TEST_CASE("right-to-left text can be copied from a PDF")
{
    const TemporaryFolder folder;
    scene::Scene scene;
    scene.widthPt = scene.heightPt = 200;
    scene::Label label;
    label.origin = {20, 100};
    label.text = fonts()->shape("\u0628\u063a\u062f\u0627\u062f", {scene::Face::Regular, 20});
    scene.groups.push_back({std::nullopt, {label}});
    const auto pdf = output::renderPdf(scene, *fonts(), {});
    REQUIRE(pdf.has_value());
    REQUIRE(output::writeWhole(folder / "a.pdf", std::span(*pdf), output::Overwrite::Refuse).has_value());
    const std::string text = outputOf(fmt::format("pdftotext {} -", (folder / "a.pdf").string()));
    CHECK(has(text, "\u0628\u063a\u062f\u0627\u062f"));
}

TEST_CASE("an SVG is valid XML with its text as text")
{
    const TemporaryFolder folder;
    scene::Scene scene = sample::everything(*fonts());
    scene::Label nasty;
    nasty.origin = {5, 295};
    nasty.text = fonts()->shape("a<b & \"c\" \x01", {});
    scene.groups[1].primitives.push_back(nasty);
    const auto svg = output::renderSvg(scene, *fonts(), kInfo);
    REQUIRE(svg.has_value());
    REQUIRE(output::writeWhole(folder / "a.svg", *svg, output::Overwrite::Refuse).has_value());
    const std::string file = (folder / "a.svg").string();
    CHECK(outputOf(fmt::format("xmllint --noout {} 2>&1", file)).empty());
    CHECK(outputOf(fmt::format("xmllint --xpath \"string(//*[local-name()='title'])\" {}", file)) ==
          "Inzetgebieden & <missies>\n");
    CHECK(has(outputOf(fmt::format("xmllint --xpath \"//*[local-name()='text']/text()\" {}", file)), "Kidal · Gao"));
    CHECK(has(*svg, "<dc:creator>Een auteur</dc:creator>"));
    CHECK(*svg == *output::renderSvg(scene, *fonts(), kInfo));
}

TEST_CASE("an SVG looks like the picture that cairo makes")
{
    const TemporaryFolder folder;
    const auto scene = sample::everything(*fonts());
    const auto svg = output::renderSvg(scene, *fonts(), kInfo);
    const auto pdf = output::renderPdf(scene, *fonts(), kInfo);
    REQUIRE(svg.has_value());
    REQUIRE(pdf.has_value());
    REQUIRE(output::writeWhole(folder / "a.svg", *svg, output::Overwrite::Refuse).has_value());
    REQUIRE(output::writeWhole(folder / "a.pdf", std::span(*pdf), output::Overwrite::Refuse).has_value());
    const std::string base = (folder / "a").string();
    static_cast<void>(outputOf(fmt::format("rsvg-convert -w 800 -h 600 {0}.svg -o {0}-svg.png", base)));
    static_cast<void>(outputOf(fmt::format("pdftocairo -png -singlefile -r 144 {0}.pdf {0}-pdf", base)));
    // Normalised mean absolute error, "12.3 (0.00188)": the second number is a share of full brightness.
    const std::string error =
        outputOf(fmt::format("(compare -metric MAE {0}-svg.png {0}-pdf.png null: 2>&1 || true)", base));
    const std::size_t bracket = error.find('(');
    REQUIRE(bracket != std::string::npos);
    INFO(error);
    CHECK(std::stod(error.substr(bracket + 1)) < 0.006);
}

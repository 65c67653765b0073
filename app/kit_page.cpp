// SPDX-License-Identifier: Apache-2.0
// One file of HTML with its style in it; words of a step have the emphasis of a step.
#include "kit_page.h"

#include <fmt/format.h>

#include "output/svg_text.h"

namespace app {

namespace {

constexpr std::string_view kStyle = R"css(
:root{color-scheme:dark;--ground:#0d1620;--card:#152130;--line:#2a3a4c;--text:#eef2f6;--quiet:#a9b6c4;--accent:#ff8a1f}
*{box-sizing:border-box}
body{margin:0;background:var(--ground);color:var(--text);font:17px/1.55 "Inter","Helvetica Neue",Arial,sans-serif}
main,header{max-width:1240px;margin:0 auto;padding:0 28px}
header{padding-top:64px;padding-bottom:28px}
h1{font-size:40px;line-height:1.15;letter-spacing:-.02em;margin:0 0 10px}
h2{font-size:24px;line-height:1.25;margin:0 0 10px;letter-spacing:-.01em}
header p{color:var(--quiet);margin:0;max-width:70ch}
nav{display:flex;flex-wrap:wrap;gap:10px;margin-top:26px}
a{color:var(--text);text-decoration:none}
nav a{border:1px solid var(--line);background:var(--card);border-radius:8px;padding:9px 16px}
nav a.first{background:var(--accent);border-color:var(--accent);color:#1d0f00;font-weight:600}
a:hover,a:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
section{background:var(--card);border:1px solid var(--line);border-radius:12px;overflow:hidden;margin:0 0 28px}
section img,section video{display:block;width:100%;height:auto;background:#000}
.words{display:grid;grid-template-columns:5fr 6fr;gap:12px 40px;padding:24px 28px 26px}
.words p{margin:0 0 .6em}.words ul{margin:0 0 .6em;padding-left:1.1em}
.notes{color:var(--quiet);font-size:15px;border-left:2px solid var(--accent);padding-left:18px}
.number{color:var(--accent);font-weight:600;margin-right:.5em}
.files{font-size:14px;color:var(--quiet)}.files a{color:var(--accent);margin-right:14px}
strong{color:var(--accent);font-weight:600}
footer{color:var(--quiet);font-size:14px;padding:8px 0 56px}
@media(max-width:760px){.words{grid-template-columns:1fr}h1{font-size:30px}}
@media print{:root{color-scheme:light;--ground:#fff;--card:#fff;--line:#ccc;--text:#111;--quiet:#444;--accent:#b35400}section{break-inside:avoid}video,nav{display:none}}
)css";

// *words* stand out.
std::string emphasised(std::string_view line)
{
    std::string out;
    bool strong = false;
    for (std::size_t i = 0; i < line.size(); ++i) {
        const bool closes = strong || line.find('*', i + 1) != std::string_view::npos;
        if (line[i] == '*' && closes) {
            out += strong ? "</strong>" : "<strong>";
            strong = !strong;
        } else {
            out += output::escapedXml(line.substr(i, 1));
        }
    }
    return out;
}

std::string paragraphs(std::string_view text)
{
    std::string out;
    bool list = false;
    while (!text.empty()) {
        const std::size_t end = text.find('\n');
        std::string_view line = text.substr(0, end);
        text = end == std::string_view::npos ? std::string_view() : text.substr(end + 1);
        const bool point = line.starts_with("- ");
        if (point != list) out += point ? "<ul>" : "</ul>";
        list = point;
        if (point)
            out += "<li>" + emphasised(line.substr(2)) + "</li>";
        else if (!line.empty())
            out += "<p>" + emphasised(line) + "</p>";
    }
    return out + (list ? "</ul>" : "");
}

std::string sectionOf(const KitStep& step, std::size_t number)
{
    const std::string file = output::escapedXml(step.file);
    return fmt::format(
        "<section id=\"{0}\"><a href=\"{0}.png\"><img src=\"{0}.png\" alt=\"{1}\" width=\"3840\" height=\"2160\" "
        "loading=\"lazy\"></a>\n<div class=\"words\"><div><h2><span class=\"number\">{2}</span>{1}</h2>{3}<p "
        "class=\"files\"><a href=\"{0}.png\">PNG</a><a href=\"{0}.svg\">SVG</a></p></div>{4}</div></section>\n",
        file, output::escapedXml(step.title), number, paragraphs(step.text),
        step.notes.empty() ? "" : "<div class=\"notes\">" + paragraphs(step.notes) + "</div>");
}

}  // namespace

std::string htmlOf(const KitPage& page)
{
    const bool nl = page.language == model::Language::Dutch;
    std::string out = fmt::format(
        "<!doctype html>\n<html lang=\"{}\">\n<head><meta charset=\"utf-8\"><meta name=\"viewport\" "
        "content=\"width=device-width\"><title>{}</title><style>{}</style></head>\n<body>\n<header><h1>{}</h1><p>{}</"
        "p>\n<nav>",
        nl ? "nl" : "en", output::escapedXml(page.title), kStyle, output::escapedXml(page.title),
        output::escapedXml(page.subtitle));
    out += fmt::format("<a class=\"first\" href=\"{}\">{}</a>", page.handout, nl ? "Handout (PDF)" : "Handout (PDF)");
    if (!page.animation.empty()) out += fmt::format("<a href=\"#film\">{}</a>", nl ? "Animatie" : "Animation");
    for (const std::string& file : page.data) out += fmt::format("<a href=\"{0}\">{0}</a>", file);
    out += fmt::format("<a href=\"SHA256SUMS\">{}</a></nav></header>\n<main>\n", nl ? "Controlegetallen" : "Checksums");
    std::size_t number = 0;
    for (const KitStep& step : page.steps) out += sectionOf(step, ++number);
    if (!page.animation.empty())
        out += fmt::format(
            "<section id=\"film\"><video controls preload=\"metadata\" src=\"{}\"></video><div "
            "class=\"words\"><div><h2>{}</h2></div></div></section>\n",
            page.animation, nl ? "Alle wijzigingen achter elkaar" : "All changes one after another");
    out += fmt::format("<footer><p>{}</p><p>{}</p></footer>\n</main>\n</body>\n</html>\n",
                       output::escapedXml(page.sources), output::escapedXml(page.foot));
    return out;
}

}  // namespace app

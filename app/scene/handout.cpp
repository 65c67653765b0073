// SPDX-License-Identifier: Apache-2.0
// The words are measured first; the picture gets the rest, so that no page is half empty.
#include "scene/handout.h"

#include <algorithm>

#include "scene/rich_text.h"

namespace scene {

namespace {

constexpr double kMarginPt = 28, kColumnGapPt = 24, kPadPt = 12, kFootPt = 26, kTextShare = 0.42;
constexpr double kLeastPictureShare = 0.34;
constexpr double kLabelPt = 14;

struct Types {
    TextStyle title{Face::SemiBold, 15}, label{Face::SemiBold, 7.5, 0.08}, foot{Face::Regular, 7};
    RichType text{{Face::Regular, 10}, {Face::SemiBold, 10}, 14};
    RichType notes{{Face::Regular, 8.6}, {Face::SemiBold, 8.6}, 12};
};

Style paper() { return deskStyle(model::Theme::Print); }

struct Columns {
    double left = kMarginPt, leftWidth, right, rightWidth;
};

Columns columnsOf(const HandoutWords& words)
{
    const double room = kHandoutWidthPt - 2 * kMarginPt;
    Columns out{};
    out.left = kMarginPt;
    out.leftWidth = words.notes.empty() ? room : (room - kColumnGapPt) * kTextShare;
    out.right = out.left + out.leftWidth + kColumnGapPt;
    out.rightWidth = kHandoutWidthPt - kMarginPt - out.right;
    return out;
}

struct Block {
    std::vector<RichLine> text, notes;
    double height;
};

Block blockOf(const Page& page, const HandoutWords& words, const Types& types)
{
    const Columns columns = columnsOf(words);
    Block out{richLines(page, words.text, columns.leftWidth, types.text),
              richLines(page, words.notes, columns.rightWidth, types.notes), 0};
    const double title =
        types.title.sizePt * 1.25 * static_cast<double>(page.lines(words.title, columns.leftWidth, types.title).size());
    out.height = std::max(title + 6 + heightOf(out.text, types.text),
                          out.notes.empty() ? 0 : kLabelPt + heightOf(out.notes, types.notes));
    return out;
}

double wordsHeight(const Block& block) { return block.height + 2 * kPadPt + kFootPt; }

void drawFoot(Page& page, const std::string& foot, const std::string& number, const Types& types)
{
    const Colors& c = page.style().colors;
    const double y = kHandoutHeightPt - kFootPt;
    page.line({kMarginPt, y}, {kHandoutWidthPt - kMarginPt, y}, c.cardBorder, 0.5);
    page.fitted(kMarginPt, y + 14, kHandoutWidthPt - 2 * kMarginPt - 60, foot, types.foot, c.quiet);
    page.text(kHandoutWidthPt - kMarginPt, y + 14, number, types.foot, c.quiet, Align::Right);
}

}  // namespace

PageSetup handoutPicture(const HandoutWords& words, model::Language, const Fonts& fonts)
{
    const Style style = paper();
    const Page page(fonts, style);
    PageSetup setup;
    setup.widthPt = kHandoutWidthPt;
    setup.heightPt =
        std::max(kHandoutHeightPt - wordsHeight(blockOf(page, words, Types{})), kHandoutHeightPt * kLeastPictureShare);
    return setup;
}

void addWords(Picture& picture, const HandoutWords& words, model::Language language, const Fonts& fonts)
{
    const Style style = paper();
    const Types types;
    Page page(fonts, style);
    const Colors& c = style.colors;
    const Columns columns = columnsOf(words);
    const double top = picture.scene.heightPt, first = top + kPadPt;
    page.box({0, top, kHandoutWidthPt, kHandoutHeightPt - top}, 0, {255, 255, 255, 255});
    page.box({0, top, kHandoutWidthPt, 1.5}, 0, c.accent);
    const Block block = blockOf(page, words, types);
    const double leading = types.title.sizePt * 1.25, bottom = kHandoutHeightPt - kFootPt - kPadPt / 2;
    const double used = page.paragraph(columns.left, first + types.title.sizePt * 0.9, columns.leftWidth, leading,
                                       words.title, types.title, c.text);
    const double below = first + used + 6;
    drawLines(page, columns.left, below, block.text, linesIn(block.text, types.text, bottom - below), types.text,
              c.text, c.accentText);
    if (!block.notes.empty()) {
        page.text(columns.right, first + types.label.sizePt,
                  language == model::Language::Dutch ? "TOELICHTING" : "NOTES", types.label, c.accentText);
        drawLines(page, columns.right, first + kLabelPt, block.notes,
                  linesIn(block.notes, types.notes, bottom - first - kLabelPt), types.notes, c.text, c.text);
    }
    drawFoot(page, words.foot, words.number, types);
    picture.scene.heightPt = kHandoutHeightPt;
    picture.scene.groups.push_back({std::nullopt, page.take()});
}

std::vector<Scene> sourcePages(const std::string& title, const std::string& intro, const std::vector<SourceRow>& rows,
                               const std::string& foot, const Fonts& fonts)
{
    constexpr double kRowLeadingPt = 11.5, kRowGapPt = 3.5, kHeadingPt = 20, kWherePt = 128;
    const TextStyle plain{Face::Regular, 8.4}, strong{Face::SemiBold, 9}, quiet{Face::Regular, 7.6};
    const Style style = paper();
    const Types types;
    const Colors& c = style.colors;
    const double column = (kHandoutWidthPt - 2 * kMarginPt - kColumnGapPt) / 2;
    std::vector<Scene> pages;
    Page page(fonts, style);
    double top = 0, y = 0, x = kMarginPt;
    const auto begin = [&] {
        y = kMarginPt + 16;
        page.box({0, 0, kHandoutWidthPt, kHandoutHeightPt}, 0, {255, 255, 255, 255});
        page.text(kMarginPt, y, title, TextStyle{Face::SemiBold, 17}, c.text);
        page.box({kMarginPt, y + 9, 36, 2}, 1, c.accent);
        y += 28;
        if (pages.empty())
            y += page.paragraph(kMarginPt, y, kHandoutWidthPt - 2 * kMarginPt, 12.5, intro, TextStyle{Face::Regular, 9},
                                c.quiet);
        top = y += 8;
        x = kMarginPt;
    };
    const auto finish = [&] {
        drawFoot(page, foot, "", types);
        Scene scene;
        scene.widthPt = kHandoutWidthPt;
        scene.heightPt = kHandoutHeightPt;
        scene.background = {255, 255, 255, 255};
        scene.groups.push_back({std::nullopt, page.take()});
        pages.push_back(std::move(scene));
    };
    begin();
    for (const SourceRow& row : rows) {
        const std::vector<std::string> said = page.lines(row.statement, column - kWherePt - 10, plain);
        const std::vector<std::string> where = page.lines(row.where, kWherePt, quiet);
        const double height = kRowLeadingPt * static_cast<double>(std::max(said.size(), where.size())) + kRowGapPt +
                              (row.heading.empty() ? 0 : kHeadingPt);
        if (y + height > kHandoutHeightPt - kFootPt - 6) {
            if (x == kMarginPt) {
                x += column + kColumnGapPt;
                y = top;
            } else {
                finish();
                begin();
            }
        }
        if (!row.heading.empty()) {
            page.text(x, y + kHeadingPt - 5, row.heading, strong, c.accentText);
            y += kHeadingPt + 2;
        }
        double line = y + 8;
        for (const std::string& words : said) page.text(x, line, words, plain, c.text), line += kRowLeadingPt;
        line = y + 8;
        for (const std::string& words : where)
            page.text(x + column - kWherePt, line, words, quiet, c.quiet), line += kRowLeadingPt;
        y += kRowLeadingPt * static_cast<double>(std::max(said.size(), where.size())) + kRowGapPt;
    }
    finish();
    return pages;
}

}  // namespace scene

// SPDX-License-Identifier: Apache-2.0
// The band is as high as two lines of words; what does not fit them is told as the change's headline.
#include "scene/film.h"

#include <algorithm>

namespace scene {

namespace {

constexpr double kSidePt = 28, kPadPt = 10, kLeadingEm = 1.35;
constexpr std::size_t kLines = 2;

double bandHeight(const Style& style) { return 2 * kPadPt + style.type.heading.sizePt * kLeadingEm * double{kLines}; }

}  // namespace

FilmPage filmPage(const PageSetup& whole)
{
    constexpr double kLeastWidthPt = 700, kLeastHeightPt = 420;
    FilmPage film{whole, bandHeight(deskStyle(model::Theme::Dark))};
    film.page.heightPt -= film.bandPt;
    if (whole.widthPt >= kLeastWidthPt && whole.heightPt >= kLeastHeightPt) film.page.timelinePt = kTimelinePt;
    return film;
}

void addBand(Picture& picture, const FilmPage& film, const Look& look, const model::ChangeDay* last, const Fonts& fonts)
{
    const Style style = deskStyle(look.theme);
    Page page(fonts, style);
    const Colors& c = style.colors;
    const double top = film.page.heightPt, width = film.page.widthPt;
    page.box({0, top, width, film.bandPt}, 0, c.bar);
    if (last) {
        const std::string date = model::longDay(last->day, look.language);
        const TextStyle& strong = style.type.heading;
        const TextStyle& plain = style.type.body;
        const double dateWidth = page.width(date, strong), leading = strong.sizePt * kLeadingEm;
        const double x = kSidePt + 12, words = x + dateWidth + 20, room = width - kSidePt - words;
        std::vector<std::string> lines =
            page.lines(model::caption(*look.dataset, *last).get(look.language), room, plain);
        if (lines.size() > kLines) lines = page.lines(last->headline.get(look.language), room, plain);
        lines.resize(std::min(lines.size(), kLines));
        const double middle = top + film.bandPt / 2, capital = strong.sizePt * 0.36;
        page.box({kSidePt, top + kPadPt, 3, film.bandPt - 2 * kPadPt}, 1.5, c.accent);
        page.text(x, middle + capital, date, strong, c.accentText);
        double baseline = middle + capital - leading / 2 * static_cast<double>(lines.size() - 1);
        for (const std::string& line : lines) {
            page.fitted(words, baseline, room, line, plain, c.text);
            baseline += leading;
        }
    }
    picture.scene.heightPt += film.bandPt;
    picture.scene.groups.push_back({std::nullopt, page.take()});
}

}  // namespace scene

// SPDX-License-Identifier: Apache-2.0
// The headline of the change; its date only once another day is shown.
#include "scene/change_line.h"

#include <algorithm>

namespace scene {

namespace {

std::string wordsOn(const model::ChangeDay& change, model::Day shown, model::Language language)
{
    const std::string date = change.day == shown ? "" : model::longDay(change.day, language) + ": ";
    return date + change.headline.get(language);
}

std::vector<std::string> linesOf(const Page& page, const std::string& words, double width)
{
    const TextStyle& type = page.style().type.clock;
    std::vector<std::string> lines = page.lines(words, width, type);
    if (lines.size() <= kMostChangeLines) return lines;
    lines.resize(kMostChangeLines);
    std::string& last = lines.back();
    for (std::size_t space = last.rfind(' '); space != std::string::npos && page.width(last + " …", type) > width;
         space = last.rfind(' '))
        last.resize(space);
    last += " …";
    return lines;
}

}  // namespace

Rect drawChangeLine(Page& page, const Look& look, double x, double y, double width)
{
    Rect room{x, y, 0, 0};
    if (!look.played) return room;
    const Style& s = page.style();
    const double gap = kChangeGapEm * s.type.clock.sizePt, leading = kChangeLeadingEm * s.type.clock.sizePt;
    const model::ChangeDay* last = nullptr;
    for (const model::ChangeDay& change : look.changes) {
        if (!look.played->contains(change.day)) continue;
        if (change.day <= look.day) last = &change;
        for (const model::Day shown : {change.day, change.day + std::chrono::days{1}}) {
            const auto lines = linesOf(page, wordsOn(change, shown, look.language), width);
            room.height = std::max(room.height, gap + leading * static_cast<double>(lines.size()));
            for (const std::string& line : lines)
                room.width = std::max(room.width, std::min(width, page.width(line, s.type.clock)));
        }
    }
    if (!last) return room;
    y += gap;
    for (const std::string& line : linesOf(page, wordsOn(*last, look.day, look.language), width))
        page.fitted(x, y += leading, width, line, s.type.clock, s.colors.text, Align::Left,
                    {s.colors.halo, s.weights.halo * 1.5});
    return room;
}

}  // namespace scene

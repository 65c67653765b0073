// SPDX-License-Identifier: Apache-2.0
// At most three lines a theatre: name, the contributions with a stated number or else the most certain one, states.
#include "scene/wall.h"

#include <algorithm>
#include <map>

#include "model/words.h"
#include "scene/map_labels.h"

namespace scene {

namespace {

struct Block {
    Rect symbols;  // what the symbols of the theatre take
    std::vector<const PlacedRecord*> present;
};

// From certain to open: what the eye should meet first.
int certainty(model::State state)
{
    switch (state) {
        case model::State::Reported:
            return 0;
        case model::State::Planned:
            return 1;
        case model::State::NotStated:
            return 2;
        case model::State::Proposed:
            return 3;
        case model::State::Absent:
            return 4;
    }
    return 4;
}

std::string whatWords(const Block& block, model::Language language)
{
    // The most certain one speaks for the theatre; among equals the one with a stated number.
    const auto rank = [](const PlacedRecord* p) {
        return 2 * certainty(p->standing.state) + (peopleStated(p->standing) ? 0 : 1);
    };
    const PlacedRecord* first = *std::ranges::min_element(block.present, {}, rank);
    std::string words = first->record->brief.get(language);
    if (block.present.size() > 1) words += "  +" + std::to_string(block.present.size() - 1);
    return words;
}

std::string stateWords(const Block& block, model::Language language)
{
    std::map<int, std::pair<model::State, int>> counts;
    for (const PlacedRecord* p : block.present) {
        auto& [state, count] = counts[certainty(p->standing.state)];
        state = p->standing.state;
        ++count;
    }
    std::string out;
    for (const auto& [rank, entry] : counts) {
        if (!out.empty()) out += " · ";
        if (block.present.size() > 1) out += std::to_string(entry.second) + " ";
        out += model::label(entry.first, language);
    }
    return out;
}

bool drawBlock(Page& page, Placement& taken, const Block& block, model::Theatre theatre, model::Language language,
               const TextStyle& nameType, double away)
{
    const Style& s = page.style();
    const std::string name = capitals(model::label(theatre, language));
    const std::string what = whatWords(block, language), state = stateWords(block, language);
    const double width =
        std::max({page.width(name, nameType), page.width(what, s.type.body), page.width(state, s.type.state)});
    const double nameHeight = nameType.sizePt * 0.95, line = s.type.body.sizePt * 1.28;
    const double height = nameHeight + 2 * line + 4;
    const Rect& b = block.symbols;
    const double midX = b.x + b.width / 2 - width / 2, midY = b.y + b.height / 2 - height / 2, gap = 8;
    const geo::Point corners[] = {{midX, b.bottom() + gap + away},        {midX, b.y - gap - height - away},
                                  {b.right() + gap + away, midY},         {b.x - gap - width - away, midY},
                                  {b.right() + gap, b.bottom() + away},   {b.x - gap - width, b.bottom() + away},
                                  {b.right() + gap, b.y - height - away}, {b.x - gap - width, b.y - height - away}};
    for (const geo::Point& corner : corners) {
        const Rect rect{corner.x, corner.y, width, height};
        if (!taken.take(rect.padded(4))) continue;
        const Halo halo{s.colors.halo, s.weights.halo};
        const bool right = corner.x + width <= b.x;
        const bool centred = corner.x == midX;
        const Align align = centred ? Align::Centre : right ? Align::Right : Align::Left;
        const double x = centred ? corner.x + width / 2 : right ? corner.x + width : corner.x;
        page.text(x, corner.y + nameHeight, name, nameType, s.colors.theatreName, align, halo);
        page.text(x, corner.y + nameHeight + line, what, s.type.body, s.colors.text, align, halo);
        page.text(x, corner.y + nameHeight + 2 * line, state, s.type.state, s.colors.accentText, align, halo);
        return true;
    }
    return false;
}

}  // namespace

void drawWallTheatres(Page& page, Placement& taken, const std::vector<PlacedRecord>& placed, const Look& look)
{
    std::map<model::Theatre, Block> blocks;
    for (const PlacedRecord& p : placed) {
        if (p.standing.presence == model::Presence::No) continue;
        Block& block = blocks[p.record->theatre];
        const double r = p.radiusPt;
        const Rect own{p.at.x - r, p.at.y - r, 2 * r, 2 * r + page.style().type.code.sizePt + 4};
        if (block.present.empty()) {
            block.symbols = own;
        } else {
            const double x = std::min(block.symbols.x, own.x), y = std::min(block.symbols.y, own.y);
            block.symbols = {x, y, std::max(block.symbols.right(), own.right()) - x,
                             std::max(block.symbols.bottom(), own.bottom()) - y};
        }
        block.present.push_back(&p);
    }
    // All beside their symbols if they can be, then the rest farther away, then in smaller letters.
    TextStyle type = page.style().type.theatre;
    for (const double size : {type.sizePt, page.style().type.body.sizePt}) {
        type.sizePt = size;
        for (const double away : {0.0, 24.0, 56.0, 96.0})
            std::erase_if(blocks, [&](const auto& entry) {
                return drawBlock(page, taken, entry.second, entry.first, look.language, type, away);
            });
    }
}

}  // namespace scene

// SPDX-License-Identifier: Apache-2.0
#include "picture_faults.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <set>

#include "model/words.h"
#include "scene/furniture.h"
#include "scene/map_labels.h"
#include "scene/page_layout.h"

namespace scene_test {

namespace {

constexpr double kTolerance = 0.5;  // points

bool within(const scene::Rect& inner, const scene::Rect& outer)
{
    const scene::Rect room = outer.padded(kTolerance);
    return inner.x >= room.x && inner.y >= room.y && inner.right() <= room.right() && inner.bottom() <= room.bottom();
}

bool overlap(const scene::Rect& one, const scene::Rect& other) { return one.padded(-kTolerance).intersects(other); }

bool overlap(const scene::Symbol& symbol, const scene::Rect& rect)
{
    const double x = std::clamp(symbol.at.x, rect.x, rect.right()), y = std::clamp(symbol.at.y, rect.y, rect.bottom());
    return std::hypot(symbol.at.x - x, symbol.at.y - y) < symbol.radiusPt - kTolerance;
}

scene::Rect rectOf(const scene::Label& label)
{
    const double size = label.text.style.sizePt, cap = fonts()->metrics(label.text.style).capHeightPt;
    return {label.origin.x, label.origin.y - cap, label.text.widthPt, cap + 0.2 * size};
}

bool holds(const std::vector<scene::Rect>& rects, geo::Point p)
{
    return std::ranges::any_of(rects, [&](const scene::Rect& r) { return r.contains(p); });
}

std::string shortened(const std::string& words) { return words.size() > 40 ? words.substr(0, 40) + "..." : words; }

class Search {
public:
    Search(const scene::Picture& picture, const scene::Look& look)
        : picture_(picture),
          look_(look),
          parts_(partsOf(picture.scene, look)),
          page_{0, 0, picture.scene.widthPt, picture.scene.heightPt}
    {
    }

    std::vector<Found> all()
    {
        words();
        cards();
        symbols();
        counts();
        furniture();
        return std::move(found_);
    }

private:
    void fault(Fault fault, const std::string& what) { found_.push_back({fault, what}); }

    void words()
    {
        for (auto one = parts_.words.begin(); one != parts_.words.end(); ++one) {
            const std::string text = shortened(one->label.text.utf8);
            if (!within(one->rect, page_)) fault(Fault::OffPage, text);
            for (auto other = std::next(one); other != parts_.words.end(); ++other)
                if (overlap(one->rect, other->rect))
                    fault(Fault::WordsOnWords, text + " | " + shortened(other->label.text.utf8));
            for (const scene::Rect& card : parts_.cards)
                if (overlap(one->rect, card) && !within(one->rect, card)) fault(Fault::OutOfCard, text);
        }
    }

    void cards()
    {
        for (auto one = parts_.cards.begin(); one != parts_.cards.end(); ++one) {
            if (!within(*one, page_)) fault(Fault::OffPage, "card at " + std::to_string(one->y));
            for (auto other = std::next(one); other != parts_.cards.end(); ++other)
                if (overlap(*one, *other)) fault(Fault::CardsOverlap, std::to_string(other->y));
            for (const scene::Rect& legend : parts_.legends)
                if (overlap(*one, legend)) fault(Fault::CardsOverlap, "legend");
        }
        for (const scene::Rect& legend : parts_.legends)
            if (!within(legend, page_)) fault(Fault::OffPage, "legend");
    }

    void symbols()
    {
        const double most = std::min(page_.width, page_.height) / 2;
        for (auto one = parts_.symbols.begin(); one != parts_.symbols.end(); ++one) {
            const double r = one->radiusPt;
            const std::string where =
                "radius " + std::to_string(r) + " at " + std::to_string(one->at.x) + ", " + std::to_string(one->at.y);
            if (!within({one->at.x - r, one->at.y - r, 2 * r, 2 * r}, page_)) fault(Fault::SymbolOffPage, where);
            if (2 * r > most) fault(Fault::SymbolTooLarge, where);
            for (auto other = std::next(one); other != parts_.symbols.end(); ++other)
                if (std::hypot(one->at.x - other->at.x, one->at.y - other->at.y) < r + other->radiusPt - kTolerance)
                    fault(Fault::SymbolsOverlap, where);
            for (const auto* rects : {&parts_.cards, &parts_.legends})
                for (const scene::Rect& rect : *rects)
                    if (overlap(*one, rect)) fault(Fault::SymbolOnCard, where);
            for (const Parts::Words& text : parts_.words) {
                const scene::Rect& t = text.rect;
                const bool own = std::abs(t.x + t.width / 2 - one->at.x) < 1 && std::abs(t.y - one->at.y) < r;
                if (!own && overlap(*one, t))
                    fault(Fault::SymbolOnWords, shortened(text.label.text.utf8) + " | " + where);
            }
        }
    }

    // "+31 more" in the heading of a card.
    [[nodiscard]] int more(const scene::Rect& card) const
    {
        for (const Parts::Words& text : parts_.words) {
            const std::string& said = text.label.text.utf8;
            const bool here = card.contains({text.rect.x + 1, text.rect.y + 1});
            if (here && said.starts_with("+") && (said.ends_with(" more") || said.ends_with(" meer")))
                return std::atoi(said.c_str() + 1);
        }
        return 0;
    }

    void counts()
    {
        std::set<std::string> told;
        for (const scene::Hit& hit : picture_.hits) told.insert(hit.record);
        std::set<std::string> counted;
        std::vector<std::string> untold;
        for (const auto& theatre : model::words<model::Theatre>()) {
            const bool dutch = look_.language == model::Language::Dutch;
            const std::string tray = dutch ? "Zonder plaats op de kaart" : "Without a place on the map";
            const std::string name = scene::capitals(theatre.value == model::Theatre::None
                                                         ? tray
                                                         : std::string(model::label(theatre.value, look_.language)));
            for (const scene::Rect& card : parts_.cards) {
                const bool its = std::ranges::any_of(parts_.words, [&](const Parts::Words& text) {
                    return text.label.text.utf8 == name && within(text.rect, card);
                });
                if (!its) continue;
                const auto here = [&](const scene::Hit& hit) {
                    return within(hit.rect, card) && hit.rect.width > card.width / 2;  // a row, not a symbol
                };
                const auto shown = std::ranges::count_if(picture_.hits, here);
                const std::vector<std::string> expected = inForce(theatre.value);
                if (shown + more(card) != static_cast<std::ptrdiff_t>(expected.size()))
                    fault(Fault::CountWrong, name + ": " + std::to_string(shown) + " + " + std::to_string(more(card)) +
                                                 " of " + std::to_string(expected.size()));
                counted.insert(expected.begin(), expected.end());
            }
            for (const std::string& id : inForce(theatre.value))
                if (!told.contains(id) && !counted.contains(id) && hasSymbol(id)) untold.push_back(id);
        }
        int onMap = 0;  // "+15" among the symbols
        for (const Parts::Words& text : parts_.words) {
            const std::string& said = text.label.text.utf8;
            const bool count = said.starts_with("+") && said.find_first_not_of("0123456789", 1) == std::string::npos;
            if (count) onMap += std::atoi(said.c_str() + 1);
        }
        if (onMap != static_cast<int>(untold.size()))
            fault(Fault::NotTold, (untold.empty() ? "" : untold.front() + " and others: ") +
                                      std::to_string(untold.size()) + ", counted " + std::to_string(onMap));
    }

    // What stands on every picture.
    void furniture()
    {
        const auto somewhere = [&](auto&& is) { return std::ranges::any_of(parts_.words, is); };
        const std::string title = look_.dataset->frame.title.get(look_.language).substr(0, 10);
        const std::string day = model::longDay(look_.day, look_.language);
        if (!somewhere([&](const Parts::Words& w) { return w.label.text.utf8.find(title) != std::string::npos; }))
            fault(Fault::Missing, "title");
        if (!somewhere([&](const Parts::Words& w) { return w.label.text.utf8 == day; })) fault(Fault::Missing, "date");
        std::string all;
        for (const Parts::Words& text : parts_.words) all += text.label.text.utf8 + " ";
        const std::string credits = scene::creditWords(look_);
        if (all.find(credits.substr(0, credits.find('.') + 1)) == std::string::npos)
            fault(Fault::Missing, "disclaimer");
        const bool thumbnail = picture_.scene.widthPt < scene::kThumbnailPt;
        if (!thumbnail && !parts_.symbols.empty() && parts_.legends.empty()) fault(Fault::Missing, "legend");
    }

    // A move is an arc.
    [[nodiscard]] bool hasSymbol(const std::string& id) const
    {
        const model::Record& record = *look_.dataset->record(id);
        const auto place = record.type == model::Type::Move ? std::nullopt : look_.dataset->siteOf(record);
        const auto map = place ? projection()->forward(place->point) : std::nullopt;
        return map && page_.contains(picture_.frame.toPage(*map));
    }

    // What a card of the theatre has to tell.
    [[nodiscard]] std::vector<std::string> inForce(model::Theatre theatre) const
    {
        std::vector<std::string> out;
        for (const model::Record& record : look_.dataset->records) {
            const bool unplaced = record.precision == model::Precision::Unplaced || !record.placed();
            const model::Standing standing = model::standing(record, look_.day);
            if (model::isDrawn(record) && standing.presence != model::Presence::No &&
                theatre == (unplaced ? model::Theatre::None : record.theatre))
                out.push_back(record.id);
        }
        return out;
    }

    const scene::Picture& picture_;
    const scene::Look& look_;
    Parts parts_;
    scene::Rect page_;
    std::vector<Found> found_;
};

}  // namespace

const char* nameOf(Fault fault)
{
    constexpr const char* kNames[] = {"off the page",       "words on words",     "out of a card",
                                      "cards overlap",      "symbol off page",    "symbols overlap",
                                      "symbol on words",    "symbol on a card",   "symbol too large",
                                      "entries miscounted", "in force, not told", "missing"};
    return kNames[static_cast<std::size_t>(fault)];
}

Parts partsOf(const scene::Scene& scene, const scene::Look& look)
{
    scene::PageSetup page;
    page.widthPt = scene.widthPt;
    page.heightPt = scene.heightPt;
    const scene::Style style = scene::styleFor(look, page);
    const scene::Colors& c = style.colors;
    Parts parts;
    std::vector<scene::Symbol> symbols;
    for (const scene::Group& group : scene.groups) {
        if (group.frame) continue;
        for (const scene::Primitive& primitive : group.primitives) {
            if (const auto* label = std::get_if<scene::Label>(&primitive)) {
                if (label->angle == 0) parts.words.push_back({rectOf(*label), *label});
            } else if (const auto* box = std::get_if<scene::Box>(&primitive)) {
                if (box->fill == c.card && box->border.a > 0) parts.cards.push_back(box->rect);
                if (box->fill == c.card.withAlpha(0.72)) parts.legends.push_back(box->rect);
            } else if (const auto* drawn = std::get_if<scene::Symbols>(&primitive)) {
                symbols.insert(symbols.end(), drawn->symbols->begin(), drawn->symbols->end());
            }
        }
    }
    for (const scene::Symbol& symbol : symbols) {
        const bool startOfMove = symbol.fill == c.halo && symbol.radiusPt == 2.2 * style.weights.arc;
        const bool pin = startOfMove || symbol.fill == c.theatreName || symbol.fill == c.cityName;
        const bool entry = symbol.radiusPt == 5 && holds(parts.cards, symbol.at);
        if (pin || entry || symbol.fill.a == 0 || holds(parts.legends, symbol.at)) continue;
        parts.symbols.push_back(symbol);
    }
    return parts;
}

std::vector<Found> faultsOf(const scene::Picture& picture, const scene::Look& look)
{
    return Search(picture, look).all();
}

}  // namespace scene_test

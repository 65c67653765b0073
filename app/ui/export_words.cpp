// SPDX-License-Identifier: Apache-2.0
// A named view is fitted to the page anew. A free one keeps its middle and its scale as far as the shape of the page
// allows: the picture lies within what the screen shows, and at the size of the screen is the same.
#include "ui/export_words.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "geo/great_circle.h"
#include "model/words.h"
#include "scene/film.h"
#include "scene/lanes.h"

namespace ui {

namespace {

struct Plan {
    ExportPixels pixels;
    scene::Look look;
    scene::PageSetup page;
};

double rounded(double value, double steps) { return std::round(value * steps) / steps; }

// So wide that a page of the shape of `page` shows no more than the screen; in words that stay short.
model::Camera cameraOn(const scene::Rect& page, const ExportSubject& subject)
{
    constexpr double kPerDegree = 1e5;
    const scene::MapFrame& frame = subject.screen.frame;
    const geo::Point centre = subject.projection.inverse(frame.centre).value_or(geo::Point{});
    const double ground = frame.metresPerPoint * geo::scaleFactor(subject.projection, centre).value_or(1);
    const double points = std::min(frame.page.width, frame.page.height * page.width / page.height);
    return {{rounded(centre.x, kPerDegree), rounded(centre.y, kPerDegree)},
            std::round(ground * points),
            model::Camera::Per::Width};
}

std::optional<Plan> planOf(const ExportChoice& choice, const ExportSubject& subject)
{
    if (choice.family() == ExportFamily::Data) return std::nullopt;
    const auto pixels = pixelsOf(choice, subject.screen);
    if (!pixels) return std::nullopt;
    const bool picture = choice.family() == ExportFamily::Picture, wall = picture && choice.wall;
    Plan plan{*pixels, scene::lookOf(subject.session), {}};
    plan.look.composition = wall ? scene::Composition::Wall : scene::Composition::Desk;
    plan.page = scene::pageFor(pixels->size, pixels->dpi, plan.look.composition);
    if (!picture) plan.page = scene::filmPage(plan.page).page;
    if (wall) plan.look.wall = scene::usualWall(plan.page);
    if (picture && !wall && choice.lanes)
        plan.page = scene::withLanes(plan.page, subject.session.dataset(), subject.session.filter());
    model::View& view = plan.look.view;
    const bool free = view.camera && view.camera->per == model::Camera::Per::Point;
    if (free || choice.sizeUsed() == ExportSize::Screen) {
        const bool same = choice.sizeUsed() == ExportSize::Screen;
        const scene::Rect page =
            same ? subject.screen.frame.page : scene::frameFor(plan.look, plan.page, subject.projection).page;
        view.name.clear();
        view.camera = cameraOn(page, subject);
    }
    return plan;
}

std::string crsWord(const geo::Projection& projection)
{
    const auto named = geo::namedProjections();
    const auto found = std::ranges::find(named, projection.definition(), &geo::NamedProjection::definition);
    return std::string(found == named.end() ? projection.definition() : found->id);
}

class Words {
public:
    explicit Words(const char* command) : words_{command} {}
    void say(const char* option, bool wanted = true)
    {
        if (wanted) words_.emplace_back(option);
    }
    template <class T>
    void say(const char* option, const T& value)
    {
        words_.push_back(fmt::format("{}={}", option, value));
    }
    void filter(const model::Filter& filter)
    {
        for (const std::string& code : model::codesOf(filter)) say("--only", code);
        if (!filter.words.empty()) say("--search", filter.words);
    }
    void look(const scene::Look& look, const geo::Projection& projection)
    {
        if (look.compared) {
            say("--compare", model::isoDay(*look.compared));
            say("--compare-as", model::code(look.comparing));
            if (look.comparing == model::Comparing::Swipe) say("--divider", look.divider);
        }
        say("--view", model::viewText(look.view));
        say("--theme", model::code(look.theme));
        say("--crs", crsWord(projection));
        say("--links", look.shows(model::MapLayer::Links));
        for (const auto& layer : model::words<model::MapLayer>())
            if (model::usuallyShown(layer.value) && !look.shows(layer.value)) say("--hide", layer.code);
    }
    void size(const ExportPixels& pixels)
    {
        words_.push_back(fmt::format("--size={}x{}", pixels.size.width, pixels.size.height));
        if (pixels.dpi) say("--dpi", *pixels.dpi);
    }
    [[nodiscard]] std::vector<std::string> with(const std::string& file) &&
    {
        words_.push_back(file);
        return std::move(words_);
    }

private:
    std::vector<std::string> words_;
};

}  // namespace

std::optional<scene::MapFrame> exportFrame(const ExportChoice& choice, const ExportSubject& subject)
{
    const auto plan = planOf(choice, subject);
    if (!plan) return std::nullopt;
    return scene::frameFor(plan->look, plan->page, subject.projection);
}

std::optional<std::vector<std::string>> exportWords(const ExportChoice& choice, const ExportSubject& subject,
                                                    const std::string& file, bool replace)
{
    const model::Session& session = subject.session;
    const bool film = choice.family() == ExportFamily::Film, data = choice.family() == ExportFamily::Data;
    Words words(data ? "data" : film ? "animate" : "snapshot");
    words.say("--force", replace);
    words.say("--progress", !data);
    words.say("--lang", session.language() == model::Language::Dutch ? "nl" : "en");
    if (!film) words.say("--date", model::isoDay(session.day()));
    words.filter(session.filter());
    if (data) return std::move(words).with(file);
    auto plan = planOf(choice, subject);
    if (!plan) return std::nullopt;
    plan->look.theme = choice.theme.value_or(session.theme());
    words.look(plan->look, subject.projection);
    words.size(plan->pixels);
    if (film) {
        words.say("--from", model::isoDay(*session.range().earliest));
        words.say("--to", model::isoDay(*session.range().latest));
        words.say("--by", choice.by == model::PlaybackMode::ByChange ? "change" : "calendar");
        words.say("--speed", session.speed());
        words.say("--fps", choice.framesPerSecond);
        words.say("--reduce-motion", session.motionReduced());
    } else {
        words.say("--wall", choice.wall);
        words.say("--timeline", choice.lanes && !choice.wall);
        words.say("--transparent", choice.transparent);
        words.say("--world-file", choice.worldFile && choice.hasWorldFile());
    }
    return std::move(words).with(file);
}

}  // namespace ui

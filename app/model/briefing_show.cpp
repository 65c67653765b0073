// SPDX-License-Identifier: Apache-2.0
// A step and the session, each made from the other.
#include <fmt/format.h>

#include "geo/projection.h"
#include "model/briefing.h"
#include "model/words.h"

namespace model {

namespace {

class Problems {
public:
    void lacks(const char* nl, const char* en, std::string_view name)
    {
        problems_.push_back({fmt::format("{} '{}' ontbreekt in de gegevens", nl, name),
                             fmt::format("the data lack the {} '{}'", en, name)});
    }
    void beyond(const Frame& frame, const std::optional<Day>& day)
    {
        if (!day) return;
        if (Text problem = outside(frame, *day); !problem.empty()) problems_.push_back(std::move(problem));
    }
    void inOneLanguage(const char* nl, const char* en, const Text& words)
    {
        if (words.nl.empty() == words.en.empty()) return;
        const bool dutch = words.en.empty();
        problems_.push_back({fmt::format("{} is er alleen in het {}", nl, dutch ? "Nederlands" : "Engels"),
                             fmt::format("{} is there in {} only", en, dutch ? "Dutch" : "English")});
    }
    [[nodiscard]] std::vector<Text> take() { return std::move(problems_); }

private:
    std::vector<Text> problems_;
};

void showLayers(const Step& step, Session& session, Problems& problems)
{
    for (const auto& word : words<MapLayer>()) session.showLayer(word.value, usuallyShown(word.value));
    for (const bool on : {true, false})
        for (const std::string& name : on ? step.show : step.hide) {
            if (const auto layer = fromCode<MapLayer>(name))
                session.showLayer(*layer, on);
            else
                problems.lacks("kaartlaag", "map layer", name);
        }
}

}  // namespace

Text outside(const Frame& frame, Day day)
{
    if (day >= frame.firstDay && day <= frame.lastDay) return {};
    const auto say = [&](const char* words) {
        return fmt::format(fmt::runtime(words), isoDay(day), isoDay(frame.firstDay), isoDay(frame.lastDay));
    };
    return {say("{} valt buiten {} tot en met {}"), say("{} lies outside {} through {}")};
}

std::vector<Text> show(const Step& step, Session& session)
{
    Problems problems;
    problems.inOneLanguage("de titel", "the title", step.title);
    problems.inOneLanguage("de tekst", "the text", step.text);
    const Dataset& data = session.dataset();
    session.pause();
    Filter filter;
    filter.words = step.search;
    for (const std::string& codes : step.only)
        if (!choose(filter, codes)) problems.lacks("keuze", "choice", codes);
    session.setFilter(std::move(filter));
    showLayers(step, session, problems);
    if (step.theme) session.setTheme(*step.theme);
    session.compareWith(step.compared);
    session.compareAs(step.comparing);
    session.moveDivider(0.5);
    if (!step.projection.empty() && !geo::projectionNamed(step.projection))
        problems.lacks("projectie", "projection", step.projection);

    const auto view =
        step.view.empty() ? geo::Result<View>(geo::fail(geo::ErrorCode::NotFound, "")) : parseView(step.view, data);
    if (view) session.setView(*view);
    if (!view && !step.view.empty()) problems.lacks("uitsnede", "view", step.view);
    if (!view && !data.views.empty()) session.setView({data.views.front().id, data.views.front().extent, std::nullopt});

    for (const auto& day : {step.day, step.compared}) problems.beyond(data.frame, day);
    if (step.play) {
        problems.beyond(data.frame, step.play->from);
        problems.beyond(data.frame, step.play->to);
        session.setRange(step.play->from, step.play->to);
        session.setPlaybackMode(step.play->mode);
        session.setDwell(step.play->dwellSeconds);
        session.goToStart();
        session.play();
    } else {
        session.setRange(data.frame.firstDay, data.frame.lastDay);
        session.setDay(step.day.value_or(session.asOf()));
    }
    session.select(step.record);
    if (!step.record.empty() && session.selected().empty()) problems.lacks("bijdrage", "contribution", step.record);
    return problems.take();
}

Step stepOf(const Session& session, const geo::Extent& seen, std::string id)
{
    Step step;
    step.id = std::move(id);
    const geo::Extent& e = session.view().camera ? seen : session.view().extent;
    step.view = session.view().name.empty()
                    ? fmt::format("{:.3f},{:.3f},{:.3f},{:.3f}", e.west, e.south, e.east, e.north)
                    : session.view().name;
    step.day = session.day();
    step.compared = session.compared();
    step.comparing = session.comparing();
    step.only = codesOf(session.filter());
    step.search = session.filter().words;
    step.record = session.selected();
    for (const auto& word : words<MapLayer>()) {
        const bool usual = usuallyShown(word.value);
        if (session.layerShown(word.value) != usual) (usual ? step.hide : step.show).emplace_back(word.code);
    }
    step.theme = session.theme();
    return step;
}

}  // namespace model

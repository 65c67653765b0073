// SPDX-License-Identifier: Apache-2.0
// The legend counts what is in force on the day, the certain apart from the uncertain, on a desk and on a wall alike.
#include <algorithm>
#include <map>

#include "fixture.h"
#include "model/words.h"

using namespace scene_test;

namespace {

// The lines "9", "voorzien" of the legend, as counts by label.
std::map<std::string, int> countsOn(const scene::Picture& picture)
{
    const std::vector<std::string> words = wordsOf(picture.scene);
    std::map<std::string, int> out;
    for (const auto& state : model::words<model::State>())
        for (const std::string& label : {std::string(state.nl), std::string(state.nl) + ", onzeker"})
            for (std::size_t i = 1; i < words.size(); ++i) {
                const bool number = std::ranges::all_of(words[i - 1], [](char c) { return c >= '0' && c <= '9'; });
                if (words[i] == label && number && !words[i - 1].empty()) out[label] = std::stoi(words[i - 1]);
            }
    return out;
}

std::map<std::string, int> expectedOn(const model::Dataset& data, model::Day day)
{
    std::map<std::string, int> out;
    for (const model::Record& record : data.records) {
        const auto now = model::standing(record, day);
        if (!model::isDrawn(record) || !now.here()) continue;
        const bool firm = now.state == model::State::Reported || now.state == model::State::Planned;
        ++out[std::string(model::label(now.state, model::Language::Dutch)) +
              (firm && now.uncertain ? ", onzeker" : "")];
    }
    return out;
}

}  // namespace

TEST_CASE("the legend counts every contribution in force, whatever the composition")
{
    for (const model::Day day : {model::makeDay(2018, 1, 1), model::makeDay(2018, 6, 15), model::makeDay(2019, 5, 1),
                                 model::makeDay(2020, 3, 1), model::makeDay(2021, 12, 31)}) {
        scene::Look look = lookAt(day);
        const auto expected = expectedOn(*look.dataset, day);
        REQUIRE(!expected.empty());
        CHECK(countsOn(pictureOf(look)) == expected);
        look.composition = scene::Composition::Wall;
        CHECK(countsOn(pictureOf(look)) == expected);
    }
}

TEST_CASE("what is there on the other day alone is drawn where two days are compared, but not counted")
{
    const std::pair days{model::makeDay(2019, 3, 1), model::makeDay(2020, 3, 1)};
    for (const auto& [day, other] : {days, std::pair{days.second, days.first}}) {
        scene::Look look = lookAt(day);
        look.compared = other;
        auto counts = countsOn(pictureOf(look));
        std::erase_if(counts, [](const auto& entry) { return entry.second == 0; });
        CHECK(counts == expectedOn(*look.dataset, day));
    }
}

// SPDX-License-Identifier: Apache-2.0
// Two days on two maps, and on one map on either side of a divider.
#include <algorithm>

#include "fixture.h"
#include "scene/furniture.h"

using namespace scene_test;
using model::Comparing;

namespace {

const model::Day kEarlier = model::makeDay(2019, 3, 1), kLater = model::makeDay(2020, 3, 1);

scene::Look compared(Comparing way, model::Day day = kLater, model::Day other = kEarlier)
{
    scene::Look look = lookAt(day);
    look.compared = other;
    look.comparing = way;
    return look;
}

std::ptrdiff_t times(const scene::Scene& scene, const std::string& words)
{
    return std::ranges::count(wordsOf(scene), words);
}

bool within(const scene::Rect& inner, const scene::Rect& outer)
{
    return inner.x >= outer.x && inner.y >= outer.y && inner.right() <= outer.right() &&
           inner.bottom() <= outer.bottom();
}

const std::vector<std::pair<double, double>> kPages{{1440, 810}, {1100, 640}, {720, 1280}, {480, 270},
                                                    {2400, 300}, {300, 900},  {48, 48}};

}  // namespace

TEST_CASE("two maps show the same view: the earlier day first, whichever is shown")
{
    for (const auto& [width, height] : kPages) {
        CAPTURE(width);
        CAPTURE(height);
        scene::PageSetup page;
        page.widthPt = width;
        page.heightPt = height;
        const scene::Picture picture = pictureOf(compared(Comparing::SideBySide), page);
        REQUIRE(picture.second);
        const scene::Rect &first = picture.frame.page, &second = *picture.second;
        CHECK(first.width == second.width);
        CHECK(first.height == second.height);
        CHECK((width >= height ? second.x == first.right() : second.y == first.bottom()));
        CHECK(picture.onFrame({second.x + 5, second.y + 5}) == geo::Point{first.x + 5, first.y + 5});
        for (const scene::Hit& hit : picture.hits) {
            CHECK((within(hit.rect, first) || within(hit.rect, second)));
            CHECK(hit.day.has_value() == first.contains({hit.rect.x, hit.rect.y}));  // of the day not shown
        }
        CHECK(times(picture.scene, model::longDay(kEarlier, model::Language::Dutch)) == 1);
        CHECK(times(picture.scene, model::longDay(kLater, model::Language::Dutch)) == 1);
        const scene::Picture turned = pictureOf(compared(Comparing::SideBySide, kEarlier, kLater), page);
        CHECK(wordsOf(turned.scene) == wordsOf(picture.scene));
    }
}

TEST_CASE("two maps share title and disclaimer, and have a record at the same place")
{
    const scene::Picture picture = pictureOf(compared(Comparing::SideBySide));
    CHECK(times(picture.scene, picture.scene.title) == 1);
    const std::string disclaimer = scene::creditWords(compared(Comparing::SideBySide)).substr(0, 24);
    CHECK(std::ranges::count_if(wordsOf(picture.scene),
                                [&](const std::string& words) { return words.starts_with(disclaimer); }) == 1);
    std::vector<scene::Rect> found;
    for (const scene::Hit& hit : picture.hits)
        if (hit.record == "rs-nl-existing" && hit.rect.width < 60) found.push_back(hit.rect);
    REQUIRE(found.size() == 2);
    CHECK(found[1].x - found[0].x == doctest::Approx(picture.second->x));
    CHECK(found[1].y == doctest::Approx(found[0].y));
}

TEST_CASE("on either side of the divider stands what is there on its day")
{
    scene::Look look = compared(Comparing::Swipe);
    const auto seen = [&](const std::string& id) {
        const scene::Picture picture = pictureOf(look);
        return std::ranges::any_of(picture.hits,
                                   [&](const scene::Hit& hit) { return hit.record == id && hit.rect.width < 60; });
    };
    look.divider = 0;  // all of the later day
    CHECK_FALSE(seen("minusma-current"));
    CHECK(seen("minusma-redeployment"));
    look.divider = 1;
    CHECK(seen("minusma-current"));
    CHECK_FALSE(seen("minusma-redeployment"));
}

TEST_CASE("the divider stays between the cards, and its plates on the page")
{
    for (const auto& [width, height] : kPages) {
        scene::PageSetup page;
        page.widthPt = width;
        page.heightPt = height;
        for (const double share : {0.0, 0.2, 0.5, 0.77, 1.0}) {
            CAPTURE(width);
            CAPTURE(share);
            scene::Look look = compared(Comparing::Swipe);
            look.divider = share;
            const scene::Picture picture = pictureOf(look, page);
            REQUIRE(picture.divider);
            const double x = picture.divider->handle.x + picture.divider->handle.width / 2;
            CHECK(picture.divider->share(x) == doctest::Approx(share));
            CHECK(picture.divider->left >= 0);
            CHECK(picture.divider->right <= width);
            for (const scene::Group& group : picture.scene.groups)
                if (group.clip)
                    CHECK((group.clip->right() == doctest::Approx(x) || group.clip->x == doctest::Approx(x)));
        }
    }
}

TEST_CASE("where two days are not compared nothing is cut")
{
    const scene::Picture picture = pictureOf(lookAt(kLater));
    CHECK_FALSE(picture.divider);
    CHECK_FALSE(picture.second);
    CHECK(std::ranges::none_of(picture.scene.groups, [](const scene::Group& group) { return group.clip.has_value(); }));
}

// SPDX-License-Identifier: Apache-2.0
// What comes grows in, what goes fades out, and what stays does not move; a picture at rest knows nothing of it.
#include "scene/transition.h"

#include <doctest/doctest.h>

#include "fixture.h"

using namespace scene_test;

namespace {

const model::Day kBefore = model::makeDay(2019, 4, 30), kAfter = model::makeDay(2019, 5, 1);  // the end of MINUSMA

std::optional<scene::Appearance> seen(const char* id, std::optional<double> share, bool hidden = false)
{
    scene::Look look = lookAt(kAfter);
    if (share) look.transition = scene::Transition{kBefore, *share};
    scene::PlacedRecord placed;
    placed.record = look.dataset->record(id);
    REQUIRE(placed.record != nullptr);
    placed.standing = model::standing(*placed.record, look.day);
    if (hidden) placed.hide();
    return scene::appearance(placed, look);
}

}  // namespace

TEST_CASE("a symbol leaves by fading")
{
    CHECK_FALSE(seen("minusma-current", std::nullopt).has_value());
    const auto early = seen("minusma-current", 0.1), late = seen("minusma-current", 0.9);
    REQUIRE((early && late));
    CHECK(early->standing.presence == model::Presence::Yes);
    CHECK(early->strength > late->strength);
    CHECK(early->growth > late->growth);
    CHECK_FALSE(seen("minusma-current", 1).has_value());
}

TEST_CASE("a symbol that enters ends as if it had always been there, and one that stays never changes")
{
    const auto early = seen("minusma-redeployment", 0.1), end = seen("minusma-redeployment", 1);
    REQUIRE((early && end));
    CHECK(early->strength < 0.1);
    CHECK(early->growth < 1);
    CHECK(end->strength == 1);
    CHECK(end->growth == 1);
    CHECK(seen("efp-lithuania", 0.1)->strength == 1);
}

TEST_CASE("what is hidden does not appear on its way out")
{
    CHECK_FALSE(seen("minusma-current", 0.1, true).has_value());
    CHECK_FALSE(seen("efp-lithuania", 0.1, true).has_value());
}

TEST_CASE("nobody can ask what is only fading away, and a finished transition is the picture at rest")
{
    scene::Look look = lookAt(kAfter);
    const scene::Picture rest = pictureOf(look);
    look.transition = scene::Transition{kBefore, 0.5};
    CHECK(pictureOf(look).hits.size() == rest.hits.size());
    CHECK(scene::lookOf(model::Session(letter())).transition == std::nullopt);
}

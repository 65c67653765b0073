// SPDX-License-Identifier: Apache-2.0
// Who gets which screen, also when one is unplugged; and what a remote sends.
#include "ui/screens.h"

#include <doctest/doctest.h>

#include "ui/remote.h"

using namespace ui;

namespace {

const Screen kDesk{"desk", 0, 0, 1920, 1080}, kWall{"wall", 1920, 0, 3840, 2160}, kThird{"third", 0, 1080, 800, 600};

}  // namespace

TEST_CASE("the audience has the second screen, or the one asked for, and the presenter another")
{
    const Screen two[] = {kDesk, kWall}, three[] = {kDesk, kWall, kThird}, one[] = {kDesk};
    CHECK((stageOn(two, std::nullopt) == Stage{kWall, kDesk}));
    CHECK((stageOn(two, 1) == Stage{kDesk, kWall}));
    CHECK((stageOn(three, 3) == Stage{kThird, kDesk}));
    CHECK((stageOn(one, std::nullopt) == Stage{kDesk, std::nullopt}));
    CHECK((stageOn(one, 2) == Stage{kDesk, std::nullopt}));  // its screen was unplugged
    CHECK((stageOn({}, std::nullopt) == std::nullopt));
}

TEST_CASE("a remote's keys are known, and no key stands for two things")
{
    const auto keys = remoteKeys();
    for (std::size_t i = 0; i < keys.size(); ++i) {
        CHECK(keys[i].cue.has_value() != keys[i].aid.has_value());
        CHECK(remoteKey(keys[i].chord) == &keys[i]);
    }
    CHECK(remoteKey({Key::PageDown, 0, false, false})->cue == model::Cue::Next);
    CHECK(remoteKey({Key::PageUp, 0, false, false})->cue == model::Cue::Back);
    CHECK(remoteKey({Key::Character, '.', false, false})->cue == model::Cue::Black);
    CHECK(remoteKey({Key::Character, 'q', false, false}) == nullptr);
}
